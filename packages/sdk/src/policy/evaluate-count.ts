import {
  addDays,
  daysBetween,
  earlierDate,
  isWithin,
  overlaps,
  type DateRange,
  type LocalDate,
} from '../calendar/local-date.js';
import { rangeOf, type Period, type SchoolCalendar } from '../calendar/school-calendar.js';
import type { VisitMode } from '../model/visit.js';
import type { CompiledClause, CompiledPolicies } from './compiled-policies.js';
import type { StudentFact, TeacherFact, VisitFact } from './facts.js';
import { visitedBy, type FactIndex } from './fact-index.js';
import { membershipOfStudents, membershipOfTeacher, type Membership } from './population.js';
import type { VisitCountRule } from './rule.js';
import type { Missing, NotCounted, Verdict, VerdictSubject } from './verdict.js';

/** The moment of evaluation, at the school. */
export interface EvaluationMoment {
  readonly date: LocalDate;
  readonly epochMilliseconds: number;
}

interface CountedSubject {
  readonly subject: VerdictSubject;
  /** The student, or the children of the family; empty for a teacher. */
  readonly students: readonly StudentFact[];
  readonly teacher?: TeacherFact;
  readonly visits: readonly VisitFact[];
}

interface Count {
  readonly evidence: string[];
  readonly notCounted: NotCounted[];
  readonly applied: string[];
}

/**
 * The periods of a unit that have begun by a day, within the school year of that day or, in the holidays after
 * it, the last one: a term that was missed stays on record until the year is over.
 */
export function periodsBegunBy(calendar: SchoolCalendar, unit: VisitCountRule['per'], date: LocalDate): Period[] {
  const years = calendar.schoolYears.filter((year) => year.startDate <= date);
  const year = years.reduce<(typeof years)[number] | undefined>(
    (latest, candidate) => (!latest || candidate.startDate > latest.startDate ? candidate : latest),
    undefined,
  );
  if (!year) return [];
  if (unit === 'school-year')
    return [{ unit, id: year.id, title: year.title, startDate: year.startDate, endDate: year.endDate }];
  if (unit === 'term') {
    return year.terms
      .filter((term) => term.startDate <= date)
      .map((term) => ({ unit, id: term.id, title: term.title, startDate: term.startDate, endDate: term.endDate }));
  }
  const periods: Period[] = [];
  const length = unit === 'calendar-month' ? 7 : 4;
  for (let day = year.startDate; day <= earlierDate(date, year.endDate);) {
    const id = day.slice(0, length);
    const month = unit === 'calendar-month' ? Number(id.slice(5)) : 12;
    const endDay = new Date(Date.UTC(Number(id.slice(0, 4)), month, 0)).getUTCDate();
    const endDate =
      `${id.slice(0, 4)}-${String(month).padStart(2, '0')}-${String(endDay).padStart(2, '0')}` as LocalDate;
    const startDate = `${unit === 'calendar-month' ? id : `${id}-01`}-01` as LocalDate;
    periods.push({ unit, id, title: id, startDate, endDate });
    day = addDays(endDate, 1);
  }
  return periods;
}

function modeAnswer(
  visit: VisitFact,
  rule: VisitCountRule,
  clause: CompiledClause,
  emergencies: readonly DateRange[],
): { counts: true; by?: string } | { counts: false; unless?: { circumstance: string; clause: string } } {
  if (rule.modes.includes(visit.mode)) return { counts: true };
  const extensions = clause.countsAs.filter((candidate) => candidate.rule.modes.includes(visit.mode));
  for (const { id, rule: extension } of extensions) {
    if (visit.circumstance !== extension.circumstance) continue;
    // An emergency is declared for the school; a visitor's word alone does not make one.
    const declared = extension.circumstance !== 'emergency' || emergencies.some((range) => isWithin(visit.date, range));
    if (declared) return { counts: true, by: id };
  }
  const first = extensions[0];
  return first
    ? { counts: false, unless: { circumstance: first.rule.circumstance, clause: first.id } }
    : { counts: false };
}

function countVisits(
  counted: CountedSubject,
  rule: VisitCountRule,
  clause: CompiledClause,
  period: Period,
  index: FactIndex,
  moment: EvaluationMoment,
): Count {
  const evidence: string[] = [];
  const notCounted: NotCounted[] = [];
  const applied = new Set<string>();
  const days = new Set<LocalDate>();
  for (const visit of counted.visits) {
    if (!isWithin(visit.date, rangeOf(period)) || Date.parse(visit.endedAt) > moment.epochMilliseconds) continue;
    if (visit.filedAt === undefined || Date.parse(visit.filedAt) > moment.epochMilliseconds) {
      notCounted.push({ visitId: visit.id, reason: 'not-filed' });
      continue;
    }
    const mode = modeAnswer(visit, rule, clause, index.facts.emergencies);
    if (!mode.counts) {
      notCounted.push({ visitId: visit.id, reason: 'mode', ...(mode.unless && { unless: mode.unless }) });
      continue;
    }
    if (rule.byVisitor !== 'anyone' && rule.subject !== 'teacher') {
      const roles = rule.byVisitor;
      const named = counted.students.filter((student) => visit.studentIds.includes(student.id));
      if (!named.some((student) => visitedBy(index, visit, student, roles))) {
        notCounted.push({ visitId: visit.id, reason: 'visitor' });
        continue;
      }
    }
    // Distinct days: two people, or two siblings, visited on one day are one visit to the subject.
    if (days.has(visit.date)) {
      notCounted.push({ visitId: visit.id, reason: 'same-day' });
      continue;
    }
    days.add(visit.date);
    evidence.push(visit.id);
    if (mode.by) applied.add(mode.by);
  }
  return { evidence, notCounted, applied: [...applied] };
}

type Standing = Pick<Verdict, 'status' | 'reason'>;

function hasDeclined(counted: CountedSubject, index: FactIndex, period: Period, date: LocalDate): boolean {
  const until = earlierDate(date, period.endDate);
  return counted.students.some((student) =>
    (index.declinesOfStudent.get(student.id) ?? []).some(
      (decline) =>
        overlaps(decline, { from: period.startDate, to: until }) && (decline.to === undefined || decline.to >= until),
    ),
  );
}

function standingOf(
  have: number,
  need: number,
  counted: CountedSubject,
  membership: Extract<Membership, { is: 'member' }>,
  clause: CompiledClause,
  period: Period,
  policies: CompiledPolicies & { readonly dueSoonDays: number },
  index: FactIndex,
  date: LocalDate,
): Standing {
  if (have >= need) return { status: 'met' };
  if (hasDeclined(counted, index, period, date)) return { status: 'declined', reason: 'declined' };
  const ends = (range: DateRange): boolean => range.to !== undefined && range.to < period.endDate && range.to < date;
  const enrolled = counted.students.flatMap((student) => student.enrolled);
  if (enrolled.length > 0 && enrolled.every(ends)) return { status: 'exempt', reason: 'left' };
  if (membership.ranges.every(ends)) return { status: 'exempt', reason: 'no-longer-in-category' };
  if (date > period.endDate) {
    if (clause.clause.strength === 'must' || clause.clause.strength === 'practice') return { status: 'breached' };
    if (clause.clause.strength === 'principle') return { status: 'overdue' };
    return { status: 'exempt', reason: 'not-binding' };
  }
  return { status: daysBetween(date, period.endDate) <= policies.dueSoonDays ? 'due-soon' : 'open' };
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

/** Verdicts of one `visit-count` clause for one subject: one for each period that has begun. */
export function evaluateCount(
  counted: CountedSubject,
  rule: VisitCountRule,
  clause: CompiledClause,
  policies: CompiledPolicies & { readonly dueSoonDays: number },
  index: FactIndex,
  moment: EvaluationMoment,
): Verdict[] {
  const base = {
    clause: clause.id,
    subject: counted.subject,
    strength: clause.clause.strength,
    owedBy: rule.owedBy,
    need: rule.quantity.atLeast,
  };
  const nothing = { have: 0, evidence: [], notCounted: [], applied: [] };
  const periods = periodsBegunBy(index.facts.calendar, rule.per, moment.date);
  if (periods.length === 0) {
    const missing: Missing[] = [{ code: 'datum', name: `calendar.${rule.per}` }];
    return [{ ...base, ...nothing, status: 'unknown', reason: 'no-period', missing }];
  }
  const verdicts: Verdict[] = [];
  for (const period of periods) {
    const present = counted.students.filter(
      (student) => student.enrolled.length === 0 || student.enrolled.some((range) => overlaps(range, rangeOf(period))),
    );
    if (!counted.teacher && present.length === 0) continue;
    // A child who comes later in the period owes nothing yet.
    if (
      !counted.teacher &&
      present.every(
        (student) =>
          student.enrolled.length > 0 &&
          student.enrolled.every((range) => range.from !== undefined && range.from > moment.date),
      )
    )
      continue;
    const membership = counted.teacher
      ? membershipOfTeacher(counted.teacher, rule.population, rangeOf(period))
      : membershipOfStudents(
          present,
          clause,
          rule.population,
          { from: period.startDate, to: earlierDate(moment.date, period.endDate) },
          policies,
        );
    if (membership.is === 'stranger') continue;
    const shared = { ...base, period, dueOn: period.endDate };
    if (membership.is === 'unknown') {
      const missing: Missing[] = membership.codes.map((code) => ({ code: 'datum', name: `category:${code}` }));
      verdicts.push({ ...shared, ...nothing, status: 'unknown', reason: 'category-unknown', missing });
      continue;
    }
    const count = countVisits(counted, rule, clause, period, index, moment);
    const have = count.evidence.length;
    const subject = { ...counted, students: present };
    const standing = standingOf(
      have,
      rule.quantity.atLeast,
      subject,
      membership,
      clause,
      period,
      policies,
      index,
      moment.date,
    );
    const missing: Missing[] = [];
    if (standing.status === 'open' || standing.status === 'due-soon' || standing.status === 'overdue') {
      const modes: VisitMode[] = [...rule.modes];
      missing.push({ code: 'visits', count: rule.quantity.atLeast - have, modes, byVisitor: rule.byVisitor });
      if (
        rule.owedBy === 'class-teacher' &&
        !counted.teacher &&
        !present.some((student) => hasClassTeacher(student, index, moment.date))
      ) {
        missing.push({ code: 'datum', name: 'class-teacher' });
      }
    }
    verdicts.push({ ...shared, ...standing, ...count, have, missing });
  }
  return verdicts;
}

export type { CountedSubject };
