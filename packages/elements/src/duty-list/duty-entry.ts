import type { DutyEntry, DutyPage } from '@homevisit/client';
import { html, nothing, type TemplateResult } from 'lit';
import { headlineOf } from '../compliance-badge/badge-words.js';
import type { ComplianceBadgeMessages } from '../compliance-badge/messages/zh-CN.js';
import { kitLocale } from '../foundation/messages.js';
import { statusMark, toneOf } from '../foundation/status-mark.js';
import type { DutyListMessages } from './messages/zh-CN.js';

/** What an entry needs besides itself. */
export interface EntryView {
  readonly timeZone: string;
  readonly clauses: DutyPage['clauses'];
  readonly texts: DutyListMessages;
  /** Words that a badge would use. */
  readonly words: ComplianceBadgeMessages;
  readonly language: string;
  readonly why: unknown;
  readonly start: () => void;
  readonly askWhy: (open: boolean) => void;
}

/** To whom, what, by when, under which document, and the way to the form. */
export function renderEntry(entry: DutyEntry, view: EntryView): TemplateResult | typeof nothing {
  const [duty] = entry.duties;
  if (!duty) return nothing;
  const { texts, words, language } = view;
  const { displayName, classTitle, duties, studentIds } = entry;
  const clause = view.clauses[duty.clause];
  const locale = kitLocale(language);
  const others = duties.length - 1;
  return html`<li class="entry" data-tone=${toneOf(duty.status)}>
    <div class="lead">
      <div class="words">
        <div class="name">
          <h4 tabindex="-1">${displayName}</h4>
          ${classTitle ? html`<span class="class">${classTitle}</span>` : nothing}
        </div>
        <p class="said">${statusMark(duty.status)}<span>${headlineOf(duty, view.timeZone, words, language)}</span></p>
        ${
          clause
            ? html`<p>${clause.title[locale]}</p>
                <p class="source">
                  ${words.citation(clause.document.title[locale], clause.citation.section)} ·
                  ${texts[duty.strength]}${duty.owedBy ? html` · ${texts.owedBy(texts[duty.owedBy])}` : nothing}
                </p>`
            : nothing
        }
        ${others > 0 ? html`<p class="source">${texts.otherDuties(others)}</p>` : nothing}
      </div>
      ${
        studentIds.length > 0
          ? html`<button class="action" type="button" aria-label=${texts.recordFor(displayName)} @click=${view.start}>
              ${texts.record}
            </button>`
          : nothing
      }
    </div>
    <details class="why" @toggle=${(event: Event) => view.askWhy((event.target as HTMLDetailsElement).open)}>
      <summary aria-label="${texts.why}：${displayName}">${texts.why}</summary>
      ${view.why}
    </details>
  </li>`;
}
