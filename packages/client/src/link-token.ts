/**
 * The token of a family's link, from the address's fragment (`#t=…`): a fragment is sent to no server and stands
 * in no log.
 *
 * @param hash - `location.hash`, with or without `#`.
 * @returns `undefined` where the fragment holds no token.
 */
export function readLinkToken(hash: string): string | undefined {
  return new URLSearchParams(hash.replace(/^#/, '')).get('t') || undefined;
}

/**
 * The fragment that carries a token.
 *
 * @example
 * const link = `https://school.example/visit${linkFragment(token)}`;
 */
export function linkFragment(token: string): string {
  return `#${new URLSearchParams({ t: token }).toString()}`;
}
