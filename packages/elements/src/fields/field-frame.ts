import { html, nothing, type TemplateResult } from 'lit';
import { fieldId, hintId } from './field-id.js';

/** What stands around a control. */
export interface Frame {
  readonly pointer: string;
  readonly label: string;
  /** A word beside the label, such as "required". */
  readonly mark?: string | undefined;
  readonly hint?: string | undefined;
  /** True where several controls stand in the frame: the label then names the group. */
  readonly group?: 'group' | 'radiogroup' | undefined;
  /** Ids of what describes the group. */
  readonly describedBy?: string | undefined;
  readonly required?: boolean | undefined;
  readonly invalid?: boolean | undefined;
  /** True where something else says the same to the eye. */
  readonly labelHidden?: boolean | undefined;
  /** Stands at the end of the label's line, such as a quiet button. */
  readonly beside?: unknown;
  readonly control: unknown;
  /** The message below the control. */
  readonly error: unknown;
}

/** Label, mark, hint, control and message of one field, in this order for eye, keyboard and screen reader. */
export function frame(field: Frame): TemplateResult {
  const { pointer, label, mark, hint, group, labelHidden } = field;
  const id = fieldId(pointer);
  const tag = mark === undefined ? nothing : html`<span class="mark">${mark}</span>`;
  // Of the two kinds of groups, only that of radio buttons can be required or invalid (WAI-ARIA 1.2).
  const isChoice = group === 'radiogroup';
  return html`<div
    class="field"
    data-pointer=${pointer}
    role=${group ?? nothing}
    aria-labelledby=${group ? `${id}-label` : nothing}
    aria-describedby=${(group && field.describedBy) ?? nothing}
    aria-required=${isChoice && field.required ? 'true' : nothing}
    aria-invalid=${isChoice && field.invalid ? 'true' : nothing}
  >
    <div class=${labelHidden ? 'visually-hidden' : 'field-head'}>
      ${
        group
          ? html`<span part="label" class="label" id=${`${id}-label`}>${label}${tag}</span>`
          : html`<label part="label" class="label" for=${id}>${label}${tag}</label>`
      }
      ${field.beside ?? nothing}
    </div>
    ${hint ? html`<p class="hint" id=${hintId(pointer)}>${hint}</p>` : nothing} ${field.control} ${field.error}
  </div>`;
}
