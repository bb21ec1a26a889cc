import type { OpenPoint } from '@homevisit/client';
import { LONG_TEXT_LIMIT } from '@homevisit/sdk/model';
import { html, nothing, type TemplateResult } from 'lit';
import { checkbox, selectField } from '../../fields/choice-field.js';
import { textField } from '../../fields/text-field.js';
import { section } from '../../sections/section.js';
import { pointText } from '../open-points.js';
import type { StageView } from '../stage-view.js';
import { dayAhead } from './day-ahead.js';

/** What earlier visits have left and this one has done. A request is closed by its answer, not by a tick. */
function doneThisTime(view: StageView, points: readonly OpenPoint[]): unknown {
  const { core, stageTexts } = view;
  const ownPoints = points.filter(({ kind }) => kind !== 'request');
  if (ownPoints.length === 0) return nothing;
  return html`<div class="field" role="group" aria-labelledby="done-this-time">
    <span class="label" id="done-this-time">${stageTexts.doneThisTime}</span>
    ${ownPoints.map((point) =>
      checkbox({
        label: pointText(view, point),
        checked: core.holds('/followsUp', point.visitId),
        tick: (done) => core.setMember('/followsUp', point.visitId, done),
      }),
    )}
  </div>`;
}

/** What is to be done next, by whom and by when. */
export function followUpSection(view: StageView, points: readonly OpenPoint[]): TemplateResult {
  const { core, staff, stageTexts } = view;
  const planned = core.text('/followUp') !== '' || core.value('/followUpPlan') !== undefined;
  return section(
    'follow-up',
    stageTexts.followUpHeading,
    html`${doneThisTime(view, points)}
    ${textField(view, { pointer: '/followUp', label: stageTexts.followUp, lines: 2, maximum: LONG_TEXT_LIMIT })}
    ${
      planned
        ? html`<div class="row with-day">
            ${selectField(view, {
              pointer: '/followUpPlan/responsibleId',
              label: stageTexts.responsible,
              none: stageTexts.nobodyYet,
              choices: staff.map(({ id, displayName }) => ({ value: id, label: displayName })),
            })}
            ${dayAhead(view, { pointer: '/followUpPlan/dueOn', label: stageTexts.followUpDue })}
          </div>`
        : nothing
    }`,
  );
}
