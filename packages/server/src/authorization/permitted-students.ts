import type { KeptGrant } from '@homevisit/client/contract';
import { isWithin, type LocalDate } from '@homevisit/sdk/calendar';
import type { AccountPrincipal } from '../authentication/principal.js';
import type { SchoolDirectory } from '../roster/school-directory.js';

/**
 * Whose data somebody may see: a teacher the own homeroom classes of the day and whoever a grant opens, a leader the
 * school, an authority over the school nobody.
 */
export class PermittedStudents {
  readonly #directory: SchoolDirectory;
  readonly #role: AccountPrincipal['role'];
  readonly #day: LocalDate;
  readonly #grants: readonly KeptGrant[];
  /** Homeroom classes of the person. */
  readonly homerooms: ReadonlySet<string>;

  /** @param grants - what is open to the person at this moment, beyond the own classes. */
  constructor(
    directory: SchoolDirectory,
    principal: AccountPrincipal,
    day: LocalDate,
    grants: readonly KeptGrant[] = [],
  ) {
    this.#directory = directory;
    this.#role = principal.role;
    this.#day = day;
    this.#grants = grants;
    this.homerooms = directory.homeroomsOf(principal.personId, day);
  }

  /** True for a student of one of the own classes; for a leader, of the school. A grant makes nobody one's own. */
  isOwn(studentId: string): boolean {
    const student = this.#directory.student(studentId);
    if (student === undefined) return false;
    if (this.#role === 'leader') return true;
    return student.classes.some((place) => this.homerooms.has(place.classId) && isWithin(this.#day, place));
  }

  /** True for a student of the school whom the person may see. An unknown one is not told from a foreign one. */
  has(studentId: string): boolean {
    return this.isOwn(studentId) || this.#opened(studentId).length > 0;
  }

  /** True for a homeroom class of the school whose list the person may see. */
  hasClass(classId: string): boolean {
    if (this.#role === 'leader') return this.#directory.classes().some(({ id }) => id === classId);
    return (
      this.homerooms.has(classId) ||
      this.#grants.some(({ scope }) => scope.type === 'class' && scope.id === classId && this.#isClass(classId))
    );
  }

  /**
   * Positions of the students who may not stand together in a record of this person: each has to be one of the own, or
   * opened for records, or of the family of such a one that is named too.
   */
  notRecordable(studentIds: readonly string[]): readonly number[] {
    const families = new Set(
      studentIds.filter((id) => this.#isRecordable(id)).map((id) => this.#directory.student(id)?.familyId),
    );
    return studentIds.flatMap((id, index) => {
      const familyId = this.#directory.student(id)?.familyId;
      return familyId !== undefined && families.has(familyId) ? [] : [index];
    });
  }

  /** Of some students those who are seen by a grant alone, by the grant. */
  grantsBehind(subjectIds: readonly string[]): ReadonlyMap<string, readonly string[]> {
    const used = new Map<string, string[]>();
    for (const id of new Set(subjectIds)) {
      if (this.isOwn(id)) continue;
      for (const grant of this.#opened(id)) used.set(grant.id, [...(used.get(grant.id) ?? []), id]);
    }
    return used;
  }

  #isClass(classId: string): boolean {
    return this.#directory.classes().some(({ id }) => id === classId);
  }

  #opened(studentId: string): readonly KeptGrant[] {
    const student = this.#directory.student(studentId);
    if (student === undefined) return [];
    return this.#grants.filter(({ scope }) =>
      scope.type === 'student'
        ? scope.id === studentId
        : student.classes.some((place) => place.classId === scope.id && isWithin(this.#day, place)),
    );
  }

  #isRecordable(studentId: string): boolean {
    return this.isOwn(studentId) || this.#opened(studentId).some(({ extent }) => extent === 'records');
  }
}
