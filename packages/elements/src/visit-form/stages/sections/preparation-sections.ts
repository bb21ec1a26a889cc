import { APPOINTMENT_CHANNELS, LONG_TEXT_LIMIT, SHORT_TEXT_LIMIT, EXPECTED_MINUTES } from '@homevisit/sdk/model';
import type { FieldRequirement } from '@homevisit/sdk/policy';
import { html, nothing, type TemplateResult } from 'lit';
import { checkbox, selectField } from '../../fields/choice-field.js';
import { errorMessage } from '../../fields/field-frame.js';
import { fieldId } from '../../fields/field-id.js';
import { reasonButton, reasonPanel } from '../../fields/reason.js';
import { numberField, textField } from '../../fields/text-field.js';
import { dateField, timeField } from '../../fields/time-field.js';
import { labelOf } from '../../messages/labels.js';
import { section } from '../../sections/section.js';
import type { StageView } from '../stage-view.js';

/** A step that was taken or not; its particulars are asked only where it was. */
function step(
  view: StageView,
  place: {
    readonly pointer: string;
    readonly label: string;
    readonly hint?: string;
    readonly asked: FieldRequirement;
    readonly empty: object;
    readonly particulars: () => unknown;
  },
): TemplateResult {
  const { pointer, label, asked, empty } = place;
  const taken = view.core.value(pointer) !== undefined;
  const reasoned = { pointer, label, clauses: asked.clauses };
  return html`<div class="field" data-pointer=${pointer}>
    <div class="field-head">
      ${checkbox({
        pointer,
        label,
        checked: taken,
        tick: (now) => view.core.set(pointer, now ? empty : undefined),
      })}
      ${reasonButton(view, reasoned)}
    </div>
    ${reasonPanel(view, reasoned)} ${place.hint ? html`<p class="hint">${place.hint}</p>` : nothing}
    ${errorMessage(view, pointer)} ${taken ? html`<div class="particulars">${place.particulars()}</div>` : nothing}
  </div>`;
}

/** A day and a time of it, on which a step was taken. */
function dayAndTime(view: StageView, pointer: string, dateLabel: string, timeLabel: string): TemplateResult {
  const { core } = view;
  return html`<div class="row">
    ${dateField(view, {
      id: `${fieldId(pointer)}-date`,
      label: dateLabel,
      value: core.moment(pointer).date,
      type: (date) => core.setMoment(pointer, { date }),
    })}
    ${timeField(view, { pointer, label: timeLabel, required: true })}
  </div>`;
}

function appointment(view: StageView): unknown {
  const { texts, stageTexts } = view;
  return html`
    ${dayAndTime(view, '/appointment/agreedAt', stageTexts.agreedDate, stageTexts.agreedTime)}
    ${selectField(view, {
      pointer: '/appointment/channel',
      label: stageTexts.channel,
      required: true,
      none: texts.choose,
      choices: APPOINTMENT_CHANNELS.map((channel) => ({
        value: channel,
        label: labelOf(stageTexts, 'channels', channel),
      })),
    })}
  `;
}

function consentSection(view: StageView): unknown {
  const { core, stageTexts } = view;
  const asked = core.askedOf('consent');
  if (!asked) return nothing;
  return section(
    'consent',
    stageTexts.consentHeading,
    step(view, {
      pointer: '/consent',
      label: stageTexts.consent,
      hint: stageTexts.consentHint,
      asked,
      empty: {},
      particulars: () => dayAndTime(view, '/consent/givenAt', stageTexts.consentDate, stageTexts.consentTime),
    }),
  );
}

function approvalSection(view: StageView): unknown {
  const { core, stageTexts } = view;
  const asked = core.askedOf('approval');
  if (!asked) return nothing;
  return section(
    'approval',
    stageTexts.approvalHeading,
    step(view, {
      pointer: '/approval',
      label: stageTexts.approval,
      asked,
      empty: {},
      particulars: () => dayAndTime(view, '/approval/approvedAt', stageTexts.approvalDate, stageTexts.approvalTime),
    }),
  );
}

function safetyReport(view: StageView): unknown {
  const { stageTexts } = view;
  return html`
    ${textField(view, { pointer: '/safetyReport/place', label: stageTexts.place, required: true, maximum: SHORT_TEXT_LIMIT })}
    <div class="row">
      ${numberField(view, {
        pointer: '/safetyReport/expectedMinutes',
        label: stageTexts.expectedMinutes,
        required: true,
        ...EXPECTED_MINUTES,
      })}
      ${timeField(view, { pointer: '/safetyReport/reportedAt', label: stageTexts.reportedAt, required: true })}
    </div>
  `;
}

/**
 * What was prepared before the visit, as far as policies ask for it.
 *
 * @param openPoints - What earlier visits have left, shown beside the outline.
 */
export function preparationSections(view: StageView, openPoints: unknown): unknown {
  const { core, stageTexts } = view;
  const appointmentAsked = core.askedOf('appointment');
  const outlineAsked = core.askedOf('outline');
  const reportAsked = core.askedOf('safetyReport') ?? core.askedOf('reachable') ?? core.askedOf('returnReport');
  return html`
    ${
      appointmentAsked
        ? section(
            'appointment',
            stageTexts.appointmentHeading,
            step(view, {
              pointer: '/appointment',
              label: stageTexts.appointment,
              asked: appointmentAsked,
              empty: {},
              particulars: () => appointment(view),
            }),
          )
        : nothing
    }
    ${consentSection(view)} ${approvalSection(view)}
    ${
      outlineAsked
        ? section(
            'outline',
            stageTexts.outline,
            html`${openPoints}
            ${textField(view, {
              pointer: '/outline',
              label: stageTexts.outlineHint,
              asked: outlineAsked,
              lines: 4,
              maximum: LONG_TEXT_LIMIT,
            })}`,
          )
        : nothing
    }
    ${
      reportAsked
        ? section(
            'safety',
            view.texts.safetyHeading,
            step(view, {
              pointer: '/safetyReport',
              label: stageTexts.safetyReport,
              asked: reportAsked,
              empty: { reachable: false },
              particulars: () => safetyReport(view),
            }),
          )
        : nothing
    }
  `;
}
