/** Functions that want to hear of something. */
export class Listeners<Parts extends readonly unknown[]> {
  readonly #all = new Set<(...parts: Parts) => void>();

  /** Returns the way to stop listening. */
  add(listener: (...parts: Parts) => void): () => void {
    // A function of its own for each call, so that adding the same listener twice means two.
    const own = (...parts: Parts): void => listener(...parts);
    this.#all.add(own);
    return () => void this.#all.delete(own);
  }

  /** A listener that throws harms neither the other ones nor the caller; its error is reported as uncaught. */
  tell(...parts: Parts): void {
    for (const listener of [...this.#all]) {
      try {
        listener(...parts);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}
