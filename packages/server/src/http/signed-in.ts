import type { Instant, LocalDate } from '@homevisit/sdk/calendar';
import type { AccountPrincipal, SignedInAccount } from '../authentication/principal.js';
import type { SchoolDirectory } from '../roster/school-directory.js';
import { HttpProblem } from './problem.js';
import type { Service } from './service.js';

/** Who has signed a request, and until when that holds. */
export interface SignedIn {
  readonly account: SignedInAccount;
  /** Absent where the host does not say. */
  readonly expiresAt: Instant | undefined;
}

/**
 * Who has signed a request.
 *
 * @throws {HttpProblem} `credentials-missing`, `token-expired`, `token-not-valid`, `identity-provider-unavailable`.
 */
export async function signedIn(service: Service, request: Request): Promise<SignedIn> {
  const authentication = await service.authenticate(request);
  if (authentication.ok) return { account: authentication.principal, expiresAt: authentication.expiresAt };
  const { reason } = authentication;
  switch (reason) {
    case 'identity-provider-unavailable':
      throw new HttpProblem(reason, { headers: { 'Retry-After': '5' } });
    case 'credentials-missing':
      throw new HttpProblem(reason, { headers: { 'WWW-Authenticate': 'Bearer' } });
    default:
      throw new HttpProblem(reason, { headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' } });
  }
}

/**
 * Who calls, with the role that the token or else the roster gives; nobody who is not on the staff, but an authority.
 *
 * @throws {HttpProblem} `person-not-on-staff`.
 */
export function principalAmong(
  account: SignedInAccount,
  directory: SchoolDirectory,
  today: LocalDate,
): AccountPrincipal {
  const onStaff = directory.roleOnStaff(account.personId, today);
  const role = account.role === 'as-in-roster' ? onStaff : account.role;
  if (role === undefined || (role !== 'authority' && onStaff === undefined)) {
    throw new HttpProblem('person-not-on-staff');
  }
  return { ...account, role };
}
