import { epochMillisecondsOf } from '../calendar/instant.js';
import type { CountedSubject, GroupSubject } from './count-context.js';
import type { FactIndex } from './fact-index.js';
import type { StudentFact, TeacherFact, VisitFact } from './facts.js';
import type { VerdictSubject } from './verdict.js';

/** Somebody or something that clauses answer for, with what they need to know of it. */
export interface EvaluatedSubject {
  readonly subject: VerdictSubject;
  /** Of a student, a family or a member of staff: as somebody whom visits are counted for. */
  readonly counted?: CountedSubject;
  /** Of the school, a class or a member of staff: as somebody who answers for many. */
  readonly group?: GroupSubject;
  readonly visit?: VisitFact;
  /** Of a visit: milliseconds since 1970, so that a text is read once and not by each clause. */
  readonly endedAt?: number;
}

/** Subjects to answer for. With a scope, nobody is answered for whom it does not name. */
export interface EvaluationScope {
  readonly studentIds?: readonly string[];
  readonly teacherIds?: readonly string[];
  readonly classIds?: readonly string[];
  readonly school?: boolean;
}

/** Subjects by type, in the order in which verdicts on them are given. */
export type EvaluatedSubjects = Readonly<Record<VerdictSubject['type'], readonly EvaluatedSubject[]>>;

function studentSubject(student: StudentFact, index: FactIndex): EvaluatedSubject {
  const subject = { type: 'student' as const, id: student.id };
  const visits = index.visitsOfStudent.get(student.id) ?? [];
  return { subject, counted: { subject, students: [student], visits } };
}

function familySubject(id: string, index: FactIndex): EvaluatedSubject {
  const subject = { type: 'family' as const, id };
  const students = index.studentsOfFamily.get(id) ?? [];
  const lists = students.flatMap((child) => index.visitsOfStudent.get(child.id) ?? []);
  const visits =
    students.length < 2
      ? lists
      : [...new Map(lists.map((visit) => [visit.id, visit])).values()].sort((a, b) =>
          a.date !== b.date ? (a.date < b.date ? -1 : 1) : a.id < b.id ? -1 : a.id > b.id ? 1 : 0,
        );
  return { subject, counted: { subject, students, visits } };
}

function teacherSubject(teacher: TeacherFact, index: FactIndex): EvaluatedSubject {
  const subject = { type: 'teacher' as const, id: teacher.id };
  const visits = index.visitsOfTeacher.get(teacher.id) ?? [];
  return { subject, counted: { subject, students: [], teacher, visits }, group: { subject, teacher } };
}

function groupSubject(type: 'class' | 'school', id: string): EvaluatedSubject {
  return { subject: { type, id }, group: { subject: { type, id } } };
}

function visitSubject(visit: VisitFact): EvaluatedSubject {
  return { subject: { type: 'visit', id: visit.id }, visit, endedAt: epochMillisecondsOf(visit.endedAt) };
}

/** One subject; `undefined` when the facts do not know it, or, of visits, only from a list of them. */
export function subjectIn(
  index: FactIndex,
  { type, id }: VerdictSubject,
  visitById: ReadonlyMap<string, VisitFact>,
): EvaluatedSubject | undefined {
  switch (type) {
    case 'student': {
      const student = index.studentById.get(id);
      return student && studentSubject(student, index);
    }
    case 'family':
      return index.studentsOfFamily.has(id) ? familySubject(id, index) : undefined;
    case 'teacher': {
      const teacher = index.teacherById.get(id);
      return teacher && teacherSubject(teacher, index);
    }
    case 'visit': {
      const visit = visitById.get(id);
      return visit && visitSubject(visit);
    }
    case 'class':
      return index.classIds.has(id) ? groupSubject(type, id) : undefined;
    case 'school':
      return id === index.facts.schoolId ? groupSubject(type, id) : undefined;
  }
}

/** The subjects that a scope names, or all of them: those of facts in their order, families by their first child. */
export function subjectsIn(index: FactIndex, scope?: EvaluationScope): EvaluatedSubjects {
  const { facts } = index;
  const students = scope ? (scope.studentIds ?? []).flatMap((id) => index.studentById.get(id) ?? []) : facts.students;
  const teachers = scope ? (scope.teacherIds ?? []).flatMap((id) => index.teacherById.get(id) ?? []) : facts.teachers;
  const ofStudents = students.map((student) => studentSubject(student, index));
  const ofTeachers = teachers.map((teacher) => teacherSubject(teacher, index));
  const classIds = scope ? (scope.classIds ?? []).filter((id) => index.classIds.has(id)) : [...index.classIds];
  const own = (): readonly VisitFact[] =>
    [...ofStudents, ...ofTeachers].flatMap(({ counted }) => (counted ? counted.visits : []));
  const visits = scope ? [...new Map(own().map((visit) => [visit.id, visit])).values()] : facts.visits;
  return {
    student: ofStudents,
    family: [...new Set(students.map(({ familyId }) => familyId))].map((id) => familySubject(id, index)),
    teacher: ofTeachers,
    visit: visits.map(visitSubject),
    class: classIds.map((id) => groupSubject('class', id)),
    school: !scope || scope.school ? [groupSubject('school', facts.schoolId)] : [],
  };
}
