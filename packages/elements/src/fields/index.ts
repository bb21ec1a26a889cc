/**
 * Declared forms without a screen: what a form asks, what is visible, what is wrong. For hosts that bring controls of
 * their own; needs no browser.
 *
 * @module
 */
export { checkField } from './check-field.js';
export { holds, type Condition, type Operand } from './condition.js';
export type * from './field-definition.js';
export type { FaultCode, FieldFault } from './field-fault.js';
export type { FieldRow, FieldValue, FormValues } from './field-value.js';
export { FormCore } from './form-core.js';
