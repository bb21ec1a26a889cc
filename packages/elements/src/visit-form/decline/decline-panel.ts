import { VISIT_MODES, type VisitDecline } from '@homevisit/sdk/model';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { checkbox } from '../fields/choice-field.js';
import type { FormView } from '../form-view.js';
import type { Declining } from './declining.js';

/** What the panel tells the form. */
export interface DeclinePanelActions {
  readonly changed: () => void;
  readonly record: () => void;
  readonly back: () => void;
}

const REASONS: readonly VisitDecline['reason'][] = [
  'no-visit-wanted',
  'no-visit-at-home',
  'no-time',
  'other',
  'not-said',
];

function namesOf({ core, student, texts }: FormView): string {
  const names = [student, ...student.siblings]
    .filter((one) => core.holds('/studentIds', one.id))
    .map((one) => one.displayName);
  return texts.declineFor(texts.list(names));
}

function reasonChoice(declining: Declining, { texts }: FormView, actions: DeclinePanelActions): TemplateResult {
  return html`<div class="field" role="radiogroup" aria-labelledby="decline-reason" aria-describedby="decline-error">
    <div class="field-head">
      <span class="label" id="decline-reason">${texts.declineReason}<span class="mark">${texts.required}</span></span>
    </div>
    <div class="choices">
      ${REASONS.map(
        (reason, index) =>
          html`<label class="choice">
            <input
              id=${index === 0 ? 'decline-first-reason' : nothing}
              type="radio"
              name="decline-reason"
              value=${reason}
              .checked=${live(declining.reason === reason)}
              @change=${() => {
                declining.reason = reason;
                declining.reasonMissing = false;
                actions.changed();
              }}
            /><span>${texts.label('reasons', reason)}</span>
          </label>`,
      )}
    </div>
    <p class="error" id="decline-error" ?hidden=${!declining.reasonMissing}>${texts.declineReasonMissing}</p>
  </div>`;
}

/** A family does not want a visit: why, as far as it says, and what else was offered. Nobody is judged by it. */
export function declinePanel(declining: Declining, view: FormView, actions: DeclinePanelActions): TemplateResult {
  const { texts } = view;
  return html`<section class="card" aria-labelledby="decline-heading">
    <h3 id="decline-heading" tabindex="-1">${texts.decline}</h3>
    <p>${texts.declineIntro}</p>
    <p>${namesOf(view)}</p>
    ${reasonChoice(declining, view, actions)}
    <div class="field" role="group" aria-labelledby="decline-offered">
      <div class="field-head"><span class="label" id="decline-offered">${texts.offered}</span></div>
      <div class="choices">
        ${VISIT_MODES.map((mode) =>
          checkbox({
            label: texts.label('modes', mode),
            checked: declining.offered.has(mode),
            tick: (offered) => {
              if (offered) declining.offered.add(mode);
              else declining.offered.delete(mode);
              actions.changed();
            },
          }),
        )}
      </div>
    </div>
    ${declining.failure ? html`<p class="error">${texts.label('failures', declining.failure.kind)}</p>` : nothing}
    <div class="actions">
      <button class="action" type="button" @click=${actions.back}>${texts.backToForm}</button>
      <button class="action primary" type="button" aria-disabled=${declining.sending} @click=${actions.record}>
        ${declining.sending ? texts.recordingDecline : texts.recordDecline}
      </button>
    </div>
  </section>`;
}
