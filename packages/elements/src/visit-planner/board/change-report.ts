import { html, nothing, type TemplateResult } from 'lit';
import type { BoardParts } from './board-parts.js';

/** Entries that are shown of one list. */
const MOST = 12;

/** What the last step has changed: how much stays, and each visit that does not. */
export function changeReport({ session, plan, words, texts }: BoardParts): TemplateResult | typeof nothing {
  const last = session.lastChange;
  if (!last) return nothing;
  const { kept, retimed, moved, added, dropped } = last.diff;
  const lines = [
    ...moved.map(({ visit, before, after }) =>
      texts.movedFrom(
        words.families(visit),
        `${words.when(before)} ${words.people(before.people)}`,
        `${words.when(after)} ${words.people(after.people)}`,
      ),
    ),
    ...added.map((id) => {
      const planned = plan.visits.find(({ visit }) => visit === id);
      return texts.addedTo(words.families(id), planned ? words.when(planned) : '');
    }),
    ...dropped.map((id) => texts.droppedFrom(words.families(id))),
    ...(retimed.length > 0 ? [texts.retimed(retimed.length)] : []),
  ];
  return html`<section class="changes" part="changes" aria-labelledby="changes-title">
    <h3 id="changes-title">${texts.changeTitle}</h3>
    <p>${texts.change(kept.length, moved.length, added.length, dropped.length)}</p>
    <ul>
      ${lines.slice(0, MOST).map((line) => html`<li>${line}</li>`)}
      ${lines.length > MOST ? html`<li>${texts.andMore(lines.length - MOST)}</li>` : nothing}
    </ul>
  </section>`;
}
