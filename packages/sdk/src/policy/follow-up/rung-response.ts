import { epochMillisecondsOf } from '../../calendar/instant.js';
import { hasEnded, isByRightVisitor, isFiled, modeAnswer } from '../counting/visit-acceptance.js';
import type { CountedSubject } from '../count-context.js';
import type { VisitFact } from '../facts.js';
import type { Rung } from '../rule.js';
import type { Missing, NotCounted } from '../verdict.js';
import type { FollowUpContext } from './follow-up-context.js';
import { dayOfDue, type RungTime } from './rung-time.js';

/** What answers a rung first, in time or late, and what does not. */
export interface RungResponse {
  readonly id?: string | undefined;
  readonly inTime: boolean;
  readonly applied: readonly string[];
  readonly notCounted: readonly NotCounted[];
}

type Window = 'early' | 'in-time' | 'late';

function windowOf(visit: VisitFact, { from, after, due }: RungTime): Window {
  const ended = epochMillisecondsOf(visit.endedAt);
  if (visit.date < from || (after !== undefined && ended <= epochMillisecondsOf(after))) return 'early';
  const isInTime = 'dueOn' in due ? visit.date <= due.dueOn : ended <= epochMillisecondsOf(due.dueAt);
  return isInTime ? 'in-time' : 'late';
}

function byVisit(
  { visit: asked }: { readonly visit: Extract<Rung['do'], { visit: unknown }>['visit'] },
  time: RungTime,
  counted: CountedSubject,
  used: ReadonlySet<string>,
  context: FollowUpContext,
): RungResponse {
  const notCounted: NotCounted[] = [];
  for (const visit of counted.visits) {
    const window = windowOf(visit, time);
    if (window === 'early' || used.has(visit.id) || !hasEnded(visit, context.moment)) continue;
    const students = counted.students.filter(({ id }) => visit.studentIds.includes(id));
    const mode = modeAnswer(visit, students, asked.modes, context);
    if (!isFiled(visit, context.moment)) notCounted.push({ visitId: visit.id, reason: 'not-filed' });
    else if (mode.counts !== 'yes') {
      notCounted.push({ visitId: visit.id, reason: 'mode', ...(mode.unless && { unless: mode.unless }) });
    } else if (!isByRightVisitor(visit, students, asked.byVisitor, context.index)) {
      notCounted.push({ visitId: visit.id, reason: 'visitor' });
    } else {
      return { id: visit.id, inTime: window === 'in-time', applied: mode.by ? [mode.by] : [], notCounted };
    }
  }
  return { inTime: false, applied: [], notCounted };
}

function byActivity(
  code: string,
  time: RungTime,
  counted: CountedSubject,
  used: ReadonlySet<string>,
  { index, moment }: FollowUpContext,
): RungResponse {
  const ids = new Set(counted.students.map(({ id }) => id));
  const first = (index.activitiesOfCode.get(code) ?? []).find(
    ({ id, date, studentIds = [] }) =>
      date >= time.from && date <= moment.date && !used.has(id) && studentIds.some((studentId) => ids.has(studentId)),
  );
  const inTime = first !== undefined && first.date <= dayOfDue(time.due, index.facts.calendar);
  return { id: first?.id, inTime, applied: [], notCounted: [] };
}

/**
 * The first visit or activity that answers a rung from its start on.
 *
 * @param used - what has answered an earlier cycle of the same rung.
 */
export function responseTo(
  rung: Rung,
  time: RungTime,
  counted: CountedSubject,
  used: ReadonlySet<string>,
  context: FollowUpContext,
): RungResponse {
  return 'visit' in rung.do
    ? byVisit(rung.do, time, counted, used, context)
    : byActivity(rung.do.activity, time, counted, used, context);
}

/** What is still to be done on a rung. */
export function missingOn(rung: Rung): Missing[] {
  return 'visit' in rung.do
    ? [{ code: 'visits', count: 1, ...rung.do.visit }]
    : [{ code: 'activities', activities: [rung.do.activity], count: 1 }];
}
