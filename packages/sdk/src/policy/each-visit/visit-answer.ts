import type { ClauseContext } from '../count-context.js';
import type { VisitFact } from '../facts.js';
import type { EachVisitRule } from '../rule.js';
import type { Verdict } from '../verdict.js';

/** What a rule answers about one visit. */
export type VisitAnswer = Pick<Verdict, 'status' | 'have' | 'need' | 'missing'> &
  Partial<Pick<Verdict, 'dueAt' | 'reason' | 'most'>>;

/** Judges one visit that has ended by one rule. */
export type VisitJudge<R extends EachVisitRule> = (visit: VisitFact, context: ClauseContext<R>) => VisitAnswer;
