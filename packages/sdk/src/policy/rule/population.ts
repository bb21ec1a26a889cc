import * as z from 'zod/mini';
import { VISITOR_ROLES } from '../../model/visit.js';
import { condition } from './condition.js';

/**
 * Which subjects the duty concerns; everybody where it is empty. `listed` means the document's own list of
 * categories, `categories` some entries of that list, `roles` the staff in one of these capacities, `where` a
 * condition. All that are given have to hold.
 */
export const population = z.strictObject({
  listed: z.optional(z.literal(true)),
  categories: z.optional(z.array(z.string()).check(z.minLength(1))),
  roles: z.optional(z.array(z.enum(VISITOR_ROLES)).check(z.minLength(1))),
  where: z.optional(condition),
});
/** Which subjects the duty concerns. */
export type Population = z.infer<typeof population>;

/**
 * What holds for somebody who arrives or leaves in mid-period. `any-time` (the default): the duty begins on arrival and
 * ends on leaving; `at-end`: only who is there on the last day; `at-least`: only who is there for so many days.
 */
export const attendance = z.union([
  z.enum(['any-time', 'at-end']),
  z.strictObject({ atLeastDays: z.number().check(z.int(), z.minimum(1)) }),
]);
/** What holds for somebody who arrives or leaves in mid-period. */
export type Attendance = z.infer<typeof attendance>;
