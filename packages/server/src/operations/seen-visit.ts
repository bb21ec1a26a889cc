import type { PlannedVisit, VisitDetail } from '@homevisit/client/contract';
import { maySeeVisit } from '../authorization/visit-rights.js';
import { HttpProblem } from '../http/problem.js';
import { readVisitDetail, type DetailSource } from '../records/visit-details.js';
import type { AccountContext, AccountOperationName } from './operation.js';

/** Students and staff whose data a filed visit holds. */
export function subjectsOf({ visit }: VisitDetail): string[] {
  return [...visit.studentIds, ...visit.visitors.map(({ personId }) => personId)];
}

/** Students and staff whose data a planned visit holds. */
export function subjectsOfPlan({ studentIds, visitors }: Pick<PlannedVisit, 'studentIds' | 'visitors'>): string[] {
  return [...studentIds, ...visitors.map(({ personId }) => personId)];
}

/** One answer for a visit that is not there and one that the caller may not see. */
export function visitNotFound(): HttpProblem {
  return new HttpProblem('visit-not-found');
}

type Context = Pick<AccountContext<AccountOperationName>, 'permitted' | 'principal'> & DetailSource;

/**
 * A filed visit that the caller may see.
 *
 * @throws {HttpProblem} `visit-not-found`.
 */
export async function seenVisit(context: Context, visitId: string): Promise<VisitDetail> {
  const detail = await readVisitDetail(context, visitId);
  if (detail === undefined) throw visitNotFound();
  const access = { ...detail.visit, writtenBy: detail.visit.filedBy };
  if (!maySeeVisit(access, context.permitted, context.principal)) throw visitNotFound();
  return detail;
}
