import type { PlannedVisit } from '@homevisit/sdk/schedule';
import { html, type TemplateResult } from 'lit';
import type { BoardParts } from './board-parts.js';

const inOrder = (a: PlannedVisit, b: PlannedVisit): number =>
  a.date === b.date ? a.start - b.start : a.date < b.date ? -1 : 1;

/** All visits of the plan, day after day, as they go on paper: on the screen only a week is in sight. */
export function printSheet({ plan, words, texts }: Pick<BoardParts, 'plan' | 'words' | 'texts'>): TemplateResult {
  return html`<table class="print-sheet">
    <thead>
      <tr>
        <th scope="col">${texts.printDay}</th>
        <th scope="col">${texts.printTime}</th>
        <th scope="col">${texts.printFamily}</th>
        <th scope="col">${texts.who}</th>
      </tr>
    </thead>
    <tbody>
      ${[...plan.visits].sort(inOrder).map(
        (planned) =>
          html`<tr>
            <td>${words.day(planned.date)}</td>
            <td>${words.span(planned)}</td>
            <td>${words.families(planned.visit)}</td>
            <td>${words.people(planned.people)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
