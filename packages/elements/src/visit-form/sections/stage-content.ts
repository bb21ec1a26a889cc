import type { FormStage } from '@homevisit/sdk/visit';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormView } from '../form-view.js';
import type { StagePart } from '../stage-part.js';
import { modeSection } from './mode-section.js';
import { purposeSection } from './purpose-section.js';
import { studentsSection } from './students-section.js';
import { visitorsSection } from './visitors-section.js';

function notThere({ texts }: FormView, part: StagePart): TemplateResult {
  return part.state === 'failed'
    ? html`<div class="card">
        <p>${texts.stageFailed}</p>
        <button class="action" type="button" @click=${() => void part.load()}>${texts.retry}</button>
      </div>`
    : html`<p class="card loading" aria-busy="true">${texts.stageLoading}</p>`;
}

/** The sections of one stage: what stands on the first screen, and then what comes with the part. */
export function stageContent(stage: FormStage, view: FormView, part: StagePart): unknown {
  const first =
    stage === 'before'
      ? html`${studentsSection(view)}${modeSection(view)}${purposeSection(view)}${visitorsSection(view)}`
      : nothing;
  return html`${first}${view.part ? view.part.stage(stage, view) : notThere(view, part)}`;
}
