import type { MisconductReport } from '@homevisit/client';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatMoment } from '../foundation/format-date.js';
import type { ReportMessages } from '../parent-feedback/report/messages/zh-CN.js';
import type { RequestDeskMessages } from './messages/zh-CN.js';

/** What reports are shown with. */
export interface ReportListParts {
  readonly texts: RequestDeskMessages;
  /** The words of the report's own form, for the rules that were not kept. */
  readonly words: ReportMessages;
  readonly language: string;
  readonly timeZone: string;
}

function report(one: MisconductReport, { texts, words, language, timeZone }: ReportListParts): TemplateResult {
  const { reference, receivedOn, conduct, text, about, visit } = one;
  return html`<li class="card" data-report=${reference}>
    <p class="muted">${texts.reportReference} ${reference} · ${texts.receivedOn(formatDate(receivedOn, language))}</p>
    ${
      conduct.length > 0
        ? html`<ul class="conduct">
            ${conduct.map((code) => html`<li>${words[`conduct-${code}`]}</li>`)}
          </ul>`
        : nothing
    }
    ${text === undefined ? nothing : html`<p class="quoted">${text}</p>`}
    <p>${texts.reportAbout}: ${about.map(({ displayName }) => displayName).join('、')}</p>
    <p class="muted">
      ${
        visit
          ? `${texts.reportFamily}: ${visit.students.map(({ displayName }) => displayName).join('、')} · ${texts.visitedOn(
              formatMoment(visit.startedAt, language, timeZone, 'day'),
            )}`
          : texts.reportAnonymous
      }
    </p>
  </li>`;
}

/** Reports of misconduct, folded away: a leader's screen may be in sight of others. */
export function reportList(
  reports: readonly MisconductReport[],
  parts: ReportListParts,
): TemplateResult | typeof nothing {
  if (reports.length === 0) return nothing;
  return html`<details class="reports" part="reports">
    <summary>${parts.texts.reports(reports.length)}</summary>
    <p class="muted">${parts.texts.reportsText}</p>
    <ul class="cards">
      ${reports.map((one) => report(one, parts))}
    </ul>
  </details>`;
}
