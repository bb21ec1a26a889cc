import { LONG_TEXT_LIMIT } from '@homevisit/sdk/model';
import { html } from 'lit';
import { fieldId } from '../../fields/field-id.js';
import { textField } from '../../fields/text-field.js';
import { section } from '../../sections/section.js';
import type { StageView } from '../stage-view.js';
import { dayAhead } from './day-ahead.js';

/** What school and family each undertake (家校约定): both sides, never one alone. */
export function agreementSection(view: StageView): unknown {
  const { core, stageTexts, refresh } = view;
  const open = core.value('/agreement') !== undefined;
  const begin = (): void => {
    core.set('/agreement', {});
    refresh(fieldId('/agreement/school'));
  };
  return section(
    'agreement',
    stageTexts.agreement,
    html`<p class="hint">${stageTexts.agreementHint}</p>
      ${
        open
          ? html`${textField(view, {
              pointer: '/agreement/school',
              label: stageTexts.agreementSchool,
              lines: 2,
              maximum: LONG_TEXT_LIMIT,
            })}
            ${textField(view, {
              pointer: '/agreement/family',
              label: stageTexts.agreementFamily,
              lines: 2,
              maximum: LONG_TEXT_LIMIT,
            })}
            ${dayAhead(view, { pointer: '/agreement/reviewOn', label: stageTexts.agreementReview })}`
          : html`<button class="action" type="button" @click=${begin}>${stageTexts.addAgreement}</button>`
      }`,
  );
}
