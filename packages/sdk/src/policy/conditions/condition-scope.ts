import { isWithin, type DateRange, type LocalDate } from '../../calendar/local-date.js';
import type { CompiledClause, CompiledPolicies } from '../compiled-policies.js';
import type { FactIndex } from '../fact-index.js';
import type { StudentFact, TeacherFact } from '../facts.js';

/** A span of days; both belong to it. */
export interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * Whom a condition is asked about, and when: categories hold at some time of the span, data as of its last day. A
 * student brings the homeroom class of that day, a class teacher the own class.
 */
export interface ConditionScope {
  readonly student?: StudentFact | undefined;
  readonly teacher?: TeacherFact | undefined;
  /** In place of the class that student or teacher bring. */
  readonly classId?: string | undefined;
  readonly span: Span;
}

/** Where answers come from; a `ClauseContext` is one. */
export interface ConditionContext {
  readonly clause: CompiledClause;
  readonly policies: CompiledPolicies;
  readonly index: FactIndex;
}

/** The span of one day. */
export function dayOf(date: LocalDate): Span {
  return { from: date, to: date };
}

type Place = DateRange & { readonly classId: string };

/** The class of the day; where somebody stands in several, the one that came last. */
function classAmong(places: readonly Place[], date: LocalDate): string | undefined {
  const [last] = places
    .filter((place) => isWithin(date, place))
    .map(({ classId, from = '' }) => ({ classId, from }))
    .sort((a, b) => (a.from !== b.from ? (a.from > b.from ? -1 : 1) : a.classId < b.classId ? -1 : 1));
  return last?.classId;
}

/** The class of whom a condition is asked about, where there is one. */
export function classOf({ student, teacher, classId, span }: ConditionScope): string | undefined {
  if (classId !== undefined) return classId;
  if (student) return classAmong(student.classes, span.to);
  const led = (teacher?.roles ?? []).flatMap((held) =>
    held.role === 'class-teacher' && held.classId !== undefined ? [{ ...held, classId: held.classId }] : [],
  );
  return classAmong(led, span.to);
}
