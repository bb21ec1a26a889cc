import { FORM_STAGES, type FormStage } from '@homevisit/sdk/visit';
import { html, type TemplateResult } from 'lit';
import type { FormView } from './form-view.js';
import { labelOf } from './messages/labels.js';

/** The stages with how much of each is there; on a phone the way from one to another. */
export function stepper(view: FormView, narrow: boolean, goTo: (stage: FormStage) => void): TemplateResult {
  const { core, texts } = view;
  return html`<nav class="stepper" aria-label=${texts.steps}>
    <ol>
      ${FORM_STAGES.map((stage, index) => {
        const { asked, answered } = core.progress(stage);
        return html`<li>
          <button
            type="button"
            class="step"
            aria-current=${narrow && core.stage === stage ? 'step' : 'false'}
            data-complete=${answered === asked}
            @click=${() => goTo(stage)}
          >
            <span class="step-number" aria-hidden="true">${answered === asked ? '✓' : index + 1}</span>
            <span class="step-name">${labelOf(texts, 'stages', stage)}</span>
            <span class="step-progress" aria-hidden="true">${texts.progress(answered, asked)}</span>
            <span class="visually-hidden">${texts.progressInWords(answered, asked)}</span>
          </button>
        </li>`;
      })}
    </ol>
  </nav>`;
}
