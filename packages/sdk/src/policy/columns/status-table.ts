import type { Verdict } from '../verdict.js';
import type { CountSlot } from './planned-clauses.js';
import { codeOfStatus, NO_VERDICT } from './verdict-code.js';

/** The verdicts of `evaluate` on these profiles, had they no visit; `subject.id` is the position in the list. */
export type JudgeProfiles<Profile> = (profiles: readonly Profile[]) => readonly Verdict[];

const MET = codeOfStatus('met');
const UNKNOWN = codeOfStatus('unknown');

function slotKey(clause: string, startDate: string | undefined): string {
  return `${clause} ${startDate ?? ''}`;
}

/**
 * How each clause-period stands for each profile of subjects, met or not. `evaluate` itself fills the table, once for
 * each profile, so that population, enrolment, categories, refusals and strength mean the same over columns.
 */
export class StatusTable<Profile> {
  readonly #judge: JudgeProfiles<Profile>;
  readonly #slotOf: ReadonlyMap<string, number>;
  /** For each slot, at `2 × profile`: code when visits do not answer it; behind it: when they do. */
  readonly #codes: Uint8Array[];
  #known = new Uint8Array(0);
  #allKnown = 0;

  constructor(slots: readonly CountSlot[], judge: JudgeProfiles<Profile>) {
    this.#judge = judge;
    this.#slotOf = new Map(slots.map(({ clause, period }, slot) => [slotKey(clause.id, period?.startDate), slot]));
    this.#codes = slots.map(() => new Uint8Array(0));
  }

  /** Codes of a slot: at `2 × profile` unanswered, behind it answered. Ask {@link learn} first. */
  codesOf(slot: number): Uint8Array {
    return this.#codes[slot] as Uint8Array;
  }

  /** Makes sure that the profiles at these positions are known; all where none are named. */
  learn(profiles: readonly Profile[], positions?: Iterable<number>): void {
    if (this.#allKnown === profiles.length) return;
    this.#makeRoom(profiles.length);
    const missing = [...(positions ?? profiles.keys())].filter((position) => this.#known[position] === 0);
    if (!positions) this.#allKnown = profiles.length;
    if (missing.length === 0) return;
    for (const verdict of this.#judge(missing.map((position) => profiles[position] as Profile))) {
      const slot = this.#slotOf.get(slotKey(verdict.clause, verdict.period?.startDate));
      const codes = slot === undefined ? undefined : this.#codes[slot];
      if (!codes) continue;
      const place = 2 * (missing[Number(verdict.subject.id)] as number);
      const unanswered = codeOfStatus(verdict.status);
      codes[place] = unanswered;
      // What is unknown without visits (no such period, an unknown category) visits do not tell.
      codes[place + 1] = unanswered === NO_VERDICT || unanswered === UNKNOWN ? unanswered : MET;
    }
    for (const position of missing) this.#known[position] = 1;
  }

  #makeRoom(profiles: number): void {
    if (profiles <= this.#known.length) return;
    const room = Math.max(profiles, 2 * this.#known.length);
    const known = new Uint8Array(room);
    known.set(this.#known);
    this.#known = known;
    this.#codes.forEach((old, slot) => {
      const codes = new Uint8Array(2 * room);
      codes.set(old);
      this.#codes[slot] = codes;
    });
  }
}
