import * as z from 'zod/mini';
import { identifier, localDate } from '../../model/primitives.js';
import { count, ticks } from '../problem/times.js';
import { slot } from './slot.js';

/**
 * What days have to have for a visit, in the order in which it is asked. `evening-fits`: the way, the visit itself and what
 * people can do at most fit into their free time; `room-left`: beside all other visits, too.
 */
export const REASON_CODES = [
  'days-of-the-plan',
  'dates',
  'pinned-day',
  'family-receives',
  'able-people',
  'need-answered',
  'team-free',
  'evening-fits',
  'room-left',
] as const;

/** One thing that days have to have for a visit, and how many of them have it. */
export const reason = z.strictObject({
  code: z.enum(REASON_CODES),
  /** On how many of the days that the reasons before it left this holds too. */
  evenings: count,
  /** Whether it and the reason before it clash: this one leaves no day. */
  isBinding: z.boolean(),
  /** `dates`, `pinned-day`: the first and the last day that it allows. */
  from: z.optional(localDate),
  to: z.optional(localDate),
  /** `family-receives`: whose times they are. */
  families: z.optional(z.array(identifier)),
  /** `able-people`, `need-answered`, `team-free`: who could go, if only they were free. */
  people: z.optional(z.array(identifier)),
  /** `need-answered`: position in the visit's `needs`, or among its `parts` where it has some. */
  need: z.optional(count),
});
/** One thing that days have to have for a visit. */
export type Reason = z.infer<typeof reason>;

/** One change of a problem. */
export const change = z.discriminatedUnion('kind', [
  /** The visit may take place as late as this; when it is due stays as it was. */
  z.strictObject({ kind: z.literal('last-day'), visit: identifier, last: localDate }),
  /** The visit may take place as early as this. */
  z.strictObject({ kind: z.literal('first-day'), visit: identifier, from: localDate }),
  /** What was agreed about the visit no longer holds. */
  z.strictObject({ kind: z.literal('unpin'), visit: identifier }),
  /** The family receives visitors then, too. */
  z.strictObject({ kind: z.literal('family-home'), family: identifier, date: localDate, from: ticks, to: ticks }),
  /** Somebody is free then; for so many visits, where there is a limit. */
  z.strictObject({
    kind: z.literal('person-free'),
    person: identifier,
    date: localDate,
    from: ticks,
    to: ticks,
    visits: z.optional(count),
  }),
  /** Somebody does more than they had said they would at most: in any week, or in any evening. */
  z.strictObject({
    kind: z.literal('person-at-most'),
    person: identifier,
    visitsPerWeek: z.optional(count),
    eveningsPerWeek: z.optional(count),
    load: z.optional(count),
  }),
  /** Somebody is able to what the visit asks for. */
  z.strictObject({ kind: z.literal('skill'), person: identifier, skill: z.string() }),
]);
/** One change of a problem. */
export type Change = z.infer<typeof change>;

/** Changes that together give a visit a place; `applyFix` makes them. */
export const fix = z.strictObject({
  changes: z.array(change).check(z.minLength(1)),
  /** Where the visit then fits, while all others stay. */
  slot,
});
/** Changes that together give a visit a place. */
export type Fix = z.infer<typeof fix>;

/**
 * How sure it is that a visit has no place. `impossible`: it would have none in an empty plan, either; derived from the
 * problem alone. `no-room`: every day and crew was tested against the plan, with up to two others put elsewhere. `not-found`:
 * neither is proven.
 */
export const UNPLACED_VERDICTS = ['impossible', 'no-room', 'not-found'] as const;

/** Why a visit has no place, and what would give it one. */
export const unplacedVisit = z.strictObject({
  visit: identifier,
  verdict: z.enum(UNPLACED_VERDICTS),
  reasons: z.array(reason),
  /** The smallest first. Each was tried: with it alone the visit has a place. */
  fixes: z.array(fix),
  /** What the verdict rests on. */
  tested: z.strictObject({
    /** Days on which the visit was tried. */
    evenings: count,
    /** Ways to put others elsewhere for it. */
    exchanges: count,
  }),
});
/** Why a visit has no place. */
export type UnplacedVisit = z.infer<typeof unplacedVisit>;
