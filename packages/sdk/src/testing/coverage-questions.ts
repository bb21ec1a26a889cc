/**
 * Asks one clause about coverage; a test says only in what clause and facts differ from the plainest ones.
 *
 * @module
 */
import type { LocalDate } from '../calendar/local-date.js';
import { evaluate } from '../policy/evaluate.js';
import type { Facts } from '../policy/facts.js';
import type { Strength } from '../policy/pack.js';
import type { Rule, VisitCoverageRule } from '../policy/rule.js';
import type { Verdict } from '../policy/verdict.js';
import { noonOf, policiesOf, school, student } from './small-school.js';

const unnumbered: Omit<VisitCoverageRule, 'quantity' | 'share' | 'cohorts'> = {
  kind: 'visit-coverage',
  owedBy: 'school',
  subject: 'class',
  counting: 'students',
  population: {},
  per: 'school-year',
  modes: ['home'],
  byVisitor: 'anyone',
};

/** What differs from the plainest clause, in which half of each class is visited at home in a school year. */
export interface CoverageQuestion {
  readonly rule?: Partial<VisitCoverageRule>;
  /** Further clauses of the same document, `c1` and so on. */
  readonly others?: readonly Rule[];
  readonly strength?: Strength;
  readonly facts?: Partial<Facts>;
  readonly on?: LocalDate;
}

/** Every verdict of the clause. */
export function askCoverage({
  rule = {},
  others = [],
  strength = 'must',
  facts = {},
  on = '2026-11-20',
}: CoverageQuestion): Verdict[] {
  const isNumbered = 'cohorts' in rule || 'quantity' in rule || 'share' in rule;
  const half = isNumbered ? {} : { share: { atLeast: 0.5, rounding: 'up' as const } };
  const policies = policiesOf([{ ...unnumbered, ...half, ...rule }, ...others], strength);
  return evaluate(policies, school(facts), noonOf(on)).filter((one) => one.clause === 'own/c0');
}

/** The one verdict that there is. */
export function oneCoverage(question: CoverageQuestion): Verdict {
  const [verdict, ...more] = askCoverage(question);
  if (!verdict || more.length > 0) throw new Error('there is not exactly one verdict');
  return verdict;
}

/** So many students of class `c1`, named `s1`, `s2`, …, each in a family of an own. */
export function classOf(count: number): Facts['students'] {
  return Array.from({ length: count }, (_, index) => student(`s${index + 1}`));
}
