import type { FamilyVisit } from '@homevisit/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { ParentFeedbackMessages } from './messages/zh-CN.js';

/** The family's requests, each with the school's answer or the word that there is none yet. */
export function requestList(
  requests: FamilyVisit['requests'],
  texts: ParentFeedbackMessages,
): TemplateResult | typeof nothing {
  if (requests.length === 0) return nothing;
  return html`<div class="requests">
    ${requests.map(
      ({ text, from, answer }) =>
        html`<section part="request">
          <h3 tabindex="-1">${from === 'family' ? texts.yourRequest : texts.notedRequest}</h3>
          <p class="quoted">${text}</p>
          ${
            answer
              ? html`<h4>${texts.answer}</h4>
                  <p class="quoted answer">${answer}</p>`
              : html`<p class="muted">${texts.waiting}</p>`
          }
        </section>`,
    )}
  </div>`;
}
