import type { VerdictIndex } from '@homevisit/sdk/policy';
import { standingsOf } from '@homevisit/sdk/report';
import type { SubjectVerdicts, VerdictQuery } from './verdict-schemas.js';

/**
 * The entry of one subject in a sheet of verdicts: the same for every backend.
 *
 * @param students - those behind the subject whom the caller may see.
 */
export function subjectEntry(
  index: VerdictIndex,
  subject: VerdictQuery['subjects'][number],
  students: readonly string[],
): SubjectVerdicts {
  switch (subject.type) {
    case 'student':
      return { subject, verdicts: index.ofStudent(subject.id) };
    case 'family':
      return { subject, verdicts: index.ofFamily(subject.id, students) };
    case 'teacher':
      return { subject, verdicts: index.ofTeacher(subject.id) };
    case 'class':
    case 'school':
      return { subject, verdicts: index.of(subject), standings: standingsOf(index, students) };
  }
}
