import type { LocalDate } from '@homevisit/sdk/calendar';
import type { PlannedVisit } from '@homevisit/sdk/schedule';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { BoardParts } from './board-parts.js';
import { dropZone, fitOn } from './drop-zone.js';
import { visitChip } from './visit-chip.js';

/** A row of the board: a team that goes out as a whole, or a person. */
interface Row {
  readonly id: string;
  readonly people: readonly string[];
}

function rowsOf({ session: { problem } }: BoardParts): readonly Row[] {
  return problem.crews.kind === 'fixed' ? problem.crews.list : problem.people.map(({ id }) => ({ id, people: [id] }));
}

const byStart = (a: PlannedVisit, b: PlannedVisit): number => a.start - b.start;

function cell(row: Row, date: LocalDate, parts: BoardParts): TemplateResult {
  const { plan, words, texts } = parts;
  const isOfRow = ({ people, date: day }: { readonly people: readonly string[]; readonly date: string }): boolean =>
    day === date && row.people.every((id) => people.includes(id));
  const outings = plan.outings.filter(isOfRow);
  const zone = dropZone(date, parts);
  return html`<td data-date=${date} data-fit=${fitOn(date, parts)} @dragover=${zone.over} @drop=${zone.drop}>
    ${repeat(
      plan.visits.filter(isOfRow).sort(byStart),
      ({ visit }) => visit,
      (planned) => visitChip(planned, parts),
    )}
    ${outings.map(
      ({ leave, back, travel }) =>
        html`<p class="outing">${texts.outing(words.time(leave), words.time(back), words.minutes(travel))}</p>`,
    )}
  </td>`;
}

/** A week: one row for each person or team, one column for each day. */
export function weekTable(parts: BoardParts, title: string): TemplateResult {
  const { days, words, texts, dragged, over, session } = parts;
  return html`<div class="sheet" role="region" tabindex="0" aria-label=${title}>
    <table>
      <caption class="visually-hidden">
        ${title}
      </caption>
      <thead>
        <tr>
          <th scope="col">${texts.who}</th>
          ${days.map(
            (date) =>
              html`<th scope="col" data-fit=${fitOn(date, parts)}>
                ${words.day(date)}
                ${
                  dragged !== undefined && over === date
                    ? html`<span class="note verdict">${words.verdict(session.verdictOn(dragged, date))}</span>`
                    : nothing
                }
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rowsOf(parts).map(
          (row) =>
            html`<tr>
              <th scope="row">${words.nameOf(row.id)}</th>
              ${days.map((date) => cell(row, date, parts))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
