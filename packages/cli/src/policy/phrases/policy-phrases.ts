import type { FindingDimension, PolicyFinding, SchemaProblem } from '@homevisit/sdk/policy/check';
import type { FileProblem } from '../pack-files.js';

/** What a finding says: what is wrong, and the way out. */
export interface FindingWords {
  readonly problem: string;
  readonly wayOut: string;
}

/** Values of a finding as text, with `example` and `dimensions` put into words. */
export type FindingValues = Readonly<Record<string, string>>;
/** Puts the values of one kind of finding into words. */
export type FindingSentence = (values: FindingValues) => FindingWords;

/** Sentences about findings, in one language. */
export interface FindingPhrases {
  readonly schema: Readonly<Record<SchemaProblem, FindingSentence>>;
  readonly findings: Readonly<Record<Exclude<PolicyFinding['code'], 'schema'>, FindingSentence>>;
  /** Several findings of one kind in one file: how many, and the clauses or files that they name. */
  readonly summaries: Readonly<Partial<Record<PolicyFinding['code'], (count: number, names: string) => FindingWords>>>;
  /** What the schemas say of values that do not fit together, by what they say in English. */
  readonly together: Readonly<Record<string, string>>;
  readonly dimensions: Readonly<Record<FindingDimension['dimension'], string>>;
  readonly dimension: (dimension: string, own: string, above: string) => string;
  readonly data: Readonly<Record<string, string>>;
  readonly category: (id: string) => string;
  readonly listed: string;
  readonly yes: string;
  readonly no: string;
  readonly otherValue: string;
  /** Between the items of a list. */
  readonly comma: string;
  /** The word that was most likely meant. */
  readonly meant: (suggestion: string) => string;
}

/** Every other word of `homevisit policy` in one language. */
export interface PolicyPhrases {
  readonly description: string;
  readonly check: string;
  readonly test: string;
  readonly explain: string;
  readonly paths: string;
  readonly pack: string;
  readonly clause: string;
  readonly sources: string;
  readonly vectors: string;
  readonly json: string;
  readonly severities: Readonly<Record<PolicyFinding['severity'], string>>;
  readonly problems: Readonly<Record<FileProblem['code'], (detail: string) => string>>;
  readonly clauses: (count: number) => string;
  readonly vectorCount: (count: number) => string;
  readonly checked: (errors: number, warnings: number) => string;
  readonly tested: (passed: number, failed: number) => string;
  readonly noVectors: string;
  readonly part: string;
  readonly expected: string;
  readonly actual: string;
  readonly nothing: string;
  readonly missingVerdict: (expected: string) => string;
  readonly extraVerdict: (actual: string) => string;
  readonly because: string;
  readonly source: string;
  readonly characters: (start: number, end: number) => string;
  readonly interpretation: string;
  readonly unknownClause: (clause: string, known: readonly string[]) => string;
}
