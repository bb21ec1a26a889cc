import type { TokenKeys } from '../authentication/key-set.js';

/** A learning platform at which the kit is registered as a tool (LTI 1.3). */
export type LtiRegistration = TokenKeys & {
  /** The platform: value of the claim `iss`. */
  readonly issuer: string;
  /** What the platform calls the tool: value of the claim `aud`. */
  readonly clientId: string;
  /** Where the platform signs people in: its OpenID Connect authentication address. */
  readonly authenticationUrl: string;
  /** Which school each deployment of the tool belongs to, by deployment id. Launches of any other are refused. */
  readonly deployments: Readonly<Record<string, string>>;
  /**
   * By what the platform names a person of the roster: the claim `sub`, or `lis.person_sourcedid`, which OneRoster
   * calls `sourcedId`.
   *
   * @default 'sub'
   */
  readonly person?: 'sub' | 'person-sourcedid' | undefined;
};

/** How people come from a learning platform (1EdTech, Security Framework 1.0 §5 and LTI Core 1.3). */
export interface LtiOptions {
  /**
   * Where the contract's paths begin, as browsers see it.
   *
   * @example 'https://campus.example/api/homevisit'
   */
  readonly address: string;
  /** Pages that a launch may lead to; the platform names one of them as its target. */
  readonly pages: readonly string[];
  readonly registrations: readonly LtiRegistration[];
  /**
   * Minutes that a session holds. After that somebody launches again.
   *
   * @default 60
   */
  readonly sessionMinutes?: number | undefined;
}
