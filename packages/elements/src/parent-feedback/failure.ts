/** What a failed call means for a family. */
export type Failure = 'link' | 'connection' | 'busy' | 'already-sent' | 'refused' | 'server';

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

/** Reads an error by its code, not its class: the client may be of another copy of the kit, or a vendor's own. */
export function failureOf(error: unknown): Failure {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return FAILURES[String(code)] ?? 'server';
}
