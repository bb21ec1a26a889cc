import { endOfDay, instantAfter } from '../../calendar/duration.js';
import { epochMillisecondsOf, localDateOf, type Instant } from '../../calendar/instant.js';
import type { SchoolCalendar } from '../../calendar/school-calendar.js';
import type { VisitFact } from '../facts.js';
import type { RecordDeadlineRule } from '../rule.js';
import { calendarDatumFor, missed, openUntil, unknownWithout } from '../standing.js';
import type { VisitJudge } from './visit-answer.js';

function clockStart(visit: VisitFact, rule: RecordDeadlineRule, calendar: SchoolCalendar): Instant | undefined {
  switch (rule.startsAt ?? 'visit-end') {
    case 'visit-start':
      return visit.startedAt;
    case 'visit-end':
      return visit.endedAt;
    case 'day-end':
      return endOfDay(localDateOf(visit.endedAt, calendar.timeZone), calendar);
  }
}

/** Whether the record was filed in time, or how long there still is. */
export const judgeRecordDeadline: VisitJudge<RecordDeadlineRule> = (visit, context) => {
  const { rule, clause, index, moment, dueSoonDays } = context;
  const { calendar } = index.facts;
  const nothing = { have: 0, need: 1 };
  const start = clockStart(visit, rule, calendar);
  if (start === undefined) return { ...unknownWithout('visit.startedAt'), ...nothing };
  const span = { amount: rule.withinHours, unit: rule.clock === 'working' ? 'working-hours' : 'hours' } as const;
  const dueAt = instantAfter(start, span, calendar);
  if (dueAt === undefined) return { ...unknownWithout(calendarDatumFor(span, calendar)), ...nothing };
  const filed = visit.filedAt === undefined ? Infinity : epochMillisecondsOf(visit.filedAt);
  if (filed <= moment.epochMilliseconds) {
    return filed <= epochMillisecondsOf(dueAt)
      ? { status: 'met', have: 1, need: 1, missing: [], dueAt }
      : { ...missed(clause.clause.strength, 'late'), ...nothing, missing: [], dueAt };
  }
  // A record that is late can still be filed, and then is a breach of the time and no longer a gap.
  const status = openUntil(dueAt, moment, dueSoonDays) ?? 'overdue';
  return { status, ...nothing, missing: [{ code: 'record' }], dueAt };
};
