import { identifier, instant, localDate } from '@homevisit/sdk/model';
import * as z from 'zod/mini';

/** One look at somebody's data, as it was noted when it was answered. */
export const accessEntry = z.object({
  /** Place in the school's chain of entries, from 1. */
  position: z.number(),
  at: instant,
  actor: z.object({
    /** `family-link`: a family by its link; its `id` is the link's. */
    type: z.enum(['account', 'family-link']),
    id: identifier,
    /** Empty for a link, and for somebody whom the roster no longer knows. */
    displayName: z.string(),
  }),
  /** The operation of the contract. */
  operation: z.string(),
  /** Whose data was answered. */
  subjects: z.array(z.object({ id: identifier, displayName: z.string() })),
  /** Chains the entry to the one before it: SHA-256, hexadecimal. Absent where the backend chains nothing. */
  hash: z.optional(z.string()),
});
/** One look at somebody's data. */
export type AccessEntry = z.infer<typeof accessEntry>;

/** Which entries are asked for. */
export const accessLogQuery = z.object({
  /** Only looks at this student or member of staff. */
  subjectId: z.optional(identifier),
  /** Only looks by this member of staff. */
  actorId: z.optional(identifier),
  /** First and last day at the school. */
  from: z.optional(localDate),
  to: z.optional(localDate),
  cursor: z.optional(z.string().check(z.maxLength(512))),
  /** Most entries of a page, from 1 to 200. */
  limit: z.optional(z.string().check(z.regex(/^([1-9]\d?|1\d\d|200)$/))),
});
