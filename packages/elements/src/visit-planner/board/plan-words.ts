import { isLocalDate, type LocalDate } from '@homevisit/sdk/calendar';
import type { Change, PlannedVisit, Problem, Reason, Slot, Violation } from '@homevisit/sdk/schedule';
import { formatDate } from '../../foundation/format-date.js';
import type { VisitPlannerMessages } from '../messages/zh-CN.js';
import type { DayVerdict } from './plan-session.js';

/** How people and families are called, by id. */
export type Names = Readonly<Record<string, string>>;

const WHO = ['unknown-person', 'wrong-number-of-visitors', 'need-unmet', 'must-not-visit', 'no-such-crew'];
const WHEN = ['not-a-day', 'too-early', 'too-late', 'wrong-duration', 'family-not-home', 'family-declined'];
const WHEN_TOO = ['after-latest-end', 'person-not-free', 'not-apart', 'parts-do-not-meet'];
const LOAD = ['too-many-visits', 'too-much-load', 'too-many-visits-a-week', 'too-many-evenings-a-week'];
const WAY = ['way-too-short', 'two-outings-a-day'];

function sortOf(code: string): 'who' | 'when' | 'load' | 'way' | 'pin' | 'data' {
  if (WHO.includes(code)) return 'who';
  if (WHEN.includes(code) || WHEN_TOO.includes(code)) return 'when';
  if (LOAD.includes(code)) return 'load';
  if (WAY.includes(code)) return 'way';
  return code === 'pin-broken' ? 'pin' : 'data';
}

/** What a plan says, in the words of a reader. */
export class PlanWords {
  readonly #families: ReadonlyMap<string, readonly string[]>;
  readonly #ticksPerMinute: number;

  /** @param earlier - The problem before the last change, which may hold visits that are gone now. */
  constructor(
    problem: Problem,
    earlier: Problem | undefined,
    readonly names: Names,
    readonly texts: VisitPlannerMessages,
    readonly language: string,
  ) {
    this.#families = new Map([...(earlier?.visits ?? []), ...problem.visits].map(({ id, families }) => [id, families]));
    this.#ticksPerMinute = problem.ticksPerMinute ?? 1;
  }

  /** The name of a person, a family or a crew. */
  nameOf(id: string): string {
    return this.names[id] ?? id;
  }

  people(ids: readonly string[]): string {
    return this.texts.list(ids.map((id) => this.nameOf(id)));
  }

  /** Whom a visit is for. */
  families(visitId: string): string {
    return this.people(this.#families.get(visitId) ?? [visitId]);
  }

  /** Such as `11月23日 周一`. */
  day(date: LocalDate): string {
    const weekday = new Intl.DateTimeFormat(this.language, { weekday: 'short', timeZone: 'UTC' });
    return `${formatDate(date, this.language, 'day')} ${weekday.format(Date.parse(date))}`;
  }

  /** From the first to the last of some days, such as `11月23日至11月29日`. */
  week(days: readonly LocalDate[]): string {
    const [first, last] = [days[0], days[days.length - 1]];
    const format = (date: LocalDate): string => formatDate(date, this.language, 'day');
    return first && last ? this.texts.fromTo(format(first), format(last)) : '';
  }

  /** A time of day, such as `18:05`. */
  time(ticks: number): string {
    const minutes = Math.floor(ticks / this.#ticksPerMinute);
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  }

  span({ start, end }: { readonly start: number; readonly end: number }): string {
    return `${this.time(start)}–${this.time(end)}`;
  }

  minutes(ticks: number): number {
    return Math.round(ticks / this.#ticksPerMinute);
  }

  cost({ cost, retimes }: Slot): string {
    const minutes = this.minutes(cost);
    const said = minutes > 0 ? this.texts.cost(minutes) : this.texts.noCost;
    return this.texts.clauses(retimes.length > 0 ? [said, this.texts.retimes(retimes.length)] : [said]);
  }

  when(planned: PlannedVisit): string {
    return `${this.day(planned.date)} ${this.span(planned)}`;
  }

  verdict(verdict: DayVerdict): string {
    const { texts } = this;
    switch (verdict.kind) {
      case 'fits':
        return texts['verdict-fits'](this.span(verdict.slot), this.cost(verdict.slot));
      case 'impossible':
        return texts['verdict-impossible'](verdict.reason ? this.reason(verdict.reason) : texts.noWay);
      default:
        return texts[`verdict-${verdict.kind}`];
    }
  }

  reason({ code, from, to, people }: Reason): string {
    const { texts } = this;
    const shown = (date: string | undefined): string => (isLocalDate(date) ? this.day(date) : '…');
    if (code === 'dates') return texts['reason-dates'](shown(from), shown(to));
    if (code === 'need-answered') return texts['reason-need-answered'](this.people(people ?? []));
    return texts[`reason-${code}`];
  }

  change(change: Change): string {
    const { texts } = this;
    const span = 'date' in change ? this.span({ start: change.from, end: change.to }) : '';
    switch (change.kind) {
      case 'last-day':
        return texts['change-last-day'](this.day(change.last));
      case 'first-day':
        return texts['change-first-day'](this.day(change.from));
      case 'unpin':
        return texts['change-unpin'];
      case 'family-home':
        return texts['change-family-home'](this.nameOf(change.family), this.day(change.date), span);
      case 'person-free':
        return this.#freeTime(change, span);
      case 'person-at-most':
        return this.#more(change);
      case 'skill':
        return texts['change-skill'](this.nameOf(change.person));
    }
  }

  #freeTime({ person, date, visits }: Change & { kind: 'person-free' }, span: string): string {
    const { texts } = this;
    const [name, day] = [this.nameOf(person), this.day(date)];
    const free = texts['change-person-free'](name, day, span);
    return visits === undefined ? free : texts.clauses([free, texts['change-person-visits'](name, day, visits)]);
  }

  #more({ person, visitsPerWeek, eveningsPerWeek, load }: Change & { kind: 'person-at-most' }): string {
    const { texts } = this;
    const name = this.nameOf(person);
    return texts.clauses([
      ...(visitsPerWeek === undefined ? [] : [texts['change-visits-a-week'](name, visitsPerWeek)]),
      ...(eveningsPerWeek === undefined ? [] : [texts['change-evenings-a-week'](name, eveningsPerWeek)]),
      ...(load === undefined ? [] : [texts['change-load'](name)]),
    ]);
  }

  violation({ code, visits, people }: Violation): string {
    const about = visits.length > 0 ? this.texts.list(visits.map((id) => this.families(id))) : this.people(people);
    return this.texts.violation(about, this.texts[`violation-${sortOf(code)}`]);
  }
}
