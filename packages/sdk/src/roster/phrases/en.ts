import { faults } from './en-faults.js';
import type { RosterPhrases } from './roster-phrases.js';

/** What an import says in English. */
export const phrases: RosterPhrases = {
  severity: { error: 'error', warning: 'warning' },
  place: ({ line, column }) =>
    [
      line === undefined ? '' : `line ${line}`,
      column && column.index > 0 ? `column ${column.index}${column.name === '' ? '' : ` (${column.name})`}` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  found: {
    empty: () => 'empty',
    text: ({ length }) => `text of ${length} ${length === 1 ? 'character' : 'characters'}`,
    date: ({ form }) => phrases.dateForms[form],
    word: ({ word }) => `"${word}"`,
    header: ({ header }) => `header "${header}"`,
    'unknown-identifier': () => 'unknown identifier',
    'identifier-of-deleted': () => 'identifier of a deleted row',
    'repeated-identifier': () => 'repeated identifier',
    fields: ({ count }) => `${count} ${count === 1 ? 'field' : 'fields'}`,
  },
  dateForms: {
    'd/m/yyyy': 'date d/m/yyyy or m/d/yyyy',
    'yyyy/m/d': 'date yyyy/m/d',
    'yyyy.m.d': 'date yyyy.m.d',
    'yyyy-m-d': 'date without leading zeros',
    yyyymmdd: 'date of eight digits',
    yyyy年m月d日: 'date in Chinese characters',
    'date-and-time': 'date with time',
    'spreadsheet-number': 'number of a day in a spreadsheet',
    'no-such-day': 'day that does not exist',
  },
  expected: {
    date: () => 'YYYY-MM-DD, such as 2026-09-01',
    boolean: () => 'true or false',
    year: () => 'a year of four digits, such as 2027',
    'not-empty': () => 'a value',
    'one-of': ({ words }) => words.join(', '),
    header: ({ header }) => `header ${header}`,
    'identifier-of': ({ file }) => `an identifier of ${file}`,
    fields: ({ count }) => `${count} ${count === 1 ? 'field' : 'fields'}, as in the header line`,
    'at-most-characters': ({ count }) => `at most ${count} characters`,
    'not-before': ({ column }) => `not before ${column}`,
    'utf-8': () => 'UTF-8',
    'only-once': () => 'each identifier once',
  },
  faults,
  kinds: {
    orgs: 'organizations',
    academicSessions: 'school years and terms',
    classes: 'classes',
    people: 'people',
    roles: 'roles',
    enrollments: 'enrolments',
    relationships: 'relationships',
    attentionFlags: 'attention flags',
    families: 'families',
  },
};
