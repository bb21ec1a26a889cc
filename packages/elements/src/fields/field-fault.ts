import type { FieldText } from './field-definition.js';

/** What can be wrong with one field. A host may use codes of its own in cross checks and refusals. */
export type FaultCode =
  | 'required'
  | 'too-short'
  | 'too-long'
  | 'pattern'
  | 'not-a-number'
  | 'not-a-step'
  | 'too-small'
  | 'too-large'
  | 'not-a-choice'
  | 'too-few'
  | 'too-many'
  | 'not-a-date'
  | 'not-a-time'
  | 'incomplete'
  | 'too-early'
  | 'too-late'
  | 'file-too-large'
  | 'file-type'
  | 'refused';

/** One thing that is wrong. Codes go to programs; words for the reader come from the element's catalogue. */
export interface FieldFault {
  /** Place of the field, such as `/visitors/0/name`. */
  readonly pointer: string;
  readonly code: FaultCode | (string & Record<never, never>);
  /** The bound that was missed: a number, a day or a time. */
  readonly bound?: string | number | undefined;
  /** Words that go before those of the catalogue. */
  readonly text?: FieldText | undefined;
}
