import type { Instant } from '@homevisit/sdk/calendar';
import type { VisitDraft } from '@homevisit/sdk/model';
import { filingDeadlines } from '@homevisit/sdk/visit';
import { html, nothing } from 'lit';
import { formatMoment } from '../../../foundation/format-date.js';
import { reasonButton, reasonPanel } from '../../fields/reason.js';
import type { StageView } from '../stage-view.js';

const MINUTE = 60_000;

function timeLeft({ core, stageTexts }: StageView, dueAt: Instant): string {
  const minutes = Math.floor((Date.parse(dueAt) - Date.parse(core.setup.now())) / MINUTE);
  return minutes < 120 ? stageTexts.minutesLeft(minutes) : stageTexts.hoursLeft(Math.floor(minutes / 60));
}

/** By when the record is to be filed and how long that still is, as the clauses reckon it from the visit's own times. */
export function deadlineNote(view: StageView): unknown {
  const { core, stageTexts, language, timeZone } = view;
  const [mode, startedAt, endedAt] = ['/mode', '/startedAt', '/endedAt'].map((place) => core.value(place));
  if (mode === undefined || startedAt === undefined || endedAt === undefined) return nothing;
  const { policies, calendar = { timeZone, schoolYears: [] } } = core.setup;
  const visit = { mode, startedAt, endedAt } as Pick<VisitDraft, 'mode' | 'startedAt' | 'endedAt'>;
  const [first, ...others] = filingDeadlines(visit, policies, calendar);
  if (!first) return nothing;
  const moment = formatMoment(first.dueAt, language, timeZone, 'day');
  const late = Date.parse(first.dueAt) < Date.parse(core.setup.now());
  const reasoned = {
    pointer: '/deadline',
    label: stageTexts.deadline,
    clauses: [first, ...others].map(({ clause }) => clause),
  };
  return html`<div class="deadline" data-late=${late}>
    <div class="field-head">
      <p>
        ${
          late
            ? stageTexts.pastDue(moment)
            : html`${stageTexts.dueBy(moment)} <strong>${timeLeft(view, first.dueAt)}</strong>`
        }
      </p>
      ${reasonButton(view, reasoned)}
    </div>
    ${reasonPanel(view, reasoned)}
  </div>`;
}
