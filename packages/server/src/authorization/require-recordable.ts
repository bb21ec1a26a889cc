import { HttpProblem } from '../http/problem.js';
import type { PermittedStudents } from './permitted-students.js';

/**
 * Refuses a record that names somebody whom the caller may not record anything about. An unknown student is refused
 * like a foreign one, so that nobody can find out who exists.
 *
 * @param entrusted - students whom the caller was given with a visit: those of its plan, or of its record so far.
 * @throws {HttpProblem} `subject-not-permitted`.
 */
export function requireRecordable(
  permitted: PermittedStudents,
  studentIds: readonly string[],
  entrusted: readonly string[] = [],
): void {
  const faults = permitted
    .notRecordable(studentIds)
    .filter((index) => !entrusted.includes(studentIds[index] ?? ''))
    .map((index) => ({ pointer: `/studentIds/${index}`, code: 'not-permitted' }));
  if (faults.length > 0) throw new HttpProblem('subject-not-permitted', { faults });
}
