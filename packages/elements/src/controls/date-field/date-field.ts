import { isLocalDate } from '@homevisit/sdk/calendar';
import { property } from '../../foundation/property.js';
import type { FieldDefinition } from '../../fields/field-definition.js';
import { MomentControl } from '../foundation/moment-control.js';

/**
 * The native control of the engine, or two of them with `with-time`. The value is `YYYY-MM-DD`, or `YYYY-MM-DDTHH:mm`,
 * and is the same day in every time zone.
 *
 * @tag hv-date-field
 * @summary A day, or a day and a time, in any form.
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
export class DateField extends MomentControl {
  /** True to ask for the time too. */
  @property({ type: Boolean, attribute: 'with-time' }) withTime = false;

  protected override field(): FieldDefinition {
    const { minimum, maximum } = this;
    return { name: '', label: '', kind: this.withTime ? 'date-time' : 'date', minimum, maximum };
  }

  protected override whole(text: string): string {
    const [day = '', time = ''] = text.split('T');
    return isLocalDate(day) && (!this.withTime || /^\d\d:\d\d$/.test(time)) ? text : '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hv-date-field': DateField;
  }
}
