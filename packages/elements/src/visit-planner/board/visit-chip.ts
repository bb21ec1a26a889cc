import type { PlannedVisit } from '@homevisit/sdk/schedule';
import { html, nothing, type TemplateResult } from 'lit';
import type { BoardParts } from './board-parts.js';

/** One visit on the board: pressed, it is picked up; a mouse can drag it. */
export function visitChip(planned: PlannedVisit, parts: BoardParts, withPeople = false): TemplateResult {
  const { session, words, texts, actions, picked } = parts;
  const { visit: id, lateDays, people } = planned;
  const isPinned = session.isPinned(id);
  const start = (event: DragEvent): void => {
    // Firefox drags nothing that carries no data.
    event.dataTransfer?.setData('text/plain', id);
    actions.dragStart(id);
  };
  return html`<button
    type="button"
    part="visit"
    class="chip"
    data-visit=${id}
    ?data-pinned=${isPinned}
    aria-pressed=${picked === id ? 'true' : 'false'}
    draggable="true"
    @click=${() => actions.pick(id)}
    @dragstart=${start}
    @dragend=${() => actions.dragEnd()}
  >
    <span class="time">${words.span(planned)}</span>
    <span class="families">${words.families(id)}</span>
    ${withPeople ? html`<span class="note">${texts.with(words.people(people))}</span>` : nothing}
    ${isPinned ? html`<span class="note pin">${texts.pinned}</span>` : nothing}
    ${lateDays > 0 ? html`<span class="note late">${texts.late(lateDays)}</span>` : nothing}
  </button>`;
}
