import type { LocalDate } from '../../calendar/local-date.js';
import type { VisitMode } from '../../model/visit.js';
import { sortedWords } from '../canonical-text.js';
import type { CompiledClause, CompiledPolicies } from '../compiled-policies.js';
import { dayOf } from '../conditions/condition-scope.js';
import { holdsOfOne } from '../conditions/evaluate-condition.js';
import type { FactIndex } from '../fact-index.js';
import { isInForce } from '../in-force.js';
import type { Strength } from '../pack.js';
import type { VisitLimitRule, VisitTeamRule } from '../rule.js';
import type { ModeConditions } from './visit-demand.js';

/** What is only encouraged or aimed at is no condition of a visit. */
const BINDING: readonly Strength[] = ['must', 'must-not', 'practice', 'principle'];

interface Limits {
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
}

function strictest(all: readonly Limits[]): { atLeast?: number; atMost?: number } {
  const atLeast = all.flatMap((one) => one.atLeast ?? []);
  const atMost = all.flatMap((one) => one.atMost ?? []);
  return {
    ...(atLeast.length > 0 && { atLeast: Math.max(...atLeast) }),
    ...(atMost.length > 0 && { atMost: Math.min(...atMost) }),
  };
}

type Conditional = CompiledClause & { readonly rule: VisitTeamRule | VisitLimitRule };

/** Clauses that say with how many, with whom and for how long a visit is made. */
export class VisitConditions {
  readonly #policies: CompiledPolicies;
  readonly #index: FactIndex;
  readonly #today: LocalDate;
  readonly #clauses: readonly Conditional[];

  constructor(policies: CompiledPolicies, index: FactIndex, today: LocalDate) {
    this.#policies = policies;
    this.#index = index;
    this.#today = today;
    this.#clauses = policies.clauses.filter(
      (clause): clause is Conditional =>
        (clause.rule.kind === 'visit-team' || clause.rule.kind === 'visit-limit') &&
        BINDING.includes(clause.clause.strength) &&
        isInForce(clause, today, index.facts.school),
    );
  }

  /** For a visit to these students; a condition of which nobody can say whether it holds is kept. */
  of(mode: VisitMode, studentIds: readonly string[]): ModeConditions {
    const students = studentIds.flatMap((id) => this.#index.studentById.get(id) ?? []);
    const concerned = this.#clauses.filter((clause) => {
      const { modes, where } = clause.rule;
      if (!modes.includes(mode)) return false;
      const context = { clause, policies: this.#policies, index: this.#index };
      return !where || holdsOfOne(where, students, dayOf(this.#today), context).is !== 'false';
    });
    const teams = concerned.flatMap(({ rule }) => (rule.kind === 'visit-team' ? [rule] : []));
    const minutes = concerned.flatMap(({ rule }) => (rule.kind === 'visit-limit' ? (rule.minutes ?? []) : []));
    return {
      mode,
      team: {
        ...strictest(teams.map(({ quantity }) => quantity)),
        including: sortedWords(teams.flatMap(({ including }) => including ?? [])),
      },
      minutes: strictest(minutes),
      clauses: concerned
        .filter(({ rule }) => rule.kind === 'visit-team' || rule.minutes !== undefined)
        .map(({ id }) => id)
        .sort(),
    };
  }
}
