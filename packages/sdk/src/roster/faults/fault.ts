import type { RosterFaultCode } from './fault-codes.js';
import type { ValueClass } from './value-class.js';

/** What is expected in place of what was found. */
export type Expectation =
  | { readonly kind: 'date' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'year' }
  | { readonly kind: 'not-empty' }
  | { readonly kind: 'one-of'; readonly words: readonly string[] }
  | { readonly kind: 'header'; readonly header: string }
  | { readonly kind: 'identifier-of'; readonly file: string }
  | { readonly kind: 'fields'; readonly count: number }
  | { readonly kind: 'at-most-characters'; readonly count: number }
  | { readonly kind: 'not-before'; readonly column: string }
  | { readonly kind: 'utf-8' }
  | { readonly kind: 'only-once' };

/** Where in a file: a column by its name and its 1-based place. */
export interface ColumnPlace {
  readonly name: string;
  readonly index: number;
}

/**
 * One thing that is wrong with a roster folder. It holds codes and parameters; `describeFault` makes sentences of
 * it. An `error` keeps the import from being stored, a `warning` does not.
 */
export interface RosterFault {
  readonly code: RosterFaultCode;
  readonly severity: 'error' | 'warning';
  readonly file?: string | undefined;
  /** 1-based line of the file. */
  readonly line?: number | undefined;
  readonly column?: ColumnPlace | undefined;
  readonly found?: ValueClass | undefined;
  readonly expected?: Expectation | undefined;
  /** Further numbers and words of the sentence, such as the line of the first of two equal rows. Never personal. */
  readonly values?: Readonly<Record<string, string | number>> | undefined;
}
