import type { Instant } from '../calendar/instant.js';
import { clausesInForce, momentOf } from './clause-evaluation.js';
import { subjectsIn, type EvaluationScope } from './evaluated-subject.js';
import { indexFacts } from './fact-index.js';
import type { Facts } from './facts.js';
import type { PolicySet } from './policy-set.js';
import type { Verdict } from './verdict.js';

export type { EvaluationScope };

/**
 * What every clause of the set says of every subject in scope, as of a moment.
 *
 * Deterministic: same policies, facts and moment, same verdicts in the same order, on every machine. Later
 * records in the facts than `asOf` are left out, so a past moment shows how things stood.
 *
 * @throws {RangeError} when `asOf` is no instant with offset.
 * @throws {PolicyError} when the school's settings do not fit the packs.
 */
export function evaluate(policies: PolicySet, facts: Facts, asOf: Instant, scope?: EvaluationScope): Verdict[] {
  const moment = momentOf(asOf, facts.calendar.timeZone);
  const index = indexFacts(facts);
  const clauses = clausesInForce(policies, index, moment);
  const subjects = subjectsIn(index, scope);
  const verdicts: Verdict[] = [];
  for (const clause of clauses) {
    for (const subject of subjects[clause.subjectType]) verdicts.push(...clause.verdictsOn(subject));
  }
  return verdicts;
}
