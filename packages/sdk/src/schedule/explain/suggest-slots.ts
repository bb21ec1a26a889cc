import type { LocalDate } from '../../calendar/local-date.js';
import type { Plan } from '../plan/plan.js';
import type { Slot } from '../plan/slot.js';
import type { Problem } from '../problem/problem.js';
import { boardFor } from './board-for.js';
import { visitOf } from './explain-unplaced.js';
import { onePerDay } from './slot-order.js';

/** Which slots are asked for. */
export interface SuggestOptions {
  /** @default 5 */
  readonly limit?: number;
  /** None before this day. */
  readonly from?: LocalDate;
}

const DEFAULT_LIMIT = 5;

/**
 * Evenings to offer a family on the phone: each on another day, the cheapest first, all of them possible while every other
 * visit stays. The one that it has now is among them, at a cost of 0. Empty where there is none: `explainUnplaced` says why.
 *
 * @throws {RangeError} where the problem has no such visit.
 */
export function suggestSlots(problem: Problem, plan: Plan, visitId: string, options: SuggestOptions = {}): Slot[] {
  const { limit = DEFAULT_LIMIT, from } = options;
  const slots = boardFor(problem, plan).slotsOf(visitOf(problem, visitId).id);
  return onePerDay(slots.filter(({ date }) => from === undefined || from <= date)).slice(0, limit);
}
