/**
 * Whether a single visit answers a duty of visiting, whoever it is counted for.
 *
 * @module
 */
import { epochMillisecondsOf } from '../../calendar/instant.js';
import { isWithin } from '../../calendar/local-date.js';
import type { UnknownAnswer } from '../conditions/answer.js';
import { dayOf } from '../conditions/condition-scope.js';
import { holdsOfOne } from '../conditions/evaluate-condition.js';
import type { ClauseContext, EvaluationMoment } from '../count-context.js';
import { visitedBy, type FactIndex } from '../fact-index.js';
import type { StudentFact, VisitFact } from '../facts.js';
import type { Rule, VisitCountRule } from '../rule.js';
import type { NotCounted } from '../verdict.js';

/** Whether the mode of a visit counts. */
export type ModeAnswer =
  | { readonly counts: 'yes'; readonly by?: string }
  | { readonly counts: 'no'; readonly unless?: NotCounted['unless'] }
  /** A circumstance lets it count under a condition of which nobody can say whether it holds. */
  | { readonly counts: 'unknown'; readonly answer: UnknownAnswer; readonly unless: NotCounted['unless'] };

/** True when a visit has taken place. */
export function hasEnded(visit: VisitFact, moment: EvaluationMoment): boolean {
  return epochMillisecondsOf(visit.endedAt) <= moment.epochMilliseconds;
}

/** True when the record of a visit was filed. */
export function isFiled({ filedAt }: VisitFact, moment: EvaluationMoment): boolean {
  return filedAt !== undefined && epochMillisecondsOf(filedAt) <= moment.epochMilliseconds;
}

/**
 * Whether a visit counts by its mode, or by its circumstance.
 *
 * @param students - those of the visit whom it is counted for.
 */
export function modeAnswer(
  visit: VisitFact,
  students: readonly StudentFact[],
  modes: VisitCountRule['modes'],
  context: ClauseContext<Rule>,
): ModeAnswer {
  if (modes.includes(visit.mode)) return { counts: 'yes' };
  const { clause, index } = context;
  const extensions = clause.countsAs.filter(({ rule }) => rule.modes.includes(visit.mode));
  let open: ModeAnswer | undefined;
  for (const { id, rule } of extensions) {
    if (visit.circumstance !== rule.circumstance) continue;
    // An emergency is declared for the school; a visitor's word alone does not make one.
    if (rule.circumstance === 'emergency' && !index.facts.emergencies.some((range) => isWithin(visit.date, range))) {
      continue;
    }
    const holds = rule.where ? holdsOfOne(rule.where, students, dayOf(visit.date), context) : undefined;
    if (!holds || holds.is === 'true') return { counts: 'yes', by: id };
    if (holds.is === 'unknown') {
      open ??= { counts: 'unknown', answer: holds, unless: { circumstance: rule.circumstance, clause: id } };
    }
  }
  if (open) return open;
  const [first] = extensions;
  return first
    ? { counts: 'no', unless: { circumstance: first.rule.circumstance, clause: first.id } }
    : { counts: 'no' };
}

/** True when somebody made the visit in whose presence it counts for one of these students of it. */
export function isByRightVisitor(
  visit: VisitFact,
  students: readonly StudentFact[],
  byVisitor: VisitCountRule['byVisitor'],
  index: FactIndex,
): boolean {
  return byVisitor === 'anyone' || students.some((student) => visitedBy(index, visit, student, byVisitor));
}
