import type { LocalizedText } from '@homevisit/sdk/model';

/** A kind of problem: its HTTP status, and what it is called. */
export interface ProblemKind {
  readonly status: number;
  readonly title: LocalizedText;
}
