import type { StudentStandings } from '@homevisit/client';
import { STATUS_ORDER } from '@homevisit/sdk/policy/summarise.js';
import type { ExplanationPhrases } from '@homevisit/sdk/policy';
import { html, type TemplateResult } from 'lit';
import { statusMark, toneOf } from '../foundation/status-mark.js';
import type { DutyPanelMessages } from './messages/zh-CN.js';

/** How many students of a class or a school stand how; the numbers add up to all of them. */
export function renderStandings(
  { students, byStatus }: StudentStandings,
  phrases: ExplanationPhrases,
  texts: DutyPanelMessages,
): TemplateResult {
  const present = STATUS_ORDER.filter((status) => byStatus[status] > 0);
  return html`<h3>${texts.students(students)}</h3>
    <ul class="standings">
      ${present.map(
        (status) =>
          html`<li class="duty" data-tone=${toneOf(status)}>
            <span class="tag status">${statusMark(status)}${phrases.statuses[status]}</span>
            <b>${texts.studentsOf(byStatus[status], students)}</b>
          </li>`,
      )}
    </ul>`;
}
