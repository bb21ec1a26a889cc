import type { LocalDate } from '../../calendar/local-date.js';
import { DAY_KINDS } from '../../calendar/working-time.js';
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

/** The hours and kinds of day that all of these limits leave. */
function timesOf(limits: readonly VisitLimitRule[]): Pick<ModeConditions, 'timeOfDay' | 'days'> {
  const hours = limits.flatMap(({ timeOfDay }) => timeOfDay ?? []);
  const kinds = limits.flatMap(({ days }) => (days ? [days] : []));
  const latest = (times: readonly string[]): string => times.reduce((a, b) => (a > b ? a : b));
  const earliest = (times: readonly string[]): string => times.reduce((a, b) => (a < b ? a : b));
  return {
    ...(hours.length > 0 && {
      timeOfDay: { from: latest(hours.map(({ from }) => from)), to: earliest(hours.map(({ to }) => to)) },
    }),
    ...(kinds.length > 0 && { days: DAY_KINDS.filter((kind) => kinds.every((days) => days.includes(kind))) }),
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
    const limits = concerned.flatMap(({ rule }) => (rule.kind === 'visit-limit' ? [rule] : []));
    return {
      mode,
      team: {
        ...strictest(teams.map(({ quantity }) => quantity)),
        including: sortedWords(teams.flatMap(({ including }) => including ?? [])),
      },
      minutes: strictest(limits.flatMap(({ minutes }) => minutes ?? [])),
      ...timesOf(limits),
      clauses: concerned.map(({ id }) => id).sort(),
    };
  }
}
