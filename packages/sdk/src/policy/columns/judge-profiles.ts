/**
 * What `evaluate` says of invented subjects that stand for many. None of them has a visit that counts.
 *
 * @module
 */
import type { Instant } from '../../calendar/instant.js';
import { evaluate } from '../evaluate.js';
import type { DeclineFact, Facts, StudentFact } from '../facts.js';
import type { PolicySet } from '../policy-set.js';
import type { Verdict } from '../verdict.js';
import type { FactColumns } from './fact-columns.js';
import type { StudentProfile, TeacherProfile } from './subject-profile.js';

/** Asks `evaluate` in place of the subjects of columns. */
export class ProfileJudge {
  readonly asOf: Instant;
  readonly #policies: PolicySet;
  readonly #columns: FactColumns;

  constructor(policies: PolicySet, columns: FactColumns, asOf: Instant) {
    this.#policies = policies;
    this.#columns = columns;
    this.asOf = asOf;
  }

  /** Verdicts on families of such children; `subject.id` is the position in the list, for an only child too. */
  families(families: readonly (readonly StudentProfile[])[]): Verdict[] {
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

  /** Verdicts on members of staff; `subject.id` is the position in the list. */
  teachers(profiles: readonly TeacherProfile[]): Verdict[] {
    return this.evaluate({ teachers: profiles.map((profile, index) => ({ ...profile, id: String(index) })) });
  }

  /** Verdicts on facts of which only some are given. */
  evaluate(facts: Partial<Facts>): Verdict[] {
    const { calendar, emergencies } = this.#columns;
    const nothing = { schoolId: '', students: [], teachers: [], visits: [], declines: [] };
    return evaluate(this.#policies, { ...nothing, calendar, emergencies, ...facts }, this.asOf);
  }
}
