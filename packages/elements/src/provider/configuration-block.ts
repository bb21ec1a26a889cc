import type { LitElement, ReactiveController } from 'lit';

/** The configuration block of a provider: a script that is its child, or the one that an id names. */
export class ConfigurationBlock implements ReactiveController {
  readonly #host: LitElement;
  readonly #id: () => string | undefined;
  readonly #onText: (text: string | undefined) => void;
  #text: string | undefined;

  /**
   * @param id - The id of a block that stands elsewhere; without it the block is a child of the provider.
   * @param onText - Called with the text of the block whenever it is another one, or gone.
   */
  constructor(host: LitElement, id: () => string | undefined, onText: (text: string | undefined) => void) {
    this.#host = host;
    this.#id = id;
    this.#onText = onText;
    host.addController(this);
  }

  /** Reads again, after the children have changed. */
  readonly look = (): void => {
    // The parser may not have come to the block, or to its end.
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', this.look, { once: true });
      return;
    }
    const text = this.#find()?.textContent ?? undefined;
    if (text === this.#text) return;
    this.#text = text;
    this.#onText(text);
  };

  hostConnected(): void {
    this.look();
  }

  hostDisconnected(): void {
    document.removeEventListener('DOMContentLoaded', this.look);
  }

  #find(): Element | undefined {
    const id = this.#id();
    if (id !== undefined) return document.getElementById(id) ?? undefined;
    return [...this.#host.children].find((child) => child.matches('script[type="application/json"][data-homevisit]'));
  }
}
