import type { LocalDate } from '@homevisit/sdk/calendar';
import { html, type TemplateResult } from 'lit';
import type { VisitPlannerMessages } from '../messages/zh-CN.js';
import type { PlanWords } from './plan-words.js';
import { daysOfWeek } from './weeks.js';

interface WeekChoice {
  readonly weeks: readonly LocalDate[];
  readonly week: LocalDate;
  readonly days: readonly LocalDate[];
  readonly texts: VisitPlannerMessages;
  readonly words: PlanWords;
  readonly show: (monday: LocalDate) => void;
}

/** From week to week, or straight to one. */
export function weekNavigation({ weeks, week, days, texts, words, show }: WeekChoice): TemplateResult {
  const at = weeks.indexOf(week);
  const step = (to: LocalDate | undefined, label: string, sign: string): TemplateResult =>
    html`<button
      class="action step"
      type="button"
      aria-label=${label}
      ?disabled=${to === undefined}
      @click=${() => to !== undefined && show(to)}
    >
      <span aria-hidden="true">${sign}</span>
    </button>`;
  const choose = (event: Event): void => {
    const chosen = weeks.find((monday) => monday === (event.target as HTMLSelectElement).value);
    if (chosen) show(chosen);
  };
  return html`<div class="weeks">
    ${step(weeks[at - 1], texts.earlierWeek, '‹')}
    <label
      ><span class="visually-hidden">${texts.week}</span>
      <select @change=${choose}>
        ${weeks.map(
          (monday) =>
            html`<option value=${monday} .selected=${monday === week}>${words.week(daysOfWeek(days, monday))}</option>`,
        )}
      </select>
    </label>
    ${step(weeks[at + 1], texts.laterWeek, '›')}
  </div>`;
}
