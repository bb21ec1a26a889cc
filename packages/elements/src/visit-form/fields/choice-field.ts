import { html, nothing, type TemplateResult } from 'lit';
import type { FormView } from '../form-view.js';
import { errorMessage, fieldFrame, invalidity, type FieldFrame } from './field-frame.js';
import { fieldId } from './field-id.js';

/** One of the values that a field can take. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

type ChoiceField = Omit<FieldFrame, 'control' | 'group'> & { readonly choices: readonly Choice[] };

/** One out of a few, all in view. */
export function radioField(view: FormView, field: ChoiceField): TemplateResult {
  const { pointer, choices } = field;
  const chosen = view.core.text(pointer);
  const control = html`<div class="choices">
    ${choices.map(
      ({ value, label }, index) =>
        html`<label class="choice">
          <input
            id=${index === 0 ? fieldId(pointer) : nothing}
            type="radio"
            name=${fieldId(pointer)}
            value=${value}
            .checked=${chosen === value}
            @change=${() => view.core.set(pointer, value)}
          /><span>${label}</span>
        </label>`,
    )}
  </div>`;
  return fieldFrame(view, { ...field, group: 'radiogroup', control });
}

/** One out of several, or none, in a native list. */
export function selectField(view: FormView, field: ChoiceField & { readonly none: string }): TemplateResult {
  const { pointer, choices, none } = field;
  const chosen = view.core.text(pointer);
  const { invalid, describedBy } = invalidity(view, pointer);
  const control = html`<select
    id=${fieldId(pointer)}
    class="control"
    aria-invalid=${invalid}
    aria-describedby=${describedBy}
    @change=${(event: Event) => {
      view.core.set(pointer, (event.target as HTMLSelectElement).value || undefined);
      view.core.touch(pointer);
    }}
  >
    <option value="" ?selected=${chosen === ''}>${none}</option>
    ${choices.map(({ value, label }) => html`<option value=${value} ?selected=${chosen === value}>${label}</option>`)}
  </select>`;
  return fieldFrame(view, { ...field, control });
}

/** A box to tick. */
export interface CheckField {
  readonly pointer?: string;
  readonly label: string;
  readonly checked: boolean;
  readonly describedBy?: string | undefined;
  tick(checked: boolean): void;
}

/** A box to tick, with its label as part of the target. */
export function checkbox(field: CheckField): TemplateResult {
  return html`<label class="choice">
    <input
      id=${field.pointer ? fieldId(field.pointer) : nothing}
      type="checkbox"
      .checked=${field.checked}
      aria-describedby=${field.describedBy ?? nothing}
      @change=${(event: Event) => field.tick((event.target as HTMLInputElement).checked)}
    /><span>${field.label}</span>
  </label>`;
}

/** A single box to tick as a field of its own, with a message below. */
export function checkField(view: FormView, field: CheckField & { readonly pointer: string }): TemplateResult {
  return html`<div class="field" data-pointer=${field.pointer}>
    ${checkbox({ ...field, describedBy: undefined })}${errorMessage(view, field.pointer)}
  </div>`;
}
