import type { OwnRequest } from '@homevisit/client';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { RequestListParts } from './request-list.js';

/** Whether an answer settles the matter, and room to add something. */
export function replyField(request: OwnRequest, { texts, replies, send }: RequestListParts): TemplateResult {
  const { text, sending, failure, isEmpty } = replies.stateOf(request.id);
  const id = `reply-${request.id}`;
  const isAnswered = request.status === 'answered';
  const fault = isEmpty ? texts.replyEmpty : failure && texts[`reply-${failure}`];
  return html`<div class="reply">
    ${
      isAnswered
        ? html`<p id="${id}-question">${texts.settlesQuestion}</p>
            <div class="choices" role="group" aria-labelledby="${id}-question">
              <button
                class="action"
                type="button"
                data-settles="true"
                aria-disabled=${sending}
                @click=${() => send(request, true)}
              >
                ${texts.settles}
              </button>
              <button
                class="action"
                type="button"
                data-settles="false"
                aria-disabled=${sending}
                @click=${() => send(request, false)}
              >
                ${texts.settlesNot}
              </button>
            </div>`
        : nothing
    }
    <details class="add" ?open=${isAnswered || text !== ''}>
      <summary>${texts.add}</summary>
      <label for=${id}>${texts.addLabel}</label>
      <textarea
        id=${id}
        rows="3"
        aria-invalid=${isEmpty}
        aria-describedby=${fault ? `${id}-fault` : nothing}
        .value=${live(text)}
        @input=${(event: Event) => replies.write(request.id, (event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <button class="action" type="button" data-add aria-disabled=${sending} @click=${() => send(request)}>
        ${sending ? texts.sending : texts.addSend}
      </button>
    </details>
    ${fault ? html`<p class="failure" id="${id}-fault">${fault}</p>` : nothing}
  </div>`;
}
