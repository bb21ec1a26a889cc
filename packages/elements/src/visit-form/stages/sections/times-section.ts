import { hoursBetween, type Instant } from '@homevisit/sdk/calendar';
import { html, nothing, type TemplateResult } from 'lit';
import { dateField, timeField } from '../../fields/time-field.js';
import { section } from '../../sections/section.js';
import type { StageView } from '../stage-view.js';

function duration({ core, stageTexts }: StageView): unknown {
  const [start, end] = [core.value('/startedAt'), core.value('/endedAt')];
  if (start === undefined || end === undefined) return nothing;
  const minutes = Math.round(hoursBetween(start as Instant, end as Instant) * 60);
  return minutes < 0 ? nothing : html`<p class="hint">${stageTexts.duration(minutes)}</p>`;
}

/** When it was. */
export function timesSection(view: StageView): TemplateResult {
  const { core, stageTexts } = view;
  return section(
    'times',
    stageTexts.times,
    html`
      <div class="row">
        ${dateField(view, {
          id: 'visit-date',
          label: stageTexts.visitDate,
          value: core.visitDate,
          type: (date) => core.setVisitDate(date),
        })}
        ${timeField(view, {
          pointer: '/startedAt',
          label: stageTexts.startedAt,
          required: true,
          asked: core.askedOf('startedAt'),
        })}
        ${timeField(view, {
          pointer: '/endedAt',
          label: stageTexts.endedAt,
          required: true,
          asked: core.askedOf('endedAt'),
        })}
      </div>
      ${duration(view)}
    `,
  );
}
