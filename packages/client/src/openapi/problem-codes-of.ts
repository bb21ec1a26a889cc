import type { Endpoint } from '../contract/endpoint.js';
import type { OperationNote } from '../contract/notes/index.js';
import type { ProblemCode } from '../contract/problems/index.js';

const EVERYWHERE: readonly ProblemCode[] = [
  'answer-type-not-acceptable',
  'too-many-requests',
  'unexpected',
  'database-unavailable',
];

const OF_ACCOUNTS: readonly ProblemCode[] = [
  'credentials-missing',
  'token-expired',
  'token-not-valid',
  'role-not-permitted',
  'person-not-on-staff',
  'identity-provider-unavailable',
];

const OF_LINKS: readonly ProblemCode[] = ['link-not-valid', 'link-expired', 'link-revoked', 'too-many-attempts'];

/** Every code that an operation may be refused with: what follows from its route and schemas, and its own. */
export function problemCodesOf(endpoint: Endpoint, note: OperationNote): readonly ProblemCode[] {
  const { body, upload, idempotent, ifMatch } = endpoint;
  const codes: readonly (ProblemCode | false)[] = [
    ...EVERYWHERE,
    ...(endpoint.rights.includes('family') ? OF_LINKS : OF_ACCOUNTS),
    endpoint.path.includes('{') && 'route-not-found',
    endpoint.query !== undefined && 'query-not-valid',
    body !== undefined && 'body-malformed',
    body !== undefined && 'body-not-valid',
    (body !== undefined || upload !== undefined) && 'body-too-large',
    (body !== undefined || upload !== undefined) && 'content-type-not-supported',
    idempotent === true && 'idempotency-key-missing',
    idempotent === true && 'idempotency-key-not-valid',
    idempotent === true && 'idempotency-key-reused',
    ifMatch === 'required' && 'version-missing',
    ifMatch !== undefined && 'version-not-current',
    ...note.problems,
  ];
  return [...new Set(codes.filter((code) => code !== false))];
}
