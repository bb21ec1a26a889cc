/**
 * The rules of a clause, as data. Nothing in a rule is code; whatever a document asks is said with these words.
 *
 * @module
 */
import * as z from 'zod/mini';
import { activityCountRule, submissionRule } from './rule/activity.js';
import {
  conductRule,
  recordContentRule,
  recordDeadlineRule,
  visitLimitRule,
  visitStepRule,
  visitTeamRule,
} from './rule/each-visit.js';
import { followUpRule } from './rule/follow-up.js';
import { notCodableRule } from './rule/not-codable.js';
import { countsAsRule, visitCountRule, visitCoverageRule } from './rule/visit-count.js';

export * from './rule/activity.js';
export { actor, type Actor } from './rule/actor.js';
export * from './rule/cohort.js';
export * from './rule/condition.js';
export * from './rule/duration.js';
export * from './rule/each-visit.js';
export * from './rule/follow-up.js';
export * from './rule/not-codable.js';
export * from './rule/period.js';
export * from './rule/population.js';
export * from './rule/precondition.js';
export * from './rule/quantity.js';
export * from './rule/visit-count.js';

/** What a clause asks for. */
export const rule = z.discriminatedUnion('kind', [
  visitCountRule,
  visitCoverageRule,
  countsAsRule,
  visitTeamRule,
  recordDeadlineRule,
  visitStepRule,
  visitLimitRule,
  recordContentRule,
  conductRule,
  activityCountRule,
  submissionRule,
  followUpRule,
  notCodableRule,
]);
/** What a clause asks for. */
export type Rule = z.infer<typeof rule>;

const EACH_VISIT = ['visit-team', 'record-deadline', 'visit-step', 'visit-limit', 'record-content', 'conduct'] as const;

/** What a clause asks of each single visit. */
export type EachVisitRule = Extract<Rule, { kind: (typeof EACH_VISIT)[number] }>;

/** True for a rule that asks something of each single visit. */
export function isEachVisitRule(candidate: Rule): candidate is EachVisitRule {
  return (EACH_VISIT as readonly string[]).includes(candidate.kind);
}
