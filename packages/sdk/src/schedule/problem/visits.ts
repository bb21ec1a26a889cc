import * as z from 'zod/mini';
import { identifier, localDate } from '../../model/primitives.js';
import { cost, count, ticks } from './times.js';

/** How much it matters that a visit takes place at all. */
export const VISIT_STRENGTHS = ['must', 'principle', 'wish'] as const;

/** Among the visitors is somebody like this. One visitor may answer several needs. */
export const need = z.strictObject({
  /** With one of these skills. */
  skills: z.optional(z.array(z.string())),
  /** One of these people. */
  people: z.optional(z.array(identifier)),
});
/** Among the visitors is somebody like this. */
export type Need = z.infer<typeof need>;

/**
 * What one of several people does at a visit to which they come separately. It begins at least `after.least` and at most
 * `after.most` ticks after the first part of the visit has begun; with the first one where `after` is left out.
 */
export const part = z.strictObject({
  need: z.optional(need),
  duration: ticks,
  after: z.optional(z.strictObject({ least: ticks, most: ticks })),
});
/** What one of several people does at a visit. */
export type Part = z.infer<typeof part>;

/** An agreement that holds: what it names cannot change. */
export const pin = z.strictObject({
  date: z.optional(localDate),
  /** When the visit begins. */
  start: z.optional(ticks),
  /** Who goes: all of them, and nobody else. */
  people: z.optional(z.array(identifier).check(z.minLength(1))),
});
/** An agreement that holds. */
export type Pin = z.infer<typeof pin>;

/** A visit to be planned. */
export const visit = z.strictObject({
  id: identifier,
  /** Ids of the families who are visited: one, or several who come together at `place`. */
  families: z.array(identifier),
  /** Id of the place, where it is not the first family's. */
  place: z.optional(identifier),
  duration: ticks,
  /** The first day on which it may take place. */
  from: z.optional(localDate),
  /** The day by which it should have taken place: every later day costs `weights.lateDay`. */
  due: z.optional(localDate),
  /** The last day on which it may take place; `due` where it is left out. */
  last: z.optional(localDate),
  strength: z.enum(VISIT_STRENGTHS),
  /** Of two visits of one strength, how much more this one matters: 1 where it is left out. */
  weight: z.optional(z.int().check(z.gte(1), z.lte(100))),
  /** How many visit together; 1 where it is left out. A larger crew will do where `atMost` allows it. */
  visitors: z.optional(z.strictObject({ atLeast: count, atMost: z.optional(count) })),
  needs: z.optional(z.array(need)),
  /** Costs that arise where none of these people is among the visitors. */
  preferred: z.optional(z.array(z.strictObject({ people: z.array(identifier), cost }))),
  /**
   * For crews of the kind `separate`: when everybody should have left. Whoever stays longer costs `weights.tardiness`; how
   * long they may stay, the family's windows say.
   */
  endBy: z.optional(ticks),
  load: z.optional(z.int().check(z.gte(0), z.lte(1_000_000))),
  /** For crews of the kind `separate`, where several come: one part for each of them. */
  parts: z.optional(z.array(part).check(z.minLength(1), z.maxLength(4))),
  pin: z.optional(pin),
  /** What it will answer, such as ids of clauses. The planner hands it on. */
  answers: z.optional(z.array(z.string())),
});
/** A visit to be planned. */
export type Visit = z.infer<typeof visit>;
