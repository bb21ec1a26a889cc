import { epochMillisecondsOf, isInstant, localDateOf, type Instant } from '../calendar/instant.js';
import { compilePolicies } from './compiled-policies.js';
import type { ClauseContext, CountedSubject, EvaluationMoment, GroupSubject } from './count-context.js';
import { evaluateActivity } from './evaluate-activity.js';
import { evaluateCount } from './evaluate-count.js';
import { evaluateCoverage } from './evaluate-coverage.js';
import { evaluateFollowUp } from './evaluate-follow-up.js';
import { evaluateSubmission } from './evaluate-submission.js';
import { evaluateVisit } from './evaluate-visit.js';
import type { EvaluatedSubject } from './evaluated-subject.js';
import type { FactIndex } from './fact-index.js';
import { isInForce } from './in-force.js';
import type { PolicySet } from './policy-set.js';
import type { EachVisitRule, Rule } from './rule.js';
import type { Verdict, VerdictSubject } from './verdict.js';

const NOTHING: readonly Verdict[] = [];

/** A clause that is in force at a moment, ready to answer for subjects of one type. */
export interface ClauseEvaluation {
  readonly subjectType: VerdictSubject['type'];
  /** True where the answer rests on many students or visits and not on the subject's own facts alone. */
  readonly ofGroup: boolean;
  /** Verdicts on a subject of that type: one for each period that has begun; none where the clause does not concern it. */
  verdictsOn(subject: EvaluatedSubject): readonly Verdict[];
}

type Shared = Omit<ClauseContext<Rule>, 'rule'>;
type Counting = Extract<Rule, { kind: 'visit-count' | 'follow-up' }>;
type Grouping = Extract<Rule, { kind: 'visit-coverage' | 'activity-count' | 'submission' }>;

function counting<R extends Counting>(
  rule: R,
  shared: Shared,
  evaluateOne: (counted: CountedSubject, context: ClauseContext<R>) => Verdict[],
): ClauseEvaluation {
  const context = { rule, ...shared };
  return {
    subjectType: rule.subject,
    ofGroup: false,
    verdictsOn: ({ counted }) => (counted ? evaluateOne(counted, context) : NOTHING),
  };
}

function grouping<R extends Grouping>(
  rule: R,
  shared: Shared,
  evaluateOne: (group: GroupSubject, context: ClauseContext<R>) => Verdict[],
): ClauseEvaluation {
  const context = { rule, ...shared };
  return {
    subjectType: rule.subject,
    ofGroup: true,
    verdictsOn: ({ group }) => (group ? evaluateOne(group, context) : NOTHING),
  };
}

function eachVisit(rule: EachVisitRule, shared: Shared): ClauseEvaluation {
  const context = { rule, ...shared };
  const { epochMilliseconds } = shared.moment;
  return {
    subjectType: 'visit',
    ofGroup: false,
    verdictsOn: ({ visit, endedAt = Infinity }) => {
      if (!visit || endedAt > epochMilliseconds) return NOTHING;
      const verdict = evaluateVisit(visit, context);
      return verdict ? [verdict] : NOTHING;
    },
  };
}

function evaluationOf(rule: Rule, shared: Shared): ClauseEvaluation | undefined {
  switch (rule.kind) {
    case 'visit-count':
      return counting(rule, shared, evaluateCount);
    case 'follow-up':
      return counting(rule, shared, evaluateFollowUp);
    case 'visit-coverage':
      return grouping(rule, shared, evaluateCoverage);
    case 'activity-count':
      return grouping(rule, shared, evaluateActivity);
    case 'submission':
      return grouping(rule, shared, evaluateSubmission);
    case 'visit-team':
    case 'record-deadline':
    case 'visit-step':
    case 'visit-limit':
    case 'record-content':
    case 'conduct':
      return eachVisit(rule, shared);
    // What only changes how another clause counts, and what nobody can judge, gives no verdict of its own.
    case 'counts-as':
    case 'not-codable':
      return undefined;
  }
}

/**
 * A moment at the school.
 *
 * @throws {RangeError} when `asOf` is no instant with offset.
 */
export function momentOf(asOf: Instant, timeZone: string): EvaluationMoment {
  if (!isInstant(asOf)) throw new RangeError(`asOf: "${String(asOf)}" is no ISO 8601 date-time with an offset`);
  return { date: localDateOf(asOf, timeZone), epochMilliseconds: epochMillisecondsOf(asOf) };
}

/**
 * The clauses of a set that speak to the school at a moment, in the order of the set.
 *
 * @throws {PolicyError} when the school's settings do not fit the packs.
 */
export function clausesInForce(policies: PolicySet, index: FactIndex, moment: EvaluationMoment): ClauseEvaluation[] {
  const compiled = compilePolicies(policies);
  const shared = { policies: compiled, dueSoonDays: policies.settings.dueSoonDays, index, moment };
  return compiled.clauses.flatMap((clause) =>
    isInForce(clause, moment.date, index.facts.school) ? (evaluationOf(clause.rule, { ...shared, clause }) ?? []) : [],
  );
}
