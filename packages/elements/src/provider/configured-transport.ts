import { createFamilyClient, createHomevisitClient, readLinkToken } from '@homevisit/client';
import type { Configuration, ConfiguredAuthentication } from './configuration.js';
import type { ConfiguredClientPair } from './configured-clients.js';
import { tokenFrom } from './host-token.js';

/** Cookies instead of a token: nothing is asked of the host, and no `Authorization` header is sent. */
const byCookie = {
  getToken: () => '',
  fetch: (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, { ...init, credentials: 'include' });
    request.headers.delete('authorization');
    return globalThis.fetch(request);
  },
};

function credentialsOf(authentication: ConfiguredAuthentication) {
  return authentication.mode === 'cookie' ? byCookie : { getToken: tokenFrom(authentication) };
}

/**
 * The clients that a configuration asks for: one for whoever is signed in, and one for the family whose link is open.
 *
 * @param hash - `location.hash`, which holds the token of a family's link.
 */
export function openClients({ api, authentication }: Configuration, hash: string): ConfiguredClientPair {
  const token = readLinkToken(hash);
  return {
    client: authentication && createHomevisitClient({ baseUrl: api, ...credentialsOf(authentication) }),
    familyClient: token === undefined ? undefined : createFamilyClient({ baseUrl: api, token }),
  };
}
