import type { SchoolRequest } from '@homevisit/client';
import { localDateOf, type Instant } from '@homevisit/sdk/calendar';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatMoment } from '../foundation/format-date.js';
import { answerForm } from './answer-form.js';
import type { DeskSession, DeskStep } from './desk-session.js';
import type { RequestDeskMessages } from './messages/zh-CN.js';

/** What a request is shown with. */
export interface CardParts {
  readonly texts: RequestDeskMessages;
  readonly language: string;
  readonly timeZone: string;
  /** The server's clock. */
  readonly now: Instant;
  readonly desk: DeskSession;
  readonly answer: (request: SchoolRequest, step: DeskStep) => void;
}

function dueNote({ dueOn, status }: SchoolRequest, { texts, language, now, timeZone }: CardParts) {
  if (dueOn === undefined || status === 'answered' || status === 'closed') return nothing;
  const day = formatDate(dueOn, language);
  return dueOn < localDateOf(now, timeZone)
    ? html`<p class="due overdue">${texts.overdue(day)}</p>`
    : html`<p class="due">${texts.dueOn(day)}</p>`;
}

function facts(request: SchoolRequest, { texts, language, timeZone }: CardParts): string {
  const { students, visitedAt, receivedAt, from, handler } = request;
  return [
    ...students.map(({ displayName, classTitle }) =>
      classTitle === undefined ? displayName : texts.student(displayName, classTitle),
    ),
    texts.visitedOn(formatMoment(visitedAt, language, timeZone, 'day')),
    texts.receivedOn(formatMoment(receivedAt, language, timeZone, 'day')),
    texts[`from-${from}`],
    ...(handler ? [texts.handler(handler.displayName)] : []),
  ].join(' · ');
}

/** What can be done, folded away: a list of forms would hide the list of requests. */
function handling(request: SchoolRequest, parts: CardParts): TemplateResult {
  return html`<details class="handling">
    <summary>${parts.texts.handle}</summary>
    ${answerForm(request, parts)}
  </details>`;
}

/** One request: what was asked, how far the school is, what was said, and what can be done. */
export function requestCard(request: SchoolRequest, parts: CardParts): TemplateResult {
  const { texts, language, timeZone } = parts;
  const { id, kind, status, text, replies, settled } = request;
  return html`<li part="request" class="card" data-request=${id} data-status=${status}>
    <h3 tabindex="-1">
      <span class="tag" data-status=${status}>${texts[`status-${status}`]}</span> ${texts[`kind-${kind}`]}
    </h3>
    <p class="muted">${facts(request, parts)}</p>
    <p class="quoted">${text === '' ? texts.noText : text}</p>
    ${replies.map(
      ({ from, text: said, at }) =>
        html`<p class="speaker">
            ${from === 'school' ? texts.fromSchool : texts.fromFamily} · ${formatMoment(at, language, timeZone)}
          </p>
          <p class=${from === 'school' ? 'quoted answer' : 'quoted'}>${said}</p>`,
    )}
    ${settled === undefined ? nothing : html`<p class="settled">${settled ? texts.settled : texts.notSettled}</p>`}
    ${dueNote(request, parts)} ${status === 'closed' ? nothing : handling(request, parts)}
  </li>`;
}
