import { decodeJwt, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { Instant } from '@homevisit/sdk/calendar';
import { isKeySetUnavailable, keySetOf, SIGNATURE_ALGORITHMS } from '../authentication/key-set.js';
import { LaunchRefusal } from './launch-refusal.js';
import type { LtiRegistration } from './lti-options.js';

/** Seconds that a platform's clock may be off. */
const CLOCK_TOLERANCE = 30;
/** Longest time from the signature of a launch to its arrival: it goes through one browser. */
const MAXIMUM_AGE = '10 minutes';

interface Platform {
  readonly registration: LtiRegistration;
  readonly keySet: JWTVerifyGetKey;
}

/** The platforms at which the tool is registered. */
export class Platforms {
  readonly #platforms: readonly Platform[];

  constructor(registrations: readonly LtiRegistration[]) {
    this.#platforms = registrations.map((registration) => ({ registration, keySet: keySetOf(registration) }));
  }

  /**
   * The registration that a login is about.
   *
   * @param clientId - May be left out by a platform that knows the tool once only.
   * @throws {LaunchRefusal} `platform-not-registered`, also where it could be several.
   */
  find(issuer: string, clientId: string | undefined): LtiRegistration {
    return this.#one(issuer, clientId).registration;
  }

  /**
   * Verifies what a platform has signed (Security Framework 1.0 §5.1.3): by a key of the registered platform, for this
   * tool, lately, and by no algorithm that the tool could sign with as well.
   *
   * @throws {LaunchRefusal} `platform-not-registered`, `platform-unavailable`, `launch-not-valid`.
   */
  async verify(token: string, now: Instant) {
    const { registration, keySet } = this.#issuerOf(token);
    const { issuer, clientId } = registration;
    try {
      const { payload } = await jwtVerify(token, keySet, {
        issuer,
        audience: clientId,
        algorithms: SIGNATURE_ALGORITHMS,
        currentDate: new Date(now),
        clockTolerance: CLOCK_TOLERANCE,
        maxTokenAge: MAXIMUM_AGE,
        requiredClaims: ['exp', 'iat', 'sub', 'nonce'],
      });
      const { aud, azp } = payload;
      // Where it is for several, it says who asked; whoever asked was this tool.
      if (azp === undefined ? Array.isArray(aud) && aud.length > 1 : azp !== clientId) {
        throw new LaunchRefusal('launch-not-valid');
      }
      return { registration, payload };
    } catch (error) {
      if (error instanceof LaunchRefusal) throw error;
      throw new LaunchRefusal(isKeySetUnavailable(error) ? 'platform-unavailable' : 'launch-not-valid');
    }
  }

  /** Whose key to look for, as the token itself says it: nothing else of it is believed before it is verified. */
  #issuerOf(token: string): Platform {
    let payload: JWTPayload;
    try {
      payload = decodeJwt(token);
    } catch {
      throw new LaunchRefusal('launch-not-valid');
    }
    const { iss = '', aud = [], azp } = payload;
    const audiences = [aud].flat();
    return this.#one(iss, audiences.length === 1 ? audiences[0] : typeof azp === 'string' ? azp : '');
  }

  #one(issuer: string, clientId: string | undefined): Platform {
    const [found, ...others] = this.#platforms.filter(
      ({ registration }) =>
        registration.issuer === issuer && (clientId === undefined || registration.clientId === clientId),
    );
    if (!found || others.length > 0) throw new LaunchRefusal('platform-not-registered');
    return found;
  }
}
