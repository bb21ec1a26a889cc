import type { Instant } from '@homevisit/sdk/calendar';

/** Somebody who is signed in to the host platform. */
export interface AccountPrincipal {
  readonly type: 'account';
  /** Id of the person in the school's roster. */
  readonly personId: string;
  readonly schoolId: string;
  /** `authority`: supervises the school from outside, and sees nothing of its students. */
  readonly role: 'teacher' | 'leader' | 'authority';
}

/** What the host's proof says of somebody who is signed in there. */
export interface SignedInAccount extends Omit<AccountPrincipal, 'role'> {
  /** `as-in-roster` where the host leaves it to the school's roster, by which a school leader is one and everybody else on the staff is a teacher. */
  readonly role: AccountPrincipal['role'] | 'as-in-roster';
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

/** Whose request it is, before it is known what an account may do. */
export type Caller = SignedInAccount | FamilyPrincipal;

/** What came of looking at a request's credentials. */
export type Authentication =
  | {
      readonly ok: true;
      readonly principal: SignedInAccount;
      /** When the proof ends, and with it what is streamed; absent where the host does not say. */
      readonly expiresAt?: Instant;
    }
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
