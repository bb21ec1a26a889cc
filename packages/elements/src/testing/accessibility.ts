import { expect } from '@open-wc/testing';

/** Fails with the list of faults that axe finds in an element and its shadow roots. */
export async function expectAccessible(element: Element): Promise<void> {
  await expect(element).to.be.accessible();
}

/**
 * The element that has the focus, through all shadow roots.
 */
export function deepActiveElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
