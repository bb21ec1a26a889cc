import { epochMillisecondsOf, type Instant } from '@homevisit/sdk/calendar';
import type { AccessGrant, AccessGrantDecision, GrantScope } from './grant-schemas.js';

/** Access as a backend keeps it: people by their ids alone. */
export interface KeptGrant {
  readonly id: string;
  readonly origin: AccessGrant['origin'];
  /** What was decided. Whether it has run out, its end says. */
  readonly decided: 'asked' | 'active' | 'refused' | 'revoked';
  readonly holderId: string;
  readonly scope: GrantScope;
  readonly extent: AccessGrant['extent'];
  readonly purpose: string;
  readonly askedAt: Instant;
  readonly approverId?: string;
  readonly endsAt: Instant;
  readonly note?: string;
  readonly review?:
    | { readonly state: 'pending' }
    | {
        readonly state: 'done';
        readonly justified: boolean;
        readonly note: string;
        readonly byId: string;
        readonly at: Instant;
      };
}

/** Who decides, when, and until when the access is to hold. */
export interface GrantStep {
  readonly byId: string;
  readonly at: Instant;
  /** The end that an approval names. */
  readonly endsAt?: Instant | undefined;
}

/** How a grant stands at a moment. */
export function grantStateAt({ decided, endsAt }: KeptGrant, now: Instant): AccessGrant['state'] {
  const isOver = epochMillisecondsOf(endsAt) <= epochMillisecondsOf(now);
  return isOver && (decided === 'asked' || decided === 'active') ? 'expired' : decided;
}

/** A grant after a decision; `undefined` where that cannot be decided about it now. */
export function grantAfter(kept: KeptGrant, decision: AccessGrantDecision, step: GrantStep): KeptGrant | undefined {
  const { byId, at, endsAt } = step;
  const state = grantStateAt(kept, at);
  switch (decision.kind) {
    case 'approve':
      return state === 'asked'
        ? { ...kept, decided: 'active', approverId: byId, ...(endsAt && { endsAt }) }
        : undefined;
    case 'refuse':
      return state === 'asked' ? { ...kept, decided: 'refused', note: decision.note.trim() } : undefined;
    case 'revoke':
      return state === 'asked' || state === 'active'
        ? { ...kept, decided: 'revoked', note: decision.note.trim() }
        : undefined;
    case 'review': {
      if (kept.review?.state !== 'pending') return undefined;
      const { justified, note } = decision;
      const review = { state: 'done', justified, note: note.trim(), byId, at } as const;
      // What was not justified ends with the review, whatever is left of its hours.
      return { ...kept, review, ...(!justified && state === 'active' && { decided: 'revoked' as const }) };
    }
  }
}

/**
 * True for whoever may decide so: a leader about others' access, and a holder about giving up the own. Nobody approves or
 * reviews what is his own.
 */
export function mayDecideGrant(
  { holderId }: Pick<KeptGrant, 'holderId'>,
  { kind }: Pick<AccessGrantDecision, 'kind'>,
  { personId, role }: { readonly personId: string; readonly role: string },
): boolean {
  if (holderId === personId) return kind === 'revoke';
  return role === 'leader';
}

/** A grant as it travels, with names. */
export function accessGrantOf(
  kept: KeptGrant,
  version: number,
  now: Instant,
  names: { readonly nameOf: (personId: string) => string; readonly scopeName: (scope: GrantScope) => string },
): AccessGrant {
  const { holderId, approverId, decided: _, review, scope, ...rest } = kept;
  const named = (personId: string) => ({ personId, displayName: names.nameOf(personId) });
  return {
    ...rest,
    version: String(version),
    state: grantStateAt(kept, now),
    holder: named(holderId),
    scope: { ...scope, displayName: names.scopeName(scope) },
    ...(approverId !== undefined && { approver: named(approverId) }),
    ...(review?.state === 'pending' && { review }),
    ...(review?.state === 'done' && {
      review: {
        state: review.state,
        justified: review.justified,
        note: review.note,
        by: named(review.byId),
        at: review.at,
      },
    }),
  };
}
