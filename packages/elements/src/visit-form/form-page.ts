import { FORM_STAGES, type CourseTap, type FormStage } from '@homevisit/sdk/visit';
import { html, nothing, type TemplateResult } from 'lit';
import { courseBar } from './course-bar.js';
import type { Failure } from './filing/failure.js';
import type { FormView } from './form-view.js';
import { stageContent } from './sections/stage-content.js';
import type { StagePart } from './stage-part.js';
import { stepper } from './stepper.js';
import { labelOf } from './messages/labels.js';

/** What the page shows besides the form itself, and what it tells. */
export interface FormPage {
  readonly part: StagePart;
  readonly sending: boolean;
  readonly failure: Failure | undefined;
  readonly submit: () => void;
  readonly decline: () => void;
  readonly goToStage: (stage: FormStage) => void;
  readonly goToPlace: (pointer: string) => void;
  readonly tap: (tap: CourseTap) => void;
}

/** Id of the heading of a stage. */
export function stageId(stage: FormStage): string {
  return `stage-${stage}`;
}

function stage(name: FormStage, view: FormView, part: StagePart): TemplateResult {
  const hidden = view.narrow && view.core.stage !== name;
  return html`<section class="stage" aria-labelledby=${stageId(name)} ?hidden=${hidden}>
    <h3 id=${stageId(name)} tabindex="-1">${labelOf(view.texts, 'stages', name)}</h3>
    ${stageContent(name, view, part)}
  </section>`;
}

function buttons(view: FormView, page: FormPage): TemplateResult {
  const { core, texts } = view;
  const index = FORM_STAGES.indexOf(core.stage);
  const previous = view.narrow ? FORM_STAGES[index - 1] : undefined;
  const next = view.narrow ? FORM_STAGES[index + 1] : undefined;
  return html`<div class="actions">
    ${
      previous
        ? html`<button class="action" type="button" @click=${() => page.goToStage(previous)}>
            ${texts.previousStage(labelOf(texts, 'stages', previous))}
          </button>`
        : nothing
    }
    <button class="action primary" type="submit" aria-disabled=${page.sending}>
      ${next ? texts.nextStage(labelOf(texts, 'stages', next)) : page.sending ? texts.submitting : texts.submit}
    </button>
  </div>`;
}

/** WebKit takes what the Tab key leads to for visible, also where it lies under the buttons. */
function showWhole({ key, target }: KeyboardEvent): void {
  if (key === 'Tab') (target as Element).scrollIntoView({ block: 'nearest' });
}

/** The record being filled in: one page with all stages, or, where there is little room, one stage after another. */
export function formPage(view: FormView, page: FormPage): TemplateResult {
  const { core, texts, student } = view;
  return html`<form
    class="form"
    novalidate
    aria-labelledby="title"
    @keyup=${showWhole}
    @submit=${(event: Event) => {
      event.preventDefault();
      page.submit();
    }}
  >
    <div class="head">
      <h2 id="title">${texts.title}</h2>
      <p class="person">${student.displayName}</p>
    </div>
    <div class="bar">
      ${stepper(view, view.narrow, page.goToStage)}
      <button class="decline" type="button" aria-label=${texts.decline} @click=${page.decline}>
        ${texts.declineShort}
      </button>
    </div>
    ${view.part?.toConfirm(view) ?? nothing} ${courseBar(view, page)}
    ${view.part?.summary(view, page.goToPlace) ?? nothing} ${FORM_STAGES.map((name) => stage(name, view, page.part))}
    ${view.narrow && core.stage !== 'after' ? nothing : (view.part?.warnings(view) ?? nothing)}
    ${page.failure ? html`<p class="failure" id="failure" tabindex="-1">${labelOf(texts, 'failures', page.failure.kind)}</p>` : nothing}
    ${buttons(view, page)}
  </form>`;
}
