import { daysBetween, isWithin, type LocalDate } from '../../calendar/local-date.js';
import { rangeOf } from '../../calendar/school-calendar.js';
import { boundsOf } from '../rule.js';
import { answeringKinds } from './answering-kinds.js';
import { CONTACT_KINDS } from './contact-kind.js';
import type { CountSlot } from './planned-clauses.js';

/** So many clause-periods share one pass over the contacts: one bit each. */
export const SLOTS_PER_PASS = 32;

/** How many different days answer a duty; `undefined` where the period has not so many. */
function daysNeeded({ rule, period }: CountSlot): number | undefined {
  if (!period) return undefined;
  const needed = Math.max(1, Math.ceil(boundsOf(rule.quantity ?? {}).least));
  return needed <= daysBetween(period.startDate, period.endDate) + 1 ? needed : undefined;
}

/**
 * Up to 32 clause-periods that are counted in one sweep over contacts. A contact answers those whose bit stands both
 * in the mask of its kind and in the mask of its day: two look-ups, whatever the clauses say.
 */
export class CountPass {
  readonly slots: readonly CountSlot[];
  /** Bits of the clause-periods that a kind of contact answers; first on ordinary days, then in an emergency. */
  readonly kindMasks = new Int32Array(2 * CONTACT_KINDS);
  /** At `n - 1`: bits of the clause-periods that are answered by contacts on `n` different days. */
  readonly needMasks: Int32Array;
  #dayMasks = new Int32Array(0);

  constructor(slots: readonly CountSlot[]) {
    this.slots = slots;
    const needed = slots.map(daysNeeded);
    this.needMasks = new Int32Array(Math.max(1, ...needed.map((days) => days ?? 1)));
    needed.forEach((days, bit) => {
      if (days !== undefined) this.needMasks[days - 1] = (this.needMasks[days - 1] as number) | (1 << bit);
    });
    slots.forEach(({ rule, clause }, bit) => {
      const kinds = answeringKinds(rule, clause);
      for (let kind = 0; kind < kinds.length; kind++) {
        this.kindMasks[kind] = (this.kindMasks[kind] as number) | ((kinds[kind] as number) << bit);
      }
    });
  }

  /** For each day, bits of the clause-periods whose period holds it. */
  dayMasks(days: readonly LocalDate[]): Int32Array {
    if (this.#dayMasks.length < days.length) {
      this.#dayMasks = Int32Array.from(days, (day) => {
        let mask = 0;
        this.slots.forEach(({ period }, bit) => {
          if (period && isWithin(day, rangeOf(period))) mask |= 1 << bit;
        });
        return mask;
      });
    }
    return this.#dayMasks;
  }
}

/** The passes that take so many clause-periods. */
export function countPasses(slots: readonly CountSlot[]): CountPass[] {
  const passes: CountPass[] = [];
  for (let start = 0; start < slots.length; start += SLOTS_PER_PASS) {
    passes.push(new CountPass(slots.slice(start, start + SLOTS_PER_PASS)));
  }
  return passes;
}
