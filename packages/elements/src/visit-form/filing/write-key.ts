/**
 * The idempotency key of one write, kept until it is known what became of the write: sent again after a broken
 * connection, the same record is filed once. After a refusal nothing was written, and the next try is another write.
 */
export class WriteKey {
  #key: string | undefined;

  /** @param key - Of a write that an earlier page has begun. */
  constructor(key?: string) {
    this.#key = key;
  }

  /** The key to send. */
  get value(): string {
    return (this.#key ??= randomId());
  }

  /** Says that the write has ended, well or refused. */
  settle(): void {
    this.#key = undefined;
  }
}

/** 128 random bits; `crypto.randomUUID` is missing before Chromium 92 and on pages without TLS. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
