import { html, nothing, type TemplateResult } from 'lit';
import type { VisitPlannerMessages } from '../messages/zh-CN.js';
import type { PlanSession } from './plan-session.js';

/** What the reader can do with the plan as a whole. */
export interface PlanActions {
  readonly search: () => void;
  readonly undo: () => void;
  readonly accept: () => void;
}

/** How far the plan is, and what can be done with it as a whole. */
export function planHead(session: PlanSession, texts: VisitPlannerMessages, actions: PlanActions): TemplateResult {
  const { plan, progress, problem } = session;
  const said = plan ? texts.summary(plan.visits.length, plan.unplaced.length) : texts.notPlanned(problem.visits.length);
  return html`<div class="head">
      <p class="summary">${said}</p>
      <div class="actions">${progress === undefined ? atRest(session, texts, actions) : atWork(session, texts)}</div>
    </div>
    ${
      progress === undefined
        ? nothing
        : html`<label class="progress">${texts.planning} <progress max="1" .value=${progress}></progress> </label>`
    }
    ${session.hasFailed ? html`<p class="failure">${texts.planFailed}</p>` : nothing}`;
}

function atWork(session: PlanSession, texts: VisitPlannerMessages): TemplateResult {
  return html`<button class="action" type="button" data-action="finish" @click=${() => session.finish()}>
    ${texts.finish}
  </button>`;
}

function atRest({ plan, canUndo }: PlanSession, texts: VisitPlannerMessages, actions: PlanActions): TemplateResult {
  return html`<button
      class=${plan ? 'action' : 'action primary'}
      type="button"
      data-action="plan"
      @click=${actions.search}
    >
      ${plan ? texts.planAgain : texts.plan}
    </button>
    ${
      canUndo
        ? html`<button class="action" type="button" data-action="undo" @click=${actions.undo}>${texts.undo}</button>`
        : nothing
    }
    ${
      plan
        ? html`<button class="action primary" type="button" data-action="accept" @click=${actions.accept}>
            ${texts.accept}
          </button>`
        : nothing
    }`;
}
