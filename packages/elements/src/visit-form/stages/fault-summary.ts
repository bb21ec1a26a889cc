import { html, nothing, type TemplateResult } from 'lit';
import { faultText, type ShownFault } from '../fields/fault-text.js';
import { SUMMARY_HEADING } from '../summary-heading.js';
import { labelOf } from '../messages/labels.js';
import type { StageView } from './stage-view.js';

/** What a place of the draft is called in the form. */
export function placeName(view: StageView, pointer: string): string {
  const { texts, stageTexts } = view;
  const [, member = '', part = '', inner = ''] = pointer.split('/');
  if (member === 'findings') return labelOf(stageTexts, 'topics', part);
  if (member === 'requests') return stageTexts.request(Number(part) + 1);
  const names: Readonly<Record<string, string>> = {
    studentIds: texts.students,
    format: texts.groupVisit,
    mode: texts.mode,
    circumstance: texts.circumstance,
    circumstanceNote: texts.circumstanceNote,
    purpose: texts.purpose,
    agreement: stageTexts.agreement,
    photoConsent: stageTexts.photos,
    attachments: stageTexts.photos,
    followsUp: stageTexts.openPoints,
    followUpPlan: stageTexts.followUpHeading,
    startedAt: stageTexts.startedAt,
    endedAt: stageTexts.endedAt,
    visitors: texts.visitors,
    'appointment/agreedAt': stageTexts.agreedTime,
    'appointment/channel': stageTexts.channel,
    appointment: stageTexts.appointmentHeading,
    'consent/givenAt': stageTexts.consentTime,
    consent: stageTexts.consentHeading,
    'approval/approvedAt': stageTexts.approvalTime,
    approval: stageTexts.approvalHeading,
    outline: stageTexts.outline,
    'safetyReport/place': stageTexts.place,
    'safetyReport/expectedMinutes': stageTexts.expectedMinutes,
    'safetyReport/reportedAt': stageTexts.reportedAt,
    'safetyReport/reachable': stageTexts.reachable,
    'safetyReport/backAt': stageTexts.returnHeading,
    safetyReport: texts.safetyHeading,
    familyPresent: stageTexts.familyPresent,
    conduct: stageTexts.conduct,
    followUp: stageTexts.followUp,
  };
  return names[`${member}/${part}`] ?? names[member] ?? (inner || texts.title);
}

/** Everything that stops filing, on top of the form; each line leads to its place. */
export function faultSummary(view: StageView, goTo: (pointer: string) => void): unknown {
  const faults: readonly ShownFault[] = view.core.shown;
  if (faults.length === 0) return nothing;
  return html`<div class="summary" role="group" aria-labelledby=${SUMMARY_HEADING}>
    <p class="summary-heading" id=${SUMMARY_HEADING} tabindex="-1">${view.texts.faultCount(faults.length)}</p>
    <ul>
      ${faults.map((fault) => summaryLine(view, fault, goTo))}
    </ul>
  </div>`;
}

function summaryLine(view: StageView, fault: ShownFault, goTo: (pointer: string) => void): TemplateResult {
  const text = view.stageTexts.faultOf(placeName(view, fault.pointer), faultText(fault, view.texts));
  return html`<li><button class="link" type="button" @click=${() => goTo(fault.pointer)}>${text}</button></li>`;
}
