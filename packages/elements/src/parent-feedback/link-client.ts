import { createFamilyClient, readLinkToken, UnauthenticatedError, type FamilyClient } from '@homevisit/client';

/**
 * The client of the link that is open in the browser.
 *
 * @throws {UnauthenticatedError} when the address holds no token.
 */
export function openLink(baseUrl: string, hash: string): FamilyClient {
  const token = readLinkToken(hash);
  if (token === undefined) throw new UnauthenticatedError({ operation: 'getFamilyVisit' });
  return createFamilyClient({ baseUrl, token });
}
