import { html, nothing, type TemplateResult } from 'lit';
import type { FormView } from '../form-view.js';
import { fieldFrame, invalidity, type FieldFrame } from './field-frame.js';
import { fieldId } from './field-id.js';

type ClockField = Omit<FieldFrame, 'control' | 'group' | 'within'>;

/** A time of the school's clock. The day comes from elsewhere, see {@link dateField}. */
export function timeField(view: FormView, field: ClockField): TemplateResult {
  const { pointer } = field;
  const { invalid, describedBy } = invalidity(view, pointer);
  const control = html`<input
    id=${fieldId(pointer)}
    class="control short"
    type="time"
    autocomplete="off"
    aria-invalid=${invalid}
    aria-describedby=${describedBy}
    aria-required=${field.required ? 'true' : nothing}
    .value=${view.core.moment(pointer).time}
    @input=${(event: Event) => view.core.setMoment(pointer, { time: (event.target as HTMLInputElement).value })}
    @blur=${() => view.core.moment(pointer).time !== '' && view.core.touch(pointer)}
  />`;
  return fieldFrame(view, { ...field, control });
}

/**
 * A day. It has no message of its own: what is wrong with a moment is said below its time.
 *
 * @param id - Of the control; no place in the draft holds a day alone.
 */
export function dateField(
  view: FormView,
  field: { readonly id: string; readonly label: string; readonly value: string; type(date: string): void },
): TemplateResult {
  const { id, label, value } = field;
  return html`<div class="field">
    <div class="field-head"><label class="label" for=${id}>${label}</label></div>
    <input
      id=${id}
      class="control short"
      type="date"
      max=${view.core.today}
      autocomplete="off"
      .value=${value}
      @input=${(event: Event) => field.type((event.target as HTMLInputElement).value)}
    />
  </div>`;
}
