import type { ContactRows } from './contact-rows.js';
import type { CountPass } from './count-pass.js';
import type { EvaluationPlan } from './evaluation-plan.js';
import { gatherContacts } from './gather-contacts.js';
import type { GrowableColumn } from './growable-column.js';
import { sweepContacts } from './sweep-contacts.js';

/** All students, all families or all staff, as counting sees them: positions with a profile and with contacts. */
export interface CountedSubjects<Profile> {
  readonly count: number;
  /** Number of the profile of each subject. */
  readonly profileCodes: Int32Array;
  readonly profiles: readonly Profile[];
  /** Writes for every subject the bits of the clause-periods that its contacts answer. */
  sweep(pass: CountPass, plan: EvaluationPlan, met: Int32Array): void;
  /** The same bits for one subject. */
  gather(pass: CountPass, plan: EvaluationPlan, subject: number): number;
}

const ALL_BITS = (): number => -1;

/** Students or staff: each has contacts of its own. */
export class ContactOwners<Profile> implements CountedSubjects<Profile> {
  readonly #codes: GrowableColumn<Int32Array>;
  readonly #contacts: ContactRows;
  readonly #profiles: () => readonly Profile[];

  constructor(codes: GrowableColumn<Int32Array>, contacts: ContactRows, profiles: () => readonly Profile[]) {
    this.#codes = codes;
    this.#contacts = contacts;
    this.#profiles = profiles;
  }

  get count(): number {
    return this.#codes.length;
  }

  get profileCodes(): Int32Array {
    return this.#codes.values;
  }

  get profiles(): readonly Profile[] {
    return this.#profiles();
  }

  sweep(pass: CountPass, plan: EvaluationPlan, met: Int32Array): void {
    this.#contacts.settle(this.count);
    const { grouped } = this.#contacts;
    sweepContacts(grouped, plan.tablesOf(pass), met);
    met.fill(0, grouped.offsets.length - 1, this.count);
    for (const owner of this.#contacts.tailOwners()) met[owner] = this.gather(pass, plan, owner);
  }

  gather(pass: CountPass, plan: EvaluationPlan, subject: number): number {
    return gatherContacts(this.#contacts, [subject], ALL_BITS, plan.tablesOf(pass));
  }
}
