import { isLocalDate } from '../../calendar/local-date.js';

/** Ways in which a date is written that is not `YYYY-MM-DD`. */
export const DATE_FORMS = [
  'd/m/yyyy',
  'yyyy/m/d',
  'yyyy.m.d',
  'yyyy-m-d',
  'yyyymmdd',
  'yyyy年m月d日',
  'date-and-time',
  'spreadsheet-number',
  'no-such-day',
] as const;
/** A way in which a date is written that is not `YYYY-MM-DD`. */
export type DateForm = (typeof DATE_FORMS)[number];

/**
 * What kind of value was found. The value itself is never in it, for it may be a child's name; but for words of a
 * coded field, such as a role, and names of headers.
 */
export type ValueClass =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly length: number }
  | { readonly kind: 'date'; readonly form: DateForm }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'header'; readonly header: string }
  | { readonly kind: 'unknown-identifier' }
  | { readonly kind: 'identifier-of-deleted' }
  | { readonly kind: 'repeated-identifier' }
  | { readonly kind: 'fields'; readonly count: number };

const FORMS: readonly (readonly [RegExp, DateForm])[] = [
  [/^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/, 'd/m/yyyy'],
  [/^\d{4}\/\d{1,2}\/\d{1,2}$/, 'yyyy/m/d'],
  [/^\d{4}\.\d{1,2}\.\d{1,2}$/, 'yyyy.m.d'],
  [/^\d{4}-\d{2}-\d{2}$/, 'no-such-day'],
  [/^\d{4}-\d{1,2}-\d{1,2}$/, 'yyyy-m-d'],
  [/^(19|20)\d{6}$/, 'yyyymmdd'],
  [/^\d{4}年\d{1,2}月\d{1,2}日?$/, 'yyyy年m月d日'],
  [/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/, 'date-and-time'],
  [/^[34]\d{4}$/, 'spreadsheet-number'],
];

/** The class of a value that any field may hold. */
export function classOfText(value: string): ValueClass {
  return value === '' ? { kind: 'empty' } : { kind: 'text', length: [...value].length };
}

/** The class of a value where a date is expected. */
export function classOfDate(value: string): ValueClass {
  if (isLocalDate(value)) return { kind: 'text', length: value.length };
  const form = FORMS.find(([pattern]) => pattern.test(value))?.[1];
  return form ? { kind: 'date', form } : classOfText(value);
}

/** So many digits in a row may be of a phone or an identity number. */
const LONG_NUMBER = /\d{6}/;

/**
 * The class of a value in a coded field. A word is shown only where it looks like a code: a column that slipped
 * may have put a name or a number of a person there.
 */
export function classOfWord(value: string): ValueClass {
  return /^[A-Za-z0-9][A-Za-z0-9:._-]{0,39}$/.test(value) && !LONG_NUMBER.test(value)
    ? { kind: 'word', word: value }
    : classOfText(value);
}

/** The class of a header cell; shown where it looks like a header, for a file may lack its header line. */
export function classOfHeader(value: string): ValueClass {
  return /^[A-Za-z][A-Za-z0-9:._-]{1,63}$/.test(value) && !LONG_NUMBER.test(value)
    ? { kind: 'header', header: value }
    : classOfText(value);
}
