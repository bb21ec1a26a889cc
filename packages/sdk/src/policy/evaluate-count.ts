import {
  daysBetween,
  earlierDate,
  isWithin,
  overlaps,
  type DateRange,
  type LocalDate,
} from '../calendar/local-date.js';
import { rangeOf, type Period } from '../calendar/school-calendar.js';
import type { CountContext, CountedSubject } from './count-context.js';
import { countVisits } from './count-visits.js';
import type { FactIndex } from './fact-index.js';
import type { StudentFact } from './facts.js';
import { periodsBegunBy } from './periods-begun.js';
import { membershipOfStudents, membershipOfTeacher, type Membership } from './population.js';
import { boundsOf, type VisitCountRule } from './rule.js';
import type { Missing, Verdict } from './verdict.js';

const needOf = (rule: VisitCountRule): number => boundsOf(rule.quantity ?? {}).least;
const NOTHING_COUNTED = { have: 0, evidence: [], notCounted: [], applied: [] };

function isEnrolledIn(student: StudentFact, range: DateRange): boolean {
  return student.enrolled.length === 0 || student.enrolled.some((one) => overlaps(one, range));
}

/** The children that the period concerns so far: a child who comes later in it owes nothing yet. */
function childrenIn(counted: CountedSubject, period: Period, date: LocalDate): readonly StudentFact[] {
  const sofar = { from: period.startDate, to: earlierDate(date, period.endDate) };
  return counted.students.filter((student) => isEnrolledIn(student, sofar));
}

function membershipOf(
  counted: CountedSubject,
  period: Period,
  { rule, clause, policies, moment }: CountContext,
): Membership {
  if (counted.teacher) return membershipOfTeacher(counted.teacher, rule.population, rangeOf(period));
  const sofar = { from: period.startDate, to: earlierDate(moment.date, period.endDate) };
  return membershipOfStudents(counted.students, clause, rule.population, sofar, policies);
}

function hasDeclined(students: readonly StudentFact[], index: FactIndex, period: Period, date: LocalDate): boolean {
  const until = earlierDate(date, period.endDate);
  return students.some((student) =>
    (index.declinesOfStudent.get(student.id) ?? []).some(
      (decline) =>
        overlaps(decline, { from: period.startDate, to: until }) && (decline.to === undefined || decline.to >= until),
    ),
  );
}

/** How an unfulfilled duty stands. */
function standingOf(
  counted: CountedSubject,
  ranges: readonly DateRange[],
  period: Period,
  { clause, dueSoonDays, index, moment }: CountContext,
): Pick<Verdict, 'status' | 'reason'> {
  const { date } = moment;
  const hasEnded = (range: DateRange): boolean =>
    range.to !== undefined && range.to < period.endDate && range.to < date;
  if (hasDeclined(counted.students, index, period, date)) return { status: 'declined', reason: 'declined' };
  const enrolled = counted.students.flatMap((student) => student.enrolled);
  if (enrolled.length > 0 && enrolled.every(hasEnded)) return { status: 'exempt', reason: 'left' };
  if (ranges.every(hasEnded)) return { status: 'exempt', reason: 'no-longer-in-category' };
  if (date <= period.endDate) {
    return { status: daysBetween(date, period.endDate) <= dueSoonDays ? 'due-soon' : 'open' };
  }
  const { strength } = clause.clause;
  if (strength === 'must' || strength === 'practice') return { status: 'breached' };
  if (strength === 'principle') return { status: 'overdue' };
  return { status: 'exempt', reason: 'not-binding' };
}

function hasClassTeacher(student: StudentFact, index: FactIndex, date: LocalDate): boolean {
  const classIds = student.classes.filter((place) => isWithin(date, place)).map((place) => place.classId);
  return index.facts.teachers.some((teacher) =>
    teacher.roles.some(
      (held) =>
        held.role === 'class-teacher' &&
        held.classId !== undefined &&
        classIds.includes(held.classId) &&
        isWithin(date, held),
    ),
  );
}

function missingFor(counted: CountedSubject, have: number, { rule, index, moment }: CountContext): Missing[] {
  const { modes, byVisitor } = rule;
  const missing: Missing[] = [{ code: 'visits', count: needOf(rule) - have, modes, byVisitor }];
  const lacksClassTeacher =
    rule.owedBy === 'class-teacher' &&
    !counted.teacher &&
    !counted.students.some((student) => hasClassTeacher(student, index, moment.date));
  if (lacksClassTeacher) missing.push({ code: 'datum', name: 'class-teacher' });
  return missing;
}

function evaluatePeriod(counted: CountedSubject, period: Period, context: CountContext): Verdict | undefined {
  const { rule, clause } = context;
  const membership = membershipOf(counted, period, context);
  if (membership.is === 'stranger') return undefined;
  const base = {
    clause: clause.id,
    subject: counted.subject,
    strength: clause.clause.strength,
    owedBy: rule.owedBy,
    period,
    dueOn: period.endDate,
    need: needOf(rule),
  };
  if (membership.is === 'unknown') {
    const missing: Missing[] = membership.codes.map((code) => ({ code: 'datum', name: `category:${code}` }));
    return { ...base, ...NOTHING_COUNTED, status: 'unknown', reason: 'category-unknown', missing };
  }
  const count = countVisits(counted, period, context);
  const have = count.evidence.length;
  if (have >= needOf(rule)) return { ...base, ...count, status: 'met', have, missing: [] };
  const standing = standingOf(counted, membership.ranges, period, context);
  const isOwed = standing.status === 'open' || standing.status === 'due-soon' || standing.status === 'overdue';
  return { ...base, ...standing, ...count, have, missing: isOwed ? missingFor(counted, have, context) : [] };
}

/** Verdicts of one `visit-count` clause for one subject: one for each period that has begun. */
export function evaluateCount(counted: CountedSubject, context: CountContext): Verdict[] {
  const { rule, clause, index, moment } = context;
  const periods = periodsBegunBy(index.facts.calendar, rule.per, moment.date);
  if (periods.length === 0) {
    return [
      {
        clause: clause.id,
        subject: counted.subject,
        strength: clause.clause.strength,
        owedBy: rule.owedBy,
        need: needOf(rule),
        ...NOTHING_COUNTED,
        status: 'unknown',
        reason: 'no-period',
        missing: [{ code: 'datum', name: `calendar.${typeof rule.per === 'string' ? rule.per : 'period'}` }],
      },
    ];
  }
  return periods.flatMap((period) => {
    if (counted.teacher) return evaluatePeriod(counted, period, context) ?? [];
    const students = childrenIn(counted, period, moment.date);
    return students.length === 0 ? [] : (evaluatePeriod({ ...counted, students }, period, context) ?? []);
  });
}
