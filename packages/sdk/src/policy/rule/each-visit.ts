/**
 * What a document asks of each single visit.
 *
 * @module
 */
import * as z from 'zod/mini';
import { CONDUCT_CODES, VISIT_TOPICS, VISITOR_ROLES } from '../../model/visit.js';
import { modes } from './actor.js';
import { condition } from './condition.js';
import { duration } from './duration.js';

const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** Visits of these modes, and, where a condition is given, of at least one student for whom it holds. */
const concerned = { modes, where: z.optional(condition) };

/** So many people visit together. */
export const visitTeamRule = z
  .strictObject({
    kind: z.literal('visit-team'),
    ...concerned,
    quantity: z.strictObject({
      atLeast: z.optional(z.number().check(z.int(), z.minimum(1))),
      atMost: z.optional(z.number().check(z.int(), z.minimum(1))),
    }),
    /** Capacities of which each is among them. */
    including: z.optional(z.array(z.enum(VISITOR_ROLES)).check(z.minLength(1))),
  })
  .check(
    z.refine(({ quantity }) => quantity.atLeast !== undefined || quantity.atMost !== undefined, {
      error: 'give atLeast or atMost',
      path: ['quantity'],
    }),
  );
/** So many people visit together. */
export type VisitTeamRule = z.infer<typeof visitTeamRule>;

/** The record is filed within so many hours. */
export const recordDeadlineRule = z.strictObject({
  kind: z.literal('record-deadline'),
  ...concerned,
  withinHours: z.number().check(z.minimum(1)),
  /** `calendar` (the default): nights and holidays count; `working`: only the working hours of the school's calendar. */
  clock: z.optional(z.enum(['calendar', 'working'])),
  /** When the clock starts. Default: `visit-end`; `day-end`: at the midnight after the visit. */
  startsAt: z.optional(z.enum(['visit-end', 'visit-start', 'day-end'])),
});
/** The record is filed within so many hours. */
export type RecordDeadlineRule = z.infer<typeof recordDeadlineRule>;

/** Steps of the course of a visit that a document asks for. */
export const VISIT_STEPS = [
  'appointment',
  'consent',
  'approval',
  'outline',
  'safety-report',
  'reachable',
  'return-report',
] as const;
/** A step of the course of a visit. */
export type VisitStep = (typeof VISIT_STEPS)[number];

/** A step that is taken before, during or after each visit. */
export const visitStepRule = z.strictObject({
  kind: z.literal('visit-step'),
  ...concerned,
  step: z.enum(VISIT_STEPS),
  /** So long before the start of the visit, at the latest. */
  before: z.optional(duration),
});
/** A step that is taken before, during or after each visit. */
export type VisitStepRule = z.infer<typeof visitStepRule>;

/** When and how long a visit may be. */
export const visitLimitRule = z
  .strictObject({
    kind: z.literal('visit-limit'),
    ...concerned,
    /** Start and end lie within, `HH:mm` at the school. */
    timeOfDay: z.optional(z.strictObject({ from: timeOfDay, to: timeOfDay })),
    /** Kinds of day on which it may be. `holiday` as the school's calendar names them; a weekend is none. */
    days: z.optional(z.array(z.enum(['working-day', 'weekend', 'holiday'])).check(z.minLength(1))),
    minutes: z.optional(
      z.strictObject({
        atLeast: z.optional(z.number().check(z.minimum(1))),
        atMost: z.optional(z.number().check(z.minimum(1))),
      }),
    ),
  })
  .check(
    z.refine((rule) => Boolean(rule.timeOfDay ?? rule.days ?? rule.minutes), {
      error: 'give timeOfDay, days or minutes',
    }),
  );
/** When and how long a visit may be. */
export type VisitLimitRule = z.infer<typeof visitLimitRule>;

/** Headings that each record contains. */
export const recordContentRule = z.strictObject({
  kind: z.literal('record-content'),
  ...concerned,
  topics: z.array(z.enum(VISIT_TOPICS)).check(z.minLength(1)),
});
/** Headings that each record contains. */
export type RecordContentRule = z.infer<typeof recordContentRule>;

/** Rules of conduct that each visitor attests; never scored. */
export const conductRule = z.strictObject({
  kind: z.literal('conduct'),
  ...concerned,
  attest: z.array(z.enum(CONDUCT_CODES)).check(z.minLength(1)),
});
/** Rules of conduct that each visitor attests. */
export type ConductRule = z.infer<typeof conductRule>;
