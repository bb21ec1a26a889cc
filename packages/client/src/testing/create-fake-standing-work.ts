import { instantAt } from '@homevisit/sdk/calendar';
import { demands, digestClauses, evaluate, visibleDemand } from '@homevisit/sdk/policy';
import { measures } from '@homevisit/sdk/report';
import { cutDemandPage } from '../contract/demand-page.js';
import type { DemandPage } from '../contract/demand-schemas.js';
import { readDutyCursor } from '../contract/duty-cursor.js';
import type { MeasureReport } from '../contract/measure-schemas.js';
import type { Session } from '../contract/schemas.js';
import { NotFoundError } from '../errors/index.js';
import type { DemandListOptions, StandingWork } from '../standing-work.js';
import type { FakeConnection } from './fake-connection.js';
import type { FakeSchool } from './fake-school.js';

/** Who asks. */
interface Reader {
  readonly role: Session['role'];
  readonly personId: string;
}

function pageFor(school: FakeSchool, { role, personId }: Reader, options: DemandListOptions): DemandPage {
  const { directory } = school;
  const { classId, limit } = options;
  const { start, asOf } = readDutyCursor(options.cursor ?? '') ?? { start: 0, asOf: school.now };
  const own = role === 'leader' ? directory.classes.map(({ id }) => id) : directory.classIdsOf(personId);
  if (classId !== undefined && !own.includes(classId)) {
    throw new NotFoundError({ operation: 'listDemands', status: 404, problemCode: 'class-not-found' });
  }
  const shown = own.flatMap((id) => directory.studentsOf(id).map((student) => student.id));
  const studentIds = classId === undefined ? shown : directory.studentsOf(classId).map((student) => student.id);
  const facts = school.facts();
  const owed = demands(school.policies, facts, evaluate(school.policies, facts, asOf, { studentIds }), asOf);
  const seen = owed.flatMap((demand) => visibleDemand(demand, (id) => shown.includes(id)) ?? []);
  const page = cutDemandPage({ demands: seen, asOf, start, limit: limit === undefined ? undefined : String(limit) });
  return { asOf, timeZone: school.timeZone, clauses: digestClauses(school.policies), ...page };
}

/** The part of a fake client that asks what is still to be visited, and what a report states. */
export function createFakeStandingWork(school: FakeSchool, connection: FakeConnection, reader: Reader): StandingWork {
  return {
    listDemands: (options = {}) => connection.carry('listDemands', options, () => pageFor(school, reader, options)),
    getMeasures: ({ asOf: day, ...how } = {}) =>
      connection.carry('getMeasures', how, (): MeasureReport => {
        const asOf = day === undefined ? school.now : instantAt(day, '23:59:59', school.timeZone);
        const facts = school.facts();
        return {
          asOf,
          measures: measures(school.policies, facts, evaluate(school.policies, facts, asOf), asOf),
          withheld: [],
          clauses: digestClauses(school.policies),
        };
      }),
  };
}
