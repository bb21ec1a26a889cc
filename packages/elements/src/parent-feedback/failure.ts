/** What a failed call means for a family. */
export type Failure =
  'link' | 'link-expired' | 'link-revoked' | 'connection' | 'busy' | 'already-sent' | 'changed' | 'refused' | 'server';

const FAILURES: Readonly<Record<string, Failure>> = {
  'homevisit.unauthenticated': 'link',
  'homevisit.forbidden': 'link',
  'homevisit.not-found': 'link',
  'homevisit.network': 'connection',
  'homevisit.timeout': 'connection',
  'homevisit.rate-limited': 'busy',
  'homevisit.conflict': 'already-sent',
  'homevisit.validation': 'refused',
};

/** Kinds of problem that say more than the kind of error. */
const PROBLEMS: Readonly<Record<string, Failure>> = {
  'link-expired': 'link-expired',
  'link-revoked': 'link-revoked',
  'request-changed': 'changed',
  'step-not-possible': 'changed',
  'request-not-found': 'changed',
  'agreement-changed': 'changed',
};

/** Reads an error by its codes, not its class: the client may be of another copy of the kit, or a vendor's own. */
export function failureOf(error: unknown): Failure {
  const { code, problemCode } = (error ?? {}) as { readonly code?: unknown; readonly problemCode?: unknown };
  return PROBLEMS[String(problemCode)] ?? FAILURES[String(code)] ?? 'server';
}

/** Why nothing was sent, as far as a family has to be told. */
export type SendFailure = 'link' | 'connection' | 'busy' | 'changed' | 'refused' | 'server';

/** What a failure means for something that was to be sent. */
export function sendFailureOf(failure: Failure): SendFailure {
  if (failure === 'link-expired' || failure === 'link-revoked') return 'link';
  return failure === 'already-sent' ? 'changed' : failure;
}
