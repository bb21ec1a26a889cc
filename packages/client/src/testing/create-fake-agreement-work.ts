import type { AgreementWork } from '../agreement-work.js';
import type { SchoolAgreement } from '../contract/agreement-schemas.js';
import { NotFoundError } from '../errors/index.js';
import { AgreementDesk } from './agreement-desk.js';
import type { FakeConnection } from './fake-connection.js';
import type { FakeSchool } from './fake-school.js';

/** Agreements of a page where the caller does not say. */
const PAGE = 50;

/** The part of a fake client that is about what school and families have agreed. */
export function createFakeAgreementWork(
  school: FakeSchool,
  connection: FakeConnection,
  { role, personId }: { readonly role: 'teacher' | 'leader'; readonly personId: string },
): AgreementWork {
  const desk = AgreementDesk.of(school);

  function seen(): SchoolAgreement[] {
    const own = school.directory.classIdsOf(personId);
    const isOwn = (studentId: string): boolean => own.includes(school.directory.classOf(studentId)?.id ?? '');
    return desk.agreements().filter(({ students }) => role === 'leader' || students.some(({ id }) => isOwn(id)));
  }

  function one(visitId: string): SchoolAgreement {
    const found = seen().find((agreement) => agreement.visitId === visitId);
    if (!found) throw new NotFoundError({ operation: 'signAgreement', status: 404, problemCode: 'visit-not-found' });
    return found;
  }

  return {
    listAgreements: ({ studentId, cursor, limit = PAGE, ...how } = {}) =>
      connection.carry('listAgreements', how, () => {
        const all = seen().filter(
          ({ students }) => studentId === undefined || students.some(({ id }) => id === studentId),
        );
        const start = all.findIndex(({ visitId }) => visitId === cursor) + 1;
        const items = all.slice(start, start + limit);
        const next = start + limit < all.length ? items[items.length - 1]?.visitId : undefined;
        return { items, ...(next !== undefined && { next }) };
      }),
    signAgreement: (visitId, revision, how = {}) =>
      connection.carry(
        'signAgreement',
        how,
        () => {
          one(visitId);
          desk.sign(visitId, revision, personId);
          return one(visitId);
        },
        { path: { visitId }, body: { revision } },
      ),
  };
}
