import type { FieldDefinition } from '../../fields/field-definition.js';
import { MomentControl } from '../foundation/moment-control.js';

/**
 * The native control of the engine. The value is `HH:mm` on the clock of the place.
 *
 * @tag hv-time-field
 * @summary A time of the day, in any form.
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
export class TimeField extends MomentControl {
  protected override field(): FieldDefinition {
    const { minimum, maximum } = this;
    return { name: '', label: '', kind: 'time', minimum, maximum };
  }

  protected override whole(text: string): string {
    return /^\d\d:\d\d$/.test(text) ? text : '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hv-time-field': TimeField;
  }
}
