import { epochMillisecondsOf, localDateOf } from '../calendar/instant.js';
import { isWithin } from '../calendar/local-date.js';
import { rangeOf, type Period } from '../calendar/school-calendar.js';
import type { ClauseContext, GroupSubject } from './count-context.js';
import { isInTime, submissionDue, timeLeftFor, type Due } from './due.js';
import type { SubmissionFact } from './facts.js';
import { answersByPeriod, type PeriodAnswer } from './group-periods.js';
import type { SubmissionRule } from './rule.js';
import { missed, unknownWithout } from './standing.js';
import type { Missing, Verdict } from './verdict.js';

type SubmissionContext = ClauseContext<SubmissionRule>;

function isOf({ classId, teacherId }: SubmissionFact, { subject }: GroupSubject): boolean {
  switch (subject.type) {
    case 'school':
      return classId === undefined && teacherId === undefined;
    case 'class':
      return classId === subject.id;
    case 'teacher':
      return teacherId === subject.id;
  }
}

/**
 * Whether something handed in is about a period. Without a word on that it is about the period of its day or, between
 * two periods, about the one before.
 */
function isAbout(one: SubmissionFact, period: Period, periods: readonly Period[], timeZone: string): boolean {
  const day = one.forDate ?? localDateOf(one.submittedAt, timeZone);
  if (isWithin(day, rangeOf(period))) return true;
  const isBehind = one.forDate === undefined && day > period.endDate;
  return isBehind && !periods.some(({ startDate }) => startDate > period.startDate && startDate <= day);
}

/** What something handed in lacks to be complete. */
function lacking({ sealed, copies = 1 }: SubmissionFact, { complete }: SubmissionRule): Missing[] {
  const missing: Missing[] = [];
  if (complete?.sealed && sealed !== true) missing.push({ code: 'seal' });
  const short = (complete?.copies ?? 0) - copies;
  if (short > 0) missing.push({ code: 'copies', count: short });
  return missing;
}

/** What still has to be done: it can be made good for as long as anybody is bound to it. */
function stillOwed(due: Due, { clause, moment, dueSoonDays }: SubmissionContext): Pick<Verdict, 'status' | 'reason'> {
  const timeLeft = timeLeftFor(due, moment, dueSoonDays);
  if (timeLeft) return { status: timeLeft };
  const standing = missed(clause.clause.strength);
  return standing.status === 'breached' ? { status: 'overdue' } : standing;
}

function judge(
  period: Period,
  periods: readonly Period[],
  group: GroupSubject,
  context: SubmissionContext,
): PeriodAnswer {
  const { rule, clause, index, moment } = context;
  const { calendar } = index.facts;
  const due = submissionDue(period, rule, calendar);
  const handedIn = (index.submissionsOfCode.get(rule.submission) ?? []).filter(
    (one) =>
      epochMillisecondsOf(one.submittedAt) <= moment.epochMilliseconds &&
      isOf(one, group) &&
      isAbout(one, period, periods, calendar.timeZone),
  );
  const complete = handedIn.find((one) => lacking(one, rule).length === 0);
  const latest = complete ?? handedIn[handedIn.length - 1];
  const answer = { have: 0, need: 1, evidence: latest ? [latest.id] : [], missing: [] };
  if ('lacks' in due) return { ...answer, ...unknownWithout(due.lacks) };
  if (complete) {
    return isInTime(complete.submittedAt, due, calendar)
      ? { ...answer, ...due, status: 'met', have: 1 }
      : { ...answer, ...due, ...missed(clause.clause.strength, 'late') };
  }
  const standing = stillOwed(due, context);
  if (standing.status === 'exempt') return { ...answer, ...due, ...standing };
  if (!latest)
    return { ...answer, ...due, ...standing, missing: [{ code: 'submission', submission: rule.submission }] };
  return { ...answer, ...due, ...standing, reason: 'incomplete', missing: lacking(latest, rule) };
}

/** Verdicts of one `submission` clause for one school, class or member of staff: one for each period that has begun. */
export function evaluateSubmission(group: GroupSubject, context: SubmissionContext): Verdict[] {
  return answersByPeriod(group, context, 1, (period, periods) =>
    context.index.facts.submissions
      ? judge(period, periods, group, context)
      : { have: 0, need: 1, evidence: [], ...unknownWithout('submissions') },
  );
}
