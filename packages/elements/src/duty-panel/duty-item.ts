import type { VerdictSheet } from '@homevisit/client';
import { explainVerdict, type Explanation } from '@homevisit/sdk/policy/explanation.js';
import type { ExplanationPhrases, Verdict } from '@homevisit/sdk/policy';
import type { Locale } from '@homevisit/sdk/model';
import { html, nothing, type TemplateResult } from 'lit';
import { statusMark, toneOf } from '../foundation/status-mark.js';
import { withKnownVisits, type KnownVisits } from './known-visits.js';
import type { DutyPanelMessages } from './messages/zh-CN.js';

/** What is needed to put a verdict into words. */
export interface DutyWording {
  readonly sheet: VerdictSheet;
  readonly visits: KnownVisits;
  readonly phrases: ExplanationPhrases;
  readonly locale: Locale;
  readonly texts: DutyPanelMessages;
}

function row(term: string, lines: readonly (string | undefined)[]): unknown {
  const said = lines.filter((line) => line);
  if (said.length === 0) return nothing;
  return html`<div>
    <dt>${term}</dt>
    ${said.map((line) => html`<dd>${line}</dd>`)}
  </div>`;
}

function aboutOf(verdict: Verdict, { texts, phrases, visits }: DutyWording): string | undefined {
  if (verdict.subject.type === 'family') return texts.aboutFamily;
  if (verdict.subject.type === 'class') return texts.aboutClass;
  if (verdict.subject.type === 'school') return texts.aboutSchool;
  const visit = verdict.subject.type === 'visit' ? visits.get(verdict.subject.id) : undefined;
  return visit && texts.aboutVisit(phrases.visit(phrases.date(visit.date), phrases.modes[visit.mode]));
}

function renderDetails(
  words: Explanation,
  fullTitle: string | undefined,
  others: { readonly otherEvidence: number; readonly otherNotCounted: number },
  texts: DutyPanelMessages,
): TemplateResult {
  const alsoOthers = (count: number): string | undefined => (count > 0 ? texts.otherVisits(count) : undefined);
  return html`<dl>
    ${row(texts.missing, words.missing)} ${row(texts.changes, words.changes)} ${row(texts.due, [words.due])}
    ${row(texts.progress, [words.progress, words.branch])} ${row(texts.period, [words.period])}
    ${row(texts.evidence, [...words.evidence, alsoOthers(others.otherEvidence)])}
    ${row(texts.notCounted, [...words.notCounted, alsoOthers(others.otherNotCounted)])}
    ${row(texts.reason, [words.reason])} ${row(texts.consequence, [words.consequence])}
    ${row(texts.applied, words.applied)} ${row(texts.interpretation, words.interpretations)}
    ${row(texts.source, [words.citation, fullTitle])}
  </dl>`;
}

/**
 * One duty in full.
 *
 * @param open - Whether the details are shown at once.
 */
export function renderDuty(full: Verdict, wording: DutyWording, open: boolean): TemplateResult {
  const { sheet, texts, visits, phrases, locale } = wording;
  const { verdict, ...others } = withKnownVisits(full, visits);
  const words = explainVerdict(verdict, sheet.clauses, { locale, phrases, visits, timeZone: sheet.timeZone });
  const counts = sheet.clauses[verdict.clause]?.counts;
  // A verdict on a visit has that visit as its evidence, which the line above the details names; and the evidence of
  // these is no visit.
  const hasOtherEvidence =
    verdict.subject.type !== 'visit' && counts !== 'activities' && counts !== 'submissions' && counts !== 'responses';
  const otherEvidence = hasOtherEvidence ? others.otherEvidence : 0;
  return html`<li class="duty" data-tone=${toneOf(verdict.status)}>
    <p class="tags">
      <span class="tag status">${statusMark(verdict.status)}${words.status}</span>
      <span class="tag">${words.strength}</span>
    </p>
    <h4>${words.title}</h4>
    ${words.headline === words.status ? nothing : html`<p class="said">${words.headline}</p>`}
    <p class="about">${aboutOf(verdict, wording) ?? nothing}</p>
    <p class="summary">${words.summary}</p>
    <p class="cited">${words.citation}</p>
    <details ?open=${open}>
      <summary>${texts.details}</summary>
      ${renderDetails(words, sheet.clauses[verdict.clause]?.document.fullTitle, { ...others, otherEvidence }, texts)}
    </details>
  </li>`;
}
