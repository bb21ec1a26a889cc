import { html, nothing, type TemplateResult } from 'lit';
import type { NumberDefinition, TextDefinition } from './field-definition.js';
import type { FieldsView } from './fields-view.js';
import type { InputAttributes } from './input-attributes.js';

/** A native box for text, of one line or several. */
export function textInput({ core }: FieldsView, field: TextDefinition, input: InputAttributes): TemplateResult {
  const { pointer } = input;
  const value = core.value(pointer) ?? '';
  const { lines = 1 } = field;
  const type = (event: Event): void => core.set(pointer, (event.target as HTMLInputElement).value);
  return lines > 1
    ? html`<textarea
        id=${input.id}
        part="control"
        class="control"
        rows=${lines}
        autocomplete=${input.autocomplete}
        aria-invalid=${input.invalid}
        aria-describedby=${input.describedBy}
        aria-required=${input.required}
        ?disabled=${input.disabled}
        ?readonly=${input.readonly}
        .value=${value}
        @input=${type}
      ></textarea>`
    : html`<input
        id=${input.id}
        part="control"
        class="control"
        type="text"
        inputmode=${field.inputMode ?? nothing}
        autocomplete=${input.autocomplete}
        aria-invalid=${input.invalid}
        aria-describedby=${input.describedBy}
        aria-required=${input.required}
        ?disabled=${input.disabled}
        ?readonly=${input.readonly}
        .value=${value}
        @input=${type}
      />`;
}

/** A native box for a number. */
export function numberInput({ core }: FieldsView, field: NumberDefinition, input: InputAttributes): TemplateResult {
  const { pointer } = input;
  const value = core.value(pointer);
  const step = field.step ?? 1;
  const type = (event: Event): void => {
    const { value: text, valueAsNumber, validity } = event.target as HTMLInputElement;
    core.set(pointer, text === '' && !validity.badInput ? undefined : valueAsNumber);
  };
  return html`<input
    id=${input.id}
    part="control"
    class="control short"
    type="number"
    inputmode=${step % 1 === 0 ? 'numeric' : 'decimal'}
    min=${field.minimum ?? nothing}
    max=${field.maximum ?? nothing}
    step=${step}
    autocomplete=${input.autocomplete}
    aria-invalid=${input.invalid}
    aria-describedby=${input.describedBy}
    aria-required=${input.required}
    ?disabled=${input.disabled}
    ?readonly=${input.readonly}
    .value=${typeof value === 'number' && Number.isFinite(value) ? String(value) : ''}
    @input=${type}
  />`;
}
