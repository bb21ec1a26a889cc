import type { Row } from '../csv/row.js';
import { classOfWord } from '../faults/value-class.js';

/**
 * The role in a cell. One that somebody has added to OneRoster (`ext:…`) and that is not among the words leaves the
 * row out, with a warning; any other unknown word is an error.
 */
export function roleWordOf<Name extends string, Word extends string>(
  row: Row<Name>,
  column: NoInfer<Name>,
  words: readonly Word[],
): Word | undefined {
  const text = row.required(column);
  if (text === '') return undefined;
  if (!text.startsWith('ext:') || words.some((word) => word === text)) return row.word(column, words);
  row.warn('extension-role', column, { found: classOfWord(text), expected: { kind: 'one-of', words } });
  row.usable = false;
  return undefined;
}
