import type { DateRange, LocalDate } from '../../calendar/local-date.js';
import type { SchoolCalendar } from '../../calendar/school-calendar.js';
import { MOST_DAYS } from './contact-code.js';
import { ContactRows } from './contact-rows.js';
import { FamilyColumns } from './family-columns.js';
import { integerColumn, momentColumn } from './growable-column.js';
import { Interner } from './interner.js';
import { RecordKinds } from './record-kinds.js';
import type { StudentProfile, TeacherProfile } from './subject-profile.js';

/**
 * Facts of all schools that share a calendar, as columns of numbers. Students, members of staff and visits are known
 * by their position, counted up from 0 in the order of appending; who keeps identifiers beside them is `FactLoader`,
 * or whatever streams rows out of a warehouse.
 */
export class FactColumns {
  readonly calendar: SchoolCalendar;
  /** See `Facts.emergencies`. */
  readonly emergencies: readonly DateRange[];
  readonly families: FamilyColumns;
  readonly #days = new Interner<LocalDate, LocalDate>();
  readonly #studentProfiles = new Interner<string, StudentProfile>();
  readonly #teacherProfiles = new Interner<string, TeacherProfile>();
  readonly recordKinds = new RecordKinds();
  /** Number of the profile of each student, and of each member of staff. */
  readonly students = integerColumn();
  readonly teachers = integerColumn();
  /** Of each visit: its kind as a record; end and filing in milliseconds since 1970-01-01T00:00:00Z. */
  readonly visits = { kinds: integerColumn(), endedAt: momentColumn(), filedAt: momentColumn() };
  readonly studentContacts = new ContactRows();
  readonly teacherContacts = new ContactRows();

  constructor(calendar: SchoolCalendar, emergencies: readonly DateRange[] = []) {
    this.calendar = calendar;
    this.emergencies = emergencies;
    this.families = new FamilyColumns(this.students);
  }

  get days(): readonly LocalDate[] {
    return this.#days.values;
  }

  get studentProfiles(): readonly StudentProfile[] {
    return this.#studentProfiles.values;
  }

  get teacherProfiles(): readonly TeacherProfile[] {
    return this.#teacherProfiles.values;
  }

  /** Makes room ahead of a long load. */
  reserve(more: { readonly students?: number; readonly visits?: number; readonly studentContacts?: number }): void {
    this.students.reserve(this.students.length + (more.students ?? 0));
    for (const column of Object.values(this.visits)) column.reserve(column.length + (more.visits ?? 0));
    this.studentContacts.reserve(more.studentContacts ?? 0);
  }

  /**
   * The number of a day.
   *
   * @throws {RangeError} when the columns hold 65,536 days already.
   */
  dayCode(date: LocalDate): number {
    const code = this.#days.codeOf(date, () => date);
    if (code >= MOST_DAYS) throw new RangeError(`visits lie on more than ${MOST_DAYS} different days`);
    return code;
  }

  studentProfileCode(profile: StudentProfile): number {
    return this.#studentProfiles.codeOf(JSON.stringify(profile), () => profile);
  }

  teacherProfileCode(profile: TeacherProfile): number {
    return this.#teacherProfiles.codeOf(JSON.stringify(profile), () => profile);
  }

  /** Appends a student. `family`: a number that children of one family share; numbers count up from 0. */
  appendStudent(profile: number, family: number): number {
    this.families.append(family);
    return this.students.append(profile);
  }

  /** Changes the profile of a student, for instance because the family has declined. */
  changeStudent(student: number, change: (profile: StudentProfile) => StudentProfile): void {
    const profile = this.studentProfiles[this.students.values[student] as number] as StudentProfile;
    this.students.values[student] = this.studentProfileCode(change(profile));
    this.families.forget();
  }

  appendTeacher(profile: number): number {
    return this.teachers.append(profile);
  }

  /** Appends a visit. `filedAt`: `Infinity` while the record is not filed. */
  appendVisit(recordKind: number, endedAt: number, filedAt: number): number {
    this.visits.endedAt.append(endedAt);
    this.visits.filedAt.append(filedAt);
    return this.visits.kinds.append(recordKind);
  }

  /** Takes a visit back: it keeps its position, and no clause speaks of it any more. Its contacts are taken back apart. */
  withdrawVisit(visit: number): void {
    this.visits.endedAt.values[visit] = Infinity;
  }

  /** Groups all contacts, which otherwise happens at the next evaluation when there are many new ones. */
  compact(): void {
    this.studentContacts.regroup(this.students.length);
    this.teacherContacts.regroup(this.teachers.length);
  }
}
