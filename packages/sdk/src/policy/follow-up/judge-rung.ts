import { earlierDate, laterDate } from '../../calendar/local-date.js';
import { hasLeft } from '../counting/attendance.js';
import { hasDeclined } from '../counting/declines.js';
import type { CountedSubject } from '../count-context.js';
import { timeLeftFor } from '../due.js';
import type { Rung } from '../rule.js';
import { missed, unknownWithout, type Standing } from '../standing.js';
import type { Verdict } from '../verdict.js';
import type { FollowUpContext, Trigger } from './follow-up-context.js';
import { missingOn, responseTo, type RungResponse } from './rung-response.js';
import { rungTime, type RungStart, type RungTime } from './rung-time.js';

/** One cycle of a rung that has started, with its verdict. */
export interface JudgedRung {
  readonly verdict: Verdict;
  /** Absent where the calendar cannot say. */
  readonly time?: RungTime | undefined;
  readonly answeredInTime: boolean;
}

/** How a rung stands that nothing has answered. */
function unanswered(
  rung: Rung,
  { from, due, dueDay }: RungTime,
  { happening }: Trigger,
  counted: CountedSubject,
  { clause, index, moment, dueSoonDays }: FollowUpContext,
): Standing {
  const until = earlierDate(dueDay, moment.date);
  const { resolvedOn, student } = happening;
  if ('visit' in rung.do && hasDeclined(counted.students, { from, to: until }, index)) {
    return { status: 'declined', reason: 'declined' };
  }
  if (resolvedOn !== undefined && resolvedOn <= dueDay) return { status: 'exempt', reason: 'resolved' };
  const span = { unit: 'event', id: '', title: '', startDate: from, endDate: dueDay } as const;
  if (hasLeft(student.enrolled, span, moment.date)) return { status: 'exempt', reason: 'left' };
  const timeLeft = timeLeftFor(due, moment, dueSoonDays);
  if (timeLeft) return { status: timeLeft };
  // What is late can still be done for as long as anybody is bound to it.
  const standing = missed(clause.clause.strength);
  return standing.status === 'breached' ? { status: 'overdue' } : standing;
}

function standingOf(
  rung: Rung,
  time: RungTime,
  response: RungResponse,
  trigger: Trigger,
  counted: CountedSubject,
  context: FollowUpContext,
): Standing {
  if (response.id === undefined) return unanswered(rung, time, trigger, counted, context);
  return response.inTime ? { status: 'met' } : missed(context.clause.clause.strength, 'late');
}

/** The verdict of one rung for one trigger. */
export function judgeRung(
  rung: Rung,
  start: RungStart,
  cycle: number,
  trigger: Trigger,
  counted: CountedSubject,
  used: ReadonlySet<string>,
  context: FollowUpContext,
): JudgedRung {
  const { clause, index, moment } = context;
  const base = {
    clause: clause.id,
    subject: counted.subject,
    strength: clause.clause.strength,
    owedBy: rung.owedBy,
    branch: rung.id,
    have: 0,
    need: 1,
    evidence: [],
    notCounted: [],
    applied: [],
  };
  const time = rungTime(rung, start, cycle, index.facts.calendar);
  const id = `${trigger.id}/${rung.id}${cycle === 0 ? '' : `#${cycle + 1}`}`;
  const period = { unit: 'event', id, title: trigger.date } as const;
  if ('lacks' in time) {
    const span = { startDate: trigger.date, endDate: laterDate(trigger.date, moment.date) };
    return {
      verdict: { ...base, ...unknownWithout(time.lacks), period: { ...period, ...span } },
      answeredInTime: false,
    };
  }
  const response = responseTo(rung, time, counted, used, context);
  const standing = standingOf(rung, time, response, trigger, counted, context);
  const isOwed = standing.status === 'open' || standing.status === 'due-soon' || standing.status === 'overdue';
  const verdict: Verdict = {
    ...base,
    ...standing,
    ...time.due,
    period: { ...period, startDate: time.from, endDate: time.dueDay },
    have: standing.status === 'met' ? 1 : 0,
    evidence: response.id === undefined ? [] : [response.id],
    notCounted: response.id === undefined ? [...response.notCounted] : [],
    missing: isOwed && response.id === undefined ? missingOn(rung) : [],
    applied: [...response.applied],
  };
  return { verdict, time, answeredInTime: response.inTime };
}
