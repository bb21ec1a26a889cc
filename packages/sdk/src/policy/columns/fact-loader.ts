import { epochMillisecondsOf } from '../../calendar/instant.js';
import type { DeclineFact, Facts, StudentFact, TeacherFact, VisitFact } from '../facts.js';
import { appendContact, withdrawContact } from './contact.js';
import { FactColumns } from './fact-columns.js';
import { recordKindOf } from './record-kinds.js';
import { SubjectDirectory } from './subject-directory.js';
import { collectSubjects, type TouchedSubjects } from './touched-subjects.js';
import { filingMoment } from './visit-contacts.js';

/**
 * Fills columns from facts as they come, and knows which identifier stands where. Students, visits and declines may
 * come in any order; a member of staff comes before the first visit that names that person. Holds up to about 16
 * million identifiers of a kind, as many as a `Map` takes.
 */
export class FactLoader {
  readonly columns: FactColumns;
  readonly subjects: SubjectDirectory;
  readonly #visits = new Map<string, number>();
  /** Visits by students who are not in the roster yet. */
  readonly #waiting = new Map<string, Set<VisitFact>>();
  /** Visitors who are not in the roster. */
  readonly #strangers = new Set<string>();

  constructor(facts: Pick<Facts, 'calendar' | 'emergencies'>) {
    this.columns = new FactColumns(facts.calendar, facts.emergencies);
    this.subjects = new SubjectDirectory(this.columns);
  }

  /** Columns of all facts of a school. */
  static of(facts: Facts): FactLoader {
    const loader = new FactLoader(facts);
    loader.addTeachers(facts.teachers);
    loader.addDeclines(facts.declines);
    loader.addStudents(facts.students);
    loader.addVisits(facts.visits);
    loader.columns.compact();
    return loader;
  }

  /** Position of a visit, or `undefined` where there is none with this id. */
  visitAt(id: string): number | undefined {
    return this.#visits.get(id);
  }

  /** @throws {RangeError} when somebody is there already, or was named as a visitor before. */
  addTeachers(teachers: readonly TeacherFact[]): void {
    for (const teacher of teachers) {
      if (this.#strangers.has(teacher.id)) {
        throw new RangeError(`member of staff "${teacher.id}" must come before the visits that name this person`);
      }
      this.subjects.addTeacher(teacher);
    }
  }

  /** @throws {RangeError} when a student is there already. */
  addStudents(students: readonly StudentFact[]): TouchedSubjects {
    const touched = collectSubjects();
    for (const student of students) {
      const position = this.subjects.addStudent(student);
      touched.students.add(position);
      for (const visit of this.#waiting.get(student.id) ?? []) {
        appendContact(this.columns, this.subjects.studentContact(visit, position));
      }
      this.#waiting.delete(student.id);
    }
    return touched;
  }

  addDeclines(declines: readonly DeclineFact[]): TouchedSubjects {
    const touched = collectSubjects();
    for (const decline of declines) {
      for (const student of this.subjects.addDecline(decline)) touched.students.add(student);
    }
    return touched;
  }

  /** @throws {RangeError} when a visit is there already: one that was corrected is withdrawn first. */
  addVisits(visits: readonly VisitFact[]): TouchedSubjects {
    const touched = collectSubjects();
    for (const visit of visits) {
      if (this.#visits.has(visit.id)) throw new RangeError(`visit "${visit.id}" is there already: withdraw it first`);
      const kind = this.columns.recordKinds.codeOf(recordKindOf(visit));
      const position = this.columns.appendVisit(kind, epochMillisecondsOf(visit.endedAt), filingMoment(visit));
      this.#visits.set(visit.id, position);
      touched.visits.add(position);
      for (const contact of this.subjects.contactsOf(visit)) {
        appendContact(this.columns, contact);
        touched[contact.of === 'student' ? 'students' : 'teachers'].add(contact.owner);
      }
      for (const id of visit.studentIds) {
        if (this.subjects.studentAt(id) !== undefined) continue;
        const waiting = this.#waiting.get(id);
        if (waiting) waiting.add(visit);
        else this.#waiting.set(id, new Set([visit]));
      }
      for (const { personId } of visit.visitors) {
        if (this.subjects.teacherAt(personId) === undefined) this.#strangers.add(personId);
      }
    }
    return touched;
  }

  /**
   * Takes a visit back, for instance to add it again corrected.
   *
   * @param visit - as it was added.
   * @throws {RangeError} when it is not there.
   */
  withdrawVisit(visit: VisitFact): TouchedSubjects {
    const position = this.#visits.get(visit.id);
    if (position === undefined) throw new RangeError(`visit "${visit.id}" is not there`);
    const touched = collectSubjects();
    this.#visits.delete(visit.id);
    this.columns.withdrawVisit(position);
    touched.visits.add(position);
    for (const contact of this.subjects.contactsOf(visit)) {
      withdrawContact(this.columns, contact);
      touched[contact.of === 'student' ? 'students' : 'teachers'].add(contact.owner);
    }
    for (const id of visit.studentIds) {
      for (const waiting of this.#waiting.get(id) ?? []) {
        if (waiting.id === visit.id) this.#waiting.get(id)?.delete(waiting);
      }
    }
    return touched;
  }
}
