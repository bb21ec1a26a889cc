import { isWithin, type LocalDate } from '@homevisit/sdk/calendar';
import type { AccountPrincipal } from '../authentication/principal.js';
import type { SchoolDirectory } from '../roster/school-directory.js';

/** Whose data somebody may see: a teacher the own homeroom classes of the day, a leader the school. */
export class PermittedStudents {
  readonly #directory: SchoolDirectory;
  readonly #role: AccountPrincipal['role'];
  readonly #day: LocalDate;
  /** Homeroom classes of the person. */
  readonly homerooms: ReadonlySet<string>;

  constructor(directory: SchoolDirectory, principal: AccountPrincipal, day: LocalDate) {
    this.#directory = directory;
    this.#role = principal.role;
    this.#day = day;
    this.homerooms = directory.homeroomsOf(principal.personId, day);
  }

  /** True for a student of the school whom the person may see. An unknown one is not told from a foreign one. */
  has(studentId: string): boolean {
    const student = this.#directory.student(studentId);
    if (student === undefined) return false;
    if (this.#role === 'leader') return true;
    return student.classes.some((place) => this.homerooms.has(place.classId) && isWithin(this.#day, place));
  }

  /** True for a homeroom class of the school whose list the person may see. */
  hasClass(classId: string): boolean {
    if (this.#role === 'teacher') return this.homerooms.has(classId);
    return this.#directory.classes().some(({ id }) => id === classId);
  }

  /**
   * Positions of the students who may not stand together in a record of this person: each has to be a permitted
   * one, or of the family of a permitted one that is named too.
   */
  notRecordable(studentIds: readonly string[]): readonly number[] {
    const families = new Set(
      studentIds.filter((id) => this.has(id)).map((id) => this.#directory.student(id)?.familyId),
    );
    return studentIds.flatMap((id, index) => {
      const familyId = this.#directory.student(id)?.familyId;
      return familyId !== undefined && families.has(familyId) ? [] : [index];
    });
  }
}
