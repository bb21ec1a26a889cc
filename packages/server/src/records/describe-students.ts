import type { LocalDate } from '@homevisit/sdk/calendar';
import type { VisitDetail } from '@homevisit/client/contract';
import type { SchoolDirectory } from '../roster/school-directory.js';

/** Names and classes of the students of a visit, as a list of visits shows them. */
export function describeStudents(
  directory: SchoolDirectory,
  studentIds: readonly string[],
  day: LocalDate,
): VisitDetail['students'] {
  return studentIds.map((id) => ({
    id,
    displayName: directory.nameOf(id),
    classTitle: directory.classTitleOf(id, day) ?? '',
  }));
}
