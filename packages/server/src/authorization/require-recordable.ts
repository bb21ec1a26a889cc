import { HttpProblem } from '../http/problem.js';
import type { PermittedStudents } from './permitted-students.js';

/**
 * Refuses a record that names somebody whom the caller may not record anything about. An unknown student is refused
 * like a foreign one, so that nobody can find out who exists.
 *
 * @throws {HttpProblem} `subject-not-permitted`.
 */
export function requireRecordable(permitted: PermittedStudents, studentIds: readonly string[]): void {
  const faults = permitted
    .notRecordable(studentIds)
    .map((index) => ({ pointer: `/studentIds/${index}`, code: 'not-permitted' }));
  if (faults.length > 0) throw new HttpProblem('subject-not-permitted', { faults });
}
