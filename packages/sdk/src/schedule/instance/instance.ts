import type { Problem } from '../problem/problem.js';
import type { FullWeights } from '../problem/full-weights.js';

/**
 * A problem as flat arrays of whole numbers, so that a search reads nothing but numbers. Visits, days, people, crews and
 * places are named by their position. A table by two positions is written row after row. Lists of different lengths
 * are written one after the other: those of `i` are found from `…Start[i]` to below `…Start[i + 1]`.
 */
export interface Instance {
  readonly problem: Problem;
  readonly weights: FullWeights;
  readonly visitCount: number;
  readonly dayCount: number;
  readonly placeCount: number;
  readonly personCount: number;
  readonly crewCount: number;
  readonly classCount: number;
  readonly weekCount: number;

  /** By place and place: from the first to the second; from the second to the first, which is the same array where ways are equally long. */
  readonly travel: Int32Array;
  readonly travelInto: Int32Array;
  readonly dayWeek: Int32Array;
  /** Days since 1970-01-01. */
  readonly dayNumber: Int32Array;

  readonly duration: Int32Array;
  readonly place: Int32Array;
  readonly load: Int32Array;
  readonly unplacedCost: Float64Array;
  /** 1 for a visit whose day and time are agreed. */
  readonly isFixed: Uint8Array;
  /** Visits of one class can be made by the same crews, at the same preference. */
  readonly classOf: Int32Array;

  /** An option: a day of a visit with its windows, which are spans of the moment at which it begins. */
  readonly optionStart: Int32Array;
  readonly optionDay: Int32Array;
  readonly optionCost: Float64Array;
  readonly windowStart: Int32Array;
  readonly windowFrom: Int32Array;
  readonly windowTo: Int32Array;

  readonly crewStart: Int32Array;
  readonly crewEnd: Int32Array;
  readonly crewLoad: Float64Array;
  readonly memberStart: Int32Array;
  readonly member: Int32Array;
  /** By crew and day: when it can be away, or -1; how many visits it makes at most. */
  readonly crewFrom: Int32Array;
  readonly crewTo: Int32Array;
  readonly crewMost: Int32Array;
  /** Where it makes no difference which of several crews goes, they have one number. */
  readonly crewTwin: Int32Array;
  /** By class and crew: what preference costs, or -1 where the crew cannot make such a visit. */
  readonly classCrewCost: Float64Array;
  readonly classCrewStart: Int32Array;
  readonly classCrew: Int32Array;

  /** By person. */
  readonly mostVisitsPerWeek: Int32Array;
  readonly mostEveningsPerWeek: Int32Array;
  readonly hasWeekLimits: boolean;

  /** Visits that lie at least so many days from a visit. */
  readonly apartStart: Int32Array;
  readonly apartVisit: Int32Array;
  readonly apartDays: Int32Array;
}

/** In place of a bound where there is none. */
export const UNBOUNDED = 2_000_000_000;
