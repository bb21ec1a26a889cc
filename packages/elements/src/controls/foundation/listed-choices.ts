import { isServer } from 'lit';
import type { FieldChoice } from '../../fields/field-definition.js';

/**
 * The choices of a control: those that a script gave, else the `<option>` elements inside it, so that a page without a
 * script of its own can list them.
 */
export function listedChoices(host: Element, given: readonly FieldChoice[]): readonly FieldChoice[] {
  // A server's elements have no children to look at.
  if (given.length > 0 || isServer) return given;
  return [...host.querySelectorAll('option')].map(({ value, label }) => ({ value, label }));
}
