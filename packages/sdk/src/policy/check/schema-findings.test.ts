import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { visit } from '../../testing/visit-under-check.js';
import { schemaFindings } from './schema-findings.js';

const LONGEST_SHOWN = 60;

const KEYS = Object.keys(visit.shape).join(', ');

function findings(data: unknown, schema: z.ZodMiniType = visit) {
  const { error } = z.safeParse(schema, data);
  return schemaFindings(schema, data, error?.issues ?? [], 'our-plan');
}

/** What is wrong with the data, by the place. */
const found = (data: unknown, schema?: z.ZodMiniType): Record<string, unknown> =>
  Object.fromEntries(findings(data, schema).map(({ pointer, values }) => [pointer, values]));

describe('a fault that a schema finds', () => {
  it('is an error of the named data, at its place', () => {
    expect(findings({ visitors: 1 })).toEqual([
      {
        code: 'schema',
        severity: 'error',
        pack: 'our-plan',
        pointer: '/visitors',
        values: { problem: 'too-small', found: '1', limit: 2 },
      },
    ]);
    expect(findings({ visitors: 2 })).toEqual([]);
  });

  it.each<[string, unknown, Record<string, object>]>([
    ['an empty text', { title: '' }, { '/title': { problem: 'empty', found: '' } }],
    ['an empty list', { seasons: [] }, { '/seasons': { problem: 'empty', found: '[]' } }],
    ['a number above the greatest', { visitors: 10 }, { '/visitors': { problem: 'too-big', found: '10', limit: 9 } }],
    [
      'a text of another form, with one that fits, known by the name of the format',
      { begins: 'soon' },
      { '/begins': { problem: 'wrong-form', found: 'soon', example: '2026-09-01' } },
    ],
    [
      'a text of another form, with one that fits, known by the pattern',
      { nickname: 'A' },
      { '/nickname': { problem: 'wrong-form', found: 'A', example: 'our-plan' } },
    ],
    [
      'a text of another form for which nobody wrote an example',
      { serial: 'x' },
      { '/serial': { problem: 'wrong-form', found: 'x' } },
    ],
    [
      'a value of another type',
      { open: { a: 1 } },
      { '/open': { problem: 'wrong-type', found: '{"a":1}', expected: 'boolean' } },
    ],
    [
      'parts that do not fit together, in the words of the schema',
      { span: { first: 2, last: 1 } },
      { '/span': { problem: 'together', found: '{"first":2,"last":1}', message: 'first is after last' } },
    ],
  ])('says of %s what was found and what would fit', (_, data, expected) => {
    expect(found(data)).toEqual(expected);
  });

  it('shows a long value by its beginning', () => {
    const whole = 'x'.repeat(LONGEST_SHOWN);
    expect(found({ place: whole })).toMatchObject({ '/place': { found: whole } });
    expect(found({ place: `${whole}x` })).toMatchObject({ '/place': { found: `${'x'.repeat(LONGEST_SHOWN - 3)}…` } });
  });

  it('is named at the whole where the whole is something else', () => {
    const form = `{ ${KEYS.split(', ')
      .map((key) => `${key}: …`)
      .join(' / ')} }`;
    expect(found('x')).toEqual({ '': { problem: 'unknown-value', found: 'x', allowed: form } });
    expect(found(null)).toEqual({ '': { problem: 'unknown-value', found: 'null', allowed: form } });
    expect(found(undefined)).toEqual({ '': { problem: 'unknown-value', found: 'undefined', allowed: form } });
  });
});

describe('a key that has to be there', () => {
  it.each<[string, unknown, Record<string, object>]>([
    [
      'nothing where only its type is known',
      { place: {} },
      { '/place/village': { problem: 'missing', key: 'village' } },
    ],
    [
      'the words that fit, or how it is usually written',
      { owner: {} },
      {
        '/owner/season': { problem: 'missing', key: 'season', allowed: 'spring, autumn' },
        '/owner/level': { problem: 'missing', key: 'level', example: 'level: school' },
      },
    ],
    [
      'what the alternative asks for',
      { host: { leader: 'a' } },
      { '/host/since': { problem: 'missing', key: 'since' } },
    ],
    ['what the first alternative asks for', { host: {} }, { '/host/teacher': { problem: 'missing', key: 'teacher' } }],
  ])('is shown with %s', (_, data, expected) => {
    expect(found(data)).toEqual(expected);
  });

  it('is missing with its own words where the misspelt key is at another place', () => {
    expect(found({ place: {}, owner: { season: 'spring', level: 'a', place: { vilage: 'b' } } })).toEqual({
      '/place/village': { problem: 'missing', key: 'village' },
      '/owner/place/vilage': {
        problem: 'unknown-key',
        key: 'vilage',
        allowed: 'village, distance',
        suggestion: 'village',
      },
    });
  });
});

describe('a key that nobody knows', () => {
  it.each<[string, unknown, Record<string, object>]>([
    [
      'the nearest that is free',
      { titel: 'a', zzzzz: 1 },
      {
        '/titel': { problem: 'unknown-key', key: 'titel', allowed: KEYS, suggestion: 'title' },
        '/zzzzz': { problem: 'unknown-key', key: 'zzzzz', allowed: KEYS },
      },
    ],
    [
      'none that is taken already',
      { titel: 'a', title: 'b' },
      { '/titel': { problem: 'unknown-key', key: 'titel', allowed: KEYS } },
    ],
    [
      'the nearest of the alternative that was meant',
      { host: { leader: 'a', sinse: 'b' } },
      {
        '/host/sinse': { problem: 'unknown-key', key: 'sinse', allowed: 'teacher, leader, since', suggestion: 'since' },
      },
    ],
    [
      'the place above where it belongs',
      { place: { village: 'a', season: 'b' } },
      { '/place/season': { problem: 'unknown-key', key: 'season', allowed: 'village, distance', belongs: '/' } },
    ],
    [
      'the nearest of the places above where it belongs',
      { owner: { season: 'spring', level: 'a', place: { village: 'a', level: 'b' } } },
      {
        '/owner/place/level': {
          problem: 'unknown-key',
          key: 'level',
          allowed: 'village, distance',
          belongs: '/owner',
        },
      },
    ],
    [
      'the place below where it belongs, if that is there',
      { village: 'a', place: { distance: 1 } },
      {
        '/village': { problem: 'unknown-key', key: 'village', allowed: KEYS, belongs: '/place' },
        '/place/village': { problem: 'missing', key: 'village' },
      },
    ],
    [
      'no place that is not there',
      { village: 'a' },
      { '/village': { problem: 'unknown-key', key: 'village', allowed: KEYS } },
    ],
  ])('is shown with %s', (_, data, expected) => {
    expect(found(data)).toEqual(expected);
  });

  it('makes nothing of what is missing only because of it', () => {
    expect(found({ place: { vilage: 'a' } })).toEqual({
      '/place/vilage': {
        problem: 'unknown-key',
        key: 'vilage',
        allowed: 'village, distance',
        suggestion: 'village',
      },
    });
  });

  it('makes nothing of a whole that does not fit because of it, and leaves another whole alone', () => {
    const together = { code: 'custom', message: 'not together' };
    const unknown = { code: 'unrecognized_keys', path: ['place'], keys: ['zzzzz'], message: '' };
    const issues = [unknown, { ...together, path: ['place'] }, { ...together, path: ['span'] }];
    const data = { place: { village: 'a', zzzzz: 1 }, span: { first: 1, last: 2 } };
    expect(
      schemaFindings(visit, data, issues, 'our-plan').map(({ pointer, values }) => [pointer, values['problem']]),
    ).toEqual([
      ['/place/zzzzz', 'unknown-key'],
      ['/span', 'together'],
    ]);
  });
});

describe('a value that is none of those that fit', () => {
  it.each<[string, unknown, Record<string, object>]>([
    ['the words that do', { season: 'winter' }, { '/season': { found: 'winter', allowed: 'spring, autumn' } }],
    [
      'the nearest of them',
      { season: 'sprin' },
      { '/season': { found: 'sprin', allowed: 'spring, autumn', suggestion: 'spring' } },
    ],
    [
      'the nearest of them in a list',
      { seasons: ['autum'] },
      { '/seasons/0': { found: 'autum', allowed: 'spring, autumn', suggestion: 'autumn' } },
    ],
    [
      'a list of it where a list is asked for',
      { seasons: 'spring' },
      { '/seasons': { found: 'spring', allowed: '[spring, autumn]', suggestion: '[spring]' } },
    ],
    [
      'a list of the nearest word where a list is asked for',
      { seasons: 'sprin' },
      { '/seasons': { found: 'sprin', allowed: '[spring, autumn]', suggestion: '[spring]' } },
    ],
    [
      'no suggestion for a list where one word is asked for',
      { season: ['spring'] },
      { '/season': { found: '["spring"]', allowed: 'spring, autumn' } },
    ],
    [
      'a list of the word itself where any list of parts is asked for',
      { places: 'home' },
      { '/places': { found: 'home', allowed: '[…]', suggestion: '[home]' } },
    ],
    ['the form of the part', { place: null }, { '/place': { found: 'null', allowed: '{ village: … }' } }],
    ['every alternative', { host: 3 }, { '/host': { found: '3', allowed: '{ teacher: … }, { leader: …, since: … }' } }],
    [
      'how its key is usually written, where one of the alternatives has parts',
      { by: true },
      { '/by': { found: 'true', allowed: '{ teacher: … }, […]', example: 'by: { wang: class-teacher }' } },
    ],
    ['a text or a number, as one would type it', { count: true }, { '/count': { found: 'true', allowed: '"…", 1' } }],
    ['a text among alternatives', { note: 3 }, { '/note': { found: '3', allowed: '"…", { text: … }' } }],
    [
      'a number among alternatives',
      { amount: 'many' },
      { '/amount': { found: 'many', allowed: '1, { share: … }', example: 'amount: 2' } },
    ],
  ])('is shown with %s', (_, data, expected) => {
    const problem = 'unknown-value';
    expect(found(data)).toEqual(
      Object.fromEntries(Object.entries(expected).map(([pointer, values]) => [pointer, { problem, ...values }])),
    );
  });

  it('is read as the alternative of its kind', () => {
    expect(found({ note: { txt: 'a' } })).toEqual({
      '/note/txt': { problem: 'unknown-key', key: 'txt', allowed: 'text', suggestion: 'text' },
    });
    expect(found({ note: { text: 3 } })).toEqual({
      '/note/text': { problem: 'wrong-type', found: '3', expected: 'string' },
    });
    expect(found({ amount: { share: 'half' } })).toEqual({
      '/amount/share': { problem: 'wrong-type', found: 'half', expected: 'number' },
    });
    expect(found({ by: [1, 'x'] })).toEqual({
      '/by/1': { problem: 'wrong-type', found: 'x', expected: 'number' },
    });
  });

  it('is read as the alternative whose keys are most like those that were written', () => {
    const either = z.union([
      z.strictObject({ village: z.string(), street: z.string() }),
      z.strictObject({ longitude: z.number(), latitude: z.number() }),
    ]);
    expect(Object.keys(found({ vilage: 'a', stret: 'b' }, either))).toEqual(['/vilage', '/stret']);
    expect(found({ longitud: 1, latitud: 2 }, either)).toMatchObject({
      '/longitud': { suggestion: 'longitude' },
      '/latitud': { suggestion: 'latitude' },
    });
    expect(Object.keys(found({ longitude: 1 }, either))).toEqual(['/latitude']);
    expect(Object.keys(found({ village: 'a', latitude: 1 }, either))).toEqual(['/street', '/latitude']);
  });
});
