import { instantBefore } from '../calendar/duration.js';
import { epochMillisecondsOf, localDateOf } from '../calendar/instant.js';
import { schoolYearOf, type SchoolCalendar } from '../calendar/school-calendar.js';
import type { VisitDraft } from '../model/visit.js';
import { keepsDays, keepsMinutes, keepsTimeOfDay } from '../policy/each-visit/judge-limit.js';
import type { FieldRequirement } from '../policy/requirement.js';
import type { TimingCheck } from './timing-check.js';
import type { VisitFault } from './visit-fault.js';

type Limit = NonNullable<FieldRequirement['limits']>[number];
type Times = Pick<VisitDraft, 'startedAt' | 'endedAt'>;

const MILLISECONDS_PER_MINUTE = 60_000;

function hoursFault(times: Times, { clause, timeOfDay }: Limit, calendar: SchoolCalendar): VisitFault[] {
  if (!timeOfDay || keepsTimeOfDay(times, { timeOfDay }, calendar) !== false) return [];
  return [{ pointer: '/startedAt', code: 'outside-hours', clauses: [clause], values: timeOfDay }];
}

function dayFault({ startedAt }: Times, { clause, days }: Limit, calendar: SchoolCalendar): VisitFault[] {
  const date = localDateOf(startedAt, calendar.timeZone);
  if (!days || keepsDays({ date }, { days }, calendar) !== false) return [];
  return [{ pointer: '/startedAt', code: 'day-not-allowed', clauses: [clause], values: { days: days.join(' ') } }];
}

function lengthFault(times: Times, { clause, minutes }: Limit): VisitFault[] {
  if (!minutes || keepsMinutes(times, { minutes }) !== false) return [];
  const length = (epochMillisecondsOf(times.endedAt) - epochMillisecondsOf(times.startedAt)) / MILLISECONDS_PER_MINUTE;
  const { atLeast, atMost } = minutes;
  const fault = { pointer: '/endedAt', clauses: [clause] };
  if (atLeast !== undefined && length < atLeast) return [{ ...fault, code: 'visit-too-short', values: { atLeast } }];
  return atMost === undefined ? [] : [{ ...fault, code: 'visit-too-long', values: { atMost } }];
}

/** The times of a visit, judged as evaluation judges them. */
export const timingCheck: TimingCheck = {
  findLimitFaults({ startedAt, endedAt }, limits, calendar) {
    if (startedAt === undefined || endedAt === undefined) return [];
    const times = { startedAt, endedAt };
    return limits.flatMap((limit) => [
      ...(calendar ? [...hoursFault(times, limit, calendar), ...dayFault(times, limit, calendar)] : []),
      ...lengthFault(times, limit),
    ]);
  },

  findLateSteps(pointer, takenAt, { startedAt }, leads, calendar) {
    if (startedAt === undefined || !calendar) return [];
    return leads.flatMap(({ clause, before }): VisitFault[] => {
      const dueAt = instantBefore(startedAt, before, calendar);
      if (dueAt === undefined || epochMillisecondsOf(takenAt) <= epochMillisecondsOf(dueAt)) return [];
      return [{ pointer, code: 'too-late', clauses: [clause], values: { amount: before.amount, unit: before.unit } }];
    });
  },

  findCalendarFaults({ startedAt }, calendar) {
    if (startedAt === undefined || !calendar || calendar.schoolYears.length === 0) return [];
    const date = localDateOf(startedAt, calendar.timeZone);
    return schoolYearOf(calendar, date) ? [] : [{ pointer: '/startedAt', code: 'outside-calendar' }];
  },
};
