import type { PreconditionCode, VisitCoverageRule } from '../../rule.js';

/** Sentences that say what would change an answer. None of them speaks against a family's refusal. */
export interface ChangePhrases {
  moreVisits(count: number, modes: readonly string[], roles: readonly string[], due: string | undefined): string;
  reach(count: number, counting: VisitCoverageRule['counting'], due: string | undefined): string;
  hold(activities: readonly string[], count: number, due: string | undefined): string;
  handIn(submission: string, due: string | undefined): string;
  readonly seal: string;
  copies(count: number): string;
  fileRecord(visit: string): string;
  fileThisRecord(due: string | undefined): string;
  readonly fileLate: string;
  writeTopics(topics: readonly string[]): string;
  attest(conduct: readonly string[]): string;
  takeStep(step: string, due: string | undefined): string;
  correctRecord(step: string): string;
  readonly preconditions: Readonly<Record<PreconditionCode, (count: number) => string>>;
  wouldHaveCounted(visit: string, circumstance: string, citation: string): string;
  wouldCount(modes: readonly string[], circumstance: string, citation: string, conditional: boolean): string;
  enter(datum: string): string;
  readonly setNumber: string;
  readonly settleHole: string;
  readonly settleContradiction: string;
  readonly timeIsOver: string;
  readonly visitIsOver: string;
  readonly reasonCan: string;
  readonly reasonShould: string;
  noMoreThan(most: number): string;
  readonly tooMany: string;
  readonly declined: string;
}
