import { isWithin, type LocalDate } from '../calendar/local-date.js';
import type { VisitorRole } from '../model/visit.js';
import type { DeclineFact, Facts, StudentFact, TeacherFact, VisitFact } from './facts.js';

/** Facts in the order in which evaluation asks for them. */
export interface FactIndex {
  readonly facts: Facts;
  readonly studentById: ReadonlyMap<string, StudentFact>;
  readonly teacherById: ReadonlyMap<string, TeacherFact>;
  readonly studentsOfFamily: ReadonlyMap<string, readonly StudentFact[]>;
  /** In order of time. */
  readonly visitsOfStudent: ReadonlyMap<string, readonly VisitFact[]>;
  /** In order of time. */
  readonly visitsOfTeacher: ReadonlyMap<string, readonly VisitFact[]>;
  readonly declinesOfStudent: ReadonlyMap<string, readonly DeclineFact[]>;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Builds the look-ups once for many subjects. */
export function indexFacts(facts: Facts): FactIndex {
  const studentsOfFamily = new Map<string, StudentFact[]>();
  for (const student of facts.students) push(studentsOfFamily, student.familyId, student);
  const visitsOfStudent = new Map<string, VisitFact[]>();
  const visitsOfTeacher = new Map<string, VisitFact[]>();
  const inOrder = [...facts.visits].sort((a, b) =>
    a.date !== b.date ? (a.date < b.date ? -1 : 1) : a.id < b.id ? -1 : a.id > b.id ? 1 : 0,
  );
  for (const visit of inOrder) {
    for (const studentId of new Set(visit.studentIds)) push(visitsOfStudent, studentId, visit);
    for (const personId of new Set(visit.visitors.map((visitor) => visitor.personId))) {
      push(visitsOfTeacher, personId, visit);
    }
  }
  const declinesOfStudent = new Map<string, DeclineFact[]>();
  for (const decline of facts.declines) {
    for (const studentId of decline.studentIds) push(declinesOfStudent, studentId, decline);
  }
  return {
    facts,
    studentById: new Map(facts.students.map((student) => [student.id, student])),
    teacherById: new Map(facts.teachers.map((teacher) => [teacher.id, teacher])),
    studentsOfFamily,
    visitsOfStudent,
    visitsOfTeacher,
    declinesOfStudent,
  };
}

/**
 * True when somebody in one of the roles made the visit, seen from one student: the class teacher is the one of
 * that student's class on that day, whatever the record calls the visitor, so that a sibling's class teacher
 * does not stand in.
 */
export function visitedBy(
  index: FactIndex,
  visit: VisitFact,
  student: StudentFact,
  roles: readonly VisitorRole[],
): boolean {
  return visit.visitors.some((visitor) => {
    if (visitor.role !== 'class-teacher' && roles.includes(visitor.role)) return true;
    if (!roles.includes('class-teacher')) return false;
    return isClassTeacherOf(index.teacherById.get(visitor.personId), student, visit.date);
  });
}

function isClassTeacherOf(teacher: TeacherFact | undefined, student: StudentFact, date: LocalDate): boolean {
  if (!teacher) return false;
  return student.classes.some(
    (place) =>
      isWithin(date, place) &&
      teacher.roles.some(
        (held) => held.role === 'class-teacher' && held.classId === place.classId && isWithin(date, held),
      ),
  );
}
