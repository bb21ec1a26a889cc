import * as z from 'zod/mini';
import { DURATION_UNITS } from '../../calendar/duration.js';

export { DURATION_UNITS };

/** A length of time, such as three school days. */
export const duration = z
  .strictObject({
    amount: z.number().check(z.minimum(0)),
    unit: z.enum(DURATION_UNITS),
  })
  .check(
    z.refine(({ amount, unit }) => unit === 'hours' || unit === 'working-hours' || Number.isInteger(amount), {
      error: 'give a whole number, or hours',
      path: ['amount'],
    }),
  );
/** A length of time, such as three school days. */
export type Duration = z.infer<typeof duration>;
