import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ParentFeedbackMessages } from './messages/zh-CN.js';

/** The field for a request or opinion, with the characters that are left. */
export function requestField(
  request: string,
  remaining: number,
  texts: ParentFeedbackMessages,
  write: (event: Event) => void,
): TemplateResult {
  const isTooLong = remaining < 0;
  return html`<div class="request">
    <label for="request">${texts.request}</label>
    <p class="muted" id="request-hint">${texts.requestHint}</p>
    <textarea
      id="request"
      rows="4"
      aria-describedby="request-hint request-count"
      aria-invalid=${isTooLong}
      .value=${live(request)}
      @input=${write}
    ></textarea>
    <p id="request-count" class=${isTooLong ? 'count failure' : 'count muted'}>
      ${isTooLong ? texts.tooLong(-remaining) : texts.remaining(remaining)}
    </p>
  </div>`;
}
