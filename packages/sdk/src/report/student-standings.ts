import { summarise } from '../policy/summarise.js';
import type { VerdictIndex } from '../policy/verdict-index.js';
import { VERDICT_STATUSES, type VerdictStatus } from '../policy/verdict-status.js';

/** How the students of a class or a school stand: numbers of them, never a share alone. */
export interface StudentStandings {
  /** All of them: the sum of {@link byStatus}. */
  readonly students: number;
  /** Each student once, under the most pressing of the own statuses. A family's refusal is a status among others. */
  readonly byStatus: Readonly<Record<VerdictStatus, number>>;
}

/**
 * Counts students by how their duties stand.
 *
 * @param index - verdicts on the students, their families and their visits
 */
export function standingsOf(index: VerdictIndex, studentIds: Iterable<string>): StudentStandings {
  const byStatus = Object.fromEntries(VERDICT_STATUSES.map((status) => [status, 0])) as Record<VerdictStatus, number>;
  let students = 0;
  for (const id of new Set(studentIds)) {
    byStatus[summarise(index.ofStudent(id)).status] += 1;
    students += 1;
  }
  return { students, byStatus };
}
