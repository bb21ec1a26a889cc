import type { GetToken } from '../transport/authorization.js';
import { backOffAfter, type BackOff } from './back-off.js';
import type { OutboxSurroundings } from './surroundings.js';

/** Waits, after the server has refused the token, until the host has another one. */
export class TokenWatch {
  readonly #getToken: GetToken | undefined;
  readonly #backOff: BackOff;
  readonly #around: OutboxSurroundings;
  readonly #changed: (signedOut: boolean) => void;
  #signedOut = false;
  #failures = 0;
  #turn = 0;
  #stopTimer = (): void => undefined;

  constructor(
    getToken: GetToken | undefined,
    backOff: BackOff,
    around: OutboxSurroundings,
    changed: (signedOut: boolean) => void,
  ) {
    this.#getToken = getToken;
    this.#backOff = backOff;
    this.#around = around;
    this.#changed = changed;
  }

  get signedOut(): boolean {
    return this.#signedOut;
  }

  /** The server has accepted a token. */
  accepted(): void {
    this.#failures = 0;
  }

  /** The server has refused the token: the host is asked from time to time. */
  refused(): void {
    this.#signedOut = true;
    this.#failures += 1;
    this.#askLater();
    this.#changed(true);
  }

  /** Asks the host now. It never rejects. */
  async ask(): Promise<void> {
    if (!this.#signedOut) return;
    this.#stopTimer();
    const turn = (this.#turn += 1);
    const there = await this.#tokenIsThere();
    // Answered by a later question already, or stopped.
    if (turn !== this.#turn) return;
    if (there) {
      this.#signedOut = false;
      this.#changed(false);
    } else {
      this.#failures += 1;
      this.#askLater();
    }
  }

  stop(): void {
    this.#turn += 1;
    this.#stopTimer();
  }

  /** Without a way to ask the host, the write itself is the question. */
  async #tokenIsThere(): Promise<boolean> {
    if (!this.#getToken) return true;
    try {
      return (await this.#getToken({ renew: true })) !== '';
    } catch {
      // A host without a token may say so by throwing.
      return false;
    }
  }

  #askLater(): void {
    this.#stopTimer();
    const wait = backOffAfter(this.#failures, this.#backOff, this.#around.random());
    this.#stopTimer = this.#around.startTimer(wait, () => void this.ask());
  }
}
