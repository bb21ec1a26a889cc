import type { DutyEntry, DutyPage, HomevisitClient } from '@homevisit/client';
import type { Verdict } from '@homevisit/sdk/policy';
import { html, nothing, type TemplateResult } from 'lit';
import { headlineOf } from '../compliance-badge/badge-words.js';
import type { DutySubject } from '../compliance-badge/subject-duties.js';
import type { ComplianceBadgeMessages } from '../compliance-badge/messages/zh-CN.js';
import { statusMark, toneOf } from '../foundation/status-mark.js';
import type { DutyPanelMessages } from './messages/zh-CN.js';

/** Steps that are shown: a glance, and no second list of duties. */
const SHOWN = 3;
/** Entries in which those of one family are looked for: the most that a page holds. */
const SEARCHED = 200;

/** What a reader can do next about a subject that is more than one student. */
export type NextSteps = Pick<DutyPage, 'entries' | 'clauses' | 'timeZone'>;

/** Those of the caller's own duties that concern the subject, the one to do first at the top. */
export async function loadNextSteps(
  client: HomevisitClient,
  { type, id }: DutySubject,
  verdicts: readonly Verdict[],
  signal: AbortSignal,
): Promise<NextSteps | undefined> {
  switch (type) {
    case 'student':
      return undefined;
    case 'class': {
      const page = await client.listDuties({ classId: id, limit: SHOWN, signal });
      // The list is headed by the class.
      return { ...page, entries: page.entries.map(({ classTitle: _, ...entry }) => entry) };
    }
    case 'school':
      return client.listDuties({ limit: SHOWN, signal });
    case 'teacher': {
      // Whoever looks at a colleague's duties has no next step in them.
      const { person } = await client.getSession({ signal });
      return person.id === id ? client.listDuties({ limit: SHOWN, signal }) : undefined;
    }
    case 'family': {
      const page = await client.listDuties({ limit: SEARCHED, signal });
      const students = new Set(verdicts.flatMap(({ subject }) => (subject.type === 'student' ? [subject.id] : [])));
      const concerns = ({ subject, studentIds }: DutyEntry): boolean =>
        (subject.type === 'family' && subject.id === id) || studentIds.some((student) => students.has(student));
      return { ...page, entries: page.entries.filter(concerns).slice(0, SHOWN) };
    }
  }
}

/** What the list of next steps needs besides the steps. */
export interface NextStepsView {
  readonly texts: DutyPanelMessages;
  /** Words that a badge would use. */
  readonly words: ComplianceBadgeMessages;
  readonly language: string;
  readonly start: (studentId: string) => void;
}

/** To whom, what and by when, each with the way to the form. */
export function renderNextSteps(
  { entries, timeZone }: NextSteps,
  { texts, words, language, start }: NextStepsView,
): TemplateResult | typeof nothing {
  if (entries.length === 0) return nothing;
  return html`<h3>${texts.next}</h3>
    <ul class="next">
      ${entries.map(({ displayName, classTitle, duties: [duty], studentIds: [studentId] }) =>
        duty
          ? html`<li class="duty" data-tone=${toneOf(duty.status)}>
              <b>${displayName}${classTitle ? html` <span class="of-class">${classTitle}</span>` : nothing}</b>
              <span class="tag status">${statusMark(duty.status)}${headlineOf(duty, timeZone, words, language)}</span>
              ${
                studentId === undefined
                  ? nothing
                  : html`<button
                      class="action"
                      type="button"
                      aria-label="${texts.record}：${displayName}"
                      @click=${() => start(studentId)}
                    >
                      ${texts.record}
                    </button>`
              }
            </li>`
          : nothing,
      )}
    </ul>`;
}
