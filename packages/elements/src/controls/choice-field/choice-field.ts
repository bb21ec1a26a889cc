import { property } from '../../foundation/property.js';
import type { FieldChoice, FieldDefinition } from '../../fields/field-definition.js';
import type { FieldValue } from '../../fields/field-value.js';
import { ControlElement, type FormEntry } from '../foundation/control-element.js';
import { listedChoices } from '../foundation/listed-choices.js';

/**
 * Native radio buttons while the choices are few, else a native list. Choices come as {@link choices}, or as `<option>`
 * elements inside.
 *
 * @tag hv-choice-field
 * @summary One out of several, in any form.
 * @status experimental
 * @since 0.2
 *
 * @slot - `<option value="…">…</option>` for each choice.
 * @event {InputEvent} input - The reader has changed the value.
 * @event {Event} change - The reader has settled on a value.
 * @csspart label - What is asked.
 * @csspart control - The native control, or each of them.
 * @csspart error - What is wrong.
 * @cssstate user-invalid - Something is wrong, and the reader sees it. Also `:--user-invalid` and `[data-state~='user-invalid']`.
 */
export class ChoiceField extends ControlElement<string> {
  /** What can be chosen; goes before `<option>` elements. */
  @property({ attribute: false }) choices: readonly FieldChoice[] = [];
  /** `radios` or `select`; by default radios up to five choices. */
  @property() look?: 'radios' | 'select' | undefined;
  /** The value to begin with and to go back to by `form.reset()`. */
  @property({ attribute: 'value' }) initialValue = '';

  protected override field(): FieldDefinition {
    return { name: '', label: '', kind: 'choice', choices: listedChoices(this, this.choices), look: this.look };
  }

  protected override toCore(value: string): FieldValue {
    return value === '' ? undefined : value;
  }

  protected override fromCore(value: FieldValue): string {
    return typeof value === 'string' ? value : '';
  }

  protected override defaultValue(): string {
    return this.initialValue;
  }

  protected override entry(value: string): FormEntry {
    // As with native radio buttons, no choice is no entry.
    return { submitted: value === '' ? null : value, kept: value };
  }

  protected override restored(kept: string): string {
    return kept;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hv-choice-field': ChoiceField;
  }
}
