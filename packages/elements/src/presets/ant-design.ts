import type { Appearance } from '../foundation/appearance.js';

/*
 * Values of Ant Design 6 (default and dark algorithm). Where its primary and status colours stay below 4.5:1 with the
 * text on them, the next step of the same palette stands in their place (WCAG 2.2 AA).
 */

/** Looks like Ant Design. */
export const antDesignLight: Appearance = {
  scheme: 'light',
  tokens: {
    'color-brand': '#0958d9',
    'color-on-brand': '#ffffff',
    'color-surface': '#ffffff',
    'color-surface-sunken': '#f5f5f5',
    'color-text': '#1f1f1f',
    'color-text-muted': '#595959',
    'color-border': '#d9d9d9',
    'color-positive': '#237804',
    'color-positive-soft': '#f6ffed',
    'color-attention': '#874d00',
    'color-attention-soft': '#fffbe6',
    'color-critical': '#a8071a',
    'color-critical-soft': '#fff1f0',
    'font-size': '14px',
    radius: '6px',
  },
};

/** Looks like Ant Design with `theme.darkAlgorithm`. */
export const antDesignDark: Appearance = {
  scheme: 'dark',
  tokens: {
    ...antDesignLight.tokens,
    'color-brand': '#65a9f3',
    'color-on-brand': '#111a2c',
    'color-surface': '#141414',
    'color-surface-sunken': '#1f1f1f',
    'color-text': '#dcdcdc',
    'color-text-muted': '#a6a6a6',
    'color-border': '#424242',
    'color-positive': '#8fd460',
    'color-positive-soft': '#162312',
    'color-attention': '#f3cc62',
    'color-attention-soft': '#2b2111',
    'color-critical': '#f37370',
    'color-critical-soft': '#2a1215',
  },
};
