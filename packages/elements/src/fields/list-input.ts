import { html, nothing, type TemplateResult } from 'lit';
import type { FieldDefinition, ListDefinition } from './field-definition.js';
import type { FieldValue } from './field-value.js';
import { fieldId } from './field-id.js';
import { textIn, type FieldsView } from './fields-view.js';
import type { InputAttributes } from './input-attributes.js';

/** Renders one field at a place; given in, as a row holds fields and a field may be a list. */
type RenderField = (view: FieldsView, field: FieldDefinition, pointer: string) => TemplateResult;

/** What a row is told apart by: what its first field holds, where that is text. */
function nameOf(value: FieldValue): string {
  return typeof value === 'string' ? value : '';
}

/** Rows of fields, with buttons to add and to take out. */
export function listInput(
  view: FieldsView,
  field: ListDefinition,
  input: InputAttributes,
  render: RenderField,
): TemplateResult {
  const { core, texts, language } = view;
  const { pointer, id } = input;
  const rows = core.rows(pointer);
  const rowText = textIn(field.rowText, language) || texts.row;
  const isFixed = input.disabled || input.readonly;
  const [first] = field.fields;
  const add = (): void => {
    const place = core.addRow(pointer);
    view.acted(fieldId(`${place}/${first?.name ?? ''}`));
  };
  const remove = (index: number): void => {
    core.removeRow(pointer, index);
    view.acted(`${id}-add`);
  };
  const button = (index: number, name: string): TemplateResult =>
    html`<button
      class="action quiet"
      type="button"
      aria-label=${texts.removeOf(texts.rowNumber(rowText, index + 1), name)}
      @click=${() => remove(index)}
    >
      ${texts.remove}
    </button>`;
  const canAdd = !isFixed && rows.length < (field.maximum ?? Infinity);
  // A row is shown as a field of the state that the whole list has.
  const within = (inner: FieldDefinition): FieldDefinition =>
    isFixed ? { ...inner, disabled: input.disabled, readonly: input.readonly } : inner;
  return html`${rows.map(
    (row, index) =>
      html`<div class="entry" role="group" aria-label=${texts.rowNumber(rowText, index + 1)}>
        <div class="row">
          ${core
            .fieldsOf(field, row)
            .map((inner) =>
              render({ ...view, labelHidden: false }, within(inner), `${pointer}/${index}/${inner.name}`),
            )}
        </div>
        ${isFixed ? nothing : button(index, nameOf(row[first?.name ?? '']))}
      </div>`,
  )}
  ${
    canAdd
      ? html`<button id=${`${id}-add`} class="action add-row" type="button" @click=${add}>
          ${texts.add(rowText)}
        </button>`
      : nothing
  }`;
}
