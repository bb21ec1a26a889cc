import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { BoardParts } from './board-parts.js';
import { dropZone, fitOn } from './drop-zone.js';
import { visitChip } from './visit-chip.js';

/** A week where there is little room: day after day, each visit with who goes. */
export function dayAgenda(parts: BoardParts): TemplateResult {
  const { days, plan, words, texts } = parts;
  return html`<div class="agenda">
    ${days.map((date) => {
      const visits = plan.visits.filter((planned) => planned.date === date).sort((a, b) => a.start - b.start);
      const zone = dropZone(date, parts);
      return html`<section
        class="day"
        data-date=${date}
        data-fit=${fitOn(date, parts)}
        @dragover=${zone.over}
        @drop=${zone.drop}
      >
        <h3>${words.day(date)}</h3>
        ${visits.length === 0 ? html`<p class="muted">${texts.noVisits}</p>` : ''}
        ${repeat(
          visits,
          ({ visit }) => visit,
          (planned) => visitChip(planned, parts, true),
        )}
      </section>`;
    })}
  </div>`;
}
