import type { LocalDate } from '@homevisit/sdk/calendar';
import { html, nothing, type TemplateResult } from 'lit';
import type { BoardParts } from './board-parts.js';

/** Days to choose from at a glance; all others are in the list beside. */
const NEAR = 5;

function nearDays(id: string, { session, plan }: BoardParts): readonly LocalDate[] {
  const now = plan.visits.find(({ visit }) => visit === id)?.date;
  const slots = [...session.slotsOf(id).values()].filter(({ date }) => date !== now).slice(0, NEAR);
  return [...(now ? [now] : []), ...slots.map(({ date }) => date)].sort();
}

function dayChoice(id: string, date: LocalDate, parts: BoardParts): TemplateResult {
  const { session, plan, words, texts, chosen, actions } = parts;
  const slot = session.slotsOf(id).get(date);
  const placed = plan.visits.find((one) => one.visit === id && one.date === date);
  const said = placed
    ? texts.now(words.day(date), words.span(placed))
    : slot
      ? texts.dayAt(words.day(date), words.span(slot), words.cost(slot))
      : words.day(date);
  return html`<label class="choice">
    <input type="radio" name="day" value=${date} .checked=${chosen === date} @change=${() => actions.choose(date)} />
    <span>${said}</span>
  </label>`;
}

/** The visit that the reader has picked up: where it is, where it can go, and what that would cost. */
export function visitPanel(parts: BoardParts): TemplateResult | typeof nothing {
  const { session, plan, words, texts, picked: id, chosen, actions } = parts;
  if (id === undefined) return nothing;
  const placed = plan.visits.find(({ visit }) => visit === id);
  const near = nearDays(id, parts);
  const others = session.problem.days.filter((date) => !near.includes(date));
  const verdict = chosen === undefined ? undefined : session.verdictOn(id, chosen);
  const isRefused = verdict?.kind === 'impossible' || verdict?.kind === 'frozen';
  const submit = (event: Event): void => {
    event.preventDefault();
    if (chosen !== undefined && !isRefused) actions.drop(id, chosen);
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    actions.putBack();
  };
  const chooseOther = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    actions.choose(others.find((date) => date === value));
  };
  return html`<form class="panel" part="panel" aria-labelledby="panel-title" @submit=${submit} @keydown=${leave}>
    <h3 id="panel-title">${texts.move(words.families(id))}</h3>
    ${
      placed
        ? html`<p class="muted">${words.when(placed)} ${texts.with(words.people(placed.people))}</p>`
        : html`<p class="muted">${texts.nowhere}</p>`
    }
    ${
      near.length > 0
        ? html`<fieldset>
            <legend>${texts.nearDays}</legend>
            ${near.map((date) => dayChoice(id, date, parts))}
          </fieldset>`
        : nothing
    }
    <label class="other"
      >${texts.otherDay}
      <select @change=${chooseOther}>
        <option value="" .selected=${chosen === undefined || near.includes(chosen)}>${texts.chooseDay}</option>
        ${others.map((date) => html`<option value=${date} .selected=${chosen === date}>${words.day(date)}</option>`)}
      </select>
    </label>
    ${verdict ? html`<p class="verdict" data-fit=${verdict.kind}>${words.verdict(verdict)}</p>` : nothing}
    <div class="actions">
      <button class="action primary" type="submit" ?disabled=${verdict === undefined || isRefused}>${texts.fix}</button>
      <button class="action" type="button" data-action="put-back" @click=${() => actions.putBack()}>
        ${texts.putBack}
      </button>
      ${
        session.isPinned(id)
          ? html`<button class="action" type="button" data-action="unpin" @click=${() => actions.unpin(id)}>
              ${texts.unpin}
            </button>`
          : nothing
      }
      <button class="action critical" type="button" data-action="cancel" @click=${() => actions.cancel(id)}>
        ${texts.cancel}
      </button>
    </div>
  </form>`;
}
