import { epochMillisecondsOf, instantAt, localDateOf } from '../../calendar/instant.js';
import { addDays } from '../../calendar/local-date.js';
import type { SchoolCalendar } from '../../calendar/school-calendar.js';
import { kindOfDay } from '../../calendar/working-time.js';
import type { VisitFact } from '../facts.js';
import type { VisitLimitRule } from '../rule.js';
import { missed, unknownWithout } from '../standing.js';
import type { VisitJudge } from './visit-answer.js';

const MILLISECONDS_PER_MINUTE = 60_000;

/** Whether a limit is kept, or the name of the datum without which nobody can say. */
export type Limit = boolean | { readonly lacks: string };

const START: Limit = { lacks: 'visit.startedAt' };

/** A window such as 20:00–02:00 ends on the next day; any other on its own, so that a visit past midnight is outside. */
export function keepsTimeOfDay(
  { startedAt, endedAt }: Pick<VisitFact, 'startedAt' | 'endedAt'>,
  { timeOfDay }: Pick<VisitLimitRule, 'timeOfDay'>,
  calendar: Pick<SchoolCalendar, 'timeZone'>,
): Limit {
  if (!timeOfDay) return true;
  if (startedAt === undefined) return START;
  const { from, to } = timeOfDay;
  const day = localDateOf(startedAt, calendar.timeZone);
  const nights = from <= to ? 0 : 1;
  const momentOf = (date: typeof day, time: string): number =>
    epochMillisecondsOf(instantAt(date, time, calendar.timeZone));
  return [day, addDays(day, -nights)].some(
    (first) =>
      momentOf(first, from) <= epochMillisecondsOf(startedAt) &&
      epochMillisecondsOf(endedAt) <= momentOf(addDays(first, nights), to),
  );
}

/** Whether it was on a kind of day on which it may be. */
export function keepsDays(
  { date }: Pick<VisitFact, 'date'>,
  { days }: Pick<VisitLimitRule, 'days'>,
  { workingTime }: Pick<SchoolCalendar, 'workingTime'>,
): Limit {
  if (!days) return true;
  if (!workingTime) return { lacks: 'calendar.working-time' };
  return days.includes(kindOfDay(date, workingTime));
}

/** Whether it was as long as it may be. */
export function keepsMinutes(
  { startedAt, endedAt }: Pick<VisitFact, 'startedAt' | 'endedAt'>,
  { minutes }: Pick<VisitLimitRule, 'minutes'>,
): Limit {
  if (!minutes) return true;
  if (startedAt === undefined) return START;
  const length = (epochMillisecondsOf(endedAt) - epochMillisecondsOf(startedAt)) / MILLISECONDS_PER_MINUTE;
  return length >= (minutes.atLeast ?? 0) && length <= (minutes.atMost ?? Infinity);
}

/** Whether a visit was at a time, on a day and for as long as it may be. One limit that is surely broken decides. */
export const judgeLimit: VisitJudge<VisitLimitRule> = (visit, { rule, clause, index }) => {
  const { calendar } = index.facts;
  const limits = [keepsTimeOfDay(visit, rule, calendar), keepsDays(visit, rule, calendar), keepsMinutes(visit, rule)];
  if (limits.includes(false)) {
    return { ...missed(clause.clause.strength, 'outside-limit'), have: 0, need: 1, missing: [] };
  }
  const lacking = new Set(limits.flatMap((limit) => (typeof limit === 'object' ? [limit.lacks] : [])));
  return lacking.size > 0
    ? { ...unknownWithout(...lacking), have: 0, need: 1 }
    : { status: 'met', have: 1, need: 1, missing: [] };
};
