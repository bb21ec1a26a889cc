import * as z from 'zod/mini';

/** What has to be there before a duty can be done. */
export const PRECONDITIONS = ['consent', 'appointment', 'approval', 'contact-attempt', 'training'] as const;
/** What has to be there before a duty can be done. */
export type PreconditionCode = (typeof PRECONDITIONS)[number];

/**
 * What has to be there before a duty can be done. Where it is missing, the duty is not breached: it stays open as long
 * as its period lasts, and is owed by nobody afterwards. A family that refuses has declined.
 */
export const precondition = z.strictObject({
  code: z.enum(PRECONDITIONS),
  /** How many, for `contact-attempt`. Default: 1. */
  atLeast: z.optional(z.number().check(z.int(), z.minimum(1))),
});
/** What has to be there before a duty can be done. */
export type Precondition = z.infer<typeof precondition>;
