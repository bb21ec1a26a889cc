/**
 * The floor: a custom element by hand that shows what a badge shows, with the same structure and styles, from an answer
 * that is given to it. It knows no language, no client, no provider, and follows nothing.
 */
import { baseStyles } from '../../packages/elements/dist/foundation/base.styles.js';
import { tokenStyles } from '../../packages/elements/dist/foundation/tokens.styles.js';
import { complianceBadgeStyles } from '../../packages/elements/dist/compliance-badge/compliance-badge.styles.js';

const { document, customElements, Event, HTMLElement } = globalThis;
const sheets = [tokenStyles, baseStyles, complianceBadgeStyles].map(({ styleSheet }) => styleSheet);
const template = document.createElement('template');
template.innerHTML = `<div class="surface" lang="zh-CN" dir="ltr" data-scheme="light" data-density="comfortable">
  <button part="badge" class="badge" type="button" aria-haspopup="dialog">
    <svg class="mark" viewBox="0 0 16 16" aria-hidden="true"><path></path></svg><span class="lines"
      ><span class="headline"><span class="visually-hidden"></span></span><span class="source"></span></span>
  </button>
</div>`;

class PlainBadge extends HTMLElement {
  words = { tone: '', shape: '', about: '', headline: '', source: '' };

  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = sheets;
    const content = template.content.cloneNode(true);
    const { tone, shape, about, headline, source } = this.words;
    const button = content.querySelector('button');
    button.setAttribute('data-tone', tone);
    button.addEventListener('click', () => this.dispatchEvent(new Event('open')));
    content.querySelector('path').setAttribute('d', shape);
    content.querySelector('.visually-hidden').textContent = about;
    content.querySelector('.headline').append(headline);
    content.querySelector('.source').textContent = source;
    root.append(content);
  }
}

customElements.define('plain-badge', PlainBadge);
