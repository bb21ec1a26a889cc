import * as z from 'zod/mini';
import { localDate } from '../../model/primitives.js';

/** The spans of time that the calendar gives. Weeks run from Monday to Sunday (ISO 8601). */
export const PERIOD_UNITS = ['school-year', 'term', 'calendar-month', 'calendar-year', 'calendar-week', 'day'] as const;

/** A month and a day, `MM-DD`. */
export const monthDay = z.string().check(z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));

/**
 * The periods that a duty is counted in: units of the calendar; a `campaign` or a `season` that the school's calendar
 * names; days of every year (`from: '03-01'`); or dates with their year.
 */
export const periodSpec = z.union([
  z.enum(PERIOD_UNITS),
  /** Every campaign of this code in the calendar, or `each` day or week that lies in one. */
  z.strictObject({ campaign: z.string(), each: z.optional(z.enum(['calendar-week', 'day'])) }),
  /**
   * `spring-festival`: so many days before and after the first day of the lunar year; any other code, such as
   * `busy-farming`: a season that the school's calendar names.
   */
  z.strictObject({
    season: z.string(),
    daysBefore: z.optional(z.number().check(z.int(), z.minimum(0))),
    daysAfter: z.optional(z.number().check(z.int(), z.minimum(0))),
  }),
  /** The same days every year. */
  z.strictObject({ from: monthDay, to: monthDay }),
  /** Days of one year. */
  z.strictObject({ between: z.strictObject({ from: localDate, to: localDate }) }),
]);
/** The periods that a duty is counted in. */
export type PeriodSpec = z.infer<typeof periodSpec>;

/** The first or the last days of a period. */
export const periodPart = z.strictObject({
  first: z.optional(z.number().check(z.int(), z.minimum(1))),
  last: z.optional(z.number().check(z.int(), z.minimum(1))),
});
/** The first or the last days of a period. */
export type PeriodPart = z.infer<typeof periodPart>;
