import { epochDayOf } from '../../calendar/local-date.js';
import type { Family } from '../problem/people.js';
import type { Problem } from '../problem/problem.js';
import type { Stretch } from '../problem/times.js';
import type { Visit } from '../problem/visits.js';
import type { FullWeights } from '../problem/full-weights.js';
import type { DayTable } from './day-table.js';
import type { Instance } from './instance.js';
import { commonSpans, spansWithout, startsWithin, unitedSpans, type Spans } from './spans.js';

const WHOLE_DAY: Spans = [0, 1_900_000_000];

/** Spans by position of the day; `undefined` for a day without any. */
type SpansByDay = readonly (Spans | undefined)[];

function spansByDay(stretches: readonly Stretch[], days: DayTable): SpansByDay {
  const byDay = new Array<number[] | undefined>(days.count).fill(undefined);
  for (const stretch of stretches) {
    for (const day of days.daysOf(stretch)) {
      const spans = byDay[day];
      if (spans) spans.push(stretch.from, stretch.to);
      else byDay[day] = [stretch.from, stretch.to];
    }
  }
  return byDay.map((spans) => spans && unitedSpans(spans));
}

interface FamilyDays {
  readonly home: SpansByDay | undefined;
  readonly declined: SpansByDay | undefined;
  readonly wishes: SpansByDay | undefined;
}

function familyDays({ home, declined, wishes }: Family, days: DayTable): FamilyDays {
  const expand = (stretches: readonly Stretch[] | undefined) => stretches && spansByDay(stretches, days);
  return { home: expand(home), declined: expand(declined), wishes: expand(wishes) };
}

/** Days and windows of all visits. */
export type CompiledOptions = Pick<
  Instance,
  'optionStart' | 'optionDay' | 'optionCost' | 'windowStart' | 'windowFrom' | 'windowTo'
>;

/** Gathers options one after the other. */
class OptionList {
  readonly days: number[] = [];
  readonly costs: number[] = [];
  readonly windowStart: number[] = [0];
  readonly from: number[] = [];
  readonly to: number[] = [];

  add(day: number, cost: number, starts: Spans): void {
    this.days.push(day);
    this.costs.push(cost);
    for (let at = 0; at < starts.length; at += 2) {
      this.from.push(starts[at] as number);
      this.to.push(starts[at + 1] as number);
    }
    this.windowStart.push(this.from.length);
  }
}

/** How far the last part of a visit reaches beyond its beginning, where all parts begin as early as they may. */
function lengthOf({ duration, parts }: Visit): number {
  return parts ? Math.max(...parts.map((part) => (part.after?.least ?? 0) + part.duration)) : duration;
}

/** When all families can be visited on a day; `undefined` on most days, as somebody is not at home. */
function homeOn(day: number, families: readonly FamilyDays[], latestEnd: number): Spans | undefined {
  for (const { home } of families) if (home && !home[day]) return undefined;
  let common: Spans = [0, Math.min(latestEnd, WHOLE_DAY[1] as number)];
  for (const { home, declined } of families) {
    const [own, not] = [home?.[day], declined?.[day]];
    if (own) common = commonSpans(common, own);
    if (not) common = spansWithout(common, not);
  }
  return common;
}

function addOptionsOf(visit: Visit, families: readonly FamilyDays[], list: OptionList, scene: Scene): void {
  const { days, weights, latestEnd } = scene;
  const from = visit.from === undefined ? -Infinity : epochDayOf(visit.from);
  const due = visit.due === undefined ? Infinity : epochDayOf(visit.due);
  const last = visit.last === undefined ? due : epochDayOf(visit.last);
  const { pin } = visit;
  const pinnedDay = pin?.date === undefined ? undefined : (days.positionOf(pin.date) ?? -1);
  const length = lengthOf(visit);
  for (let day = 0; day < days.count; day++) {
    const number = days.numbers[day] as number;
    if (number < from || number > last || (pinnedDay !== undefined && pinnedDay !== day)) continue;
    const home = homeOn(day, families, latestEnd);
    if (!home) continue;
    let starts = startsWithin(home, length);
    if (pin?.start !== undefined) starts = commonSpans(starts, [pin.start, pin.start]);
    if (starts.length === 0) continue;
    const late = Math.max(0, number - due) * weights.lateDay * (visit.weight ?? 1);
    let wished: Spans = home;
    let hasWishes = false;
    for (const family of families) {
      if (!family.wishes) continue;
      hasWishes = true;
      wished = commonSpans(wished, family.wishes[day] ?? []);
    }
    if (!hasWishes || weights.wish === 0) {
      list.add(day, late, starts);
      continue;
    }
    const wishedStarts = commonSpans(startsWithin(wished, length), starts);
    if (wishedStarts.length > 0) list.add(day, late, wishedStarts);
    list.add(day, late + weights.wish, starts);
  }
}

interface Scene {
  readonly days: DayTable;
  readonly weights: FullWeights;
  readonly latestEnd: number;
}

/** The days and windows in which each visit can take place as far as families and rules go, with what each day costs. */
export function compileOptions(problem: Problem, days: DayTable, weights: FullWeights): CompiledOptions {
  const families = new Map(problem.families.map((family) => [family.id, family]));
  const [, endOfDay = 0] = WHOLE_DAY;
  const scene = { days, weights, latestEnd: problem.rules?.latestEnd ?? endOfDay };
  const list = new OptionList();
  const optionStart = new Int32Array(problem.visits.length + 1);
  problem.visits.forEach((visit, index) => {
    // Few families are visited more than once: what is found out about one is not worth its memory.
    const those = visit.families.map((id) => families.get(id)).filter((one) => one !== undefined);
    const expanded = those.map((family) => familyDays(family, days));
    addOptionsOf(visit, expanded, list, scene);
    optionStart[index + 1] = list.days.length;
  });
  return {
    optionStart,
    optionDay: Int32Array.from(list.days),
    optionCost: Float64Array.from(list.costs),
    windowStart: Int32Array.from(list.windowStart),
    windowFrom: Int32Array.from(list.from),
    windowTo: Int32Array.from(list.to),
  };
}
