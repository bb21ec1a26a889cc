/**
 * Access to students beyond one's own classes: asked for, given, or taken in an emergency.
 *
 * @module
 */
import { identifier, instant, localDate } from '@homevisit/sdk/model';
import * as z from 'zod/mini';

/** Why access is needed, or what came of a look at it. Shown to leaders and to whoever holds it, and written into no log line. */
const reason = z
  .string()
  .check(z.minLength(1), z.maxLength(500))
  .check(z.refine((text) => text.trim() !== '', { error: 'required' }));

/** Whom access is to: one student, or everybody in a homeroom class. */
export const grantScope = z.object({ type: z.enum(['student', 'class']), id: identifier });
/** Whom access is to. */
export type GrantScope = z.infer<typeof grantScope>;

/** `reading` shows what is kept; `records` lets the holder also file records and plan visits. */
export const GRANT_EXTENTS = ['reading', 'records'] as const;

const limits = { scope: grantScope, extent: z.enum(GRANT_EXTENTS), purpose: reason, until: localDate };

/**
 * A wish for access, or access that is given:
 *
 * - `ask`: for oneself; a leader decides
 * - `give`: by a leader, to a member of staff
 * - `break-glass`: at once and for hours, to read about one student in an emergency; the leader is told and reviews it
 */
export const accessGrantDraft = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ask'), ...limits }),
  z.object({ kind: z.literal('give'), personId: identifier, ...limits }),
  z.object({ kind: z.literal('break-glass'), studentId: identifier, reason }),
]);
/** A wish for access, or access that is given. */
export type AccessGrantDraft = z.infer<typeof accessGrantDraft>;

/** What is decided about access. All but `revoke` are for leaders; a holder may give up the own access. */
export const accessGrantDecision = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('approve'), until: z.optional(localDate) }),
  z.object({ kind: z.literal('refuse'), note: reason }),
  z.object({ kind: z.literal('revoke'), note: reason }),
  /** After the glass was broken: whether that was right, and what was found. */
  z.object({ kind: z.literal('review'), justified: z.boolean(), note: reason }),
]);
/** What is decided about access. */
export type AccessGrantDecision = z.infer<typeof accessGrantDecision>;

const person = z.object({ personId: identifier, displayName: z.string() });

/** Access as it stands. */
export const accessGrant = z.object({
  id: identifier,
  /** To be named when something is decided about it. */
  version: z.string(),
  origin: z.enum(['asked', 'given', 'break-glass']),
  state: z.enum(['asked', 'active', 'refused', 'revoked', 'expired']),
  holder: person,
  scope: z.extend(grantScope, { displayName: z.string() }),
  extent: z.enum(GRANT_EXTENTS),
  purpose: z.string(),
  askedAt: instant,
  /** Who has approved or given it. Absent while it is asked for, and where the glass was broken. */
  approver: z.optional(person),
  /** Until when it holds, or would hold. */
  endsAt: instant,
  /** Why it was refused or taken back. */
  note: z.optional(z.string()),
  /** Where the glass was broken: `pending` until a leader has looked at it. */
  review: z.optional(
    z.discriminatedUnion('state', [
      z.object({ state: z.literal('pending') }),
      z.object({ state: z.literal('done'), justified: z.boolean(), note: z.string(), by: person, at: instant }),
    ]),
  ),
});
/** Access as it stands. */
export type AccessGrant = z.infer<typeof accessGrant>;

/** Which grants are asked for. */
export const ACCESS_GRANT_SHOWS = ['open', 'active', 'all'] as const;

/** `open`: what waits for a leader's decision or review. */
export const accessGrantQuery = z.object({ show: z.optional(z.enum(ACCESS_GRANT_SHOWS)) });
