/**
 * The credentials of one scheme in an `Authorization` header (RFC 9110 §11.4), or `undefined` where the header is
 * missing, of another scheme, or not one token.
 */
export function credentialsOf(headers: Headers, scheme: string): string | undefined {
  const match = /^([A-Za-z]+) +([A-Za-z0-9\-._~+/]+=*) *$/.exec(headers.get('authorization') ?? '');
  return match?.[1]?.toLowerCase() === scheme.toLowerCase() ? match[2] : undefined;
}
