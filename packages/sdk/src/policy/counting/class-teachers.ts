import { isWithin, type LocalDate } from '../../calendar/local-date.js';
import type { FactIndex } from '../fact-index.js';
import type { StudentFact, TeacherFact } from '../facts.js';

/** Class teachers of a student on a day. */
export function classTeachersOf(student: StudentFact, date: LocalDate, index: FactIndex): TeacherFact[] {
  const places = student.classes.filter((place) => isWithin(date, place));
  return places.flatMap(({ classId }) =>
    (index.teachersOfClass.get(classId) ?? []).filter((teacher) =>
      teacher.roles.some((held) => held.role === 'class-teacher' && held.classId === classId && isWithin(date, held)),
    ),
  );
}
