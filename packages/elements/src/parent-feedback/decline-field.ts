import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ParentFeedbackMessages } from './messages/zh-CN.js';

/** The way not to rate at all: one tap, without a reason, and taken back as easily. */
export function declineField(
  declined: boolean,
  texts: ParentFeedbackMessages,
  decline: (declined: boolean) => void,
): TemplateResult {
  return html`<label class="decline"
    ><input
      type="checkbox"
      name="declined"
      .checked=${live(declined)}
      @change=${(event: Event) => decline((event.target as HTMLInputElement).checked)}
    /><span class="frame"></span><span class="word">${texts.decline}</span></label
  >`;
}
