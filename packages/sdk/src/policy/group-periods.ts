import { earlierDate } from '../calendar/local-date.js';
import type { Period } from '../calendar/school-calendar.js';
import { dayOf } from './conditions/condition-scope.js';
import type { ClauseContext, GroupSubject } from './count-context.js';
import { missingPeriodOf, periodsBegunBy } from './periods-begun.js';
import { holdsRole, membershipOfGroup } from './population.js';
import type { ActivityCountRule, SubmissionRule } from './rule.js';
import { unknownBecause, unknownWithout, type Standing } from './standing.js';
import type { Verdict } from './verdict.js';

/** What is answered about one period. */
export type PeriodAnswer = Pick<Verdict, 'status' | 'have' | 'need' | 'evidence' | 'missing'> &
  Partial<Pick<Verdict, 'reason' | 'most' | 'dueOn' | 'dueAt'>>;

const NOTHING = { have: 0, evidence: [], notCounted: [], applied: [] };

/** Whether a member of staff left, or gave up the role, before the period or the day was over. */
function released(
  { teacher }: GroupSubject,
  period: Period,
  { rule, moment }: ClauseContext<ActivityCountRule | SubmissionRule>,
): Standing | undefined {
  const now = dayOf(earlierDate(moment.date, period.endDate));
  if (!teacher || holdsRole(teacher, rule.population.roles, now)) return undefined;
  return { status: 'exempt', reason: holdsRole(teacher, undefined, now) ? 'no-longer-in-category' : 'left' };
}

const IS_OWED: ReadonlySet<Verdict['status']> = new Set(['open', 'due-soon', 'overdue', 'breached']);

/**
 * One verdict for each period that has begun and concerns the group; and one that says *unknown* where the calendar does
 * not name the periods.
 *
 * @param need - how much is asked for, as said where nothing can be judged.
 */
export function answersByPeriod(
  group: GroupSubject,
  context: ClauseContext<ActivityCountRule | SubmissionRule>,
  need: number,
  judge: (period: Period, periods: readonly Period[]) => PeriodAnswer,
): Verdict[] {
  const { rule, clause, index, moment } = context;
  const base = {
    clause: clause.id,
    subject: group.subject,
    strength: clause.clause.strength,
    owedBy: rule.owedBy,
    ...NOTHING,
  };
  const periods = periodsBegunBy(index.facts.calendar, rule.per, moment.date);
  const verdicts = periods.flatMap((period): Verdict[] => {
    const span = { from: period.startDate, to: earlierDate(moment.date, period.endDate) };
    const membership = membershipOfGroup(group, rule.population, span, context);
    if (membership.is === 'false') return [];
    if (membership.is === 'unknown') return [{ ...base, period, need, ...unknownBecause(membership) }];
    const answer = judge(period, periods);
    const release = IS_OWED.has(answer.status) ? released(group, period, context) : undefined;
    return [{ ...base, period, ...answer, ...(release && { ...release, missing: [] }) }];
  });
  const unnamed = missingPeriodOf(index.facts.calendar, rule.per, moment.date);
  if (unnamed === undefined) return verdicts;
  return [...verdicts, { ...base, need, ...unknownWithout(unnamed), reason: 'no-period' }];
}
