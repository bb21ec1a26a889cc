import type { FeedbackQuestion } from '@homevisit/sdk/model';
import { html, nothing, type TemplateResult } from 'lit';
import { declineField } from './decline-field.js';
import type { FeedbackSession } from './feedback-session.js';
import type { FeedbackState } from './feedback-state.js';
import type { ParentFeedbackMessages } from './messages/zh-CN.js';
import { questionField } from './question-field.js';
import { requestField } from './request-field.js';
import { visitSummary } from './visit-summary.js';

type OpenState = Extract<FeedbackState, { phase: 'open' }>;

/** What stands around the questions, and what answers them. */
export interface QuestionsScreenParts {
  /** True after an attempt to send nothing. */
  readonly isEmpty: boolean;
  readonly requests: TemplateResult | typeof nothing;
  readonly more: TemplateResult;
  readonly rate: (question: FeedbackQuestion, value: number | undefined) => void;
  readonly decline: (declined: boolean) => void;
  readonly write: (event: Event) => void;
  readonly send: () => void;
}

/** What a family sees as long as it has not sent its feedback. */
export function questionsScreen(
  { visit, sending, failure }: OpenState,
  { entries, remaining }: Pick<FeedbackSession, 'entries' | 'remaining'>,
  { texts, language }: { readonly texts: ParentFeedbackMessages; readonly language: string },
  { isEmpty, requests, more, rate, decline, write, send }: QuestionsScreenParts,
): TemplateResult {
  const { ratings, declined, request } = entries;
  return html`<h2 tabindex="-1">${texts.title}</h2>
    ${visitSummary(visit, texts, language)}
    <p>${texts.intro}</p>
    ${declined ? nothing : visit.questions.map((question) => questionField(question, ratings[question], texts, rate))}
    ${declineField(declined, texts, decline)} ${requestField(request, remaining, texts, write)}
    <slot name="notice"></slot>
    <div class="sending">
      ${failure ? html`<p class="failure">${texts[`send-${failure}`]}</p>` : nothing}
      ${isEmpty ? html`<p class="failure">${texts.nothing}</p>` : nothing}
      <button class="action primary send" type="button" aria-disabled=${sending} @click=${send}>
        ${sending ? texts.sending : failure ? texts.sendAgain : texts.send}
      </button>
    </div>
    ${requests} ${more}`;
}
