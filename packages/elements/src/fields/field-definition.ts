import type { Condition } from './condition.js';

import type { FormValues } from './field-value.js';

/** A text for all readers, or one for each language by its BCP 47 tag. */
export type FieldText = string | Readonly<Record<string, string>>;

/** What every field has. */
interface CommonDefinition {
  /** Key of the value. Without `/`. */
  readonly name: string;
  readonly label: FieldText;
  /** Said below the label. */
  readonly hint?: FieldText | undefined;
  /** @default false */
  readonly required?: boolean | undefined;
  /** The field is shown, checked and sent only where this holds. In a repeatable group it asks about the same row. */
  readonly visibleWhen?: Condition | undefined;
  /** Passed on to the native control. */
  readonly autocomplete?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly readonly?: boolean | undefined;
}

/** Text of one line or several. Its value is a string. */
export interface TextDefinition extends CommonDefinition {
  readonly kind: 'text';
  /** Lines to begin with. @default 1 */
  readonly lines?: number | undefined;
  readonly minimumLength?: number | undefined;
  readonly maximumLength?: number | undefined;
  /** A regular expression that the whole text must match, as in HTML. */
  readonly pattern?: string | undefined;
  /** What is wrong where the pattern does not match. */
  readonly patternText?: FieldText | undefined;
  /** The keyboard of a phone, as in HTML. */
  readonly inputMode?: string | undefined;
}

/** A number. */
export interface NumberDefinition extends CommonDefinition {
  readonly kind: 'number';
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  /** @default 1 */
  readonly step?: number | undefined;
}

/** One of the values that a field can take. */
export interface FieldChoice {
  readonly value: string;
  readonly label: FieldText;
}

/** One out of several. Its value is the string of the choice. */
export interface ChoiceDefinition extends CommonDefinition {
  readonly kind: 'choice';
  readonly choices: readonly FieldChoice[];
  /** All in view, or a native list. @default 'radios' up to five choices */
  readonly look?: 'radios' | 'select' | undefined;
}

/** Many out of several. Its value is a list of strings. */
export interface ChoicesDefinition extends CommonDefinition {
  readonly kind: 'choices';
  readonly choices: readonly FieldChoice[];
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
}

/** A day `YYYY-MM-DD`, a time `HH:mm`, or both as `YYYY-MM-DDTHH:mm`, on the clock of the place: no zone is applied. */
export interface MomentDefinition extends CommonDefinition {
  readonly kind: 'date' | 'time' | 'date-time';
  /** In the same form as the value. */
  readonly minimum?: string | undefined;
  readonly maximum?: string | undefined;
}

/** A number of points. */
export interface RatingDefinition extends CommonDefinition {
  readonly kind: 'rating';
  /** @default 5 */
  readonly maximum?: number | undefined;
  /** What the lowest and the highest number mean. */
  readonly lowText?: FieldText | undefined;
  readonly highText?: FieldText | undefined;
}

/**
 * Files, photos as a rule. Its value is a list of files, and `undefined` before consent was given: where there is a
 * {@link consent} text, nothing can be chosen before it is ticked, and unticking takes the files out.
 */
export interface FileDefinition extends CommonDefinition {
  readonly kind: 'file';
  /** As in HTML. @default 'image/*' */
  readonly accept?: string | undefined;
  /** Bytes of one file. */
  readonly maximumSize?: number | undefined;
  /** Number of files. @default 1 */
  readonly maximum?: number | undefined;
  readonly consent?: FieldText | undefined;
}

/** A group of fields that repeats, such as people. Its value is a list of rows. */
export interface ListDefinition extends CommonDefinition {
  readonly kind: 'list';
  readonly fields: readonly FieldDefinition[];
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  /** What one row is called, such as "Visitor". */
  readonly rowText?: FieldText | undefined;
}

/** What a form asks, as plain data. */
export type FieldDefinition =
  | TextDefinition
  | NumberDefinition
  | ChoiceDefinition
  | ChoicesDefinition
  | MomentDefinition
  | RatingDefinition
  | FileDefinition
  | ListDefinition;

/** A page of a form. */
export interface StepDefinition {
  readonly name: string;
  readonly title: FieldText;
  readonly fields: readonly FieldDefinition[];
  readonly visibleWhen?: Condition | undefined;
}

/** What fields must fulfil together. */
export interface CrossCheck {
  /** Place of the field beside which the fault is shown, such as `/endedAt`. */
  readonly at: string;
  /** Stable name of the fault, for the host. */
  readonly code: string;
  /** What the reader is told. */
  readonly text: FieldText;
  /** A condition as data, or a function where that says too little. */
  readonly holds: Condition | ((values: FormValues) => boolean);
}

/** A whole form. */
export interface FormDefinition {
  readonly steps: readonly StepDefinition[];
  readonly checks?: readonly CrossCheck[] | undefined;
}
