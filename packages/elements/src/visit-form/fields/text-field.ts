import { html, nothing, type TemplateResult } from 'lit';
import type { FormView } from '../form-view.js';
import { fieldFrame, invalidity, type FieldFrame } from './field-frame.js';
import { fieldId } from './field-id.js';

/** A field that takes text. */
export interface TextField extends Omit<FieldFrame, 'control' | 'group' | 'within'> {
  /** Lines to begin with; a box of one line is an input. */
  readonly lines?: number;
  /** The most characters that a record holds here. */
  readonly maximum: number;
  /** True where an emptied box stays in the record's list until it is removed. */
  readonly keepsEmpty?: boolean;
}

function describedBy(view: FormView, field: { readonly pointer: string; readonly hint?: string | undefined }): unknown {
  const { describedBy: error } = invalidity(view, field.pointer);
  const ids = [field.hint ? `${fieldId(field.pointer)}-hint` : '', error === nothing ? '' : error].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}

/** A labelled box for text. Nothing typed here is offered to the browser's form history: it is about a child. */
export function textField(view: FormView, field: TextField): TemplateResult {
  const { pointer, lines = 1, maximum } = field;
  const type = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    view.core.set(pointer, value === '' && !field.keepsEmpty ? undefined : value);
  };
  const leave = (): void => view.core.touch(pointer);
  const { invalid } = invalidity(view, pointer);
  const control =
    lines > 1
      ? html`<textarea
          id=${fieldId(pointer)}
          class="control"
          rows=${lines}
          maxlength=${maximum}
          autocomplete="off"
          aria-invalid=${invalid}
          aria-describedby=${describedBy(view, field)}
          aria-required=${field.required ? 'true' : nothing}
          .value=${view.core.text(pointer)}
          @input=${type}
          @change=${leave}
        ></textarea>`
      : html`<input
          id=${fieldId(pointer)}
          class="control"
          type="text"
          maxlength=${maximum}
          autocomplete="off"
          aria-invalid=${invalid}
          aria-describedby=${describedBy(view, field)}
          aria-required=${field.required ? 'true' : nothing}
          .value=${view.core.text(pointer)}
          @input=${type}
          @change=${leave}
        />`;
  return fieldFrame(view, { ...field, control });
}

/** A labelled box for a whole number. */
export function numberField(
  view: FormView,
  field: Omit<FieldFrame, 'control' | 'group' | 'within'> & { readonly minimum: number; readonly maximum: number },
): TemplateResult {
  const { pointer, minimum, maximum } = field;
  const type = (event: Event): void => {
    const { value, valueAsNumber } = event.target as HTMLInputElement;
    view.core.set(pointer, value === '' ? undefined : valueAsNumber);
  };
  const control = html`<input
    id=${fieldId(pointer)}
    class="control short"
    type="number"
    inputmode="numeric"
    min=${minimum}
    max=${maximum}
    step="1"
    autocomplete="off"
    aria-invalid=${invalidity(view, pointer).invalid}
    aria-describedby=${describedBy(view, field)}
    .value=${view.core.text(pointer)}
    @input=${type}
    @change=${() => view.core.touch(pointer)}
  />`;
  return fieldFrame(view, { ...field, control });
}
