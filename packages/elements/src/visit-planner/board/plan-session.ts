import type { LocalDate } from '@homevisit/sdk/calendar';
import {
  applyFix,
  checkPlan,
  diffPlans,
  explainUnplaced,
  explainVisit,
  replan,
  solve,
  suggestSlots,
  type Fix,
  type Plan,
  type PlanDiff,
  type Problem,
  type Reason,
  type Slot,
  type UnplacedVisit,
  type Violation,
} from '@homevisit/sdk/schedule';
import { solveInWorker, type MessagePortLike } from '@homevisit/sdk/schedule/worker';
import { withAbsence, withoutPin, withoutVisit, withPin } from './problem-changes.js';

/** What would happen if a visit came to a day. */
export type DayVerdict =
  | { readonly kind: 'here' | 'crowded' | 'frozen' }
  | { readonly kind: 'fits'; readonly slot: Slot }
  | { readonly kind: 'impossible'; readonly reason: Reason | undefined };

/** How a search is done. */
export interface SearchSettings {
  readonly seed: number;
  readonly iterations: number;
  readonly worker: MessagePortLike | undefined;
  readonly freezeBefore: LocalDate | undefined;
}

/** A problem with its plan. */
export interface Standing {
  readonly problem: Problem;
  readonly plan: Plan | undefined;
}

/** What has happened to the plan at last. */
export interface LastChange {
  readonly before: Problem;
  readonly diff: PlanDiff;
}

/** More than any term has days. */
const ALL_DAYS = 1000;

/** A plan in the hands of somebody who mends it, without a screen. */
export class PlanSession {
  lastChange: LastChange | undefined;
  /** From 0 to 1 while a plan is searched for. */
  progress: number | undefined;
  hasFailed = false;
  #standing: Standing;
  #settings: SearchSettings;
  #earlier: Standing[] = [];
  #search: AbortController | undefined;
  readonly #changed: () => void;
  /** Answers about the plan as it stands; emptied with each change of it. */
  readonly #slots = new Map<string, ReadonlyMap<LocalDate, Slot>>();
  readonly #verdicts = new Map<string, DayVerdict>();
  readonly #reasons = new Map<string, UnplacedVisit>();
  #violations: readonly Violation[] | undefined;

  /** @param changed - Called after each change that a screen should show. */
  constructor(standing: Standing, settings: SearchSettings, changed: () => void) {
    this.#standing = standing;
    this.#settings = settings;
    this.#changed = changed;
  }

  get problem(): Problem {
    return this.#standing.problem;
  }

  get plan(): Plan | undefined {
    return this.#standing.plan;
  }

  set settings(settings: SearchSettings) {
    this.#settings = settings;
  }

  get canUndo(): boolean {
    return this.#earlier.length > 0;
  }

  /** Rules that the plan breaks; only one that was made by hand breaks any. */
  get violations(): readonly Violation[] {
    this.#violations ??= this.plan ? checkPlan(this.problem, this.plan) : [];
    return this.#violations;
  }

  isPinned(visitId: string): boolean {
    return this.problem.visits.some(({ id, pin }) => id === visitId && pin !== undefined);
  }

  /** Searches for a plan; true when there is a new one. What the reader changes meanwhile ends the search. */
  async search(): Promise<boolean> {
    this.stop();
    const search = (this.#search = new AbortController());
    const { problem, plan: initial } = this.#standing;
    const { worker, seed, iterations } = this.#settings;
    const options = {
      seed,
      iterations,
      signal: search.signal,
      ...(initial && { initial }),
      onProgress: ({ progress }: { readonly progress: number }): void => {
        if (this.#search !== search) return;
        this.progress = progress;
        this.#changed();
      },
    };
    this.progress = 0;
    this.hasFailed = false;
    this.#changed();
    try {
      const plan = await (worker ? solveInWorker(worker, problem, options) : solve(problem, options));
      if (this.#search !== search) return false;
      this.#end();
      this.#become({ problem, plan });
      return true;
    } catch {
      if (this.#search !== search) return false;
      this.#end();
      this.hasFailed = true;
      this.#changed();
      return false;
    }
  }

  /** Takes the best plan that the search has found so far. */
  finish(): void {
    this.#search?.abort();
  }

  /** Ends the search without a plan. */
  stop(): void {
    this.#search?.abort();
    this.#end();
  }

  /** The best slot of each day that a visit could have while all others stay. */
  slotsOf(visitId: string): ReadonlyMap<LocalDate, Slot> {
    const known = this.#slots.get(visitId);
    if (known) return known;
    const { freezeBefore: from } = this.#settings;
    const options = { limit: ALL_DAYS, ...(from !== undefined && { from }) };
    const found = this.plan ? suggestSlots(withoutPin(this.problem, visitId), this.plan, visitId, options) : [];
    const slots = new Map(found.map((slot) => [slot.date, slot]));
    this.#slots.set(visitId, slots);
    return slots;
  }

  /** What would happen if the visit came to this day. */
  verdictOn(visitId: string, date: LocalDate): DayVerdict {
    const key = `${date} ${visitId}`;
    const verdict = this.#verdicts.get(key) ?? this.#judge(visitId, date);
    this.#verdicts.set(key, verdict);
    return verdict;
  }

  /** Why a visit has no place; takes a moment. */
  reasonsOf(visitId: string): UnplacedVisit | undefined {
    if (!this.plan) return undefined;
    const reasons = this.#reasons.get(visitId) ?? explainUnplaced(this.problem, this.plan, visitId);
    this.#reasons.set(visitId, reasons);
    return reasons;
  }

  /** Agrees on a day for a visit. False, and all as before, where it has no place there whatever gives way. */
  move(visitId: string, date: LocalDate): boolean {
    const verdict = this.verdictOn(visitId, date);
    if (verdict.kind === 'impossible' || verdict.kind === 'frozen') return false;
    const placed = this.plan?.visits.find(({ visit }) => visit === visitId);
    const slot = verdict.kind === 'fits' ? verdict.slot : verdict.kind === 'here' ? placed : undefined;
    const pin = slot ? { date, start: slot.start, people: slot.people } : { date };
    return this.#repair(withPin(this.problem, visitId, pin), visitId);
  }

  unpin(visitId: string): void {
    if (this.plan) this.#become({ problem: withoutPin(this.problem, visitId), plan: this.plan });
  }

  /** A family has cancelled: its place becomes free for others. */
  cancel(visitId: string): void {
    this.#repair(withoutVisit(this.problem, visitId));
  }

  /** Somebody cannot go on a day: what was theirs gets another place. */
  absent(personId: string, date: LocalDate): void {
    this.#repair(withAbsence(this.problem, personId, date));
  }

  applyFix(visitId: string, fix: Fix): boolean {
    return this.#repair(applyFix(this.problem, fix), visitId);
  }

  undo(): void {
    const before = this.#earlier.pop();
    if (!before) return;
    this.#take(before);
    this.lastChange = undefined;
    this.#changed();
  }

  #judge(visitId: string, date: LocalDate): DayVerdict {
    const { freezeBefore } = this.#settings;
    const placed = this.plan?.visits.find(({ visit }) => visit === visitId);
    if (freezeBefore !== undefined && (date < freezeBefore || (placed && placed.date < freezeBefore))) {
      return { kind: 'frozen' };
    }
    if (placed?.date === date) return { kind: 'here' };
    const slot = this.slotsOf(visitId).get(date);
    if (slot) return { kind: 'fits', slot };
    if (!this.plan) return { kind: 'impossible', reason: undefined };
    const { reasons } = explainVisit(withPin(this.problem, visitId, { date }), this.plan, visitId);
    // The one that leaves no day; the one before it, which it clashes with, is the day itself.
    const reason = reasons.find(({ isBinding, evenings }) => isBinding && evenings === 0);
    return reason?.code === 'room-left' ? { kind: 'crowded' } : { kind: 'impossible', reason };
  }

  /** @param mustPlace - Id of a visit without which the change is of no use. */
  #repair(problem: Problem, mustPlace?: string): boolean {
    const { plan } = this;
    if (!plan) return false;
    const { seed, freezeBefore } = this.#settings;
    const mended = replan(problem, plan, { seed, ...(freezeBefore !== undefined && { freezeBefore }) });
    if (mustPlace !== undefined && mended.plan.unplaced.includes(mustPlace)) return false;
    this.#become({ problem, plan: mended.plan });
    return true;
  }

  #become(after: Standing): void {
    const before = this.#standing;
    this.#earlier.push(before);
    this.#take(after);
    this.lastChange =
      before.plan && after.plan ? { before: before.problem, diff: diffPlans(before.plan, after.plan) } : undefined;
    this.#changed();
  }

  #take(standing: Standing): void {
    // A plan for the problem as it was before would take back what the reader has just done.
    this.stop();
    this.#standing = standing;
    this.#slots.clear();
    this.#verdicts.clear();
    this.#reasons.clear();
    this.#violations = undefined;
  }

  #end(): void {
    this.#search = undefined;
    this.progress = undefined;
  }
}
