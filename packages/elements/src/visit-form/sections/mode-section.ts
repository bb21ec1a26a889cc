import { SHORT_TEXT_LIMIT, VISIT_CIRCUMSTANCES, VISIT_MODES } from '@homevisit/sdk/model';
import { html, nothing, type TemplateResult } from 'lit';
import { radioField, selectField } from '../fields/choice-field.js';
import { textField } from '../fields/text-field.js';
import type { FormView } from '../form-view.js';
import { section } from './section.js';
import { labelOf } from '../messages/labels.js';

/** How contact was made, what that means for the school's duties, and what was special about it. */
export function modeSection(view: FormView): TemplateResult {
  const { core, texts } = view;
  const circumstance = core.askedOf('circumstance');
  return section(
    'mode',
    texts.mode,
    html`
      ${radioField(view, {
        pointer: '/mode',
        label: texts.mode,
        labelHidden: true,
        choices: VISIT_MODES.map((mode) => ({ value: mode, label: labelOf(texts, 'modes', mode) })),
      })}
      ${view.part?.modeEffects(view) ?? nothing}
      ${
        circumstance
          ? html`${selectField(view, {
              pointer: '/circumstance',
              label: texts.circumstance,
              asked: circumstance,
              none: texts.noCircumstance,
              choices: VISIT_CIRCUMSTANCES.map((code) => ({
                value: code,
                label: labelOf(texts, 'circumstances', code),
              })),
            })}
            ${textField(view, { pointer: '/circumstanceNote', label: texts.circumstanceNote, maximum: SHORT_TEXT_LIMIT })}`
          : nothing
      }
    `,
    texts.required,
  );
}
