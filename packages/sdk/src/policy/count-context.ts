import type { LocalDate } from '../calendar/local-date.js';
import type { CompiledClause, CompiledPolicies } from './compiled-policies.js';
import type { FactIndex } from './fact-index.js';
import type { StudentFact, TeacherFact, VisitFact } from './facts.js';
import type { Rule, VisitCountRule } from './rule.js';
import type { VerdictSubject } from './verdict.js';

/** The moment of evaluation, at the school. */
export interface EvaluationMoment {
  readonly date: LocalDate;
  readonly epochMilliseconds: number;
}

/** Somebody whom visits are counted for. */
export interface CountedSubject {
  readonly subject: VerdictSubject;
  /** The student, or the children of the family; empty for a teacher. */
  readonly students: readonly StudentFact[];
  readonly teacher?: TeacherFact;
  /** In order of time. */
  readonly visits: readonly VisitFact[];
}

/** The school, one of its classes or one of its staff, as somebody who answers for many. */
export interface GroupSubject {
  readonly subject: VerdictSubject & { readonly type: 'school' | 'class' | 'teacher' };
  readonly teacher?: TeacherFact;
}

/** What stays the same while one clause is evaluated for many subjects. */
export interface ClauseContext<R extends Rule> {
  readonly rule: R;
  readonly clause: CompiledClause;
  readonly policies: CompiledPolicies;
  readonly dueSoonDays: number;
  readonly index: FactIndex;
  readonly moment: EvaluationMoment;
}

/** What stays the same while one `visit-count` clause is evaluated for many subjects. */
export type CountContext = ClauseContext<VisitCountRule>;
