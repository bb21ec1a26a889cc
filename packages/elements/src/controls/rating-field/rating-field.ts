import { property } from '../../foundation/property.js';
import type { FieldDefinition } from '../../fields/field-definition.js';
import type { FieldValue } from '../../fields/field-value.js';
import { ControlElement, type FormEntry } from '../foundation/control-element.js';

/**
 * Native radio buttons, each a number in a box. Where no answer is asked for, a button takes the answer back.
 *
 * @tag hv-rating-field
 * @summary Points from one upwards, in any form.
 * @status experimental
 * @since 0.2
 *
 * @event {InputEvent} input - The reader has changed the value.
 * @event {Event} change - The reader has settled on a value.
 * @csspart label - What is asked.
 * @csspart control - The native control, or each of them.
 * @csspart error - What is wrong.
 * @cssstate user-invalid - Something is wrong, and the reader sees it. Also `:--user-invalid` and `[data-state~='user-invalid']`.
 */
export class RatingField extends ControlElement<number | undefined> {
  /** The points to begin with and to go back to by `form.reset()`. */
  @property({ type: Number, attribute: 'value' }) initialValue?: number | undefined;
  /** The most points. */
  @property({ type: Number, attribute: 'max' }) maximum = 5;
  /** What one point means. */
  @property({ attribute: 'low-text' }) lowText = '';
  /** What the most points mean. */
  @property({ attribute: 'high-text' }) highText = '';

  protected override field(): FieldDefinition {
    const { maximum, lowText, highText } = this;
    return { name: '', label: '', kind: 'rating', maximum, lowText, highText };
  }

  protected override toCore(value: number | undefined): FieldValue {
    return value;
  }

  protected override fromCore(value: FieldValue): number | undefined {
    return typeof value === 'number' ? value : undefined;
  }

  protected override defaultValue(): number | undefined {
    return this.initialValue;
  }

  protected override entry(value: number | undefined): FormEntry {
    return { submitted: value === undefined ? null : String(value), kept: value === undefined ? '' : String(value) };
  }

  protected override restored(kept: string): number | undefined {
    return kept === '' ? undefined : Number(kept);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hv-rating-field': RatingField;
  }
}
