import { LONG_TEXT_LIMIT } from '@homevisit/sdk/model';
import { weightOf } from '@homevisit/sdk/visit';
import { html, nothing, type TemplateResult } from 'lit';
import { fieldId } from '../../fields/field-id.js';
import { textField } from '../../fields/text-field.js';
import { labelOf } from '../../messages/labels.js';
import type { StageView } from '../stage-view.js';
import { askedTopics, type AskedTopic } from './asked-topics.js';

/** Where more headings than this are empty, one tap answers all of them. */
const FEW = 1;

function finding(view: StageView, asked: AskedTopic): TemplateResult {
  const { core, stageTexts, refresh } = view;
  const { topic, requirement, pointer } = asked;
  const label = labelOf(stageTexts, 'topics', topic);
  const empty = core.text(pointer).trim() === '';
  const talked = core.aside.talkedAbout.includes(topic);
  const answer = (): void => {
    core.set(pointer, stageTexts.nothingParticular);
    refresh(fieldId(pointer));
  };
  return html`<div class="finding">
    ${textField(view, {
      pointer,
      label: talked ? `${label} · ${stageTexts.talkedAbout}` : label,
      asked: requirement,
      required: weightOf(requirement.strength) === 'binding',
      lines: empty || core.text(pointer) === stageTexts.nothingParticular ? 2 : 3,
      maximum: LONG_TEXT_LIMIT,
    })}
    ${
      empty
        ? html`<button
            class="action quiet"
            type="button"
            aria-label=${stageTexts.nothingParticularFor(label)}
            @click=${answer}
          >
            ${stageTexts.nothingParticular}
          </button>`
        : nothing
    }
  </div>`;
}

/** What was talked about: one box for each heading that a policy asks for, and a tap where there is nothing to tell. */
export function findingsSection(view: StageView): unknown {
  const { core, stageTexts, refresh } = view;
  const asked = askedTopics(core);
  if (asked.length === 0) return nothing;
  const empty = asked.filter(({ pointer }) => core.text(pointer).trim() === '');
  const answerAll = (): void => {
    for (const { pointer } of empty) core.set(pointer, stageTexts.nothingParticular);
    refresh('findings');
  };
  return html`<div class="card" role="group" aria-labelledby="findings">
    <h4 id="findings" tabindex="-1">${stageTexts.findings}</h4>
    <p class="hint">${stageTexts.findingsHint}</p>
    ${asked.map((one) => finding(view, one))}
    ${
      empty.length > FEW
        ? html`<button id="nothing-in-rest" class="action" type="button" @click=${answerAll}>
            ${stageTexts.nothingParticularInRest}
          </button>`
        : nothing
    }
  </div>`;
}
