import { isWithin } from '../calendar/local-date.js';
import { rangeOf, type Period } from '../calendar/school-calendar.js';
import type { Answer } from './conditions/answer.js';
import { dayOf, type Span } from './conditions/condition-scope.js';
import { evaluateCondition } from './conditions/evaluate-condition.js';
import type { ClauseContext, GroupSubject } from './count-context.js';
import { isLimitOnly, isShort, periodsOf, periodsWithVisits } from './counting/count-periods.js';
import { spanSoFar } from './counting/period-span.js';
import { settleCohorts } from './counting/resolve-branch.js';
import { visitsBetweenTerms, visitsOutsideCalendar } from './counting/visits-outside.js';
import { countCoverage, type CoverageCount } from './covering/coverage-count.js';
import { extentOf } from './covering/coverage-extent.js';
import { neededOf, type CoverageTerms } from './covering/coverage-need.js';
import { coverageUnits, studentsOfGroup, type CoverageUnit } from './covering/coverage-units.js';
import { contactsOf, visitsTo } from './covering/coverage-visits.js';
import type { StudentFact, VisitFact } from './facts.js';
import { holdsRole } from './population.js';
import { boundsOf, type Condition, type VisitCoverageRule } from './rule.js';
import { missed, openUntilDay, unknownBecause } from './standing.js';
import type { Missing, Verdict } from './verdict.js';

type Context = ClauseContext<VisitCoverageRule>;
type Finding = Pick<Verdict, 'status' | 'missing'> & Partial<Verdict>;

/** Everybody and everything that a group is measured by in a period. */
interface Measured {
  readonly group: GroupSubject;
  readonly period: Period;
  readonly units: readonly CoverageUnit[];
  readonly count: CoverageCount;
}

function askAbout({ subject, teacher }: GroupSubject, { to }: Span, context: Context) {
  const classId = subject.type === 'class' ? subject.id : undefined;
  return (condition: Condition): Answer => evaluateCondition(condition, { teacher, classId, span: dayOf(to) }, context);
}

type Settled = { readonly terms: CoverageTerms } | { readonly finding: Finding };

/** What the clause asks of a group, or why nobody can say. */
function settle({ group, period }: Measured, context: Context): Settled {
  const { rule, moment } = context;
  const { quantity, share, cohorts, otherwise } = rule;
  const settingOf = (at: string, given: typeof quantity) =>
    given && boundsOf(given).open ? `${at}/quantity/atLeast` : undefined;
  if (!cohorts) return { terms: { quantity, share, setting: settingOf('', quantity) } };
  const ask = askAbout(group, spanSoFar(period, moment.date), context);
  const settled = settleCohorts(cohorts, otherwise, ask, (one) => JSON.stringify([one.quantity, one.share]));
  switch (settled.is) {
    case 'one': {
      const { id, ...numbers } = settled.option;
      return {
        terms: {
          quantity: numbers.quantity,
          share: numbers.share,
          setting: settingOf(`/cohorts/${settled.position}`, numbers.quantity),
          branch: id,
        },
      };
    }
    case 'not-owed':
      return { finding: { status: 'not-applicable', missing: [] } };
    case 'undefined':
      return { finding: { status: 'undefined', reason: settled.reason, missing: [] } };
    case 'unknown':
      return { finding: unknownBecause(settled) };
  }
}

/** Why a member of staff owes nothing any more. */
function lapseOf({ teacher }: GroupSubject, { to }: Span, { rule }: Context): Verdict['reason'] {
  if (!teacher || holdsRole(teacher, rule.population.roles, dayOf(to))) return undefined;
  return holdsRole(teacher, undefined, dayOf(to)) ? 'no-longer-in-category' : 'left';
}

function standingOf({ group, period, units, count }: Measured, terms: CoverageTerms, context: Context): Finding {
  const { rule, clause, moment, dueSoonDays } = context;
  const { counting } = rule;
  const { certain, worst, best } = extentOf(units, count, counting);
  const most = terms.quantity && boundsOf(terms.quantity).most;
  const need = neededOf(terms, counting, certain.outOf);
  const numbers = { have: certain.have, need, ...(terms.share && { outOf: certain.outOf }) };
  const found = (finding: Finding): Finding => ({ ...numbers, ...finding });
  if (units.every(({ hasDeclined }) => hasDeclined)) {
    return found({ status: 'declined', reason: 'declined', missing: [] });
  }
  if (most !== undefined && worst.have > most)
    return found({ ...missed(clause.clause.strength, 'too-many'), missing: [] });
  if (terms.setting !== undefined) {
    return found({
      status: 'undefined',
      reason: 'number-open',
      missing: [{ code: 'setting', pointer: terms.setting }],
    });
  }
  const isMetAtWorst = worst.have >= neededOf(terms, counting, worst.outOf);
  const isMetAtBest = best.have >= neededOf(terms, counting, best.outOf);
  const isKept = most === undefined || best.have <= most;
  if (count.unknown && (isMetAtWorst !== isMetAtBest || !isKept)) return found(unknownBecause(count.unknown));
  if (isMetAtWorst) return found({ status: 'met', missing: [] });
  const lapse = lapseOf(group, spanSoFar(period, moment.date), context);
  if (lapse) return found({ status: 'exempt', reason: lapse, missing: [] });
  const missing: Missing[] = [{ code: 'coverage', counting, count: Math.max(1, need - certain.have) }];
  const inTime = openUntilDay(period.endDate, moment, dueSoonDays);
  if (inTime) return found({ status: inTime, missing });
  const miss = missed(clause.clause.strength);
  return found({ ...miss, missing: miss.status === 'overdue' ? missing : [] });
}

function baseOf({ subject }: GroupSubject, { rule, clause }: Context) {
  return {
    clause: clause.id,
    subject,
    strength: clause.clause.strength,
    owedBy: rule.owedBy,
    need: 0,
    have: 0,
    evidence: [],
    notCounted: [],
    applied: [],
  };
}

/** Students whose visits are looked at, whoever is counted. */
function studentsSeen(
  group: GroupSubject,
  units: readonly CoverageUnit[],
  span: Span,
  context: Context,
): StudentFact[] {
  if (context.rule.counting === 'teachers') return studentsOfGroup(group, span.to, context);
  return units.flatMap(({ students }) => students);
}

function evaluatePeriod(
  group: GroupSubject,
  period: Period,
  periods: readonly Period[],
  context: Context,
): Verdict | undefined {
  const { rule, index, moment } = context;
  const { calendar } = index.facts;
  const span = spanSoFar(period, moment.date);
  if (group.teacher && !holdsRole(group.teacher, rule.population.roles, span)) return undefined;
  const units = coverageUnits(group, span, context);
  if (units.length === 0) return undefined;
  const students = studentsSeen(group, units, span, context);
  const visits: readonly VisitFact[] = visitsTo(students, group, context);
  const inPeriod = visits.filter(({ date }) => isWithin(date, rangeOf(period)));
  const count = countCoverage(units, inPeriod, contactsOf(units, students, context));
  const measured = { group, period, units, count };
  const settled = settle(measured, context);
  const { quantity, branch } = 'terms' in settled ? settled.terms : {};
  const most = quantity && boundsOf(quantity).most;
  const { evidence, notCounted, applied } = count;
  const outside = [
    ...visitsBetweenTerms(visits, calendar, period, moment),
    ...visitsOutsideCalendar(visits, calendar, rule.per, periods, moment),
  ];
  return {
    ...baseOf(group, context),
    period,
    dueOn: period.endDate,
    evidence,
    notCounted: [...notCounted, ...outside],
    applied,
    ...(most !== undefined && { most }),
    ...(branch !== undefined && { branch }),
    ...('terms' in settled
      ? standingOf(measured, settled.terms, context)
      : { have: extentOf(units, count, rule.counting).certain.have, ...settled.finding }),
  };
}

/** The answer for days of which the calendar does not say in which period they lie. */
function withoutPeriod(
  group: GroupSubject,
  datum: string,
  periods: readonly Period[],
  context: Context,
): Verdict | undefined {
  const { rule, index, moment } = context;
  const today = dayOf(moment.date);
  if (group.teacher && !holdsRole(group.teacher, rule.population.roles, today)) return undefined;
  const units = coverageUnits(group, today, context);
  if (units.length === 0) return undefined;
  const visits = visitsTo(studentsSeen(group, units, today, context), group, context);
  return {
    ...baseOf(group, context),
    notCounted: visitsOutsideCalendar(visits, index.facts.calendar, rule.per, periods, moment),
    status: 'unknown',
    reason: 'no-period',
    missing: [{ code: 'datum', name: datum }],
  };
}

/**
 * Verdicts of one `visit-coverage` clause for one school, class or member of staff: one for each period that has begun,
 * and one that says so where the calendar does not know in which period the day lies. Students are those of the last
 * day of a period, or of today: who has left is not counted any more.
 */
export function evaluateCoverage(group: GroupSubject, context: Context): Verdict[] {
  const { rule, index, moment } = context;
  const { periods, missing } = periodsOf(context);
  const { quantity, share, cohorts = [] } = rule;
  const isLimit =
    !share &&
    cohorts.every((cohort) => !cohort.share) &&
    isLimitOnly([quantity, ...cohorts.map((one) => one.quantity)]);
  const spoken =
    isLimit && periods.some(isShort) ? periodsWithVisits(periods, index.facts.visits, moment.date) : periods;
  const verdicts = spoken.flatMap((period) => {
    const verdict = evaluatePeriod(group, period, periods, context);
    const isSilent =
      isLimit && isShort(period) && verdict?.evidence.length === 0 && !isWithin(moment.date, rangeOf(period));
    return verdict && !isSilent ? verdict : [];
  });
  const open = missing === undefined ? undefined : withoutPeriod(group, missing, periods, context);
  return open ? [...verdicts, open] : verdicts;
}
