import { css } from 'lit';

/*
 * Public tokens (`--hv-…`, see appearance.ts) are read here and nowhere else, each with its fallback. Components use
 * the private names (`--_hv-…`), so that a scheme or a host changes one place.
 *
 * Every text colour has a contrast of at least 4.5:1 on every background it is used on, in both schemes (WCAG 2.2 AA).
 *
 * The generic font family follows the language, and so has the right shapes for each kind of Chinese. Sizes are pixels and
 * not rem: mobile pages often give the root a font size of their own making.
 *
 * Comments stand outside of the templates, as what is inside of them goes to the browser.
 */

const light = css`
  color-scheme: light;
  --_hv-brand: var(--hv-color-brand, #0b6b66);
  --_hv-on-brand: var(--hv-color-on-brand, #fff);
  --_hv-surface: var(--hv-color-surface, #fff);
  --_hv-sunken: var(--hv-color-surface-sunken, #f3f6f6);
  --_hv-text: var(--hv-color-text, #1b2a2e);
  --_hv-muted: var(--hv-color-text-muted, #536267);
  --_hv-border: var(--hv-color-border, #cdd7d9);
  --_hv-positive: var(--hv-color-positive, #17633a);
  --_hv-positive-soft: var(--hv-color-positive-soft, #e5f4ea);
  --_hv-attention: var(--hv-color-attention, #7d4a00);
  --_hv-attention-soft: var(--hv-color-attention-soft, #fdf1d8);
  --_hv-critical: var(--hv-color-critical, #a6231c);
  --_hv-critical-soft: var(--hv-color-critical-soft, #fdeae8);
`;

const dark = css`
  color-scheme: dark;
  --_hv-brand: var(--hv-color-brand, #5cc9bf);
  --_hv-on-brand: var(--hv-color-on-brand, #06302d);
  --_hv-surface: var(--hv-color-surface, #16211f);
  --_hv-sunken: var(--hv-color-surface-sunken, #1f2c2a);
  --_hv-text: var(--hv-color-text, #e8efee);
  --_hv-muted: var(--hv-color-text-muted, #a5b4b2);
  --_hv-border: var(--hv-color-border, #3a4a48);
  --_hv-positive: var(--hv-color-positive, #8fd9ab);
  --_hv-positive-soft: var(--hv-color-positive-soft, #17382a);
  --_hv-attention: var(--hv-color-attention, #f2c572);
  --_hv-attention-soft: var(--hv-color-attention-soft, #40300f);
  --_hv-critical: var(--hv-color-critical, #ffb0a6);
  --_hv-critical-soft: var(--hv-color-critical-soft, #4a1f1b);
`;

/** Colours, sizes and the two schemes, on the `.surface` that every element renders. */
export const tokenStyles = css`
  .surface {
    ${light}
    --_hv-font: var(--hv-font-family, system-ui, sans-serif);
    --_hv-font-size: var(--hv-font-size, 16px);
    --_hv-radius: var(--hv-radius, 10px);
    --_hv-space: var(--hv-space, 4px);
  }

  .surface[data-density='compact'] {
    --_hv-font-size: var(--hv-font-size, 14px);
    --_hv-space: var(--hv-space, 3px);
  }

  .surface[data-scheme='dark'] {
    ${dark}
  }

  @media (prefers-color-scheme: dark) {
    .surface[data-scheme='auto'] {
      ${dark}
    }
  }
`;
