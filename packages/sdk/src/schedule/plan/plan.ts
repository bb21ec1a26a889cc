/**
 * A plan (`homevisit-plan/1`): which visits take place when, by whom and in which order, and what has no place.
 *
 * @module
 */
import * as z from 'zod/mini';
import { identifier, localDate } from '../../model/primitives.js';
import { count, ticks } from '../problem/times.js';
import { personLoad } from './person-load.js';
import { unplacedVisit } from './reasons.js';
import { slot } from './slot.js';

const whole = z.int();

/** A visit that has a place. */
export const plannedVisit = z.strictObject({
  visit: identifier,
  date: localDate,
  /** Ticks since midnight. */
  start: ticks,
  end: ticks,
  /** Ids, in order. Where a visit has parts: one for each part, in their order. */
  people: z.array(identifier),
  /** Where the people come separately: when the part of each begins. */
  starts: z.optional(z.array(ticks)),
  /** Days after `due`. */
  lateDays: count,
  /** What it will answer, as the problem says. */
  answers: z.optional(z.array(z.string())),
  /** Where else it could be, each on its own; `completePlan` writes them. */
  alternatives: z.optional(z.array(slot)),
});
/** A visit that has a place. */
export type PlannedVisit = z.infer<typeof plannedVisit>;

/** One evening of a crew, or of one person where everybody goes alone. */
export const outing = z.strictObject({
  date: localDate,
  people: z.array(identifier),
  /** Id of the crew, where crews are fixed. */
  crew: z.optional(identifier),
  /** When they leave at the earliest sensible moment, and are back. */
  leave: ticks,
  back: ticks,
  /** Ticks on the way. */
  travel: whole,
  /** Ids of the visits, in order. */
  visits: z.array(identifier),
});
/** One evening of a crew. */
export type Outing = z.infer<typeof outing>;

/** What a plan costs, part by part: each times its weight. */
export const score = z.strictObject({
  unplaced: whole,
  lateness: whole,
  evenings: whole,
  travel: whole,
  unfairness: whole,
  wishes: whole,
  preferences: whole,
  changes: whole,
  total: whole,
});
/** What a plan costs, part by part. */
export type Score = z.infer<typeof score>;

/** A plan. */
export const plan = z.strictObject({
  format: z.literal('homevisit-plan/1'),
  visits: z.array(plannedVisit),
  outings: z.array(outing),
  /** Ids of visits without a place, in the order of the problem. */
  unplaced: z.array(identifier),
  /** Why they have none; `completePlan` writes it. */
  reasons: z.optional(z.array(unplacedVisit)),
  /** What it asks of each person; `completePlan` writes it. */
  loads: z.optional(z.array(personLoad)),
  score,
  /** How it came about: the same problem with the same seed and number of iterations gives the same plan. */
  search: z.optional(
    z.strictObject({ seed: whole, iterations: count, stopped: z.enum(['budget', 'aborted', 'nothing-to-do']) }),
  ),
});
/** A plan. */
export type Plan = z.infer<typeof plan>;
