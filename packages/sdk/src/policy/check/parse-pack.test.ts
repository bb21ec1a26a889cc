import { describe, expect, it } from 'vitest';
import { nearestWord } from './nearest-word.js';
import { parsePack } from './parse-pack.js';

const count = {
  kind: 'visit-count',
  owedBy: 'class-teacher',
  subject: 'student',
  population: {},
  quantity: { atLeast: 1 },
  per: 'term',
  modes: ['home'],
  byVisitor: ['class-teacher'],
};
const clause = { id: 'A', title: '家访', summary: '家访', strength: 'must', citation: { section: '1' }, rule: count };
const pack = {
  format: 'homevisit-policy/1',
  id: 'plan',
  title: '方案',
  level: 'school',
  document: { title: '方案', issuer: '学校' },
  clauses: [clause],
};

/** Findings as `pointer problem`, with what the sentence about each is made of. */
function found(data: unknown): Record<string, unknown> {
  const parsed = parsePack(data, 'file');
  return parsed.ok ? {} : Object.fromEntries(parsed.findings.map(({ pointer, values }) => [pointer, values] as const));
}
const withRule = (rule: object) => found({ ...pack, clauses: [{ ...clause, rule }] });

describe('plain data read as a pack', () => {
  it('is a pack when it fits, headers that say nothing left out', () => {
    expect(parsePack(pack, 'file')).toMatchObject({
      ok: true,
      pack: {
        under: [],
        categories: { open: false, list: [] },
        document: { issuedOn: null, effectiveFrom: null, effectiveTo: null },
      },
    });
  });

  it('names each place that does not fit, unknown words among them', () => {
    expect(
      found({ ...pack, level: 'village', clauses: [{ ...clause, rule: { ...count, quantity: { atLeest: 1 } } }] }),
    ).toEqual({
      '/level': { problem: 'unknown-value', found: 'village', allowed: 'nation, province, city, district, school' },
      '/clauses/0/rule/quantity/atLeest': {
        problem: 'unknown-key',
        key: 'atLeest',
        allowed: 'atLeast, atMost, exactly',
        suggestion: 'atLeast',
      },
    });
  });

  it('says nothing of a key that is missing only because it was misspelt', () => {
    const { modes, ...rest } = count;
    expect(Object.keys(withRule({ ...rest, mode: modes }))).toEqual(['/clauses/0/rule/mode']);
    expect(Object.keys(withRule(rest))).toEqual(['/clauses/0/rule/modes']);
    expect(withRule(rest)['/clauses/0/rule/modes']).toMatchObject({ problem: 'missing', example: 'modes: [home]' });
  });

  it('reads an alternative as the one that was most likely meant', () => {
    expect(withRule({ ...count, per: { campain: 'spring' } })).toMatchObject({
      '/clauses/0/rule/per/campain': { problem: 'unknown-key', suggestion: 'campaign' },
    });
    expect(withRule({ ...count, per: { from: '03-01', to: '31 May' } })).toMatchObject({
      '/clauses/0/rule/per/to': { problem: 'wrong-form', example: '03-01' },
    });
    expect(withRule({ ...count, per: 'semester' })).toMatchObject({
      '/clauses/0/rule/per': { problem: 'unknown-value', found: 'semester', suggestion: 'term' },
    });
    expect(withRule({ ...count, byVisitor: 'class-teacher' })).toMatchObject({
      '/clauses/0/rule/byVisitor': { problem: 'unknown-value', suggestion: '[class-teacher]' },
    });
  });

  it('shows how a part is written where something else stands in its place', () => {
    expect(withRule({ ...count, quantity: 2 })['/clauses/0/rule/quantity']).toMatchObject({
      allowed: '{ atLeast: … / atMost: … / exactly: … }',
      example: 'quantity: { atLeast: 1 }',
    });
    expect(found({ ...pack, under: 'moe' })['/under']).toMatchObject({ suggestion: '[moe]' });
  });

  it('names the kinds of rule where the kind is none', () => {
    expect(withRule({ kind: 'visit-counts' })['/clauses/0/rule/kind']).toMatchObject({
      suggestion: 'visit-count',
      allowed: expect.stringContaining('not-codable') as string,
    });
    expect(withRule({})['/clauses/0/rule/kind']).toMatchObject({ problem: 'missing' });
  });

  it('says where a key belongs that stands a floor too high or too low', () => {
    expect(found({ ...pack, clauses: [{ ...clause, per: 'term' }] })['/clauses/0/per']).toMatchObject({
      belongs: '/clauses/0/rule',
    });
    expect(withRule({ ...count, strength: 'must' })['/clauses/0/rule/strength']).toMatchObject({
      belongs: '/clauses/0',
    });
  });

  it('keeps the words of a check on several values at once', () => {
    expect(withRule({ ...count, quantity: { atLeast: 3, atMost: 1 } })).toEqual({
      '/clauses/0/rule/quantity/atMost': {
        problem: 'together',
        found: '1',
        message: 'atLeast must not be above atMost',
      },
    });
    expect(withRule({ ...count, quantity: undefined })).toMatchObject({
      '/clauses/0/rule': { problem: 'together', message: 'give either quantity or cohorts' },
    });
  });

  it.each([
    ['a number in place of a text', { ...pack, title: 3 }, '/title', { problem: 'unknown-value', found: '3' }],
    ['an empty list', { ...pack, schoolTypes: [] }, '/schoolTypes', { problem: 'empty' }],
    [
      'a date in another form',
      { ...pack, document: { title: 'a', issuer: 'b', issuedOn: '2026-9-1' } },
      '/document/issuedOn',
      { problem: 'wrong-form', example: '2026-09-01' },
    ],
    ['an id with a space', { ...pack, id: 'our plan' }, '/id', { problem: 'wrong-form', example: 'our-plan' }],
    ['a text in place of a list', { ...pack, under: 'moe' }, '/under', { problem: 'unknown-value', found: 'moe' }],
  ])('names %s with what was found and what would fit', (_name, data, pointer, values) => {
    expect(found(data)).toMatchObject({ [pointer]: values });
  });

  it.each([null, undefined, 3, 'text', []])('is refused when it is %j', (data) => {
    expect(parsePack(data, 'file')).toMatchObject({ ok: false, findings: [{ pack: 'file', pointer: '' }] });
  });
});

describe('the nearest known word', () => {
  it.each([
    ['atleast', 'atLeast'],
    ['at_least', 'atLeast'],
    ['atLaest', 'atLeast'],
    ['minimum', 'atLeast'],
    ['week', 'calendar-week'],
    ['pupils', 'student'],
    ['headteacher', 'class-teacher'],
  ])('of %s is %s', (word, near) => {
    expect(
      nearestWord(word, ['atMost', 'atLeast', 'calendar-week', 'calendar-month', 'student', 'class-teacher']),
    ).toBe(near);
  });

  it('is none where nothing is near', () => {
    expect(nearestWord('banana', ['atMost', 'atLeast'])).toBeUndefined();
    expect(nearestWord('', ['atMost'])).toBeUndefined();
  });
});
