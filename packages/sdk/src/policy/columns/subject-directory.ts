import type { DateRange } from '../../calendar/local-date.js';
import { indexFacts, type FactIndex } from '../fact-index.js';
import type { DeclineFact, StudentFact, TeacherFact, VisitFact } from '../facts.js';
import type { Contact } from './contact.js';
import { contactCode } from './contact-code.js';
import type { FactColumns } from './fact-columns.js';
import { Interner } from './interner.js';
import { studentProfileOf, teacherProfileOf } from './subject-profile.js';
import { countingMoment, studentContactKind, teacherContactKind } from './visit-contacts.js';

/** Puts students, staff and families into columns, and knows at which position each identifier stands. */
export class SubjectDirectory {
  readonly #columns: FactColumns;
  readonly #students = new Map<string, number>();
  readonly #teachers = new Map<string, number>();
  readonly #families = new Interner<string, string>();
  readonly #declined = new Map<string, DateRange[]>();
  /** Of each student, somebody in the same classes: only they decide who the class teacher is. */
  readonly #classmates: StudentFact[] = [];
  readonly #classLists = new Interner<string, StudentFact>();
  readonly #teacherFacts: TeacherFact[] = [];
  #staff: FactIndex | undefined;

  constructor(columns: FactColumns) {
    this.#columns = columns;
  }

  /** Position of a student, or `undefined` where there is none with this id. */
  studentAt(id: string): number | undefined {
    return this.#students.get(id);
  }

  /** Position of a member of staff, or `undefined` where there is none with this id. */
  teacherAt(id: string): number | undefined {
    return this.#teachers.get(id);
  }

  /** Position of a family, or `undefined` where there is none with this id. */
  familyAt(id: string): number | undefined {
    return this.#families.find(id);
  }

  /** @throws {RangeError} when somebody with this id is there already. */
  addTeacher(teacher: TeacherFact): void {
    if (this.#teachers.has(teacher.id)) throw new RangeError(`member of staff "${teacher.id}" is there already`);
    const profile = this.#columns.teacherProfileCode(teacherProfileOf(teacher));
    this.#teachers.set(teacher.id, this.#columns.appendTeacher(profile));
    this.#teacherFacts.push(teacher);
    this.#staff = undefined;
  }

  /**
   * Gives the position of the student.
   *
   * @throws {RangeError} when a student with this id is there already.
   */
  addStudent(student: StudentFact): number {
    if (this.#students.has(student.id)) throw new RangeError(`student "${student.id}" is there already`);
    const profile = studentProfileOf(student, this.#declined.get(student.id) ?? []);
    const family = this.#families.codeOf(student.familyId, () => student.familyId);
    const position = this.#columns.appendStudent(this.#columns.studentProfileCode(profile), family);
    this.#students.set(student.id, position);
    const classList = this.#classLists.codeOf(JSON.stringify(student.classes), () => student);
    this.#classmates.push(this.#classLists.values[classList] as StudentFact);
    return position;
  }

  /** Gives the positions of the students concerned who are there; the others are told when they come. */
  addDecline({ studentIds, from, to }: DeclineFact): number[] {
    return [...new Set(studentIds)].flatMap((id) => {
      const declined = [...(this.#declined.get(id) ?? []), { from, to }];
      this.#declined.set(id, declined);
      const position = this.#students.get(id);
      if (position === undefined) return [];
      this.#columns.changeStudent(position, (profile) => ({ ...profile, declined }));
      return [position];
    });
  }

  /** The contact of a visit with one of its students, by position. */
  studentContact(visit: VisitFact, student: number): Contact {
    this.#staff ??= indexFacts({
      calendar: this.#columns.calendar,
      schoolId: '',
      students: [],
      teachers: this.#teacherFacts,
      visits: [],
      declines: [],
      emergencies: [],
    });
    const kind = studentContactKind(visit, this.#classmates[student] as StudentFact, this.#staff);
    return this.#contact(visit, 'student', student, kind);
  }

  /** The contacts of a visit with those of its students and visitors who are there, each once. */
  contactsOf(visit: VisitFact): Contact[] {
    const students = [...new Set(visit.studentIds)].flatMap((id) => this.#students.get(id) ?? []);
    const visitors = [...new Set(visit.visitors.map((visitor) => visitor.personId))];
    const teachers = visitors.flatMap((id) => this.#teachers.get(id) ?? []);
    return [
      ...students.map((student) => this.studentContact(visit, student)),
      ...teachers.map((teacher) => this.#contact(visit, 'teacher', teacher, teacherContactKind(visit))),
    ];
  }

  #contact(visit: VisitFact, of: Contact['of'], owner: number, kind: number): Contact {
    return { of, owner, code: contactCode(kind, this.#columns.dayCode(visit.date)), since: countingMoment(visit) };
  }
}
