import { epochMillisecondsOf, type Instant } from '@homevisit/sdk/calendar';

/** How many requests a caller may send, and in which time. */
export interface RateLimit {
  readonly requests: number;
  readonly windowSeconds: number;
}

/** What is left of a caller's requests. */
export interface Quota {
  readonly limit: RateLimit;
  readonly remaining: number;
  /** Until all are to be had again. */
  readonly resetSeconds: number;
  /** True where this request is one too many. */
  readonly isExceeded: boolean;
}

interface Window {
  taken: number;
  readonly endsAt: number;
}

/** Callers remembered at once, so that a flood of them cannot fill the memory. */
const MAXIMUM_CALLERS = 10_000;

/** Counts the requests of each caller. Kept in the memory of this process: several processes count each by itself. */
export class RateLimiter {
  readonly #limit: RateLimit;
  readonly #windows = new Map<string, Window>();

  /** @throws {RangeError} where a number is none above zero. */
  constructor(limit: RateLimit) {
    const { requests, windowSeconds } = limit;
    if (![requests, windowSeconds].every((value) => Number.isInteger(value) && value > 0)) {
      throw new RangeError('A rate limit has whole numbers of requests and seconds above zero');
    }
    this.#limit = limit;
  }

  /** Takes one request of a caller's quota. */
  take(caller: string, now: Instant): Quota {
    const moment = epochMillisecondsOf(now);
    const window = this.#windowOf(caller, moment);
    window.taken += 1;
    return {
      limit: this.#limit,
      remaining: Math.max(0, this.#limit.requests - window.taken),
      resetSeconds: Math.max(1, Math.ceil((window.endsAt - moment) / 1000)),
      isExceeded: window.taken > this.#limit.requests,
    };
  }

  #windowOf(caller: string, moment: number): Window {
    const known = this.#windows.get(caller);
    if (known !== undefined && known.endsAt > moment) return known;
    const window = { taken: 0, endsAt: moment + this.#limit.windowSeconds * 1000 };
    this.#windows.delete(caller);
    this.#windows.set(caller, window);
    for (const oldest of this.#windows.keys()) {
      if (this.#windows.size <= MAXIMUM_CALLERS) break;
      this.#windows.delete(oldest);
    }
    return window;
  }
}

/** Headers that tell a caller what is left (draft-ietf-httpapi-ratelimit-headers). */
export function quotaHeaders({ limit, remaining, resetSeconds }: Quota): Readonly<Record<string, string>> {
  return {
    'RateLimit-Policy': `"caller";q=${limit.requests};w=${limit.windowSeconds}`,
    RateLimit: `"caller";r=${remaining};t=${resetSeconds}`,
  };
}
