import type { Appearance, Scheme } from '../foundation/appearance.js';
import { warnOnce } from '../foundation/warn-once.js';
import { contrast, hexOf, parseComputedColour, withContrast, type Colour } from './colour.js';

/** WCAG 2.2 AA, success criterion 1.4.3. */
const READABLE = 4.5;

/** What `tokens.styles.ts` falls back to; a test compares them. */
export const BRAND_DEFAULTS = {
  light: { brand: '#0b6b66', onBrand: '#fff' },
  dark: { brand: '#5cc9bf', onBrand: '#06302d' },
} as const;

/** Light or dark, as it is shown now. */
function shown(scheme: Scheme): 'light' | 'dark' {
  if (scheme !== 'auto') return scheme;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/**
 * Theme tokens in which text on the brand colour can be read: a brand colour whose contrast with the text on it is below
 * 4.5:1 is made darker, or lighter where the text is dark, and the developer is told once. A colour that the engine
 * cannot name in red, green and blue is left as it is.
 *
 * @param probe - An element inside the provider; what `var(…)` means is known there.
 */
export function guardBrand(provider: HTMLElement, probe: HTMLElement, appearance: Appearance): Appearance['tokens'] {
  const { tokens, scheme = 'light' } = appearance;
  if (tokens?.['color-brand'] === undefined && tokens?.['color-on-brand'] === undefined) return tokens;
  const defaults = BRAND_DEFAULTS[shown(scheme)];
  const resolve = (value: string): Colour | undefined => {
    probe.style.color = '';
    probe.style.color = value;
    return probe.style.color === '' ? undefined : parseComputedColour(getComputedStyle(probe).color);
  };
  const brand = resolve(tokens['color-brand'] ?? defaults.brand);
  const onBrand = resolve(tokens['color-on-brand'] ?? defaults.onBrand);
  probe.style.color = '';
  if (!brand || !onBrand || contrast(brand, onBrand) >= READABLE) return tokens;
  const corrected = hexOf(withContrast(brand, onBrand, READABLE));
  warnOnce(
    provider,
    'HV030',
    `text on the brand colour has a contrast of ${contrast(brand, onBrand).toFixed(2)}:1; ${corrected} is used, with 4.5:1.`,
  );
  return { ...tokens, 'color-brand': corrected };
}
