import { html, type TemplateResult } from 'lit';
import type { BoardParts } from './board-parts.js';

/** Somebody is ill: who, and on which day of the week in sight. */
export function absenceForm({ session, days, words, texts, actions }: BoardParts): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault();
    const [who, when] = [...(event.target as HTMLFormElement).querySelectorAll('select')];
    const date = days.find((day) => day === when?.value);
    if (who && date) actions.absent(who.value, date);
  };
  return html`<details class="absence">
    <summary>${texts.absence}</summary>
    <form @submit=${submit}>
      <label
        >${texts.absentWho}
        <select>
          ${session.problem.people.map(({ id }) => html`<option value=${id}>${words.nameOf(id)}</option>`)}
        </select>
      </label>
      <label
        >${texts.absentDay}
        <select>
          ${days.map((date) => html`<option value=${date}>${words.day(date)}</option>`)}
        </select>
      </label>
      <button class="action" type="submit" data-action="absent">${texts.absent}</button>
    </form>
  </details>`;
}
