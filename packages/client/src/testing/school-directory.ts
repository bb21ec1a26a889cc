import type { ClassGroup, Locale, Person, Roster, VisitRecord } from '@homevisit/sdk/model';
import type { VerdictSubject } from '@homevisit/sdk/policy';
import type { StaffSummary, StudentSummary } from '../contract/schemas.js';

/** Looks people, classes and families up in a roster. */
export class SchoolDirectory {
  readonly #roster: Roster;
  readonly #locale: Locale;

  constructor(roster: Roster, locale: Locale) {
    this.#roster = roster;
    this.#locale = locale;
  }

  /** The school's name. */
  get schoolName(): string {
    return this.#roster.orgs[0]?.name ?? '';
  }

  get classes(): readonly ClassGroup[] {
    return this.#roster.classes;
  }

  /** A person's name as it is written in the language of the roster; empty for an unknown person. */
  nameOf(personId: string): string {
    const person = this.#roster.people.find(({ id }) => id === personId);
    return person ? this.#nameOf(person) : '';
  }

  /** The class that a student is in. */
  classOf(studentId: string): ClassGroup | undefined {
    const place = this.#roster.enrollments.find(({ personId }) => personId === studentId);
    return this.#roster.classes.find(({ id }) => id === place?.classId);
  }

  /** The homeroom classes of a teacher. */
  classIdsOf(teacherId: string): string[] {
    return this.#roster.enrollments
      .filter(({ personId, role, primary }) => personId === teacherId && role === 'teacher' && primary)
      .map(({ classId }) => classId);
  }

  /** The family that a student belongs to; one of its own for a student whose family nobody has given. */
  familyIdOf(studentId: string): string {
    return this.#roster.families.find(({ studentIds }) => studentIds.includes(studentId))?.id ?? studentId;
  }

  studentsOf(classId: string): StudentSummary[] {
    return this.#roster.enrollments
      .filter((place) => place.classId === classId && place.role === 'student')
      .map(({ personId }) => this.#summaryOf(personId, classId));
  }

  staff(): StaffSummary[] {
    return this.#roster.roles
      .filter(({ role }) => role !== 'student')
      .map(({ personId, role }) => ({ id: personId, displayName: this.nameOf(personId), roles: [role] }));
  }

  /** How a subject of a verdict is called on a leader's screen. */
  describe(subject: VerdictSubject, visits: readonly VisitRecord[]): { displayName: string; classTitle?: string } {
    if (subject.type === 'school') return { displayName: this.schoolName };
    if (subject.type === 'class') {
      return { displayName: this.classes.find(({ id }) => id === subject.id)?.title ?? subject.id };
    }
    const studentIds = this.#studentsIn(subject, visits);
    if (studentIds.length === 0) return { displayName: this.nameOf(subject.id) || subject.id };
    const titles = new Set(studentIds.map((id) => this.classOf(id)?.title ?? ''));
    return {
      displayName: this.#list(studentIds.map((id) => this.nameOf(id))),
      ...(titles.size > 0 && { classTitle: this.#list([...titles].filter((title) => title !== '')) }),
    };
  }

  #studentsIn(subject: VerdictSubject, visits: readonly VisitRecord[]): readonly string[] {
    switch (subject.type) {
      case 'student':
        return [subject.id];
      case 'family':
        return this.#roster.families.find(({ id }) => id === subject.id)?.studentIds ?? [];
      case 'visit':
        return visits.find(({ id }) => id === subject.id)?.studentIds ?? [];
      default:
        return [];
    }
  }

  #summaryOf(studentId: string, classId: string): StudentSummary {
    const family = this.#roster.families.find(({ studentIds }) => studentIds.includes(studentId));
    return {
      id: studentId,
      displayName: this.nameOf(studentId),
      classId,
      familyId: this.familyIdOf(studentId),
      siblings: (family?.studentIds ?? [])
        .filter((id) => id !== studentId)
        .map((id) => ({ id, displayName: this.nameOf(id), classTitle: this.classOf(id)?.title ?? '' })),
    };
  }

  #nameOf({ familyName, givenName }: Person): string {
    return this.#locale === 'en' ? `${givenName} ${familyName}` : `${familyName}${givenName}`;
  }

  #list(names: readonly string[]): string {
    return names.join(this.#locale === 'en' ? ', ' : '、');
  }
}
