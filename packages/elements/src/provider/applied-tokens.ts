import { APPEARANCE_TOKENS, type Appearance } from '../foundation/appearance.js';

/** Theme tokens as custom properties of an element; those that the host has set itself are left alone. */
export class AppliedTokens {
  readonly #element: HTMLElement;
  #applied: Appearance['tokens'] = {};

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  /** Through the CSSOM, which a strict Content-Security-Policy allows; everything inside the element inherits them. */
  apply(tokens: Appearance['tokens'] = {}): void {
    for (const token of APPEARANCE_TOKENS) {
      const value = tokens[token];
      if (value === this.#applied?.[token]) continue;
      if (value === undefined) this.#element.style.removeProperty(`--hv-${token}`);
      else this.#element.style.setProperty(`--hv-${token}`, value);
    }
    this.#applied = tokens;
  }
}
