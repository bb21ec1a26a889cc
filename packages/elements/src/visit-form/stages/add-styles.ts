import type { CSSResult, LitElement } from 'lit';

/**
 * Adds styles to an element that is on the page already, for what is loaded later. They are constructed sheets, as the
 * element's own, so a strict Content-Security-Policy has nothing against them. Styles that are there are not added again.
 */
export function addStyles(host: LitElement, styles: readonly CSSResult[]): void {
  const root = host.renderRoot as ShadowRoot;
  const worn = root.adoptedStyleSheets;
  const sheets = styles.flatMap(({ styleSheet }) => (styleSheet && !worn.includes(styleSheet) ? styleSheet : []));
  root.adoptedStyleSheets = [...worn, ...sheets];
}
