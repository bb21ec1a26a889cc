import { property } from '../../foundation/property.js';
import type { FieldValue } from '../../fields/field-value.js';
import { ControlElement, type FormEntry } from './control-element.js';

/** What a day and a time have in common: both are text on the clock of the place, and no zone is applied. */
export abstract class MomentControl extends ControlElement<string> {
  /** The value to begin with and to go back to by `form.reset()`. */
  @property({ attribute: 'value' }) initialValue = '';
  /** The earliest, in the form of the value. */
  @property({ attribute: 'min' }) minimum?: string | undefined;
  /** The latest, in the form of the value. */
  @property({ attribute: 'max' }) maximum?: string | undefined;

  /** The value where it is whole; what is half typed is no value. */
  protected abstract whole(text: string): string;

  protected override toCore(value: string): FieldValue {
    return value === '' ? undefined : value;
  }

  protected override fromCore(value: FieldValue): string {
    return typeof value === 'string' ? this.whole(value) : '';
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
