import { epochMillisecondsOf } from '../calendar/instant.js';
import { isWithin, type LocalDate } from '../calendar/local-date.js';
import type { VisitorRole } from '../model/visit.js';
import type {
  ActivityFact,
  ClassFact,
  DeclineFact,
  EventFact,
  Facts,
  PreconditionFact,
  StudentFact,
  SubmissionFact,
  TeacherFact,
  VisitFact,
} from './facts.js';

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
  /** Ids of homeroom classes, those that only students or staff name among them, in order. */
  readonly classIds: ReadonlySet<string>;
  readonly classById: ReadonlyMap<string, ClassFact>;
  /** Everybody who was ever in the class. */
  readonly studentsOfClass: ReadonlyMap<string, readonly StudentFact[]>;
  readonly preconditionsOfStudent: ReadonlyMap<string, readonly PreconditionFact[]>;
  readonly preconditionsOfTeacher: ReadonlyMap<string, readonly PreconditionFact[]>;
  /** In order of time. */
  readonly eventsOfStudent: ReadonlyMap<string, readonly EventFact[]>;
  /** By code, in order of time. */
  readonly activitiesOfCode: ReadonlyMap<string, readonly ActivityFact[]>;
  /** By code, in order of handing in. */
  readonly submissionsOfCode: ReadonlyMap<string, readonly SubmissionFact[]>;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

type ClassIndex = Pick<FactIndex, 'classIds' | 'classById' | 'studentsOfClass'>;
type RecordIndex = Pick<
  FactIndex,
  'preconditionsOfStudent' | 'preconditionsOfTeacher' | 'eventsOfStudent' | 'activitiesOfCode' | 'submissionsOfCode'
>;

function indexClasses(facts: Facts): ClassIndex {
  const studentsOfClass = new Map<string, StudentFact[]>();
  for (const student of facts.students) {
    for (const classId of new Set(student.classes.map((place) => place.classId)))
      push(studentsOfClass, classId, student);
  }
  const named = facts.teachers.flatMap((teacher) =>
    teacher.roles.flatMap(({ role, classId }) => (role === 'class-teacher' && classId !== undefined ? [classId] : [])),
  );
  const classes = facts.classes ?? [];
  const classIds = new Set([...classes.map(({ id }) => id), ...studentsOfClass.keys(), ...named].sort());
  return { classIds, classById: new Map(classes.map((one) => [one.id, one])), studentsOfClass };
}

function compareBy<Value extends { readonly id: string }>(keyOf: (value: Value) => string) {
  return (a: Value, b: Value): number => {
    const [first, second] = [keyOf(a), keyOf(b)];
    if (first !== second) return first < second ? -1 : 1;
    return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  };
}

function indexRecords(facts: Facts): RecordIndex {
  const preconditionsOfStudent = new Map<string, PreconditionFact[]>();
  const preconditionsOfTeacher = new Map<string, PreconditionFact[]>();
  for (const one of facts.preconditions ?? []) {
    for (const id of one.studentIds ?? []) push(preconditionsOfStudent, id, one);
    for (const id of one.teacherIds ?? []) push(preconditionsOfTeacher, id, one);
  }
  const eventsOfStudent = new Map<string, EventFact[]>();
  for (const one of [...(facts.events ?? [])].sort(compareBy((event) => event.date))) {
    push(eventsOfStudent, one.studentId, one);
  }
  const activitiesOfCode = new Map<string, ActivityFact[]>();
  for (const one of [...(facts.activities ?? [])].sort(compareBy((activity) => activity.date))) {
    push(activitiesOfCode, one.code, one);
  }
  const submissionsOfCode = new Map<string, SubmissionFact[]>();
  const submittedAt = ({ submittedAt: at }: SubmissionFact): string => new Date(epochMillisecondsOf(at)).toISOString();
  for (const one of [...(facts.submissions ?? [])].sort(compareBy(submittedAt))) push(submissionsOfCode, one.code, one);
  return { preconditionsOfStudent, preconditionsOfTeacher, eventsOfStudent, activitiesOfCode, submissionsOfCode };
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
    ...indexClasses(facts),
    ...indexRecords(facts),
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
