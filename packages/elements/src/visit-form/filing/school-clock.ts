import { epochMillisecondsOf, type Instant } from '@homevisit/sdk/calendar';

/**
 * The school's clock: the server's time, carried on by the time that has passed on the page. The device's own date is
 * never asked; it may be wrong, or set wrong.
 */
export class SchoolClock {
  #base = 0;
  #takenAt = 0;

  constructor(now: Instant) {
    this.set(now);
  }

  /** Takes over the server's time. */
  set(now: Instant): void {
    this.#base = epochMillisecondsOf(now);
    this.#takenAt = performance.now();
  }

  /** The moment it is. A device that slept may be behind, until the next {@link set}. */
  readonly now = (): Instant => new Date(this.#base + performance.now() - this.#takenAt).toISOString() as Instant;
}
