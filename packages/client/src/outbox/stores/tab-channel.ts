/** Says to other tabs of the origin that something has changed, and hears them. Says nothing else: no id, no content. */
export class TabChannel {
  readonly #channel: BroadcastChannel | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #name: string;
  #isClosed = false;

  constructor(name: string) {
    this.#name = name;
    this.#channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(name) : undefined;
    if (!this.#channel) return;
    this.#channel.onmessage = () => {
      for (const listener of [...this.#listeners]) listener();
    };
    // Node.js would else go on for as long as the channel is open; browsers have no such method.
    const { unref }: { readonly unref?: () => void } = this.#channel as { unref?: () => void };
    unref?.call(this.#channel);
  }

  /** Also after `close`: what was being written then has changed something for the other tabs all the same. */
  tell(): void {
    if (!this.#isClosed) {
      this.#channel?.postMessage('changed');
      return;
    }
    const once = new TabChannel(this.#name);
    once.tell();
    once.close();
  }

  /** Returns the way to stop listening. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  close(): void {
    this.#isClosed = true;
    this.#listeners.clear();
    this.#channel?.close();
  }
}
