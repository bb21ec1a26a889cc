import { isWithin, type LocalDate } from '../calendar/local-date.js';
import type { Roster } from '../model/index.js';

/**
 * The class teachers (班主任) of a class on a day: the `primary` teachers of a `homeroom` class. None, or several,
 * is what the roster says then; nobody is chosen.
 */
export function classTeachersOf(
  roster: Pick<Roster, 'classes' | 'enrollments'>,
  classId: string,
  date: LocalDate,
): string[] {
  const group = roster.classes.find(({ id }) => id === classId);
  if (group?.classType !== 'homeroom') return [];
  const teachers = roster.enrollments.filter(
    (enrollment) =>
      enrollment.classId === classId &&
      enrollment.role === 'teacher' &&
      enrollment.primary &&
      isWithin(date, { from: enrollment.beginDate, to: enrollment.endDate }),
  );
  return [...new Set(teachers.map(({ personId }) => personId))].sort();
}
