import type { GetToken } from '@homevisit/client';

/** Where the host gives tokens. */
interface TokenAddress {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
}

function tokenIn(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  const { token, access_token: oauthToken } = answer as { readonly token?: unknown; readonly access_token?: unknown };
  const found = token ?? oauthToken;
  return typeof found === 'string' ? found : undefined;
}

/**
 * Asks an address of the host for the token of whoever is signed in there: JSON with `token` or, as in RFC 6749,
 * `access_token`; or the token as plain text.
 */
export function tokenFrom({ url, method = 'POST' }: TokenAddress): GetToken {
  return async () => {
    const response = await fetch(url, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      headers: { accept: 'application/json, text/plain' },
    });
    if (!response.ok) throw new Error(`The host gives no token (status ${response.status}).`);
    const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
    const token = isJson ? tokenIn(await response.json()) : (await response.text()).trim();
    if (!token) throw new Error('The host has answered without a token.');
    return token;
  };
}
