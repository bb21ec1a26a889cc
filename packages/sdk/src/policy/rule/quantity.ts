import * as z from 'zod/mini';

const wholeNumber = z.number().check(z.int(), z.minimum(0));

/**
 * How many. `open` where the document leaves the number to somebody else and no default would be right: the answer is
 * *undefined* until the school has set one.
 */
export const quantity = z
  .strictObject({
    atLeast: z.optional(z.union([z.number().check(z.int(), z.minimum(1)), z.literal('open')])),
    atMost: z.optional(wholeNumber),
    exactly: z.optional(wholeNumber),
  })
  .check(
    z.refine(
      ({ atLeast, atMost, exactly }) => (exactly === undefined) === (atLeast !== undefined || atMost !== undefined),
      {
        error: 'give atLeast, atMost or both, or else exactly',
      },
    ),
    z.refine(({ atLeast, atMost }) => typeof atLeast !== 'number' || atMost === undefined || atLeast <= atMost, {
      error: 'atLeast must not be above atMost',
      path: ['atMost'],
    }),
  );
/** How many. */
export type Quantity = z.infer<typeof quantity>;

/** A part of a group, such as four fifths of a class. */
export const share = z.strictObject({
  /** From 0 to 1. */
  atLeast: z.number().check(z.minimum(0), z.maximum(1)),
  /** How a part of a person is counted: 4/5 of 31 are 24.8, which is `up` 25, `down` 24, `nearest` 25. */
  rounding: z.enum(['up', 'down', 'nearest']),
});
/** A part of a group, such as four fifths of a class. */
export type Share = z.infer<typeof share>;

/** The least and the most of a quantity; `least` is 0 where only the most is given. */
export interface QuantityBounds {
  readonly least: number;
  readonly most?: number | undefined;
  /** True where somebody still has to set the number. */
  readonly open: boolean;
}

/** The least and the most of a quantity. */
export function boundsOf({ atLeast, atMost, exactly }: Quantity): QuantityBounds {
  if (exactly !== undefined) return { least: exactly, most: exactly, open: false };
  return {
    least: typeof atLeast === 'number' ? atLeast : 0,
    ...(atMost !== undefined && { most: atMost }),
    open: atLeast === 'open',
  };
}
