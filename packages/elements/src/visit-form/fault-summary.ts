import { html, nothing, type TemplateResult } from 'lit';
import { faultText, type ShownFault } from './fields/fault-text.js';
import type { FormView } from './form-view.js';
import { labelOf } from './messages/labels.js';

/** Id of the heading of the summary. */
export const SUMMARY_HEADING = 'summary-heading';

/** What a place of the draft is called in the form. */
export function placeName(view: FormView, pointer: string): string {
  const { texts } = view;
  const [, member = '', part = '', inner = ''] = pointer.split('/');
  if (member === 'findings') return labelOf(texts, 'topics', part);
  if (member === 'requests') return texts.request(Number(part) + 1);
  const names: Readonly<Record<string, string>> = {
    studentIds: texts.students,
    format: texts.groupVisit,
    mode: texts.mode,
    circumstance: texts.circumstance,
    circumstanceNote: texts.circumstanceNote,
    startedAt: texts.startedAt,
    endedAt: texts.endedAt,
    visitors: texts.visitors,
    'appointment/agreedAt': texts.agreedTime,
    'appointment/channel': texts.channel,
    appointment: texts.appointmentHeading,
    'consent/givenAt': texts.consentTime,
    consent: texts.consentHeading,
    'approval/approvedAt': texts.approvalTime,
    approval: texts.approvalHeading,
    outline: texts.outline,
    'safetyReport/place': texts.place,
    'safetyReport/expectedMinutes': texts.expectedMinutes,
    'safetyReport/reportedAt': texts.reportedAt,
    'safetyReport/reachable': texts.reachable,
    'safetyReport/backAt': texts.returnHeading,
    safetyReport: texts.safetyHeading,
    familyPresent: texts.familyPresent,
    conduct: texts.conduct,
    followUp: texts.followUp,
  };
  return names[`${member}/${part}`] ?? names[member] ?? (inner || texts.title);
}

/** Everything that stops filing, on top of the form; each line leads to its place. */
export function faultSummary(view: FormView, goTo: (pointer: string) => void): unknown {
  const faults: readonly ShownFault[] = view.core.shown;
  if (faults.length === 0) return nothing;
  return html`<div class="summary" role="group" aria-labelledby=${SUMMARY_HEADING}>
    <p class="summary-heading" id=${SUMMARY_HEADING} tabindex="-1">${view.texts.faultCount(faults.length)}</p>
    <ul>
      ${faults.map((fault) => summaryLine(view, fault, goTo))}
    </ul>
  </div>`;
}

function summaryLine(view: FormView, fault: ShownFault, goTo: (pointer: string) => void): TemplateResult {
  const text = view.texts.faultOf(placeName(view, fault.pointer), faultText(fault, view.texts));
  return html`<li><button class="link" type="button" @click=${() => goTo(fault.pointer)}>${text}</button></li>`;
}
