import type { RosterFault } from './fault.js';
import { classOfText } from './value-class.js';

/**
 * A fault that is to be kept or sent: without the words and headers that were found, since a name in Latin letters looks
 * like a code. File, line and place of the column stay, and so does what is expected.
 */
export function withoutWords(fault: RosterFault): RosterFault {
  const { found, column } = fault;
  if (found?.kind === 'word') return { ...fault, found: classOfText(found.word) };
  if (found?.kind !== 'header') return fault;
  return { ...fault, found: classOfText(found.header), ...(column && { column: { ...column, name: '' } }) };
}
