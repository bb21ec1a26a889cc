import type { VisitDemand } from './visit-demand.js';

/**
 * A demand as somebody sees it who may see some students only: nothing in it names the others, such as brothers and
 * sisters in another class. `undefined` where nobody is left whom they may see.
 *
 * @param isShown - whom the reader may see.
 */
export function visibleDemand(demand: VisitDemand, isShown: (studentId: string) => boolean): VisitDemand | undefined {
  const studentIds = demand.studentIds.filter(isShown);
  const serves = demand.serves.filter(({ subject: { type, id } }) => type !== 'student' || isShown(id));
  if (studentIds.length === 0 || serves.length === 0) return undefined;
  const visitors = demand.visitors.map((need) => ({ ...need, studentIds: need.studentIds.filter(isShown) }));
  return { ...demand, studentIds, visitors, serves };
}
