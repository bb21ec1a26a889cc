import type { Appearance } from '../foundation/appearance.js';

/*
 * Values of Element Plus 2.14 (theme-chalk, light and dark). Its primary and status colours carry white or coloured text
 * at less than 4.5:1; here they are the nearest that WCAG 2.2 AA allows.
 */

/** Looks like Element Plus. */
export const elementPlusLight: Appearance = {
  scheme: 'light',
  tokens: {
    'color-brand': '#1d6fc4',
    'color-on-brand': '#ffffff',
    'color-surface': '#ffffff',
    'color-surface-sunken': '#f5f7fa',
    'color-text': '#303133',
    'color-text-muted': '#606266',
    'color-border': '#dcdfe6',
    'color-positive': '#3a7a1f',
    'color-positive-soft': '#f0f9eb',
    'color-attention': '#8a5a10',
    'color-attention-soft': '#fdf6ec',
    'color-critical': '#b93535',
    'color-critical-soft': '#fef0f0',
    'font-size': '14px',
    radius: '4px',
  },
};

/** Looks like Element Plus with `<html class="dark">`. */
export const elementPlusDark: Appearance = {
  scheme: 'dark',
  tokens: {
    ...elementPlusLight.tokens,
    'color-brand': '#66b1ff',
    'color-on-brand': '#10202f',
    'color-surface': '#141414',
    'color-surface-sunken': '#1d1e1f',
    'color-text': '#e5eaf3',
    'color-text-muted': '#a3a6ad',
    'color-border': '#4c4d4f',
    'color-positive': '#95d475',
    'color-positive-soft': '#1c2518',
    'color-attention': '#eebe77',
    'color-attention-soft': '#292218',
    'color-critical': '#f89898',
    'color-critical-soft': '#2b1d1d',
  },
};
