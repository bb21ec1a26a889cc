import type { Verdict } from '../verdict.js';
import type { CountSlot } from './planned-clauses.js';
import type { ProfileClasses } from './profile-classes.js';
import { codeOfStatus, NO_VERDICT } from './verdict-code.js';

/** The verdicts of `evaluate` on subjects like these, had they no visit; `subject.id` is the position in the list. */
export type JudgeProfiles<Reduced> = (profiles: readonly Reduced[]) => readonly Verdict[];

const MET = codeOfStatus('met');
const UNKNOWN = codeOfStatus('unknown');

function slotKey(clause: string, startDate: string | undefined): string {
  return `${clause} ${startDate ?? ''}`;
}

/**
 * How each clause-period stands for each class of profiles, answered by visits or not. `evaluate` itself fills the
 * table, once for each class, so that population, enrolment, categories, refusals and strength mean the same over
 * columns.
 */
export class StatusTable<Profile, Reduced> {
  readonly #classes: ProfileClasses<Profile, Reduced>;
  readonly #judge: JudgeProfiles<Reduced>;
  readonly #slotOf: ReadonlyMap<string, number>;
  /** For each slot, at `2 × class`: code when visits do not answer it; behind it: when they do. */
  #codes: Uint8Array[];
  #judged = 0;

  constructor(slots: readonly CountSlot[], classes: ProfileClasses<Profile, Reduced>, judge: JudgeProfiles<Reduced>) {
    this.#classes = classes;
    this.#judge = judge;
    this.#slotOf = new Map(slots.map(({ clause, period }, slot) => [slotKey(clause.id, period?.startDate), slot]));
    this.#codes = slots.map(() => new Uint8Array(0));
  }

  /** How many classes there are. */
  get classes(): number {
    return this.#judged;
  }

  /** Class of each profile by its number. */
  get classOf(): Int32Array {
    return this.#classes.classOf;
  }

  /** Codes of a slot: at `2 × class` unanswered, behind it answered. */
  codesOf(slot: number): Uint8Array {
    return this.#codes[slot] as Uint8Array;
  }

  /** Makes sure that the profiles with these numbers are known; all where none are named. Comes before all else. */
  learn(profiles: readonly Profile[], codes?: Iterable<number>): void {
    this.#classes.learn(profiles, codes);
    const first = this.#judged;
    const all = this.#classes.values;
    if (first === all.length) return;
    this.#judged = all.length;
    this.#codes = this.#codes.map((old) => {
      const grown = new Uint8Array(2 * all.length);
      grown.set(old);
      return grown;
    });
    for (const verdict of this.#judge(all.slice(first))) {
      const slot = this.#slotOf.get(slotKey(verdict.clause, verdict.period?.startDate));
      const known = slot === undefined ? undefined : this.#codes[slot];
      if (!known) continue;
      const place = 2 * (first + Number(verdict.subject.id));
      const unanswered = codeOfStatus(verdict.status);
      known[place] = unanswered;
      // What is unknown without visits (no such period, an unknown category) visits do not tell.
      known[place + 1] = unanswered === NO_VERDICT || unanswered === UNKNOWN ? unanswered : MET;
    }
  }
}
