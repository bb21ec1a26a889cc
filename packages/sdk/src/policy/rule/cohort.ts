import * as z from 'zod/mini';
import { packText } from './pack-text.js';
import { byVisitor, modes } from './actor.js';
import { condition } from './condition.js';
import { quantity, share } from './quantity.js';

const named = { id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/)), title: z.optional(packText) };

/**
 * One part of a population with a number of its own, such as classes of up to 40. Whoever falls under none of the
 * cohorts lies in a hole of the text, and under two of them in a contradiction: both answers are *undefined*.
 */
export const cohort = z.strictObject({ ...named, when: condition, quantity });
/** One part of a population with a number of its own. */
export type Cohort = z.infer<typeof cohort>;

/** One part of a population with a number or a share of its own. */
export const coverageCohort = z
  .strictObject({
    ...named,
    when: condition,
    quantity: z.optional(quantity),
    share: z.optional(share),
  })
  .check(
    z.refine((one) => (one.quantity === undefined) !== (one.share === undefined), {
      error: 'give either quantity or share',
    }),
  );
/** One part of a population with a number or a share of its own. */
export type CoverageCohort = z.infer<typeof coverageCohort>;

/**
 * Who is treated otherwise than the clause says at first, such as families who live outside the district. Whatever
 * an exception does not name stays as it is. Two exceptions that hold at once and differ make the answer *undefined*.
 */
export const exception = z
  .strictObject({
    ...named,
    when: condition,
    /** Nothing is owed. */
    exempt: z.optional(z.literal(true)),
    quantity: z.optional(quantity),
    modes: z.optional(modes),
    byVisitor: z.optional(byVisitor),
  })
  .check(
    z.refine((one) => Boolean(one.exempt ?? one.quantity ?? one.modes ?? one.byVisitor), {
      error: 'say what is different: exempt, quantity, modes or byVisitor',
    }),
  );
/** Who is treated otherwise than the clause says at first. */
export type Exception = z.infer<typeof exception>;
