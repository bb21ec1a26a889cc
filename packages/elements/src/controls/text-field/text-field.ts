import { property } from '../../foundation/property.js';
import type { FieldDefinition } from '../../fields/field-definition.js';
import type { FieldValue } from '../../fields/field-value.js';
import { ControlElement, type FormEntry } from '../foundation/control-element.js';

/** Kinds of text, each with the keyboard that a phone shows for it. */
const KEYBOARDS: Readonly<Record<string, string | undefined>> = { tel: 'tel', email: 'email', url: 'url' };

/**
 * A native box under a label. Nothing typed is offered to the browser's history of forms unless `autocomplete` asks.
 *
 * @tag hv-text-field
 * @summary Text of one line or several, or a number, in any form.
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
export class TextField extends ControlElement<string> {
  /** `text`, `number`, `tel`, `email` or `url`. All but `number` differ in the keyboard alone. */
  @property() type: 'text' | 'number' | 'tel' | 'email' | 'url' = 'text';
  /** The value to begin with and to go back to by `form.reset()`. */
  @property({ attribute: 'value' }) initialValue = '';
  /** Lines to begin with; more than one takes line breaks. */
  @property({ type: Number }) lines = 1;
  /** The fewest characters. */
  @property({ type: Number, attribute: 'minlength' }) minimumLength?: number | undefined;
  /** The most characters. More can be typed and is said to be too much, so that nothing pasted is cut off unseen. */
  @property({ type: Number, attribute: 'maxlength' }) maximumLength?: number | undefined;
  /** A regular expression that the whole text must match. */
  @property() pattern?: string | undefined;
  /** What is said where the pattern does not match. */
  @property({ attribute: 'pattern-text' }) patternText?: string | undefined;
  /** The lowest number. */
  @property({ type: Number, attribute: 'min' }) minimum?: number | undefined;
  /** The highest number. */
  @property({ type: Number, attribute: 'max' }) maximum?: number | undefined;
  /** What numbers are multiples of. */
  @property({ type: Number }) step = 1;

  /** The value as a number; `NaN` where it is none. */
  get valueAsNumber(): number {
    return this.value === '' ? NaN : Number(this.value);
  }

  protected override field(): FieldDefinition {
    const common = { name: '', label: '' };
    if (this.type === 'number') {
      const { minimum, maximum, step } = this;
      return { ...common, kind: 'number', minimum, maximum, step };
    }
    const { lines, minimumLength, maximumLength, pattern, patternText } = this;
    const inputMode = KEYBOARDS[this.type];
    return { ...common, kind: 'text', lines, minimumLength, maximumLength, pattern, patternText, inputMode };
  }

  protected override toCore(value: string): FieldValue {
    if (value === '') return undefined;
    return this.type === 'number' ? Number(value) : value;
  }

  protected override fromCore(value: FieldValue): string {
    if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
    return typeof value === 'string' ? value : '';
  }

  protected override defaultValue(): string {
    return this.initialValue;
  }

  protected override entry(value: string): FormEntry {
    return { submitted: value, kept: value };
  }

  protected override restored(kept: string): string {
    return kept;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hv-text-field': TextField;
  }
}
