/** Gives the value of the `Authorization` header. */
export interface Authorization {
  /** The value for the next call. */
  current(): Promise<string>;
  /** A better value than the refused one; absent where there is none to be had. */
  renewed?(refused: string): Promise<string>;
}

/** Why a token is asked for. */
export interface TokenRequest {
  /** True after the server has refused the token that was given before. */
  readonly renew: boolean;
}

/** Gives the access token of whoever is signed in to the host. */
export type GetToken = (request: TokenRequest) => string | Promise<string>;

/**
 * Bearer tokens (RFC 6750) of the host. The token is kept until the server refuses it; however many calls are
 * refused at once, the host is asked for one new token.
 */
export function bearerAuthorization(getToken: GetToken): Authorization {
  let latest: Promise<string> | undefined;
  let settled: string | undefined;

  function ask(renew: boolean): Promise<string> {
    settled = undefined;
    const asked = Promise.resolve()
      .then(() => getToken({ renew }))
      .then((token) => (settled = `Bearer ${token}`));
    // A failure is not kept, so that the next call asks again.
    asked.catch(() => {
      if (latest === asked) latest = undefined;
    });
    return (latest = asked);
  }

  return {
    current: () => latest ?? ask(false),
    renewed: (refused) => (latest && settled !== refused ? latest : ask(true)),
  };
}

/** The one-time link of a family. It cannot be renewed. */
export function linkAuthorization(token: string): Authorization {
  return { current: () => Promise.resolve(`HomevisitLink ${token}`) };
}
