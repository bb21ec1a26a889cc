import { isLocalDate } from '@homevisit/sdk/calendar';
import { formatDate } from '../foundation/format-date.js';
import type { FieldDefinition } from './field-definition.js';
import type { FieldFault } from './field-fault.js';
import { fileSize } from './file-size.js';
import { textIn, type FieldsView } from './fields-view.js';

/** Kinds of fields where nothing is typed. */
const CHOSEN: readonly FieldDefinition['kind'][] = ['choice', 'choices', 'rating', 'file'];

function boundWords({ code, bound }: FieldFault, language: string): string | number {
  if (typeof bound === 'number') return code === 'file-too-large' ? fileSize(bound) : bound;
  if (bound === undefined) return '';
  if (isLocalDate(bound)) return formatDate(bound, language);
  const [day = '', time] = bound.split('T');
  return time !== undefined && isLocalDate(day) ? `${formatDate(day, language)} ${time}` : bound;
}

/**
 * A fault in words of the view's language; never the browser's. A code that the catalogue does not know, such as one of a
 * server, says that the place was refused.
 */
export function faultWords(fault: FieldFault, { texts, language }: FieldsView, kind?: FieldDefinition['kind']): string {
  if (fault.text !== undefined) return textIn(fault.text, language);
  if (fault.code === 'required' && kind && CHOSEN.includes(kind)) return texts['fault-choose'];
  const entries: Readonly<Record<string, unknown>> = texts;
  const entry = entries[`fault-${fault.code}`];
  if (typeof entry === 'function') {
    return (entry as (bound: string | number) => string)(boundWords(fault, language));
  }
  return typeof entry === 'string' ? entry : texts['fault-refused'];
}
