/**
 * Asks one clause that counts visits about a small school; a test says only in what clause and facts differ from the
 * plainest ones.
 *
 * @module
 */
import type { LocalDate } from '../calendar/local-date.js';
import { evaluate } from '../policy/evaluate.js';
import type { Facts, VisitFact } from '../policy/facts.js';
import type { Strength } from '../policy/pack.js';
import type { Rule, VisitCountRule } from '../policy/rule.js';
import type { Verdict } from '../policy/verdict.js';
import { noonOf, policiesOf, school, student, visit } from './small-school.js';

/** The plainest clause: one visit at home to each student in a school year, by anyone. */
export const plainCount: VisitCountRule = {
  kind: 'visit-count',
  owedBy: 'any-teacher',
  subject: 'student',
  population: {},
  quantity: { atLeast: 1 },
  per: 'school-year',
  modes: ['home'],
  byVisitor: 'anyone',
};
const { quantity: _quantity, ...unnumbered } = plainCount;

/** The day on which is asked unless a test says another. */
export const autumn: LocalDate = '2026-11-20';

/** What differs from the plainest clause and facts, in which there is one student `a`. */
export interface CountQuestion {
  readonly rule?: Partial<VisitCountRule>;
  /** Further clauses of the same document, `c1` and so on. */
  readonly others?: readonly Rule[];
  readonly strength?: Strength;
  readonly facts?: Partial<Facts>;
  readonly on?: LocalDate;
}

/** Every verdict of the clause. */
export function askCount({
  rule = {},
  others = [],
  strength = 'must',
  facts = {},
  on = autumn,
}: CountQuestion): Verdict[] {
  const base = 'cohorts' in rule ? unnumbered : plainCount;
  const policies = policiesOf([{ ...base, ...rule }, ...others], strength);
  const all = school({ students: [student('a')], ...facts });
  return evaluate(policies, all, noonOf(on)).filter((one) => one.clause === 'own/c0');
}

/** The one verdict that there is. */
export function oneCount(question: CountQuestion): Verdict {
  const [verdict, ...more] = askCount(question);
  if (!verdict || more.length > 0) throw new Error('there is not exactly one verdict');
  return verdict;
}

/** Visits to `a` on these days. */
export function visitsOn(...days: LocalDate[]): VisitFact[] {
  return days.map((day) => visit(day, day, ['a']));
}

/** What a miss means under a clause of each strength. */
export const STRENGTHS_AND_MISSES = [
  ['must', 'breached'],
  ['must-not', 'breached'],
  ['practice', 'breached'],
  ['principle', 'overdue'],
  ['encouraged', 'exempt'],
  ['may', 'exempt'],
  ['aim', 'exempt'],
] as const;
