import type { CallOptions, WriteOptions } from './call-options.js';
import type { AccessGrant, AccessGrantDecision, AccessGrantDraft } from './contract/grant-schemas.js';
import type { ChangeOptions } from './visit-work.js';

/** Access to students beyond one's own classes. */
export interface GrantWork {
  /**
   * Asks for access, gives it, or breaks the glass; the last opens one student's data to a teacher at once and for some
   * hours, and tells the leader.
   */
  requestAccess(draft: AccessGrantDraft, options?: WriteOptions): Promise<AccessGrant>;
  /**
   * A leader sees all grants, a teacher the own; the latest first.
   *
   * @param options.show - `open` (default `all`): what waits for a decision or a review.
   */
  listAccessGrants(
    options?: CallOptions & { readonly show?: 'open' | 'active' | 'all' },
  ): Promise<readonly AccessGrant[]>;
  /** Decides over the version that was seen: a leader about others' access, a holder about giving up the own. */
  decideAccess(grantId: string, decision: AccessGrantDecision, options: ChangeOptions): Promise<AccessGrant>;
}
