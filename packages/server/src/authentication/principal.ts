/** Somebody who is signed in to the host platform. */
export interface AccountPrincipal {
  readonly type: 'account';
  /** Id of the person in the school's roster. */
  readonly personId: string;
  readonly schoolId: string;
  readonly role: 'teacher' | 'leader';
}

/** A family that holds a link to one visit. */
export interface FamilyPrincipal {
  readonly type: 'family-link';
  readonly linkId: string;
  readonly schoolId: string;
  readonly visitId: string;
  readonly familyId: string;
}

/** Who is calling. */
export type Principal = AccountPrincipal | FamilyPrincipal;

/** What came of looking at a request's credentials. */
export type Authentication =
  | { readonly ok: true; readonly principal: AccountPrincipal }
  | {
      readonly ok: false;
      /**
       * - `credentials-missing`: no bearer token was sent
       * - `token-expired`: a new one will do
       * - `token-not-valid`: forged, for somebody else, or without a claim that is needed
       * - `identity-provider-unavailable`: nothing can be said, because the keys are out of reach
       */
      readonly reason: 'credentials-missing' | 'token-expired' | 'token-not-valid' | 'identity-provider-unavailable';
    };

/** Tells who sends a request, from the host platform's own proof. */
export type Authenticate = (request: Request) => Promise<Authentication>;
