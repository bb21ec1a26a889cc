/**
 * The closed set of theme tokens. Each is the CSS custom property `--hv-` plus its name; set them in the host's style
 * sheet on any ancestor, or through {@link Appearance.tokens}. A renamed token stays here, marked as deprecated.
 */
export const APPEARANCE_TOKENS = [
  'color-brand',
  'color-on-brand',
  'color-surface',
  'color-surface-sunken',
  'color-text',
  'color-text-muted',
  'color-border',
  'color-positive',
  'color-positive-soft',
  'color-attention',
  'color-attention-soft',
  'color-critical',
  'color-critical-soft',
  'font-family',
  'font-size',
  'radius',
  'space',
] as const;

/** Name of a theme token, without `--hv-`. */
export type AppearanceToken = (typeof APPEARANCE_TOKENS)[number];

/** Light, dark, or what the reader's system prefers. */
export type Scheme = 'light' | 'dark' | 'auto';

/** How much room things take. Targets in forms never fall below 44 px. */
export type Density = 'comfortable' | 'compact';

/** How the kit's elements look inside a host. */
export interface Appearance {
  /**
   * `auto` follows the reader's system; choose it only where the host does so too.
   *
   * @default 'light'
   */
  readonly scheme?: Scheme;
  /** @default 'comfortable' */
  readonly density?: Density;
  /**
   * Values of theme tokens, as CSS text.
   *
   * @example { 'color-brand': '#8a2be2', radius: '4px' }
   */
  readonly tokens?: Partial<Record<AppearanceToken, string>>;
}
