import * as z from 'zod/mini';

/**
 * Units of time. `hours` and `days` are those of clock and calendar; `working-hours` and `working-days` leave out nights,
 * weekends and holidays as the school's calendar has them; `school-days` are working days within a term.
 */
export const DURATION_UNITS = [
  'hours',
  'working-hours',
  'days',
  'working-days',
  'school-days',
  'weeks',
  'months',
] as const;

/** A length of time, such as three school days. */
export const duration = z.strictObject({
  amount: z.number().check(z.minimum(0)),
  unit: z.enum(DURATION_UNITS),
});
/** A length of time, such as three school days. */
export type Duration = z.infer<typeof duration>;
