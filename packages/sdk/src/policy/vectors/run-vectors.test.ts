import { describe, expect, it } from 'vitest';
import type { PolicyPack } from '../pack.js';
import { runVectors } from './run-vectors.js';
import { vectorFile, type ExpectedVerdict, type VectorFile } from './vector.js';

const text = (value: string) => ({ 'zh-CN': value, 'zh-Hant': value, en: value });
const pack: PolicyPack = {
  format: 'homevisit-policy/1',
  id: 'invented',
  title: text('Invented'),
  level: 'school',
  under: [],
  document: { title: 'Invented', issuer: 'nobody', issuedOn: null, effectiveFrom: null, effectiveTo: null },
  categories: { open: true, list: [] },
  clauses: [
    {
      id: 'term',
      title: text('Each term'),
      summary: text('Each term'),
      strength: 'must',
      citation: { section: '1' },
      rule: {
        kind: 'visit-count',
        owedBy: 'any-teacher',
        subject: 'student',
        population: {},
        quantity: { atLeast: 1 },
        per: 'term',
        modes: ['home'],
        byVisitor: 'anyone',
      },
    },
  ],
};
const asOf = '2026-11-22T10:00:00+08:00';
const file = (
  expect: ExpectedVerdict[],
  clause = 'invented/term',
  at: typeof asOf | '2027-03-10T10:00:00+08:00' = asOf,
): VectorFile => ({
  format: 'homevisit-vectors/1',
  facts: {
    students: { a: {}, b: {} },
    visits: {
      v1: { on: '2026-10-10', students: ['a'], mode: 'home', by: { t: 'class-teacher' } },
      v2: { on: '2026-10-11', students: ['a'], mode: 'phone', by: { t: 'class-teacher' } },
    },
  },
  vectors: [{ name: 'n', clause, moments: [{ asOf: at, expect }] }],
});
const differences = (expect: ExpectedVerdict[], at?: '2027-03-10T10:00:00+08:00') =>
  runVectors(file(expect, undefined, at), [pack])[0]?.differences.map((one) => [
    one.subject,
    one.period,
    one.part,
    one.expected,
    one.actual,
  ]);

describe('a vector', () => {
  it('passes when every part that it names agrees', () => {
    expect(
      differences([
        {
          subject: 'student a',
          status: 'met',
          have: 1,
          need: 1,
          dueOn: '2027-01-29',
          evidence: ['v1'],
          notCounted: { v2: 'mode' },
          applied: [],
        },
        { subject: 'student b', status: 'open' },
      ]),
    ).toEqual([]);
  });

  it('names each part that differs, with what was expected and what came', () => {
    expect(
      differences([{ subject: 'student a', status: 'open', have: 0, evidence: [], notCounted: { v1: 'visitor' } }]),
    ).toEqual([
      ['student a', '2026-1', 'status', 'open', 'met'],
      ['student a', '2026-1', 'have', 0, 1],
      ['student a', '2026-1', 'evidence', [], ['v1']],
      ['student a', '2026-1', 'notCounted', { v1: 'visitor' }, { v2: 'mode' }],
    ]);
  });

  it('fails on a verdict too few, and on one too many for a subject that it names', () => {
    expect(differences([{ subject: 'student c', status: 'met' }])).toEqual([
      ['student c', undefined, 'verdict', 'met', 'none'],
    ]);
    expect(differences([{ subject: 'student a', status: 'none' }])).toEqual([
      ['student a', '2026-1', 'verdict', 'none', 'met'],
    ]);
    expect(differences([{ subject: 'student a', status: 'met' }], '2027-03-10T10:00:00+08:00')).toEqual([
      ['student a', '2026-2', 'verdict', 'none', 'open'],
    ]);
  });

  it('looks only at the periods that it names, where it names some', () => {
    const march = '2027-03-10T10:00:00+08:00';
    expect(differences([{ subject: 'student a', period: '2026-1', status: 'met' }], march)).toEqual([]);
    expect(differences([{ subject: 'student a', period: '2026-2', status: 'none' }], march)).toEqual([
      ['student a', '2026-2', 'verdict', 'none', 'open'],
    ]);
  });

  it('finds the verdict that it is about whatever the order, and what is missing by its code alone', () => {
    const march = '2027-03-10T10:00:00+08:00';
    expect(
      differences(
        [
          { subject: 'student a', status: 'open', missing: [{ code: 'visits' }] },
          { subject: 'student a', status: 'met', missing: [] },
        ],
        march,
      ),
    ).toEqual([]);
    expect(
      differences([{ subject: 'student b', status: 'open', missing: [{ code: 'visits', count: 2 }] }]),
    ).toMatchObject([
      ['student b', '2026-1', 'missing', [{ code: 'visits', count: 2 }], [{ code: 'visits', count: 1 }]],
    ]);
    expect(differences([{ subject: 'student b', status: 'open', missing: [] }])).toHaveLength(1);
  });

  it('says that a pack or clause is not at hand instead of passing', () => {
    expect(runVectors(file([{ subject: 'student a', status: 'met' }], 'other/x'), [pack])[0]?.error).toMatch(
      /no pack "other"/,
    );
    expect(runVectors(file([{ subject: 'student a', status: 'met' }], 'invented/x'), [pack])[0]?.error).toMatch(
      /no clause "x"/,
    );
  });

  it('says what is wrong with its settings', () => {
    const set = file([{ subject: 'student a', status: 'met' }]);
    const [first] = set.vectors;
    const result = runVectors(
      { ...set, vectors: [{ ...first!, settings: { interpretations: { 'invented/term': { '/per': 'term' } } } }] },
      [pack],
    );
    expect(result[0]?.error).toMatch(/leaves nothing open/);
  });
});

describe('a file of vectors', () => {
  it('is refused for a word that it does not know', () => {
    expect(vectorFile.safeParse({ ...file([{ subject: 'student a', status: 'met' }]), vektors: [] }).success).toBe(
      false,
    );
    expect(
      vectorFile.safeParse(file([{ subject: 'student a', status: 'met', evidense: [] } as ExpectedVerdict])).success,
    ).toBe(false);
    expect(vectorFile.safeParse(file([{ subject: 'pupil a', status: 'met' }])).success).toBe(false);
  });
});
