import { nothing } from 'lit';
import type { FieldDefinition } from './field-definition.js';
import { errorId, fieldId, hintId } from './field-id.js';
import { textIn, type FieldsView } from './fields-view.js';

/** What every native control of a field carries. */
export interface InputAttributes {
  readonly pointer: string;
  readonly id: string;
  readonly label: string;
  readonly invalid: 'true' | 'false';
  /** Ids of hint and message, for a control that is not in a group. */
  readonly describedBy: string | typeof nothing;
  readonly required: 'true' | typeof nothing;
  readonly disabled: boolean;
  readonly readonly: boolean;
  /** Where nothing else is asked for, no entry goes to the browser's history of forms: it may be about a child. */
  readonly autocomplete: string;
}

/** Ties the native control of a field to its hint, its message and its state. */
export function inputAttributes(view: FieldsView, field: FieldDefinition, pointer: string): InputAttributes {
  const isFaulty = view.core.shownAt(pointer) !== undefined;
  const ids = [field.hint && hintId(pointer), isFaulty && errorId(pointer)].filter(Boolean);
  return {
    pointer,
    id: fieldId(pointer),
    label: textIn(field.label, view.language),
    invalid: isFaulty ? 'true' : 'false',
    describedBy: ids.length > 0 ? ids.join(' ') : nothing,
    required: field.required ? 'true' : nothing,
    disabled: field.disabled === true,
    readonly: field.readonly === true,
    autocomplete: field.autocomplete ?? 'off',
  };
}
