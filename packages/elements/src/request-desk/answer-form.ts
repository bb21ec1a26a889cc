import type { SchoolRequest } from '@homevisit/client';
import { isLocalDate } from '@homevisit/sdk/calendar';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CardParts } from './request-card.js';

/** What the school can do about a request: see to it by a day, answer, or explain and close. */
export function answerForm(request: SchoolRequest, { texts, desk, answer }: CardParts): TemplateResult {
  const { id, status, kind } = request;
  const { text, dueOn, sending, failure, isEmpty } = desk.entryOf(id);
  const field = `answer-${id}`;
  const fault = isEmpty ? texts.empty : failure && texts[`failed-${failure}`];
  const setDay = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    desk.fill(id, { dueOn: isLocalDate(value) ? value : '' });
  };
  return html`<div class="form">
    ${
      status === 'open'
        ? html`<div class="take-up">
            <label for="due-${id}">${texts.due}</label>
            <input type="date" id="due-${id}" .value=${live(dueOn)} @change=${setDay} />
            <button
              class="action"
              type="button"
              data-step="taken-up"
              aria-disabled=${sending}
              @click=${() => answer(request, 'taken-up')}
            >
              ${texts.takeUp}
            </button>
          </div>`
        : nothing
    }
    <label for=${field}>${texts.answerLabel}</label>
    <p class="muted" id="${field}-hint">
      ${texts.answerHint}${kind === 'request' ? nothing : html` ${texts.dataHint}`}
    </p>
    <textarea
      id=${field}
      rows="3"
      aria-describedby=${fault ? `${field}-hint ${field}-fault` : `${field}-hint`}
      aria-invalid=${isEmpty}
      .value=${live(text)}
      @input=${(event: Event) => desk.fill(id, { text: (event.target as HTMLTextAreaElement).value })}
    ></textarea>
    ${fault ? html`<p class="failure" id="${field}-fault">${fault}</p>` : nothing}
    <div class="choices">
      <button
        class="action primary"
        type="button"
        data-step="answered"
        aria-disabled=${sending}
        @click=${() => answer(request, 'answered')}
      >
        ${sending ? texts.sending : texts.answer}
      </button>
      <button
        class="action"
        type="button"
        data-step="closed"
        aria-disabled=${sending}
        @click=${() => answer(request, 'closed')}
      >
        ${texts.close}
      </button>
    </div>
  </div>`;
}
