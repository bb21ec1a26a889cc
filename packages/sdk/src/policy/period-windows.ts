/**
 * Periods that are no unit of the school year: campaigns, seasons, days of every year, days of one year.
 *
 * @module
 */
import { type LocalDate, addDays, dateInYear, earlierDate, laterDate } from '../calendar/local-date.js';
import { lunarNewYearOf } from '../calendar/lunar-new-year.js';
import { periodOf, type Period, type SchoolCalendar } from '../calendar/school-calendar.js';
import type { PeriodSpec } from './rule.js';

/** A specification that is no unit of the school year. */
export type WindowSpec = Exclude<PeriodSpec, string>;

const SPRING_FESTIVAL = 'spring-festival';
const yearIn = (date: LocalDate): number => Number(date.slice(0, 4));

function dates(startDate: LocalDate, endDate: LocalDate): Period {
  const id = `${startDate}/${endDate}`;
  return { unit: 'dates', id, title: id, startDate, endDate };
}

function yearly(from: string, to: string, year: number): Period {
  return dates(dateInYear(year, from), dateInYear(to < from ? year + 1 : year, to));
}

/** Days or weeks of a span, the first and the last of them cut off where the span is. */
function eachOf(span: Period, unit: 'calendar-week' | 'day', calendar: SchoolCalendar): Period[] {
  const parts: Period[] = [];
  let next: LocalDate = span.startDate;
  while (next <= span.endDate) {
    const part = periodOf(calendar, unit, next);
    if (!part) break;
    parts.push({ ...part, startDate: next, endDate: earlierDate(part.endDate, span.endDate) });
    next = addDays(part.endDate, 1);
  }
  return parts;
}

function campaigns(calendar: SchoolCalendar, code: string): Period[] {
  return (calendar.campaigns ?? [])
    .filter((campaign) => campaign.code === code)
    .map(({ id, title, startDate, endDate }) => ({ unit: 'campaign', id, title, startDate, endDate }));
}

/** Seasons of these years, or those of this code that the calendar names. */
function seasons(
  calendar: SchoolCalendar,
  { season: code, daysBefore = 0, daysAfter = 0 }: Extract<WindowSpec, { season: string }>,
  years: readonly number[],
): Period[] {
  const named =
    code === SPRING_FESTIVAL
      ? years.flatMap((year) => {
          const first = lunarNewYearOf(year);
          return first ? [{ title: String(year), startDate: first, endDate: first }] : [];
        })
      : (calendar.seasons ?? []).filter((season) => season.code === code);
  return named.map(({ title, startDate, endDate }) => ({
    unit: 'season',
    id: `${code}-${startDate}`,
    title,
    startDate: addDays(startDate, -daysBefore),
    endDate: addDays(endDate, daysAfter),
  }));
}

/** All periods that could touch the days from `since` to `until`, and others perhaps. */
function candidates(calendar: SchoolCalendar, spec: WindowSpec, since: LocalDate, until: LocalDate): Period[] {
  const years: number[] = [];
  // One that began or begins in a neighbouring year may reach into this one.
  for (let year = yearIn(since) - 1; year <= yearIn(until) + 1; year++) years.push(year);
  if ('campaign' in spec) return campaigns(calendar, spec.campaign);
  if ('season' in spec) return seasons(calendar, spec, years);
  if ('between' in spec) return [dates(spec.between.from, spec.between.to)];
  return years.map((year) => yearly(spec.from, spec.to, year));
}

/** The periods that have a day from `since` to `until`, in order of time. */
export function windowsBetween(
  calendar: SchoolCalendar,
  spec: WindowSpec,
  since: LocalDate,
  until: LocalDate,
): Period[] {
  const found = candidates(calendar, spec, since, until).filter(
    ({ startDate, endDate }) => laterDate(startDate, since) <= earlierDate(endDate, until),
  );
  const each = 'campaign' in spec ? spec.each : undefined;
  const parts = each === undefined ? found : found.flatMap((campaign) => eachOf(campaign, each, calendar));
  return parts
    .filter(({ startDate }) => startDate <= until)
    .sort((a, b) => (a.startDate < b.startDate ? -1 : a.startDate > b.startDate ? 1 : 0));
}

/**
 * The datum of the calendar that would have to name a period on or after a day: `calendar.campaign:…`,
 * `calendar.season:…`; `undefined` where it does, or where no school has to say.
 */
export function unnamedWindow(calendar: SchoolCalendar, spec: WindowSpec, since: LocalDate): string | undefined {
  if ('campaign' in spec) {
    const isNamed = campaigns(calendar, spec.campaign).some(({ endDate }) => endDate >= since);
    return isNamed ? undefined : `calendar.campaign:${spec.campaign}`;
  }
  if (!('season' in spec)) return undefined;
  const isNamed = seasons(calendar, spec, [yearIn(since)]).some(
    ({ endDate }) => spec.season === SPRING_FESTIVAL || endDate >= since,
  );
  return isNamed ? undefined : `calendar.season:${spec.season}`;
}
