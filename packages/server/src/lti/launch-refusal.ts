/**
 * Why somebody cannot come in from a platform.
 *
 * - `platform-not-registered`: nobody has told the backend of it
 * - `page-not-known`: it leads to a page that is not one of the tool's
 * - `login-not-known`: it was not begun in this browser, or too long ago
 * - `platform-refused`: the platform itself has said no, such as to somebody who is not signed in there
 * - `platform-unavailable`: its keys are out of reach
 * - `launch-not-valid`: what the platform says is forged, expired, used already or incomplete
 * - `deployment-not-known`: it belongs to no school here
 * - `person-not-on-staff`: the school's roster does not have this person on its staff today
 */
export type LaunchRefusalReason =
  | 'platform-not-registered'
  | 'page-not-known'
  | 'login-not-known'
  | 'platform-refused'
  | 'platform-unavailable'
  | 'launch-not-valid'
  | 'deployment-not-known'
  | 'person-not-on-staff';

/** Thrown wherever a launch ends; becomes a page for whoever stands before it. */
export class LaunchRefusal extends Error {
  override readonly name = 'LaunchRefusal';
  readonly reason: LaunchRefusalReason;

  constructor(reason: LaunchRefusalReason) {
    super(reason);
    this.reason = reason;
  }
}
