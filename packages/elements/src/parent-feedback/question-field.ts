import type { FeedbackQuestion } from '@homevisit/sdk/model';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ParentFeedbackMessages } from './messages/zh-CN.js';

/** Answers from "no" to "yes". */
export const SCALE = [1, 2, 3, 4, 5] as const;

/** What an answer is called. */
export function wordOf(value: number, texts: ParentFeedbackMessages): string {
  const known = SCALE.find((one) => one === value);
  return known ? texts[`scale-${known}`] : String(value);
}

/** One question: five native radio buttons with a word each, and a way back to no answer. */
export function questionField(
  question: FeedbackQuestion,
  chosen: number | undefined,
  texts: ParentFeedbackMessages,
  rate: (question: FeedbackQuestion, value: number | undefined) => void,
): TemplateResult {
  return html`<div part="question" class="question" data-question=${question}>
    <fieldset>
      <legend>${texts[question]}</legend>
      <div class="scale">
        ${SCALE.map(
          (value) =>
            html`<label class="choice"
              ><input
                type="radio"
                name=${question}
                value=${value}
                .checked=${live(chosen === value)}
                @change=${() => rate(question, value)}
              /><span class="frame"></span><span class="word">${wordOf(value, texts)}</span></label
            >`,
        )}
      </div>
    </fieldset>
    ${
      chosen === undefined
        ? nothing
        : html`<button class="action quiet clear" type="button" @click=${() => rate(question, undefined)}>
            ${texts.clear}<span class="visually-hidden">: ${texts[question]}</span>
          </button>`
    }
  </div>`;
}
