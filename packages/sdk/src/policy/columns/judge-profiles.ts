/**
 * What `evaluate` says of subjects that stand for many, because they share a profile. None of them has a visit here.
 *
 * @module
 */
import type { Instant } from '../../calendar/instant.js';
import { evaluate } from '../evaluate.js';
import type { DeclineFact, Facts, StudentFact } from '../facts.js';
import type { PolicySet } from '../policy-set.js';
import type { Verdict } from '../verdict.js';
import type { FactColumns } from './fact-columns.js';
import type { FamilyProfile, StudentProfile, TeacherProfile } from './subject-profile.js';

/** Evaluates invented subjects in place of those of the columns. */
export class ProfileJudge {
  readonly #policies: PolicySet;
  readonly #columns: FactColumns;
  readonly #asOf: Instant;

  constructor(policies: PolicySet, columns: FactColumns, asOf: Instant) {
    this.#policies = policies;
    this.#columns = columns;
    this.#asOf = asOf;
  }

  /** Verdicts whose `subject.id` is the position of the profile in the list. */
  students(profiles: readonly StudentProfile[]): Verdict[] {
    return this.#families(profiles.map((profile) => [profile]));
  }

  /** The same for families of children with these profiles. */
  families(profiles: readonly FamilyProfile[]): Verdict[] {
    const { studentProfiles } = this.#columns;
    return this.#families(profiles.map((codes) => codes.map((code) => studentProfiles[code] as StudentProfile)));
  }

  /** The same for members of staff. */
  teachers(profiles: readonly TeacherProfile[]): Verdict[] {
    return this.evaluate({ teachers: profiles.map((profile, index) => ({ ...profile, id: String(index) })) });
  }

  /** Verdicts on facts of which only some are given. */
  evaluate(facts: Partial<Facts>): Verdict[] {
    const { calendar, emergencies } = this.#columns;
    const nothing = { schoolId: '', students: [], teachers: [], visits: [], declines: [] };
    return evaluate(this.#policies, { ...nothing, calendar, emergencies, ...facts }, this.#asOf);
  }

  /** The first child has the family's position as its id: where there is one child, student and family are one. */
  #families(families: readonly (readonly StudentProfile[])[]): Verdict[] {
    const students: StudentFact[] = [];
    const declines: DeclineFact[] = [];
    families.forEach((children, family) => {
      children.forEach(({ declined, ...profile }, child) => {
        const id = child === 0 ? String(family) : `${family}-${child}`;
        students.push({ ...profile, id, familyId: String(family), classes: [] });
        for (const range of declined) declines.push({ ...range, id, studentIds: [id] });
      });
    });
    return this.evaluate({ students, declines });
  }
}
