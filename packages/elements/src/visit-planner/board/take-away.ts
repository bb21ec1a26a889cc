import { html, type TemplateResult } from 'lit';
import type { VisitPlannerMessages } from '../messages/zh-CN.js';

/** The plan on paper, and in a calendar of the reader's own. */
export function takeAway(texts: VisitPlannerMessages, save: () => void): TemplateResult {
  return html`<div class="actions take-away">
    <button class="action" type="button" data-action="print" @click=${() => window.print()}>${texts.print}</button>
    <button class="action" type="button" data-action="calendar" @click=${save}>${texts.calendar}</button>
  </div>`;
}
