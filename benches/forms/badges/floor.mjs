/** A badge that only shows what it is told: shape, words, source. Hand-written with Lit, as small as it can be. */
import { css, html, LitElement } from 'lit';
import { offer } from './offer.mjs';

class FloorBadge extends LitElement {
  static properties = { headline: {}, source: {} };
  static styles = css`
    :host {
      display: inline-block;
      inline-size: 280px;
    }

    button {
      display: flex;
      align-items: center;
      gap: 8px;
      min-block-size: 48px;
      padding: 4px 12px;
      border: 1px solid #cdd7d9;
      border-radius: 10px;
      background: #fff;
      font:
        16px / 1.4 system-ui,
        sans-serif;
      text-align: start;
    }

    span {
      display: block;
    }

    svg {
      inline-size: 16px;
      block-size: 16px;
      fill: none;
      stroke: currentcolor;
    }
  `;

  render() {
    return html`<button type="button">
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8" /></svg>
      <span><span>${this.headline}</span><span>${this.source}</span></span>
    </button>`;
  }
}
customElements.define('floor-badge', FloorBadge);

offer({
  create: (headline, source) => Object.assign(document.createElement('floor-badge'), { headline, source }),
  isShown: (badge) => badge.shadowRoot?.querySelector('button') !== null,
});
