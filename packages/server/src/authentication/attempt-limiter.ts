import { epochMillisecondsOf, type Instant } from '@homevisit/sdk/calendar';

/** How many failures are borne, and for how long they are remembered. */
export interface AttemptLimits {
  readonly failures: number;
  readonly windowSeconds: number;
}

interface Window {
  failures: number;
  readonly endsAt: number;
}

/** Addresses remembered at once, so that a flood of them cannot fill the memory. */
const MAXIMUM_ADDRESSES = 10_000;

/** Counts failed attempts of each address. Kept in memory only: an address is personal data too. */
export class AttemptLimiter {
  readonly #limits: AttemptLimits;
  readonly #windows = new Map<string, Window>();

  constructor(limits: AttemptLimits) {
    this.#limits = limits;
  }

  /** Seconds until an address may try again; 0 when it may now. */
  secondsToWait(address: string, now: Instant): number {
    const window = this.#windows.get(address);
    if (window === undefined || window.failures < this.#limits.failures) return 0;
    const rest = window.endsAt - epochMillisecondsOf(now);
    return rest > 0 ? Math.ceil(rest / 1000) : 0;
  }

  /** Notes a failure. */
  noteFailure(address: string, now: Instant): void {
    const moment = epochMillisecondsOf(now);
    const window = this.#windows.get(address);
    if (window !== undefined && window.endsAt > moment) {
      window.failures += 1;
      return;
    }
    this.#windows.delete(address);
    this.#windows.set(address, { failures: 1, endsAt: moment + this.#limits.windowSeconds * 1000 });
    for (const oldest of this.#windows.keys()) {
      if (this.#windows.size <= MAXIMUM_ADDRESSES) break;
      this.#windows.delete(oldest);
    }
  }
}
