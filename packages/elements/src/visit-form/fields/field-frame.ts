import type { FieldRequirement } from '@homevisit/sdk/policy';
import { weightOf } from '@homevisit/sdk/visit';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormView } from '../form-view.js';
import { faultText } from './fault-text.js';
import { errorId, fieldId } from './field-id.js';
import { reasonButton, reasonPanel } from './reason.js';

/** What stands around a control. */
export interface FieldFrame {
  readonly pointer: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What the policies ask here. */
  readonly asked?: FieldRequirement | undefined;
  /** True where a record cannot do without, whatever the policies ask. */
  readonly required?: boolean;
  /** True where several controls stand in the frame: the label then names the group. */
  readonly group?: 'group' | 'radiogroup';
  /** True where a heading above says the same to the eye. */
  readonly labelHidden?: boolean;
  /** True to show the faults of everything within the place, and not only its own. */
  readonly within?: boolean;
  readonly control: unknown;
}

/** The faults to show in a frame. */
export function shownFaults(view: FormView, pointer: string, within = false): readonly string[] {
  const faults = within ? view.core.shownWithin(pointer) : view.core.shownAt(pointer);
  return [...new Set(faults.map((fault) => faultText(fault, view.texts)))];
}

/** The message below a control. */
export function errorMessage(view: FormView, pointer: string, within = false): unknown {
  const faults = shownFaults(view, pointer, within);
  return faults.length > 0 ? html`<p id=${errorId(pointer)} class="error">${faults.join(' ')}</p>` : nothing;
}

/** Attributes that tie a control to its message. */
export function invalidity(
  view: FormView,
  pointer: string,
): { invalid: 'true' | 'false'; describedBy: string | typeof nothing } {
  const faulty = shownFaults(view, pointer).length > 0;
  return { invalid: faulty ? 'true' : 'false', describedBy: faulty ? errorId(pointer) : nothing };
}

/** Label, mark, reason, control and message of one field, in this order for eye, keyboard and screen reader. */
export function fieldFrame(view: FormView, frame: FieldFrame): TemplateResult {
  const { pointer, label, asked, hint, group, within, control } = frame;
  const reasoned = { pointer, label, clauses: asked?.clauses ?? [] };
  const weight = asked && weightOf(asked.strength);
  const mark = frame.required ? view.texts.required : weight === 'welcome' ? view.texts.optional : undefined;
  const id = fieldId(pointer);
  const tag = mark === undefined ? nothing : html`<span class="mark">${mark}</span>`;
  return html`<div
    class="field"
    data-pointer=${pointer}
    role=${group ?? nothing}
    aria-labelledby=${group ? `${id}-label` : nothing}
    aria-describedby=${group && shownFaults(view, pointer, within).length > 0 ? errorId(pointer) : nothing}
  >
    <div class=${frame.labelHidden && reasoned.clauses.length === 0 ? 'visually-hidden' : 'field-head'}>
      ${
        group
          ? html`<span class="label" id=${`${id}-label`}>${label}${tag}</span>`
          : html`<label class="label" for=${id}>${label}${tag}</label>`
      }
      ${reasonButton(view, reasoned)}
    </div>
    ${reasonPanel(view, reasoned)} ${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing} ${control}
    ${errorMessage(view, pointer, within)}
  </div>`;
}
