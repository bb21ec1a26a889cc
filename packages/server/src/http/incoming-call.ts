import type { Caller } from '../authentication/principal.js';

/** A request that has found its operation. */
export interface IncomingCall {
  readonly request: Request;
  /** Values for the braces of the path, decoded. */
  readonly path: Readonly<Record<string, string>>;
  readonly requestId: string;
  /**
   * Takes one request of the caller's quota, where there are quotas.
   *
   * @throws {HttpProblem} `too-many-requests`.
   */
  readonly noteCaller: (caller: Caller) => void;
}
