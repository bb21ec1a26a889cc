import { hoursBetween, type Instant } from '@homevisit/sdk/calendar';
import { html, nothing, type TemplateResult } from 'lit';
import { checkField } from '../fields/choice-field.js';
import { reasonButton, reasonPanel } from '../fields/reason.js';
import { dateField, timeField } from '../fields/time-field.js';
import type { FormView } from '../form-view.js';
import { section } from './section.js';

function duration(view: FormView): unknown {
  const [start, end] = [view.core.value('/startedAt'), view.core.value('/endedAt')];
  if (start === undefined || end === undefined) return nothing;
  const minutes = Math.round(hoursBetween(start as Instant, end as Instant) * 60);
  return minutes < 0 ? nothing : html`<p class="hint">${view.texts.duration(minutes)}</p>`;
}

/** When it was. */
export function timesSection(view: FormView): TemplateResult {
  const { core, texts } = view;
  return section(
    'times',
    texts.times,
    html`
      <div class="row">
        ${dateField(view, {
          id: 'visit-date',
          label: texts.visitDate,
          value: core.visitDate,
          type: (date) => core.setVisitDate(date),
        })}
        ${timeField(view, {
          pointer: '/startedAt',
          label: texts.startedAt,
          required: true,
          asked: core.askedOf('startedAt'),
        })}
        ${timeField(view, { pointer: '/endedAt', label: texts.endedAt, required: true, asked: core.askedOf('endedAt') })}
      </div>
      ${duration(view)}
    `,
  );
}

/** Whether the visitor could be reached on the way; part of the report that was made before leaving. */
export function reachableSection(view: FormView): unknown {
  const { core, texts } = view;
  const asked = core.askedOf('reachable');
  if (!asked) return nothing;
  const pointer = '/safetyReport/reachable';
  const reasoned = { pointer, label: texts.reachable, clauses: asked.clauses };
  return section(
    'reachable',
    texts.safetyHeading,
    core.value('/safetyReport') === undefined
      ? html`<p class="hint">${texts.needsReport}</p>`
      : html`<div class="field-head">
            ${checkField(view, {
              pointer,
              label: texts.reachable,
              checked: core.value(pointer) === true,
              tick: (reachable) => core.set(pointer, reachable),
            })}
            ${reasonButton(view, reasoned)}
          </div>
          ${reasonPanel(view, reasoned)}`,
  );
}
