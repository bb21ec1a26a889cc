import { isWithin } from '../calendar/local-date.js';
import { rangeOf, type Period } from '../calendar/school-calendar.js';
import { hasLeft, presenceIn, type Presence } from './counting/attendance.js';
import { classTeachersOf } from './counting/class-teachers.js';
import type { Answer } from './conditions/answer.js';
import { dayOf, type Span } from './conditions/condition-scope.js';
import { evaluateCondition, holdsOfOne } from './conditions/evaluate-condition.js';
import type { CountContext, CountedSubject } from './count-context.js';
import { isLimitOnly, isShort, periodsOf, periodsWithVisits } from './counting/count-periods.js';
import { countVisits, type UncertainCount } from './counting/count-visits.js';
import { hasDeclined } from './counting/declines.js';
import { spanSoFar } from './counting/period-span.js';
import { holdsRole, membershipOfStudents, membershipOfTeacher } from './population.js';
import { preconditionsOf } from './counting/preconditions.js';
import { resolveBranch, type Terms } from './counting/resolve-branch.js';
import { boundsOf } from './rule.js';
import { missed, openUntilDay, unknownBecause } from './standing.js';
import type { Missing, Verdict } from './verdict.js';
import { visitsBetweenTerms, visitsOutsideCalendar } from './counting/visits-outside.js';

/** What is found out about a duty, without whose and which it is. */
type Finding = Pick<Verdict, 'status' | 'missing'> & Partial<Verdict>;

const NOTHING_COUNTED = { have: 0, evidence: [], notCounted: [], applied: [] };

function membershipOf(counted: CountedSubject, span: Span, context: CountContext): Answer {
  const { population } = context.rule;
  if (counted.teacher) return membershipOfTeacher(counted.teacher, population, span, context);
  return membershipOfStudents(counted.students, population, span, context);
}

function presenceOf(counted: CountedSubject, period: Period, { rule, moment }: CountContext): Presence[] {
  const { population, attendance } = rule;
  const ranges = counted.teacher
    ? [counted.teacher.roles.filter(({ role }) => !population.roles || population.roles.includes(role))]
    : counted.students.map(({ enrolled }) => enrolled);
  return ranges.map((one) => presenceIn(one, period, moment.date, attendance));
}

/** The same subject, as far as the period concerns it: a child who comes later, or too late, owes nothing yet. */
function whoAre(wanted: (presence: Presence) => boolean, counted: CountedSubject, presence: readonly Presence[]) {
  if (counted.teacher) return presence.some(wanted) ? counted : undefined;
  const students = counted.students.filter((_, position) => wanted(presence[position] ?? 'absent'));
  return students.length > 0 ? { ...counted, students } : undefined;
}

/** Whether a condition of the clause holds of a subject as of the last day of a span. */
function askAbout({ students, teacher }: CountedSubject, { to }: Span, context: CountContext) {
  const span = dayOf(to);
  return (condition: Parameters<typeof evaluateCondition>[0]): Answer =>
    teacher ? evaluateCondition(condition, { teacher, span }, context) : holdsOfOne(condition, students, span, context);
}

/** Why nothing is owed any more, though nothing was done. */
function lapseOf(counted: CountedSubject, period: Period, context: CountContext): Verdict['reason'] {
  const { date } = context.moment;
  const span = spanSoFar(period, date);
  const isGone = counted.teacher
    ? !holdsRole(counted.teacher, undefined, dayOf(span.to))
    : counted.students.every(({ enrolled }) => hasLeft(enrolled, period, date));
  if (isGone) return 'left';
  return membershipOf(counted, dayOf(span.to), context).is === 'false' ? 'no-longer-in-category' : undefined;
}

function missingVisits(
  counted: CountedSubject,
  count: number,
  { modes, byVisitor }: Terms,
  { rule, index, moment }: CountContext,
): Missing[] {
  const missing: Missing[] = [{ code: 'visits', count, modes, byVisitor }];
  const lacksClassTeacher =
    rule.owedBy === 'class-teacher' &&
    !counted.teacher &&
    !counted.students.some((student) => classTeachersOf(student, moment.date, index).length > 0);
  if (lacksClassTeacher) missing.push({ code: 'datum', name: 'class-teacher' });
  return missing;
}

/** How a duty stands that is not fulfilled. */
function unfulfilled(
  counted: CountedSubject,
  period: Period,
  lacking: () => Missing[],
  context: CountContext,
): Finding {
  const { rule, clause, index, moment, dueSoonDays } = context;
  const span = spanSoFar(period, moment.date);
  const preconditions = preconditionsOf(rule.preconditions ?? [], counted, span, index);
  if (preconditions.refused || hasDeclined(counted.students, span, index)) {
    return { status: 'declined', reason: 'declined', missing: [] };
  }
  const lapse = lapseOf(counted, period, context);
  if (lapse) return { status: 'exempt', reason: lapse, missing: [] };
  const inTime = openUntilDay(period.endDate, moment, dueSoonDays);
  if (inTime) return { status: inTime, missing: [...preconditions.missing, ...lacking()] };
  if (preconditions.missing.length > 0) {
    return { status: 'exempt', reason: 'precondition-missing', missing: preconditions.missing };
  }
  const miss = missed(clause.clause.strength);
  return { ...miss, missing: miss.status === 'overdue' ? lacking() : [] };
}

/** How a duty stands whose number is known, or open to be set. */
function standingOf(
  counted: CountedSubject,
  period: Period,
  terms: Terms,
  { evidence, possible, unknown }: UncertainCount,
  context: CountContext,
): Finding {
  const { least, most, setting } = terms;
  const have = evidence.length;
  if (most !== undefined && have > most) return { ...missed(context.clause.clause.strength, 'too-many'), missing: [] };
  if (setting !== undefined) {
    return { status: 'undefined', reason: 'number-open', missing: [{ code: 'setting', pointer: setting }] };
  }
  const isPastMost = most !== undefined && have + possible > most;
  if (unknown && (isPastMost || (have < least && have + possible >= least))) return unknownBecause(unknown);
  if (have >= least) return { status: 'met', missing: [] };
  return unfulfilled(counted, period, () => missingVisits(counted, least - have, terms, context), context);
}

/** How a duty stands for somebody whom it concerns. */
function findingOn(counted: CountedSubject, period: Period, context: CountContext): Finding {
  const { rule, index, moment } = context;
  const branch = resolveBranch(rule, askAbout(counted, spanSoFar(period, moment.date), context));
  const terms = branch.is === 'owed' ? branch.terms : undefined;
  const { possible, unknown, ...count } = countVisits(counted, period, terms ?? rule, context);
  const between = visitsBetweenTerms(counted.visits, index.facts.calendar, period, moment);
  const counts = { ...count, notCounted: [...count.notCounted, ...between], have: count.evidence.length };
  switch (branch.is) {
    case 'owed': {
      const { least, most, branch: named } = branch.terms;
      const numbers = {
        need: least,
        ...(most !== undefined && { most }),
        ...(named !== undefined && { branch: named }),
      };
      return {
        ...numbers,
        ...counts,
        ...standingOf(counted, period, branch.terms, { ...count, possible, unknown }, context),
      };
    }
    case 'exempt':
      return { ...counts, need: 0, status: 'exempt', reason: 'exception', branch: branch.branch, missing: [] };
    case 'not-owed':
      return { ...counts, need: 0, status: 'not-applicable', missing: [] };
    case 'undefined':
      return { ...counts, need: 0, status: 'undefined', reason: branch.reason, missing: [] };
    case 'unknown':
      return { ...counts, ...unknownBecause(branch) };
  }
}

function baseOf(counted: CountedSubject, { rule, clause }: CountContext) {
  return {
    clause: clause.id,
    subject: counted.subject,
    strength: clause.clause.strength,
    owedBy: rule.owedBy,
    need: boundsOf(rule.quantity ?? {}).least,
    ...NOTHING_COUNTED,
  };
}

function evaluatePeriod(counted: CountedSubject, period: Period, context: CountContext): Verdict | undefined {
  const presence = presenceOf(counted, period, context);
  const here = whoAre((one) => one === 'here', counted, presence);
  const concerned = here ?? whoAre((one) => one !== 'absent', counted, presence);
  if (!concerned) return undefined;
  const membership = membershipOf(concerned, spanSoFar(period, context.moment.date), context);
  if (membership.is === 'false') return undefined;
  const base = { ...baseOf(counted, context), period, dueOn: period.endDate };
  if (!here) {
    return presence.includes('left')
      ? { ...base, status: 'exempt', reason: 'left', missing: [] }
      : { ...base, status: 'not-applicable', missing: [] };
  }
  if (membership.is === 'unknown') return { ...base, ...unknownBecause(membership) };
  return { ...base, ...findingOn(here, period, context) };
}

/** The answer for days of which the calendar does not say in which period they lie. */
function withoutPeriod(counted: CountedSubject, datum: string, context: CountContext): Verdict | undefined {
  const { date } = context.moment;
  const isHere = ({ enrolled }: CountedSubject['students'][number]): boolean =>
    enrolled.length === 0 || enrolled.some((range) => isWithin(date, range));
  const today = { ...counted, students: counted.students.filter(isHere) };
  if (membershipOf(today, dayOf(date), context).is === 'false') return undefined;
  const missing: Missing[] = [{ code: 'datum', name: datum }];
  return { ...baseOf(counted, context), status: 'unknown', reason: 'no-period', missing };
}

/**
 * Verdicts of one `visit-count` clause for one subject: one for each period that has begun, and one that says so where
 * the calendar does not know in which period the day lies.
 */
export function evaluateCount(counted: CountedSubject, context: CountContext): Verdict[] {
  const { rule, index, moment } = context;
  const { periods, missing } = periodsOf(context);
  const { quantity, cohorts = [], exceptions = [] } = rule;
  const isLimit = isLimitOnly([quantity, ...[...cohorts, ...exceptions].map((branch) => branch.quantity)]);
  const spoken = isLimit && periods.some(isShort) ? periodsWithVisits(periods, counted.visits, moment.date) : periods;
  const verdicts = spoken.flatMap((period) => {
    const verdict = evaluatePeriod(counted, period, context);
    const isSilent = isLimit && isShort(period) && verdict?.have === 0 && !isWithin(moment.date, rangeOf(period));
    return verdict && !isSilent ? verdict : [];
  });
  const open = missing === undefined ? undefined : withoutPeriod(counted, missing, context);
  const outside = visitsOutsideCalendar(counted.visits, index.facts.calendar, rule.per, periods, moment);
  return [...verdicts, ...(open ? [open] : [])].map((verdict) =>
    outside.length === 0 ? verdict : { ...verdict, notCounted: [...verdict.notCounted, ...outside] },
  );
}
