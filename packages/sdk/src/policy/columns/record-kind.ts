/**
 * A visit as clauses about single visits see one: mode, size of the team, steps, headings, conduct. Many visits are
 * alike in all of these and share one number, so that such a clause is answered once for all of them.
 *
 * @module
 */
import { CONDUCT_CODES, VISIT_MODES, VISIT_TOPICS } from '../../model/visit.js';
import type { VisitFact } from '../facts.js';
import { VISIT_STEPS } from '../rule.js';

/** What of a visit decides how it stands under clauses about single visits, but for times. */
export interface RecordKind extends Pick<VisitFact, 'mode' | 'steps' | 'topics' | 'conduct'> {
  /** Different people who visited together. */
  readonly visitors: number;
}

function bitsOf(all: readonly string[], some: readonly string[]): number {
  let bits = 0;
  for (const one of some) if (all.includes(one)) bits |= 1 << all.indexOf(one);
  return bits;
}

/** A number that equal kinds share, and different ones do not. Steps that no rule can name make no difference. */
export function recordKindKey({ mode, visitors, steps, topics, conduct }: RecordKind): number {
  // Multiplied and not shifted: all together is longer than 32 bits.
  return (
    (((visitors * VISIT_MODES.length + VISIT_MODES.indexOf(mode)) * 2 ** VISIT_STEPS.length +
      bitsOf(VISIT_STEPS, steps)) *
      2 ** VISIT_TOPICS.length +
      bitsOf(VISIT_TOPICS, topics)) *
      2 ** CONDUCT_CODES.length +
    bitsOf(CONDUCT_CODES, conduct)
  );
}

/** The kind of a visit. */
export function recordKindOf({ mode, visitors, steps, topics, conduct }: VisitFact): RecordKind {
  return { mode, steps, topics, conduct, visitors: new Set(visitors.map((visitor) => visitor.personId)).size };
}
