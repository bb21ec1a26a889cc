import type { FamilyVisit } from '@homevisit/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { ParentFeedbackMessages } from './messages/zh-CN.js';
import { wordOf } from './question-field.js';

/** What the family has answered, in the words of the scale. */
export function sentAnswers({ questions, feedback }: FamilyVisit, texts: ParentFeedbackMessages): TemplateResult {
  return html`<section class="answers">
    <h3>${texts.sentTitle}</h3>
    ${feedback?.declined ? html`<p>${texts.declined}</p>` : ratings(questions, feedback, texts)}
  </section>`;
}

function ratings(
  questions: FamilyVisit['questions'],
  feedback: FamilyVisit['feedback'],
  texts: ParentFeedbackMessages,
): TemplateResult {
  return html`<dl>
    ${questions.map((question) => {
      const value = feedback?.ratings[question];
      return html`<div>
        <dt>${texts[question]}</dt>
        <dd class=${value === undefined ? 'muted' : nothing}>
          ${value === undefined ? texts.unanswered : wordOf(value, texts)}
        </dd>
      </div>`;
    })}
  </dl>`;
}
