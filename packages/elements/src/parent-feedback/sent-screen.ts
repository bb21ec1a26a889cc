import { html, nothing, type TemplateResult } from 'lit';
import type { FeedbackState } from './feedback-state.js';
import type { ParentFeedbackMessages } from './messages/zh-CN.js';
import { sentAnswers } from './sent-answers.js';
import { visitSummary } from './visit-summary.js';

type SentState = Extract<FeedbackState, { phase: 'sent' }>;

/** What stands below the family's answers, and what looks for new ones of the school. */
export interface SentScreenParts {
  readonly requests: TemplateResult | typeof nothing;
  readonly more: TemplateResult;
  readonly look: () => void;
}

/** What a family sees once its feedback has arrived, now or earlier. */
export function sentScreen(
  { visit, justNow, looking }: SentState,
  texts: ParentFeedbackMessages,
  language: string,
  { requests, more, look }: SentScreenParts,
): TemplateResult {
  const isWaiting = visit.requests.some(({ status }) => status === 'open' || status === 'in-progress');
  return html`<h2 tabindex="-1">
      <svg class="done" viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12.5l4.5 4.5L19 7.5" /></svg>
      ${justNow ? texts.thanks : texts.alreadySent}
    </h2>
    ${justNow ? nothing : html`<p class="muted">${texts.sentElsewhere}</p>`} ${visitSummary(visit, texts, language)}
    ${sentAnswers(visit, texts)} ${requests}
    ${
      isWaiting
        ? html`<button class="action look" type="button" aria-disabled=${looking === 'under-way'} @click=${look}>
            ${looking === 'under-way' ? texts.refreshing : texts.refresh}
          </button>`
        : nothing
    }
    ${looking === 'nothing-new' ? html`<p class="muted">${texts.stillWaiting}</p>` : nothing}
    ${looking === 'failed' ? html`<p class="failure">${texts.refreshFailed}</p>` : nothing} ${more}`;
}
