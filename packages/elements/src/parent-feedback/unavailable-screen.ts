import { html, nothing, type TemplateResult } from 'lit';
import type { LoadFailure } from './feedback-state.js';
import type { ParentFeedbackMessages } from './messages/zh-CN.js';

/** Reasons that may be gone at the next try; a link that does not hold never comes back. */
const PASSING: readonly LoadFailure[] = ['connection', 'server', 'busy'];

/** Why there is nothing to see, and what to do about it. */
export function unavailableScreen(
  reason: LoadFailure,
  texts: ParentFeedbackMessages,
  reload: () => void,
): TemplateResult {
  return html`<h2 tabindex="-1">${texts[`load-${reason}`]}</h2>
    <p>${texts[`load-${reason}-text`]}</p>
    <slot name="help"></slot>
    ${
      PASSING.includes(reason)
        ? html`<button class="action primary" type="button" @click=${reload}>${texts.retry}</button>`
        : nothing
    }`;
}
