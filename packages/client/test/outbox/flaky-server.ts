import { NetworkError, RateLimitedError, ServerError, TimeoutError, UnauthenticatedError } from '../../src/index.js';
import type { OutboxWrite, SendWrite } from '../../src/outbox/index.js';

/** What may happen to one attempt. */
export const MISHAPS = [
  'none',
  'cut before send',
  'cut in the middle of the body',
  'cut before the answer',
  'delivered twice',
  'delivered again later',
  'server fails',
  'server fails after its work',
  'too many calls',
  'takes too long',
  'token refused',
] as const;
export type Mishap = (typeof MISHAPS)[number];

/** What a test writes: told apart by its purpose. */
export function labelOf(write: OutboxWrite): string {
  return write.operation === 'fileVisit' ? (write.body.purpose ?? '') : write.operation;
}

/** A server that keeps to idempotency keys, behind a connection on which things happen. */
export class FlakyServer {
  /** Labels of what was accepted, in order. */
  readonly accepted: string[] = [];
  /** Keys of attempts, in order. */
  readonly keys: string[] = [];
  readonly mishaps: Mishap[];
  readonly #answers = new Map<string, { readonly text: string; readonly answer: unknown }>();
  readonly #late: (() => void)[] = [];

  constructor(mishaps: readonly Mishap[]) {
    this.mishaps = [...mishaps];
  }

  readonly send: SendWrite = async (write, { idempotencyKey }) => {
    this.keys.push(idempotencyKey);
    const details = { operation: write.operation };
    const deliver = (): unknown => this.#deliver(idempotencyKey, write);
    this.#late.splice(0).forEach((work) => work());
    await Promise.resolve();
    switch (this.mishaps.shift() ?? 'none') {
      case 'none':
        return deliver();
      case 'cut before send':
      case 'cut in the middle of the body':
        throw new NetworkError(details);
      case 'cut before the answer':
        deliver();
        throw new NetworkError(details);
      case 'delivered twice':
        deliver();
        return deliver();
      case 'delivered again later':
        this.#late.push(deliver);
        return deliver();
      case 'server fails':
        throw new ServerError({ ...details, status: 500 });
      case 'server fails after its work':
        deliver();
        throw new ServerError({ ...details, status: 502 });
      case 'too many calls':
        throw new RateLimitedError({ ...details, status: 429 }, 30);
      case 'takes too long':
        deliver();
        throw new TimeoutError(details);
      case 'token refused':
        throw new UnauthenticatedError({ ...details, status: 401 });
    }
  };

  #deliver(key: string, write: OutboxWrite): unknown {
    const text = JSON.stringify(write);
    const known = this.#answers.get(key);
    if (known && known.text !== text) throw new Error('One key for two writes');
    if (known) return known.answer;
    const answer = { number: this.accepted.push(labelOf(write)) };
    this.#answers.set(key, { text, answer });
    return answer;
  }
}
