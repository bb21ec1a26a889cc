import { html, nothing } from 'lit';
import { faultWords } from '../../fields/fault-words.js';
import type { FieldDefinition } from '../../fields/field-definition.js';
import { textIn, type FieldsView } from '../../fields/fields-view.js';
import { pathOf } from '../../fields/field-value.js';

/** The field at a place, and what it is called: a place in a list is named by its row and its field. */
function fieldAt(
  fields: readonly FieldDefinition[],
  [name = '', row, ...inner]: readonly string[],
  view: FieldsView,
): { readonly label: string; readonly kind: FieldDefinition['kind'] | undefined } {
  const field = fields.find((one) => one.name === name);
  const label = textIn(field?.label, view.language);
  if (field?.kind !== 'list' || row === undefined) return { label, kind: field?.kind };
  const within = fieldAt(field.fields, inner, view);
  const rowText = textIn(field.rowText, view.language) || view.texts.row;
  return { label: `${view.texts.rowNumber(rowText, Number(row) + 1)} ${within.label}`.trim(), kind: within.kind };
}

/** Everything that is wrong in the open step, where that is more than one place; each line leads to its field. */
export function faultList(view: FieldsView, goTo: (pointer: string) => void): unknown {
  const { core, texts } = view;
  const fields = core.step?.fields ?? [];
  const names = fields.map(({ name }) => name);
  const faults = core.shown.filter(({ pointer }) => names.includes(pathOf(pointer)[0] ?? ''));
  if (faults.length < 2) return nothing;
  return html`<div class="faults" role="group" aria-labelledby="faults">
    <p id="faults">${texts.faultCount(faults.length)}</p>
    <ul>
      ${faults.map((fault) => {
        const { label, kind } = fieldAt(fields, pathOf(fault.pointer), view);
        return html`<li>
          <button class="link" type="button" @click=${() => goTo(fault.pointer)}>
            ${texts.faultOf(label, faultWords(fault, view, kind))}
          </button>
        </li>`;
      })}
    </ul>
  </div>`;
}
