import { earlierDate, overlaps, type LocalDate } from '../../calendar/local-date.js';
import type { CountPass } from './count-pass.js';
import type { ContactOwners, CountedSubjects } from './counted-subjects.js';
import type { EvaluationPlan } from './evaluation-plan.js';
import type { FactColumns } from './fact-columns.js';
import { gatherContacts } from './gather-contacts.js';
import type { FamilyProfile, StudentProfile } from './subject-profile.js';

/**
 * Bits of the clause-periods that contacts of a student with this profile answer for the family. Where it matters who
 * visited, a child who is not at the school in the period has no class teacher there who could have.
 */
function answerableFor({ enrolled }: StudentProfile, { slots }: CountPass, date: LocalDate): number {
  let mask = 0;
  slots.forEach(({ rule, period }, bit) => {
    const sofar = period && { from: period.startDate, to: earlierDate(date, period.endDate) };
    const isThere = sofar && (enrolled.length === 0 || enrolled.some((range) => overlaps(range, sofar)));
    if (rule.byVisitor === 'anyone' || isThere) mask |= 1 << bit;
  });
  return mask;
}

/** Families: the contacts of all children, each day once. */
export class CountedFamilies implements CountedSubjects<FamilyProfile> {
  readonly #columns: FactColumns;
  readonly #students: ContactOwners<StudentProfile>;

  constructor(columns: FactColumns, students: ContactOwners<StudentProfile>) {
    this.#columns = columns;
    this.#students = students;
  }

  get count(): number {
    return this.#columns.families.groups().count;
  }

  get profileCodes(): Int32Array {
    return this.#columns.families.groups().profiles;
  }

  get profiles(): readonly FamilyProfile[] {
    // Grouping first: it finds the profiles.
    this.#columns.families.groups();
    return this.#columns.families.profiles;
  }

  sweep(pass: CountPass, plan: EvaluationPlan, met: Int32Array): void {
    const { offsets, children, count } = this.#columns.families.groups();
    const { students, studentProfiles } = this.#columns;
    const ofStudents = new Int32Array(students.length);
    this.#students.sweep(pass, plan, ofStudents);
    const masks = Int32Array.from(studentProfiles, (profile) => answerableFor(profile, pass, plan.day.date));
    const onceIsEnough = pass.needMasks.length === 1;
    for (let family = 0; family < count; family++) {
      const start = offsets[family] as number;
      const end = offsets[family + 1] as number;
      if (end - start > 1 && !onceIsEnough) {
        met[family] = this.gather(pass, plan, family);
        continue;
      }
      let bits = 0;
      for (let place = start; place < end; place++) {
        const child = children[place] as number;
        bits |= (ofStudents[child] as number) & (masks[students.values[child] as number] as number);
      }
      met[family] = bits;
    }
  }

  gather(pass: CountPass, plan: EvaluationPlan, subject: number): number {
    const { offsets, children } = this.#columns.families.groups();
    const { students, studentProfiles } = this.#columns;
    const own = children.subarray(offsets[subject], offsets[subject + 1]);
    const maskOf = (child: number): number =>
      answerableFor(studentProfiles[students.values[child] as number] as StudentProfile, pass, plan.day.date);
    return gatherContacts(this.#columns.studentContacts, own, maskOf, plan.tablesOf(pass));
  }
}
