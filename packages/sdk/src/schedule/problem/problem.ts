/**
 * A problem of planning (`homevisit-problem/1`): who is to be visited, who can go, and when. Times are whole ticks, so
 * that every engine comes to the same plan.
 *
 * @module
 */
import * as z from 'zod/mini';
import { identifier, localDate } from '../../model/primitives.js';
import { crews, family, person } from './people.js';
import { count, ticks } from './times.js';
import { place, travel } from './travel.js';
import { visit } from './visits.js';
import { weights } from './weights.js';

/** A problem of planning. */
export const problem = z.strictObject({
  format: z.literal('homevisit-problem/1'),
  /** How fine time is told: 1 (minutes) where it is left out, 60 for seconds. */
  ticksPerMinute: z.optional(z.int().check(z.gte(1), z.lte(1_000_000))),
  /** Days on which visits may take place, in order: without holidays and weeks of examinations. */
  days: z.array(localDate).check(z.minLength(1), z.maxLength(1000)),
  places: z.array(place).check(z.minLength(1), z.maxLength(20_000)),
  travel,
  people: z.array(person).check(z.maxLength(5000)),
  crews,
  families: z.array(family).check(z.maxLength(20_000)),
  visits: z.array(visit).check(z.maxLength(20_000)),
  /** Visits between which so many days lie at least: 1 for two different days. */
  apart: z.optional(z.array(z.strictObject({ visits: z.array(identifier).check(z.minLength(2)), days: count }))),
  rules: z.optional(
    z.strictObject({
      /** No visit ends later. */
      latestEnd: z.optional(ticks),
    }),
  ),
  weights: z.optional(weights),
});
/** A problem of planning. */
export type Problem = z.infer<typeof problem>;
