import { clausesOfDemands, cutDemandPage, readDutyCursor } from '@homevisit/client/contract';
import { demands, evaluate, visibleDemand } from '@homevisit/sdk/policy';
import { digestsNamed } from '../verdicts/verdict-sheet.js';
import { classesAskedAbout } from './classes-asked-about.js';
import type { AccountOperation } from './operation.js';

/** The visits that are still to be made, as a planner takes them. */
export const listDemands: AccountOperation<'listDemands'> = (context) => {
  const { school, policies, permitted, query, now, today } = context;
  const { directory, facts } = school;
  const { start, asOf } = readDutyCursor(query?.cursor ?? '') ?? { start: 0, asOf: now };
  const studentIds = classesAskedAbout(context).flatMap((id) =>
    directory.studentsOf(id, today).map((student) => student.id),
  );
  const verdicts = evaluate(policies, facts, asOf, { studentIds: [...new Set(studentIds)] });
  const seen = demands(policies, facts, verdicts, asOf).flatMap(
    (demand) => visibleDemand(demand, (id) => permitted.has(id)) ?? [],
  );
  const page = cutDemandPage({ demands: seen, asOf, start, limit: query?.limit });
  const clauses = digestsNamed(policies, clausesOfDemands(page.demands));
  return {
    answer: { asOf, timeZone: school.timeZone, clauses, ...page },
    subjectIds: page.demands.flatMap((demand) => demand.studentIds),
  };
};
