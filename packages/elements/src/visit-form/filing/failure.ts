import type { RefusedPlace } from '@homevisit/sdk/visit';
import type { FailureKind } from '../messages/labels.js';

/** What a failed call means for somebody who has just filled in a form. */
export interface Failure {
  readonly kind: FailureKind;
  /** True when it is known that nothing was written. */
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
const REFUSALS: readonly FailureKind[] = ['forbidden', 'validation'];

/**
 * Reads an error by its code, not its class: the client may be of another copy of the kit, or a vendor's own. An error
 * that says nothing leaves open whether the write arrived.
 */
export function failureOf(error: unknown): Failure {
  const { code, errors } = (error ?? {}) as { readonly code?: unknown; readonly errors?: unknown };
  const kind = KINDS[String(code)] ?? 'other';
  return {
    kind,
    refused: REFUSALS.includes(kind),
    places: kind === 'validation' && Array.isArray(errors) ? (errors as readonly RefusedPlace[]) : [],
  };
}
