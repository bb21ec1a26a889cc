import { LONG_TEXT_LIMIT } from '@homevisit/sdk/model';
import { html, type TemplateResult } from 'lit';
import { fieldId } from '../../fields/field-id.js';
import { textField } from '../../fields/text-field.js';
import { section } from '../../sections/section.js';
import type { StageView } from '../stage-view.js';

/** What the family asks for, one box for each request. */
export function requestsSection(view: StageView): TemplateResult {
  const { core, texts, stageTexts } = view;
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
    stageTexts.requests,
    html`<p class="hint">${stageTexts.requestsHint}</p>
      ${requests.map(
        (_, index) =>
          html`<div class="request">
            ${textField(view, {
              pointer: `/requests/${index}/text`,
              label: stageTexts.request(index + 1),
              lines: 2,
              maximum: LONG_TEXT_LIMIT,
              keepsEmpty: true,
            })}
            <button
              class="action quiet"
              type="button"
              aria-label=${stageTexts.removeRequest(index + 1)}
              @click=${() => remove(index)}
            >
              ${texts.remove}
            </button>
          </div>`,
      )}
      <button id="add-request" class="action" type="button" @click=${add}>${stageTexts.addRequest}</button>`,
  );
}
