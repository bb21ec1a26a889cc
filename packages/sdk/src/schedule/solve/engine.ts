import type { Plan } from '../plan/plan.js';

/** Searches for a plan, in steps that take less than a millisecond or little more. */
export interface Engine {
  /** What the best plan so far costs. */
  readonly bestCost: number;
  readonly unplacedCount: number;
  /** How many visits had to be given another place than in the plan that was begun with. */
  readonly toPlace: number;
  /** Grows with what was worked: where nobody has a clock, this tells when to pause. */
  readonly work: number;
  /** Comes to a first plan; left before its end, to one with less in it. */
  construct(): Generator<unknown, void>;
  setProgress(progress: number): void;
  /** True where the plan became the best so far. */
  step(): boolean;
  /** The best plan so far. */
  plan(): Plan;
}
