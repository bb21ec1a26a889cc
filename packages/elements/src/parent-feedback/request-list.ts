import type { OwnRequest } from '@homevisit/client';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../foundation/format-date.js';
import type { ParentFeedbackMessages } from './messages/zh-CN.js';
import type { RequestReplies } from './request-replies.js';
import { replyField } from './reply-field.js';

/** What a list of requests is shown with. */
export interface RequestListParts {
  readonly texts: ParentFeedbackMessages;
  readonly language: string;
  readonly replies: RequestReplies;
  /** Sends a reply; with whether the answer settles the matter, where the family has pressed that. */
  readonly send: (request: OwnRequest, settles?: boolean) => void;
}

function headingOf({ kind, from }: OwnRequest, texts: ParentFeedbackMessages): string {
  if (kind !== 'request') return texts[`kind-${kind}`];
  return from === 'family' ? texts.yourRequest : texts.notedRequest;
}

/** How far the school is, in a sentence. */
function standingOf(request: OwnRequest, { texts, language }: RequestListParts): string {
  const { status, handler, dueOn, settled } = request;
  const day = dueOn && formatDate(dueOn, language);
  switch (status) {
    case 'open':
      return day === undefined ? texts.waiting : texts.waitingUntil(day);
    case 'in-progress':
      return texts.inProgress(handler?.displayName ?? texts.theSchool, day);
    case 'answered':
      return texts.answered;
    case 'closed':
      return settled ? texts.settledState : texts.closedState;
  }
}

function request(one: OwnRequest, parts: RequestListParts): TemplateResult {
  const { texts } = parts;
  return html`<section part="request" data-request=${one.id}>
    <h3 tabindex="-1">${headingOf(one, texts)}</h3>
    ${one.text === '' ? nothing : html`<p class="quoted">${one.text}</p>`}
    ${one.replies.map(
      ({ from, text }) =>
        html`<h4>${from === 'school' ? texts.answer : texts.addition}</h4>
          <p class=${from === 'school' ? 'quoted answer' : 'quoted'}>${text}</p>`,
    )}
    <p class="standing" data-status=${one.status}>${standingOf(one, parts)}</p>
    ${one.from === 'family' ? replyField(one, parts) : nothing}
  </section>`;
}

/** The family's requests, each with how far the school is, what was said, and a way to say more. */
export function requestList(requests: readonly OwnRequest[], parts: RequestListParts): TemplateResult | typeof nothing {
  if (requests.length === 0) return nothing;
  return html`<div class="requests">${requests.map((one) => request(one, parts))}</div>`;
}
