import { isWithin, type LocalDate } from '../calendar/local-date.js';
import type { VisitorRole } from '../model/visit.js';
import { FactLists, homeroomsOf } from './fact-lists.js';
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
  /** Everybody who ever held a role in the class. */
  readonly teachersOfClass: ReadonlyMap<string, readonly TeacherFact[]>;
  readonly preconditionsOfStudent: ReadonlyMap<string, readonly PreconditionFact[]>;
  readonly preconditionsOfTeacher: ReadonlyMap<string, readonly PreconditionFact[]>;
  /** In order of time. */
  readonly eventsOfStudent: ReadonlyMap<string, readonly EventFact[]>;
  /** By code, in order of time. */
  readonly activitiesOfCode: ReadonlyMap<string, readonly ActivityFact[]>;
  /** By code, in order of handing in. */
  readonly submissionsOfCode: ReadonlyMap<string, readonly SubmissionFact[]>;
}

/** Ids of all classes that something names, in order. */
export function classIdsOf(
  { classes, teachers }: Pick<Facts, 'classes' | 'teachers'>,
  { studentsOfClass }: Pick<FactLists, 'studentsOfClass'>,
): ReadonlySet<string> {
  const given = (classes ?? []).map(({ id }) => id);
  return new Set([...given, ...studentsOfClass.byKey.keys(), ...teachers.flatMap(homeroomsOf)].sort());
}

/** The index over facts whose look-ups are made. */
export function indexOf(facts: Facts, lists: FactLists, known: Omit<FactIndex, 'facts' | keyof FactLists>): FactIndex {
  return {
    facts,
    ...known,
    studentsOfFamily: lists.studentsOfFamily.byKey,
    studentsOfClass: lists.studentsOfClass.byKey,
    teachersOfClass: lists.teachersOfClass.byKey,
    visitsOfStudent: lists.visitsOfStudent.byKey,
    visitsOfTeacher: lists.visitsOfTeacher.byKey,
    declinesOfStudent: lists.declinesOfStudent.byKey,
    preconditionsOfStudent: lists.preconditionsOfStudent.byKey,
    preconditionsOfTeacher: lists.preconditionsOfTeacher.byKey,
    eventsOfStudent: lists.eventsOfStudent.byKey,
    activitiesOfCode: lists.activitiesOfCode.byKey,
    submissionsOfCode: lists.submissionsOfCode.byKey,
  };
}

/** The lists over facts, made at once. */
export function listFacts(facts: Facts): FactLists {
  const lists = new FactLists();
  lists.studentsOfFamily.fill(facts.students);
  lists.studentsOfClass.fill(facts.students);
  lists.teachersOfClass.fill(facts.teachers);
  // Sorting what is sorted costs next to nothing.
  lists.visitsOfTeacher.fill(lists.visitsOfStudent.fill(facts.visits));
  lists.declinesOfStudent.fill(facts.declines);
  lists.preconditionsOfStudent.fill(facts.preconditions ?? []);
  lists.preconditionsOfTeacher.fill(facts.preconditions ?? []);
  lists.eventsOfStudent.fill(facts.events ?? []);
  lists.activitiesOfCode.fill(facts.activities ?? []);
  lists.submissionsOfCode.fill(facts.submissions ?? []);
  return lists;
}

/** Builds the look-ups once for many subjects. */
export function indexFacts(facts: Facts): FactIndex {
  const lists = listFacts(facts);
  return indexOf(facts, lists, {
    classIds: classIdsOf(facts, lists),
    classById: new Map((facts.classes ?? []).map((one) => [one.id, one])),
    studentById: new Map(facts.students.map((student) => [student.id, student])),
    teacherById: new Map(facts.teachers.map((teacher) => [teacher.id, teacher])),
  });
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
