import { addDays, earlierDate, isWithin, laterDate, type DateRange } from '../calendar/local-date.js';
import type { Period } from '../calendar/school-calendar.js';
import type { ClauseContext, GroupSubject } from './count-context.js';
import type { ActivityFact } from './facts.js';
import { answersByPeriod, type PeriodAnswer } from './group-periods.js';
import { boundsOf, type ActivityCountRule } from './rule.js';
import { missed, openUntilDay, unknownWithout } from './standing.js';
import type { Verdict } from './verdict.js';

type ActivityContext = ClauseContext<ActivityCountRule>;

/** What names nobody is of the whole school and counts for each; what names some counts for them alone. */
function concerns(
  { classIds = [], teacherIds = [], studentIds = [] }: ActivityFact,
  { subject }: GroupSubject,
): boolean {
  if (classIds.length + teacherIds.length + studentIds.length === 0) return true;
  if (subject.type === 'class') return classIds.includes(subject.id);
  return subject.type === 'teacher' && teacherIds.includes(subject.id);
}

/** The days of a period on which an activity counts. */
function daysThatCount(
  { startDate, endDate }: Period,
  { part }: ActivityCountRule,
): (DateRange & { to: Period['endDate'] })[] {
  if (part?.first === undefined && part?.last === undefined) return [{ from: startDate, to: endDate }];
  return [
    ...(part.first === undefined
      ? []
      : [{ from: startDate, to: earlierDate(endDate, addDays(startDate, part.first - 1)) }]),
    ...(part.last === undefined ? [] : [{ from: laterDate(startDate, addDays(endDate, 1 - part.last)), to: endDate }]),
  ];
}

/** Activities that count in a period: the first of each day. */
function countedIn(
  days: readonly DateRange[],
  group: GroupSubject,
  { rule, index, moment }: ActivityContext,
): string[] {
  const firstOfDay = new Map<string, ActivityFact>();
  const held = rule.activities.flatMap((code) => index.activitiesOfCode.get(code) ?? []);
  for (const activity of held) {
    const counts = activity.date <= moment.date && days.some((range) => isWithin(activity.date, range));
    const earlier = firstOfDay.get(activity.date);
    if (counts && concerns(activity, group) && (!earlier || activity.id < earlier.id)) {
      firstOfDay.set(activity.date, activity);
    }
  }
  return [...firstOfDay.values()].sort((a, b) => (a.date < b.date ? -1 : 1)).map(({ id }) => id);
}

function judge(period: Period, group: GroupSubject, context: ActivityContext): PeriodAnswer {
  const { rule, clause, moment, dueSoonDays } = context;
  const { least: need, most, open } = boundsOf(rule.quantity);
  const days = daysThatCount(period, rule);
  const dueOn = days.map(({ to }) => to).reduce(laterDate);
  const evidence = countedIn(days, group, context);
  const counted = { have: evidence.length, need, ...(most !== undefined && { most }), evidence, dueOn, missing: [] };
  const { strength } = clause.clause;
  if (open) {
    const missing = [{ code: 'setting' as const, pointer: '/quantity/atLeast' }];
    return { ...counted, status: 'undefined', reason: 'number-open', missing };
  }
  if (most !== undefined && evidence.length > most) return { ...counted, ...missed(strength, 'too-many') };
  if (evidence.length >= need) return { ...counted, status: 'met' };
  const timeLeft = openUntilDay(dueOn, moment, dueSoonDays);
  const standing = timeLeft ? { status: timeLeft } : missed(strength);
  if (standing.status === 'exempt' || standing.status === 'breached') return { ...counted, ...standing };
  const missing = [{ code: 'activities' as const, activities: rule.activities, count: need - evidence.length }];
  return { ...counted, ...standing, missing };
}

/** Verdicts of one `activity-count` clause for one school, class or member of staff: one for each period that has begun. */
export function evaluateActivity(group: GroupSubject, context: ActivityContext): Verdict[] {
  const { least } = boundsOf(context.rule.quantity);
  return answersByPeriod(group, context, least, (period) =>
    context.index.facts.activities
      ? judge(period, group, context)
      : { have: 0, need: least, evidence: [], ...unknownWithout('activities') },
  );
}
