import type { RefusedPlace } from '@homevisit/sdk/visit';
import type { FailureKind } from '../messages/labels.js';

/** What a failed call means for somebody who has just filled in a form. */
export interface Failure {
  readonly kind: FailureKind;
  /** True when it is known that this content was not written. */
  readonly refused: boolean;
  /** Places that the server named. */
  readonly places: readonly RefusedPlace[];
}

const KINDS: Readonly<Record<string, FailureKind>> = {
  'homevisit.network': 'network',
  'homevisit.timeout': 'network',
  'homevisit.server': 'server',
  'homevisit.contract': 'server',
  'homevisit.unauthenticated': 'unauthenticated',
  'homevisit.forbidden': 'forbidden',
  'homevisit.conflict': 'conflict',
  'homevisit.validation': 'validation',
  'homevisit.rate-limited': 'rate-limited',
};
/** The key came with another content before (draft-ietf-httpapi-idempotency-key-header), so that one has arrived. */
const KEY_REUSED = 'idempotency-key-reused';
/** After a conflict the first content is there; whoever sends again means another record. */
const REFUSALS: readonly FailureKind[] = ['forbidden', 'validation', 'conflict'];

/**
 * Reads an error by its code, not its class: the client may be of another copy of the kit, or a vendor's own. An error
 * that says nothing leaves open whether the write arrived.
 */
export function failureOf(error: unknown): Failure {
  const { code, problemCode, errors } = (error ?? {}) as Readonly<Record<string, unknown>>;
  const kind = problemCode === KEY_REUSED ? 'conflict' : (KINDS[String(code)] ?? 'other');
  return {
    kind,
    refused: REFUSALS.includes(kind),
    places: kind === 'validation' && Array.isArray(errors) ? (errors as readonly RefusedPlace[]) : [],
  };
}
