import { daysBetween, isWithin, type LocalDate } from '../../calendar/local-date.js';
import { VISIT_MODES, type VisitMode } from '../../model/visit.js';
import { canonicalTextOf, sortedWords } from '../canonical-text.js';
import type { CompiledPolicies } from '../compiled-policies.js';
import type { FactIndex } from '../fact-index.js';
import type { StudentFact } from '../facts.js';
import type { Strength } from '../pack.js';
import type { VisitCountRule } from '../rule.js';
import type { Missing, Verdict } from '../verdict.js';
import type { ServedDuty, VisitDemand } from './visit-demand.js';

/** Visits that one duty still asks for. */
export interface OwedVisits {
  readonly familyId: string;
  /** Each visit names one of them. */
  readonly anyOf: readonly string[];
  /** On so many different days. */
  readonly count: number;
  readonly modes: readonly VisitMode[];
  readonly byVisitor: VisitCountRule['byVisitor'];
  readonly window: VisitDemand['window'];
  readonly strength: Strength;
  readonly isFirst: boolean;
  readonly duty: ServedDuty;
  /** Duties with the same text are answered by different visits. */
  readonly apart: string;
  readonly missing: readonly Missing[];
}

const OWED: readonly Verdict['status'][] = ['open', 'due-soon', 'overdue'];

function isHere({ enrolled }: StudentFact, date: LocalDate): boolean {
  return enrolled.length === 0 || enrolled.some((range) => isWithin(date, range));
}

/** The student, or the children of the family who are at the school; nobody for other subjects. */
function studentsOf({ subject }: Verdict, index: FactIndex, today: LocalDate): readonly StudentFact[] {
  if (subject.type === 'student') {
    const student = index.studentById.get(subject.id);
    return student ? [student] : [];
  }
  if (subject.type !== 'family') return [];
  return (index.studentsOfFamily.get(subject.id) ?? []).filter((student) => isHere(student, today));
}

/** Whether documents put a student first: the duty is one of a list, or the student is on one today. */
function isPutFirst(verdict: Verdict, students: readonly StudentFact[], policies: CompiledPolicies, today: LocalDate) {
  const rule = policies.clauses.find(({ id }) => id === verdict.clause)?.rule;
  if (rule && 'population' in rule && (rule.population.listed ?? rule.population.categories)) return true;
  const listed = [...policies.listedCodes.values()];
  return students.some(({ categories }) =>
    categories.some(
      (held) =>
        isWithin(today, held) &&
        (policies.codesOfCategory.get(held.code) ?? [held.code]).some((code) => listed.some((one) => one.has(code))),
    ),
  );
}

/** A trigger of a follow-up comes round in cycles; each is answered by a visit of its own. */
function withoutCycle(period: string): string {
  return period.replace(/#\d+$/, '');
}

/**
 * The visits that an open duty still asks for; `undefined` where none can be asked for: the duty is no open one of a
 * student or family, or its period is over.
 */
export function owedVisitsOf(
  verdict: Verdict,
  policies: CompiledPolicies,
  index: FactIndex,
  today: LocalDate,
): OwedVisits | undefined {
  if (!OWED.includes(verdict.status)) return undefined;
  const visits = verdict.missing.find((one) => one.code === 'visits');
  const students = studentsOf(verdict, index, today);
  const [first] = students;
  const { period } = verdict;
  if (!visits || !first || !period) return undefined;
  const isOver = period.endDate < today || verdict.status === 'overdue';
  // No visit lies in a period that is over; what follows an event can still be made good.
  if (isOver && period.unit !== 'event') return undefined;
  const window = { from: today, to: isOver ? today : period.endDate };
  return {
    familyId: first.familyId,
    anyOf: sortedWords(students.map(({ id }) => id)),
    count: Math.min(visits.count, daysBetween(window.from, window.to) + 1),
    modes: VISIT_MODES.filter((mode) => visits.modes.includes(mode)),
    byVisitor: visits.byVisitor,
    window,
    strength: verdict.strength,
    isFirst: isPutFirst(verdict, students, policies, today),
    duty: {
      clause: verdict.clause,
      subject: verdict.subject,
      period: period.id,
      ...(isOver && { late: true as const }),
    },
    apart: canonicalTextOf([verdict.clause, verdict.subject, withoutCycle(period.id)]),
    missing: verdict.missing.filter((one) => one.code !== 'visits'),
  };
}
