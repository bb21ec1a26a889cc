import { LONG_TEXT_LIMIT, VISIT_TOPICS } from '@homevisit/sdk/model';
import { html, nothing, type TemplateResult } from 'lit';
import { weightOf } from '@homevisit/sdk/visit';
import { checkbox } from '../fields/choice-field.js';
import { fieldId } from '../fields/field-id.js';
import { reasonButton, reasonPanel } from '../fields/reason.js';
import { textField } from '../fields/text-field.js';
import { timeField } from '../fields/time-field.js';
import type { FormView } from '../form-view.js';
import { section } from './section.js';
import { labelOf } from '../messages/labels.js';

/** What was talked about: one box for each heading that a policy asks for. */
export function findingsSection(view: FormView): unknown {
  const { core, texts } = view;
  const asked = VISIT_TOPICS.flatMap((topic) => {
    const requirement = core.askedOf('findings', topic);
    return requirement ? [{ topic, requirement }] : [];
  });
  if (asked.length === 0) return nothing;
  return section(
    'findings',
    texts.findings,
    html`<p class="hint">${texts.findingsHint}</p>
      ${asked.map(({ topic, requirement }) =>
        textField(view, {
          pointer: `/findings/${topic}`,
          label: labelOf(texts, 'topics', topic),
          asked: requirement,
          required: weightOf(requirement.strength) === 'binding',
          lines: 3,
          maximum: LONG_TEXT_LIMIT,
        }),
      )}`,
  );
}

/** What the family asks for, one box for each request. */
export function requestsSection(view: FormView): TemplateResult {
  const { core, texts } = view;
  const requests = (core.value('/requests') ?? []) as readonly unknown[];
  const add = (): void => {
    core.set('/requests', [...requests, { text: '' }]);
    view.refresh(fieldId(`/requests/${requests.length}/text`));
  };
  const remove = (index: number): void => {
    core.set('/requests', requests.length > 1 ? requests.filter((_, other) => other !== index) : undefined);
    view.refresh('add-request');
  };
  return section(
    'requests',
    texts.requests,
    html`<p class="hint">${texts.requestsHint}</p>
      ${requests.map(
        (_, index) =>
          html`<div class="request">
            ${textField(view, {
              pointer: `/requests/${index}/text`,
              label: texts.request(index + 1),
              lines: 2,
              maximum: LONG_TEXT_LIMIT,
              keepsEmpty: true,
            })}
            <button
              class="action quiet"
              type="button"
              aria-label=${texts.removeRequest(index + 1)}
              @click=${() => remove(index)}
            >
              ${texts.remove}
            </button>
          </div>`,
      )}
      <button id="add-request" class="action" type="button" @click=${add}>${texts.addRequest}</button>`,
  );
}

/** What the visitor attests, each by a tick of its own. Nothing is ticked beforehand and nothing has to be. */
export function conductSection(view: FormView): unknown {
  const { core, texts } = view;
  const asked = core.asked.filter((one) => one.field === 'conduct' && one.part !== undefined);
  if (asked.length === 0) return nothing;
  const reasoned = {
    pointer: '/conduct',
    label: texts.conduct,
    clauses: [...new Set(asked.flatMap((one) => one.clauses))],
  };
  return section(
    'conduct',
    texts.conduct,
    html`<div
      class="field"
      data-pointer="/conduct"
      role="group"
      aria-labelledby="conduct"
      aria-describedby="conduct-hint"
    >
      <div class="field-head">
        <p class="hint" id="conduct-hint">${texts.conductHint}</p>
        ${reasonButton(view, reasoned)}
      </div>
      ${reasonPanel(view, reasoned)}
      <div class="choices wide">
        ${asked.map(({ part = '' }) =>
          checkbox({
            label: labelOf(texts, 'conduct', part),
            checked: core.holds('/conduct', part),
            tick: (attested) => core.setMember('/conduct', part, attested),
          }),
        )}
      </div>
    </div>`,
  );
}

/** What is to be done next. */
export function followUpSection(view: FormView): TemplateResult {
  const { texts } = view;
  return section(
    'follow-up',
    texts.followUpHeading,
    textField(view, { pointer: '/followUp', label: texts.followUp, lines: 2, maximum: LONG_TEXT_LIMIT }),
  );
}

/** That the school was told of the safe return; part of the report that was made before leaving. */
export function returnSection(view: FormView): unknown {
  const { core, texts } = view;
  const asked = core.askedOf('returnReport');
  if (!asked) return nothing;
  return section(
    'return',
    texts.returnHeading,
    core.value('/safetyReport') === undefined
      ? html`<p class="hint">${texts.needsReport}</p>`
      : timeField(view, { pointer: '/safetyReport/backAt', label: texts.backAt, asked }),
  );
}
