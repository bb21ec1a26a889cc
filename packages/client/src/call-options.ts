/** Options of every call. */
export interface CallOptions {
  /** Ends the call; it rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Options of a call that writes. */
export interface WriteOptions extends CallOptions {
  /**
   * The same key makes a repeated write the same write.
   *
   * @default a new random key for each call
   */
  readonly idempotencyKey?: string;
}
