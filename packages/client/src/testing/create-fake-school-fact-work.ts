import type { SchoolFact } from '../contract/school-fact-schemas.js';
import { NotFoundError } from '../errors/index.js';
import type { SchoolFactWork } from '../school-fact-work.js';
import type { FakeConnection } from './fake-connection.js';
import type { FakeSchool } from './fake-school.js';

/** Entries of a page where the caller does not say. */
const PAGE = 50;

/** The part of a fake client that records what clauses speak of and no visit record holds. */
export function createFakeSchoolFactWork(
  school: FakeSchool,
  connection: FakeConnection,
  personId: string,
): SchoolFactWork {
  const me = { personId, displayName: school.directory.nameOf(personId) };
  return {
    recordSchoolFact: (fact, how = {}) =>
      connection.carry(
        'recordSchoolFact',
        how,
        () => {
          const id = `school-fact-${String(school.schoolFacts.length + 1).padStart(4, '0')}`;
          const recorded: SchoolFact = { id, recordedAt: school.now, recordedBy: me, fact };
          school.schoolFacts.push(recorded);
          return recorded;
        },
        { body: fact },
      ),
    listSchoolFacts: ({ kind, cursor, limit = PAGE, ...how } = {}) =>
      connection.carry('listSchoolFacts', how, () => {
        const all = [...school.schoolFacts].reverse().filter(({ fact }) => kind === undefined || fact.kind === kind);
        const start = all.findIndex(({ id }) => id === cursor) + 1;
        const items = all.slice(start, start + limit);
        const next = start + limit < all.length ? items[items.length - 1]?.id : undefined;
        return { items, ...(next !== undefined && { next }) };
      }),
    retractSchoolFact: (factId, reason, how = {}) =>
      connection.carry(
        'retractSchoolFact',
        how,
        () => {
          const index = school.schoolFacts.findIndex(({ id }) => id === factId);
          const known = school.schoolFacts[index];
          if (!known) throw new NotFoundError({ operation: 'retractSchoolFact', status: 404 });
          const retracted = { ...known, retracted: { at: school.now, by: me, reason } };
          school.schoolFacts[index] = retracted;
          return retracted;
        },
        { path: { factId }, body: { reason } },
      ),
  };
}
