import { requireRecordable } from '../authorization/require-recordable.js';
import { maySeeVisit } from '../authorization/visit-rights.js';
import { HttpProblem } from '../http/problem.js';
import { plannedVisitOf, readPlannedVisit, type KeptPlan } from '../records/planned-visits.js';
import type { ProblemFault, VisitPlan } from '@homevisit/client/contract';
import type { SchoolDirectory } from '../roster/school-directory.js';
import type { AccountContext, AccountOperationName } from './operation.js';
import { visitNotFound } from './seen-visit.js';

type Context = Pick<
  AccountContext<AccountOperationName>,
  'transaction' | 'school' | 'permitted' | 'principal' | 'today'
>;

/**
 * A planned visit that the caller may see.
 *
 * @param purpose - `to-change` holds it until the end of the transaction.
 * @throws {HttpProblem} `visit-not-found`.
 */
export async function seenPlan(
  { transaction, school, permitted, principal }: Context,
  visitId: string,
  purpose: 'to-read' | 'to-change',
): Promise<KeptPlan> {
  const kept = await readPlannedVisit(transaction, school.schoolId, visitId, purpose);
  if (kept === undefined || !maySeeVisit({ ...kept.plan, writtenBy: kept.plannedBy }, permitted, principal)) {
    throw visitNotFound();
  }
  return kept;
}

/** The answer of an operation on a planned visit. */
export function planAnswer({ school, today }: Context, kept: KeptPlan) {
  const answer = plannedVisitOf(kept, school, today);
  const subjectIds = [...answer.studentIds, ...answer.visitors.map(({ personId }) => personId)];
  return { answer, subjectIds, version: answer.version };
}

/**
 * Refuses a plan that names somebody whom the caller may not, or visitors who are not on the staff.
 *
 * @throws {HttpProblem} `subject-not-permitted`, `body-not-valid`.
 */
export function requirePlannable({ permitted, school }: Context, plan: VisitPlan, entrusted: readonly string[] = []) {
  requireRecordable(permitted, plan.studentIds, entrusted);
  const faults = strangersAmong(plan, school.directory);
  if (faults.length > 0) throw new HttpProblem('body-not-valid', { faults });
}

/** Visitors who are not on the staff. */
export function strangersAmong({ visitors }: VisitPlan, directory: SchoolDirectory, at = ''): ProblemFault[] {
  return visitors.flatMap(({ personId }, index) =>
    directory.teacher(personId) ? [] : [{ pointer: `${at}/visitors/${index}/personId`, code: 'not-on-staff' }],
  );
}
