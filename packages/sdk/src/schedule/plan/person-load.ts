import * as z from 'zod/mini';
import { identifier, localDate } from '../../model/primitives.js';
import { count } from '../problem/times.js';

const load = {
  visits: count,
  /** Evenings away. */
  evenings: count,
  /** Ticks on the way. */
  travel: z.int(),
};

/** What a plan asks of one person. */
export const personLoad = z.strictObject({
  person: identifier,
  ...load,
  /** Week by week, those with something in them. */
  weeks: z.array(z.strictObject({ monday: localDate, ...load })),
});
/** What a plan asks of one person. */
export type PersonLoad = z.infer<typeof personLoad>;
