import { property } from '../../foundation/property.js';
import type { FieldChoice, FieldDefinition } from '../../fields/field-definition.js';
import type { FieldValue } from '../../fields/field-value.js';
import { ControlElement, type FormEntry } from '../foundation/control-element.js';
import { listedChoices } from '../foundation/listed-choices.js';

/**
 * Native boxes to tick. A form gets one entry for each, all under the same name. Choices come as {@link choices}, or as
 * `<option>` elements inside.
 *
 * @tag hv-choices-field
 * @summary Many out of several, in any form.
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
export class ChoicesField extends ControlElement<readonly string[]> {
  /** What can be chosen; goes before `<option>` elements. */
  @property({ attribute: false }) choices: readonly FieldChoice[] = [];
  /** The values to begin with and to go back to by `form.reset()`, with spaces between. */
  @property({ attribute: 'value' }) initialValue = '';
  /** The fewest, once something is ticked. */
  @property({ type: Number, attribute: 'min' }) minimum?: number | undefined;
  /** The most. */
  @property({ type: Number, attribute: 'max' }) maximum?: number | undefined;

  protected override field(): FieldDefinition {
    const { minimum, maximum } = this;
    return { name: '', label: '', kind: 'choices', choices: listedChoices(this, this.choices), minimum, maximum };
  }

  protected override toCore(value: readonly string[]): FieldValue {
    return value.length > 0 ? value : undefined;
  }

  protected override fromCore(value: FieldValue): readonly string[] {
    return (value ?? []) as readonly string[];
  }

  protected override defaultValue(): readonly string[] {
    return this.initialValue.split(/\s+/).filter(Boolean);
  }

  protected override entry(value: readonly string[]): FormEntry {
    const kept = JSON.stringify(value);
    if (value.length === 0 || this.name === '') return { submitted: null, kept };
    const submitted = new FormData();
    for (const one of value) submitted.append(this.name, one);
    return { submitted, kept };
  }

  protected override restored(kept: string): readonly string[] {
    return JSON.parse(kept) as readonly string[];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hv-choices-field': ChoicesField;
  }
}
