import type { LitElement, PropertyDeclaration } from 'lit';

/** What TypeScript's older decorators call for each decorated field. */
type FieldDecorator = (prototype: LitElement, name: string) => void;

/**
 * Makes a field one of the element's properties: a new value shows. For fields alone; an accessor calls
 * `requestUpdate` itself.
 *
 * It stands in for Lit's decorator of that name, which carries the newer kind of decorators too. The kit uses the older
 * kind alone (decision 0002), and every badge on a page would pay for the rest.
 */
export function property(options?: PropertyDeclaration): FieldDecorator {
  return ({ constructor }, name) => {
    (constructor as typeof LitElement).createProperty(name, options);
  };
}

/** Makes a field of the element's own one whose new value shows; it has no attribute. */
export function state(): FieldDecorator {
  return property({ state: true, attribute: false });
}
