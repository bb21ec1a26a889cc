import { addDays, isWithin, type LocalDate } from '../../calendar/local-date.js';
import { kindOfDay, type DayKind } from '../../calendar/working-time.js';
import type { PlanningSources } from './planning-sources.js';

/** Days of a plan by what kind of day each is. */
export class DaysByKind {
  readonly #kinds = new Map<LocalDate, DayKind>();

  constructor({ from, to, except = [], workingTime }: Pick<PlanningSources, 'from' | 'to' | 'except' | 'workingTime'>) {
    for (let date = from; date <= to; date = addDays(date, 1)) {
      if (!except.some((range) => isWithin(date, range))) this.#kinds.set(date, kindOfDay(date, workingTime));
    }
  }

  get all(): readonly LocalDate[] {
    return [...this.#kinds.keys()];
  }

  of(kind: DayKind): LocalDate[] {
    return this.all.filter((date) => this.#kinds.get(date) === kind);
  }
}
