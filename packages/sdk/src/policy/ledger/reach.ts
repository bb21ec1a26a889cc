import type { FactIndex } from '../fact-index.js';
import type { StudentFact } from '../facts.js';
import { subjectsIn } from '../evaluated-subject.js';
import type { VerdictSubject } from '../verdict.js';
import type { FactChange } from './event-store.js';
import type { LedgerFacts } from './ledger-event.js';

const TYPES: readonly VerdictSubject['type'][] = ['student', 'family', 'teacher', 'visit', 'class', 'school'];

/**
 * Whose verdicts may be others after a change. It asks what *can* matter to a rule and not what does, so it names some
 * subjects for whom nothing changes, and never leaves one out.
 */
export class Reach {
  readonly #ids: Readonly<Record<VerdictSubject['type'], Set<string>>> = {
    student: new Set(),
    family: new Set(),
    teacher: new Set(),
    visit: new Set(),
    class: new Set(),
    school: new Set(),
  };
  readonly #wholeClasses = new Set<string>();
  #everybody = false;

  /** True when no subject can be left out: what changed holds for the whole school. */
  get everybody(): boolean {
    return this.#everybody;
  }

  /** Notes whom a fact concerns, as the index knows them: once before a change, and once after it. */
  note(entity: FactChange['entity'], fact: FactChange['after'], index: FactIndex): void {
    if (fact === undefined) return;
    this.#ids.school.add(index.facts.schoolId);
    switch (entity) {
      case 'student': {
        const student = fact as LedgerFacts['student'];
        this.#addStudent(student, index);
        // Size, grade and the like of a class come from its students.
        for (const { classId } of student.classes) this.#addClass(classId, index);
        return;
      }
      case 'teacher':
        this.#addTeacher(fact as LedgerFacts['teacher'], index);
        return;
      case 'class':
        this.#addClass((fact as LedgerFacts['class']).id, index);
        return;
      case 'visit': {
        const { id, studentIds, visitors } = fact as LedgerFacts['visit'];
        this.#ids.visit.add(id);
        for (const { personId } of visitors) this.#ids.teacher.add(personId);
        for (const studentId of studentIds) this.#addVisitedStudent(studentId, index);
        return;
      }
      case 'decline':
        for (const id of (fact as LedgerFacts['decline']).studentIds) this.#addStudentById(id, index);
        return;
      case 'event':
        this.#addStudentById((fact as LedgerFacts['event']).studentId, index);
        return;
      case 'precondition':
      case 'activity':
        this.#addNamed(fact as LedgerFacts['activity'] | LedgerFacts['precondition'], index);
        return;
      case 'submission': {
        const { classId, teacherId } = fact as LedgerFacts['submission'];
        if (classId !== undefined) this.#ids.class.add(classId);
        if (teacherId !== undefined) this.#ids.teacher.add(teacherId);
        return;
      }
      case 'emergency':
      case 'school':
      case 'calendar':
        this.#everybody = true;
    }
  }

  /** Those who were noted, by type and then by id; everybody that the index knows where no one can be left out. */
  subjects(index: FactIndex): VerdictSubject[] {
    if (this.#everybody) {
      for (const list of Object.values(subjectsIn(index))) {
        for (const { subject } of list) this.#ids[subject.type].add(subject.id);
      }
    }
    return TYPES.flatMap((type) => [...this.#ids[type]].sort().map((id) => ({ type, id })));
  }

  #addNamed(
    named: {
      readonly studentIds?: readonly string[] | undefined;
      readonly teacherIds?: readonly string[] | undefined;
      readonly classIds?: readonly string[] | undefined;
    },
    index: FactIndex,
  ): void {
    if (!named.studentIds && !named.teacherIds && !named.classIds) this.#everybody = true;
    for (const id of named.studentIds ?? []) this.#addStudentById(id, index);
    for (const id of named.classIds ?? []) this.#addClass(id, index);
    for (const id of named.teacherIds ?? []) {
      this.#ids.teacher.add(id);
      const teacher = index.teacherById.get(id);
      if (teacher) this.#addTeacher(teacher, index);
    }
  }

  #addTeacher(teacher: LedgerFacts['teacher'], index: FactIndex): void {
    this.#ids.teacher.add(teacher.id);
    for (const { classId } of teacher.roles) if (classId !== undefined) this.#addClass(classId, index);
    for (const visit of index.visitsOfTeacher.get(teacher.id) ?? []) {
      this.#ids.visit.add(visit.id);
      for (const id of visit.studentIds) this.#addVisitedStudent(id, index);
    }
  }

  #addClass(classId: string, index: FactIndex): void {
    if (this.#wholeClasses.has(classId)) return;
    this.#wholeClasses.add(classId);
    this.#ids.class.add(classId);
    for (const student of index.studentsOfClass.get(classId) ?? []) this.#addStudent(student, index);
    for (const teacher of index.teachersOfClass.get(classId) ?? []) this.#ids.teacher.add(teacher.id);
  }

  #addStudentById(id: string, index: FactIndex): void {
    const student = index.studentById.get(id);
    if (student) this.#addStudent(student, index);
    else this.#ids.student.add(id);
  }

  /** A student about whom something changed: visits may then be judged otherwise too. */
  #addStudent(student: StudentFact, index: FactIndex): void {
    this.#ids.student.add(student.id);
    this.#ids.family.add(student.familyId);
    for (const visit of index.visitsOfStudent.get(student.id) ?? []) this.#ids.visit.add(visit.id);
    for (const { classId } of student.classes) {
      this.#ids.class.add(classId);
      for (const teacher of index.teachersOfClass.get(classId) ?? []) this.#ids.teacher.add(teacher.id);
    }
  }

  /** A student of whom a visit changed, and nothing else. */
  #addVisitedStudent(id: string, index: FactIndex): void {
    this.#ids.student.add(id);
    const student = index.studentById.get(id);
    if (!student) return;
    this.#ids.family.add(student.familyId);
    for (const { classId } of student.classes) this.#ids.class.add(classId);
  }
}
