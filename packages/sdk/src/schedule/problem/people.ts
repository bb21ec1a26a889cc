import * as z from 'zod/mini';
import { identifier } from '../../model/primitives.js';
import { count, stretch } from './times.js';

/** Somebody who visits. */
export const person = z.strictObject({
  id: identifier,
  /** Roles and whatever else a visit may ask for, such as `class-teacher:7-2`. */
  skills: z.optional(z.array(z.string())),
  /** Id of the place where an evening begins. */
  start: identifier,
  /** Id of the place where it ends; the same as `start` where it is left out. */
  end: z.optional(identifier),
  /**
   * Free for visits with the way there and back, one stretch a day: where several of them name a day, the last one holds.
   * `visits`: at most so many on each of these days.
   */
  free: z.array(z.extend(stretch, { visits: z.optional(count) })),
  atMost: z.optional(
    z.strictObject({
      visitsPerWeek: z.optional(count),
      /** Evenings (or days) away in one calendar week, which begins on Monday. */
      eveningsPerWeek: z.optional(count),
      /** Sum of the visits' `load` in one evening. */
      load: z.optional(z.int().check(z.gte(0))),
    }),
  ),
  /** Ids of families whom this person must not be sent to. */
  never: z.optional(z.array(identifier)),
});
/** Somebody who visits. */
export type Person = z.infer<typeof person>;

/** A family: where it lives and when it can be met. */
export const family = z.strictObject({
  id: identifier,
  /** Id of its place. */
  place: identifier,
  /** When a visit may take place; several stretches a day are several windows. Left out: at any time. */
  home: z.optional(z.array(stretch)),
  /** Slots that it has declined: no visit lies in them, not even in part. */
  declined: z.optional(z.array(stretch)),
  /** When it would like to be visited; a visit that lies in none of them costs `weights.wish`. */
  wishes: z.optional(z.array(stretch)),
});
/** A family: where it lives and when it can be met. */
export type Family = z.infer<typeof family>;

/** Who goes together. */
export const crews = z.discriminatedUnion('kind', [
  /** Named teams, each of which goes out as a whole. Somebody may be in several, but goes out with one on a day. */
  z.strictObject({
    kind: z.literal('fixed'),
    list: z.array(z.strictObject({ id: identifier, people: z.array(identifier).check(z.minLength(1)) })),
  }),
  /** For each evening teams are formed of any people who are free, as large as the visits ask for. */
  z.strictObject({ kind: z.literal('formed') }),
  /** Everybody goes alone; for a visit that needs several, they meet at the family's door. */
  z.strictObject({ kind: z.literal('separate') }),
]);
/** Who goes together. */
export type Crews = z.infer<typeof crews>;
