import type { CompiledClause, CompiledPolicies } from '../compiled-policies.js';
import {
  boundsOf,
  type Condition,
  type Population,
  type Rule,
  type VisitCountRule,
  type VisitCoverageRule,
} from '../rule.js';
import { canonicalTextOf, sortedWords } from '../canonical-text.js';

function asksForCategories(condition: Condition | undefined): boolean {
  if (!condition) return false;
  const { all, any, not, category, listed } = condition;
  return (
    category !== undefined || listed !== undefined || [...(all ?? []), ...(any ?? []), not].some(asksForCategories)
  );
}

/** Whom a clause concerns, in words that mean the same in every document. */
function populationOf(
  { pack }: CompiledClause,
  population: Population,
  { listedCodes, codesOfCategory }: CompiledPolicies,
) {
  const { listed, categories, ...rest } = population;
  const named = (categories ?? []).flatMap((id) => codesOfCategory.get(`${pack.id}:${id}`) ?? []);
  return {
    ...rest,
    ...((listed ?? categories) && { codes: sortedWords(listed ? [...(listedCodes.get(pack.id) ?? [])] : named) }),
  };
}

/** At most two visits at home, and at most two of any kind, are no more and less of each other. */
function limitsOf({ quantity, modes, byVisitor }: VisitCountRule | VisitCoverageRule): readonly unknown[] {
  if (boundsOf(quantity ?? {}).most === undefined) return [];
  return [sortedWords(modes), byVisitor === 'anyone' ? byVisitor : sortedWords(byVisitor)];
}

/** What of a rule has to be the same before one can be stricter than another. */
function framesOf(rule: Rule): readonly unknown[] {
  switch (rule.kind) {
    case 'visit-count': {
      const { cohorts, otherwise, exceptions, preconditions, attendance } = rule;
      const isOpen = rule.quantity?.atLeast === 'open';
      return [
        rule.subject,
        rule.per,
        cohorts,
        otherwise,
        exceptions,
        preconditions,
        attendance,
        isOpen,
        limitsOf(rule),
      ];
    }
    case 'visit-coverage': {
      const isOpen = rule.quantity?.atLeast === 'open';
      // Half of a class and ten of a class: which is more depends on the class.
      return [
        rule.subject,
        rule.counting,
        rule.per,
        rule.cohorts,
        rule.otherwise,
        isOpen,
        rule.share?.rounding,
        limitsOf(rule),
      ];
    }
    case 'visit-team':
    case 'record-content':
    case 'conduct':
      return [sortedWords(rule.modes), rule.where];
    case 'visit-limit':
      return [sortedWords(rule.modes), rule.where];
    case 'record-deadline':
      return [sortedWords(rule.modes), rule.where, rule.clock ?? 'calendar', rule.startsAt ?? 'visit-end'];
    case 'visit-step':
      return [sortedWords(rule.modes), rule.where, rule.step, rule.before?.unit];
    case 'activity-count':
      return [rule.subject, sortedWords(rule.activities), rule.per, rule.part, rule.quantity.atLeast === 'open'];
    case 'submission':
    case 'follow-up':
    case 'counts-as':
    case 'not-codable':
      return [rule];
  }
}

/**
 * The same text for clauses of which one can be stricter than the other: same kind, subject, population, period and so
 * on. A condition on categories means another list in each document, so it is comparable within its document alone.
 */
export function comparisonKeyOf(clause: CompiledClause, policies: CompiledPolicies): string {
  const { rule, pack } = clause;
  const { strength } = clause.clause;
  const conditions = 'where' in rule ? rule.where : 'population' in rule ? rule.population.where : undefined;
  const frames = framesOf(rule);
  const branches = 'cohorts' in rule || 'exceptions' in rule || rule.kind === 'follow-up';
  return canonicalTextOf([
    rule.kind,
    // What must not be done and what has to be done are no more and less of each other.
    strength === 'must-not',
    ...('population' in rule ? [populationOf(clause, rule.population, policies)] : []),
    ...frames,
    ...(asksForCategories(conditions) || branches ? [pack.id] : []),
  ]);
}
