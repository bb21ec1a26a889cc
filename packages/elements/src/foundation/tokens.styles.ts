import { css } from "lit";

/*
 * Public tokens (`--hv-…`, see appearance.ts) are read here and nowhere else, each with its fallback. Components use
 * the private names (`--_hv-…`), so that a scheme or a host changes one place.
 *
 * Every text colour has a contrast of at least 4.5:1 on every background it is used on, in both schemes (WCAG 2.2 AA).
 */

const light = css`
  color-scheme: light;
  --_hv-brand: var(--hv-color-brand, #0b6b66);
  --_hv-on-brand: var(--hv-color-on-brand, #ffffff);
  --_hv-surface: var(--hv-color-surface, #ffffff);
  --_hv-sunken: var(--hv-color-surface-sunken, #f3f6f6);
  --_hv-text: var(--hv-color-text, #1b2a2e);
  --_hv-muted: var(--hv-color-text-muted, #536267);
  --_hv-border: var(--hv-color-border, #cdd7d9);
  --_hv-control-border: #74858a;
  --_hv-focus: var(--hv-color-focus, #0b6b66);
  --_hv-positive: var(--hv-color-positive, #17633a);
  --_hv-positive-soft: var(--hv-color-positive-soft, #e5f4ea);
  --_hv-attention: var(--hv-color-attention, #7d4a00);
  --_hv-attention-soft: var(--hv-color-attention-soft, #fdf1d8);
  --_hv-critical: var(--hv-color-critical, #a6231c);
  --_hv-critical-soft: var(--hv-color-critical-soft, #fdeae8);
  --_hv-neutral: var(--hv-color-neutral, #46565b);
  --_hv-neutral-soft: var(--hv-color-neutral-soft, #edf1f2);
  --_hv-hover: rgb(11 40 44 / 7%);
  --_hv-shade: rgb(9 27 31 / 45%);
  --_hv-shadow: 0 1px 2px rgb(9 27 31 / 8%), 0 12px 32px rgb(9 27 31 / 18%);
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
  --_hv-control-border: #7f918e;
  --_hv-focus: var(--hv-color-focus, #7fe0d6);
  --_hv-positive: var(--hv-color-positive, #8fd9ab);
  --_hv-positive-soft: var(--hv-color-positive-soft, #17382a);
  --_hv-attention: var(--hv-color-attention, #f2c572);
  --_hv-attention-soft: var(--hv-color-attention-soft, #40300f);
  --_hv-critical: var(--hv-color-critical, #ffb0a6);
  --_hv-critical-soft: var(--hv-color-critical-soft, #4a1f1b);
  --_hv-neutral: var(--hv-color-neutral, #b9c7c5);
  --_hv-neutral-soft: var(--hv-color-neutral-soft, #293735);
  --_hv-hover: rgb(220 255 250 / 9%);
  --_hv-shade: rgb(0 0 0 / 60%);
  --_hv-shadow: 0 1px 2px rgb(0 0 0 / 40%), 0 12px 32px rgb(0 0 0 / 55%);
`;

/** Colours, sizes and the two schemes, on the `.surface` that every element renders. */
export const tokenStyles = css`
  .surface {
    ${light}
    --_hv-font: var(
      --hv-font-family,
      system-ui,
      -apple-system,
      'PingFang SC',
      'Microsoft YaHei',
      'Noto Sans CJK SC',
      'Noto Sans SC',
      sans-serif
    );
    /* Pixels, not rem: mobile pages often give the root a font size of their own making. */
    --_hv-font-size: var(--hv-font-size, 16px);
    --_hv-radius: var(--hv-radius, 10px);
    --_hv-space: var(--hv-space, 4px);
    --_hv-target: 44px;
  }

  .surface[lang|="zh-Hant"] {
    --_hv-font: var(
      --hv-font-family,
      system-ui,
      -apple-system,
      "PingFang TC",
      "Microsoft JhengHei",
      "Noto Sans CJK TC",
      "Noto Sans TC",
      sans-serif
    );
  }

  .surface[data-density="compact"] {
    --_hv-font-size: var(--hv-font-size, 14px);
    --_hv-space: var(--hv-space, 3px);
  }

  .surface[data-scheme="dark"] {
    ${dark}
  }

  @media (prefers-color-scheme: dark) {
    .surface[data-scheme="auto"] {
      ${dark}
    }
  }
`;
