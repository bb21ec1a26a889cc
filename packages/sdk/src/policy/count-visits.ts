import { isWithin, type LocalDate } from '../calendar/local-date.js';
import { rangeOf, type Period } from '../calendar/school-calendar.js';
import type { CompiledClause } from './compiled-policies.js';
import type { CountContext, CountedSubject } from './count-context.js';
import { visitedBy } from './fact-index.js';
import type { VisitFact } from './facts.js';
import type { NotCounted } from './verdict.js';

/** Which visits answer a duty in a period, and why the others do not. */
export interface VisitCount {
  readonly evidence: string[];
  readonly notCounted: NotCounted[];
  /** Clauses that let a visit count. */
  readonly applied: string[];
}

type ModeAnswer =
  | { readonly counts: true; readonly by?: string }
  | { readonly counts: false; readonly unless?: { readonly circumstance: string; readonly clause: string } };

function modeAnswer(visit: VisitFact, clause: CompiledClause, { rule, index }: CountContext): ModeAnswer {
  if (rule.modes.includes(visit.mode)) return { counts: true };
  const extensions = clause.countsAs.filter((candidate) => candidate.rule.modes.includes(visit.mode));
  for (const { id, rule: extension } of extensions) {
    if (visit.circumstance !== extension.circumstance) continue;
    // An emergency is declared for the school; a visitor's word alone does not make one.
    const holds =
      extension.circumstance !== 'emergency' || index.facts.emergencies.some((range) => isWithin(visit.date, range));
    if (holds) return { counts: true, by: id };
  }
  const first = extensions[0];
  if (!first) return { counts: false };
  return { counts: false, unless: { circumstance: first.rule.circumstance, clause: first.id } };
}

function isByRightVisitor(visit: VisitFact, counted: CountedSubject, { rule, index }: CountContext): boolean {
  const { byVisitor } = rule;
  if (byVisitor === 'anyone' || counted.teacher) return true;
  return counted.students.some(
    (student) => visit.studentIds.includes(student.id) && visitedBy(index, visit, student, byVisitor),
  );
}

/** Counts the visits of one subject in one period, by distinct days. */
export function countVisits(counted: CountedSubject, period: Period, context: CountContext): VisitCount {
  const { moment, clause } = context;
  const count: VisitCount = { evidence: [], notCounted: [], applied: [] };
  const days = new Set<LocalDate>();
  for (const visit of counted.visits) {
    const hasEnded = Date.parse(visit.endedAt) <= moment.epochMilliseconds;
    if (!hasEnded || !isWithin(visit.date, rangeOf(period))) continue;
    const reject = (reason: NotCounted['reason'], more?: Partial<NotCounted>): void => {
      count.notCounted.push({ visitId: visit.id, reason, ...more });
    };
    if (visit.filedAt === undefined || Date.parse(visit.filedAt) > moment.epochMilliseconds) {
      reject('not-filed');
      continue;
    }
    const mode = modeAnswer(visit, clause, context);
    if (!mode.counts) reject('mode', mode.unless && { unless: mode.unless });
    else if (!isByRightVisitor(visit, counted, context)) reject('visitor');
    // Two people, or two siblings, visited on one day are one visit to the subject.
    else if (days.has(visit.date)) reject('same-day');
    else {
      days.add(visit.date);
      count.evidence.push(visit.id);
      if (mode.by && !count.applied.includes(mode.by)) count.applied.push(mode.by);
    }
  }
  return count;
}
