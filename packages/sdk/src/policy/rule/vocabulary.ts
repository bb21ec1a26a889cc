/**
 * Words of a document that the engine does not know by itself, each with its name for readers.
 *
 * @module
 */
import * as z from 'zod/mini';
import { datumName, datumValue } from './condition.js';
import { packText } from './pack-text.js';

const code = z.string().check(z.regex(/^[a-z][a-z0-9-]*$/));

/** A word with its name for readers. */
export const term = z.strictObject({ code, title: packText });
/** A word with its name for readers. */
export type Term = z.infer<typeof term>;

/** A datum of students, classes, schools or staff that conditions ask about. */
export const datumTerm = z.strictObject({
  name: datumName,
  title: packText,
  type: z.enum(['string', 'number', 'boolean']),
  /** Every value there is, where the document names them. */
  values: z.optional(z.array(datumValue).check(z.minLength(1))),
});
/** A datum that conditions ask about. */
export type DatumTerm = z.infer<typeof datumTerm>;

/** Words of a document that the engine does not know by itself. */
export const vocabulary = z.strictObject({
  /** What is held, such as parents' meetings. */
  activities: z.optional(z.array(term)),
  /** What is handed in, such as a plan. */
  submissions: z.optional(z.array(term)),
  /** What happens to students, such as absence. */
  events: z.optional(z.array(term)),
  data: z.optional(z.array(datumTerm)),
});
/** Words of a document that the engine does not know by itself. */
export type Vocabulary = z.infer<typeof vocabulary>;
