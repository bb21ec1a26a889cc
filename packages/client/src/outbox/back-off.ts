/** How long an outbox waits between attempts. */
export interface BackOff {
  /** Upper bound of the first wait, in milliseconds; it doubles with each attempt. */
  readonly first: number;
  /** Upper bound of every wait, in milliseconds. */
  readonly longest: number;
}

/** A server that asks for more than a day is taken at a day. In milliseconds. */
const LONGEST_ASKED = 24 * 60 * 60 * 1000;

/**
 * The wait after so many failed attempts: a random part of a bound that doubles ("equal jitter": between half of it
 * and all of it), so that a thousand phones that were cut off together do not come back together, and none at once.
 *
 * @param random - A number from 0 up to but not including 1.
 * @returns Milliseconds.
 */
export function backOffAfter(failures: number, { first, longest }: BackOff, random: number): number {
  const bound = Math.min(longest, first * 2 ** Math.max(0, failures - 1));
  return Math.round(bound / 2 + (bound / 2) * random);
}

/**
 * The wait that a server asked for, and a little more, so that not all come back in the same moment.
 *
 * @param random - A number from 0 up to but not including 1.
 * @returns Milliseconds.
 */
export function waitAsked(seconds: number, { first }: BackOff, random: number): number {
  return Math.round(Math.min(LONGEST_ASKED, seconds * 1000) + first * random);
}

/**
 * What is left of a wait. When the clock of the device was put back behind its beginning, nothing is left: else it
 * would last until the clock has caught up, which may be years.
 */
export function remainingOf(wait: { readonly since: number; readonly milliseconds: number }, now: number): number {
  return now < wait.since ? 0 : Math.max(0, wait.since + wait.milliseconds - now);
}
