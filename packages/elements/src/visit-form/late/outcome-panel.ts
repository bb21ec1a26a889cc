import { html, nothing, type TemplateResult } from 'lit';
import type { FormView } from '../form-view.js';
import type { LateMessages } from './messages/zh-CN.js';
import type { FiledReport, ReportedDuty } from './filed-report.js';

/** How far the explanation of an outcome has come. */
export type ReportState =
  { readonly phase: 'loading' | 'failed' } | { readonly phase: 'ready'; readonly report: FiledReport };

function nameOf(view: FormView, texts: LateMessages, { subject }: ReportedDuty): string {
  // Only where a visit concerned several children does a reader have to be told which of them.
  if (subject.type !== 'student' || (view.core.value('/studentIds') as readonly string[]).length < 2) return '';
  const named = [view.student, ...view.student.siblings].find((one) => one.id === subject.id);
  return named ? texts.ofChild(named.displayName) : '';
}

function duty(
  view: FormView,
  texts: LateMessages,
  reported: ReportedDuty,
  tone: 'positive' | 'attention',
): TemplateResult {
  const { explanation } = reported;
  const reasons = [
    ...explanation.notCounted,
    ...explanation.missing,
    ...(explanation.reason ? [explanation.reason] : []),
  ];
  return html`<li class="duty" data-tone=${tone}>
    <p class="duty-title">${nameOf(view, texts, reported)}${explanation.title}</p>
    ${tone === 'attention' ? html`<p>${explanation.headline}</p>` : nothing}
    ${tone === 'attention' ? reasons.map((reason) => html`<p class="hint">${reason}</p>`) : nothing}
    <p class="source">${explanation.citation}</p>
  </li>`;
}

function list(
  view: FormView,
  texts: LateMessages,
  heading: string,
  duties: readonly ReportedDuty[],
  tone: 'positive' | 'attention',
): unknown {
  if (duties.length === 0) return nothing;
  return html`<h3>${heading}</h3>
    <ul class="duties">
      ${duties.map((one) => duty(view, texts, one, tone))}
    </ul>`;
}

/** That the record is filed, which duties it answers, and which stay open and why. */
export function filedPanel(view: FormView, texts: LateMessages, state: ReportState): TemplateResult {
  return html`<section class="card outcome" aria-labelledby="outcome">
    <h2 id="outcome" tabindex="-1"><span class="tick" aria-hidden="true">✓</span>${view.texts.filed}</h2>
    <p class="person">${view.student.displayName}</p>
    ${state.phase === 'failed' ? html`<p class="hint">${texts.explanationFailed}</p>` : nothing}
    ${
      state.phase === 'ready'
        ? html`${list(view, texts, texts.answers, state.report.answered, 'positive')}
          ${list(view, texts, texts.visitShortfalls, state.report.shortfalls, 'attention')}
          ${
            state.report.open.length > 0
              ? list(view, texts, texts.stillOpen, state.report.open, 'attention')
              : html`<p>${texts.nothingOpen}</p>`
          }`
        : nothing
    }
  </section>`;
}
