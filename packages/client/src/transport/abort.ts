/** The reason of an aborted signal; engines before Chromium 98 keep none. */
export function reasonOf(signal: AbortSignal): unknown {
  return signal.reason ?? new DOMException('The call was aborted', 'AbortError');
}

/** Throws the reason when the signal is aborted. `AbortSignal.prototype.throwIfAborted` is missing before Chromium 100. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw reasonOf(signal);
}

/**
 * Waits for work that others may be waiting for too: an abort ends this wait and leaves the work alone.
 */
export function waitFor<Value>(work: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (!signal) return work;
  return new Promise<Value>((resolve, reject) => {
    const abandon = (): void => reject(reasonOf(signal));
    if (signal.aborted) abandon();
    else signal.addEventListener('abort', abandon, { once: true });
    const settled = (): void => signal.removeEventListener('abort', abandon);
    // Also after an abort: work that fails later is then no rejection that nobody has handled.
    work.then(
      (value) => {
        settled();
        resolve(value);
      },
      (error: unknown) => {
        settled();
        reject(error);
      },
    );
  });
}
