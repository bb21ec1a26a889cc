import { describe, expect, it } from 'vitest';
import type { Verdict } from '../verdict.js';
import { compareMoment } from './compare-verdicts.js';
import type { ExpectedVerdict } from './vector.js';

const asOf = '2026-11-22T10:00:00+08:00';
const period = {
  unit: 'term',
  id: '2026-1',
  title: 'First term',
  startDate: '2026-09-01',
  endDate: '2027-01-29',
} as const;
const given: Verdict = {
  clause: 'plan/A',
  strength: 'must',
  subject: { type: 'student', id: 'lin' },
  owedBy: 'class-teacher',
  period,
  status: 'open',
  have: 1,
  need: 2,
  dueOn: '2027-01-29',
  dueAt: '2027-01-29T23:59:59+08:00',
  evidence: ['v2', 'v1'],
  notCounted: [
    { visitId: 'v3', reason: 'mode' },
    { visitId: 'v4', reason: 'visitor' },
  ],
  missing: [
    { code: 'visits', count: 1, modes: ['home'], byVisitor: 'anyone' },
    { code: 'submission', submission: 'summary' },
  ],
  applied: ['plan/C', 'plan/B'],
};
const of = (more: Partial<Verdict>): Verdict => ({ ...given, ...more });
const school = of({ subject: { type: 'school', id: 's1' } });
const second = of({ period: { ...period, id: '2026-2' }, status: 'met', have: 2 });

const compare = (verdicts: readonly Verdict[], ...expected: ExpectedVerdict[]) =>
  compareMoment(verdicts, { asOf, expect: expected }).map((one) => [
    one.subject,
    one.period,
    one.part,
    one.expected,
    one.actual,
  ]);
const lin = (more: Partial<ExpectedVerdict>): ExpectedVerdict => ({ subject: 'student lin', status: 'open', ...more });

describe('a verdict', () => {
  it('agrees with an expectation that names each of its parts, lists in any order', () => {
    const expected = lin({
      period: '2026-1',
      have: 1,
      need: 2,
      dueOn: '2027-01-29',
      dueAt: '2027-01-29T15:59:59Z',
      evidence: ['v1', 'v2'],
      notCounted: { v4: 'visitor', v3: 'mode' },
      missing: [{ code: 'submission' }, { code: 'visits', count: 1, modes: ['home'] }],
      applied: ['plan/B', 'plan/C'],
    });
    expect(compare([given], expected)).toEqual([]);
  });

  it.each<[string, Partial<ExpectedVerdict>, unknown, unknown]>([
    ['status', { status: 'met' }, 'met', 'open'],
    ['have', { have: 0 }, 0, 1],
    ['need', { need: 1 }, 1, 2],
    ['most', { most: 3 }, 3, undefined],
    ['outOf', { outOf: 3 }, 3, undefined],
    ['branch', { branch: 'near' }, 'near', undefined],
    ['dueOn', { dueOn: '2027-01-28' }, '2027-01-28', '2027-01-29'],
    ['dueAt', { dueAt: '2027-01-29T15:59:58Z' }, '2027-01-29T15:59:58Z', '2027-01-29T23:59:59+08:00'],
    ['reason', { reason: 'declined' }, 'declined', undefined],
    ['evidence', { evidence: ['v1'] }, ['v1'], ['v2', 'v1']],
    ['evidence', { evidence: ['v1', 'v2', 'v2'] }, ['v1', 'v2', 'v2'], ['v2', 'v1']],
    ['applied', { applied: ['plan/B'] }, ['plan/B'], ['plan/C', 'plan/B']],
    ['missing', { missing: [] }, [], given.missing],
    ['missing', { missing: [{ code: 'visits', count: 2 }] }, [{ code: 'visits', count: 2 }], given.missing],
    [
      'missing',
      { missing: [{ code: 'visits' }, { code: 'seal' }] },
      [{ code: 'visits' }, { code: 'seal' }],
      given.missing,
    ],
    ['notCounted', { notCounted: { v3: 'mode' } }, { v3: 'mode' }, { v3: 'mode', v4: 'visitor' }],
    [
      'notCounted',
      { notCounted: { v3: 'mode', v4: 'visitor', v5: 'mode' } },
      { v3: 'mode', v4: 'visitor', v5: 'mode' },
      { v3: 'mode', v4: 'visitor' },
    ],
  ])('differs in %s alone where that is not as expected: %o', (part, more, expected, actual) => {
    expect(compare([given], lin(more))).toEqual([['student lin', '2026-1', part, expected, actual]]);
  });

  it('without a moment to be due at differs from every moment that is expected', () => {
    const without = of({ dueAt: undefined });
    expect(compare([without], lin({ dueAt: asOf }))).toEqual([['student lin', '2026-1', 'dueAt', asOf, undefined]]);
  });

  it('comes along with what differs, and with the moment', () => {
    const [difference] = compareMoment([given], { asOf, expect: [lin({ have: 5 })] });
    expect(difference?.verdict).toBe(given);
    expect(difference?.asOf).toBe(asOf);
    const [tooMany] = compareMoment([given], { asOf, expect: [lin({ status: 'none' })] });
    expect(tooMany?.verdict).toBe(given);
  });

  it('is of the school where just a school is named, and only then', () => {
    expect(compare([school], { subject: 'school', status: 'open' })).toEqual([]);
    expect(compare([school], { subject: 'school s1', status: 'open' })).toEqual([]);
    expect(compare([school], { subject: 'school s2', status: 'open' })).toEqual([
      ['school s2', undefined, 'verdict', 'open', 'none'],
    ]);
    expect(compare([given], { subject: 'school', status: 'open' })).toEqual([
      ['school', undefined, 'verdict', 'open', 'none'],
    ]);
  });
});

describe('several verdicts of a subject', () => {
  it('are told apart by their period, whatever their order', () => {
    const expected = [lin({ period: '2026-2', status: 'met' }), lin({ period: '2026-1' })];
    expect(compare([given, second], ...expected)).toEqual([]);
    expect(compare([second, given], ...expected)).toEqual([]);
    expect(compare([given], lin({ period: '2026-2', status: 'met' }), lin({ period: '2026-1' }))).toEqual([
      ['student lin', '2026-2', 'verdict', 'met', 'none'],
    ]);
  });

  it('are told apart by their branch, and by what they are like where no branch is named', () => {
    const near = of({ branch: 'near', have: 0 });
    const far = of({ branch: 'far', have: 2, need: 3 });
    const branches = [lin({ branch: 'far', have: 0 }), lin({ branch: 'near', have: 0 })];
    for (const verdicts of [
      [near, far],
      [far, near],
    ]) {
      expect(compare(verdicts, ...branches)).toEqual([['student lin', '2026-1', 'have', 0, 2]]);
      expect(compare(verdicts, lin({ have: 2, need: 3 }), lin({ have: 0 }))).toEqual([]);
    }
    expect(compare([far], lin({ branch: 'near', have: 2 }))).toEqual([
      ['student lin', '2026-1', 'branch', 'near', 'far'],
    ]);
  });

  it('have to be expected all, unless each expectation names its period or its branch', () => {
    expect(compare([given, second], lin({}))).toEqual([['student lin', '2026-2', 'verdict', 'none', 'met']]);
    expect(compare([given, second], lin({ period: '2026-1' }))).toEqual([]);
    const branch = of({ branch: 'near' });
    expect(compare([branch, of({ branch: 'far' })], lin({ branch: 'near' }))).toEqual([]);
    expect(compare([branch, of({ branch: 'far' })], lin({}))).toHaveLength(1);
  });

  it('are too many where none is expected in their period, the branch named or not', () => {
    expect(compare([given, second], lin({ period: '2026-2', status: 'none' }))).toEqual([
      ['student lin', '2026-2', 'verdict', 'none', 'met'],
    ]);
    expect(compare([of({ branch: 'near' })], lin({ branch: 'near', status: 'none' }))).toEqual([
      ['student lin', '2026-1', 'verdict', 'none', 'open'],
    ]);
  });

  it('of other subjects are not looked at', () => {
    expect(compare([given, of({ subject: { type: 'student', id: 'zhao' } })], lin({}))).toEqual([]);
  });
});

describe('a clause that does not apply', () => {
  const notConcerned = of({ status: 'not-applicable' });

  it('is as good as no verdict, in what is expected and in what is given', () => {
    expect(compare([], lin({ status: 'not-applicable' }))).toEqual([]);
    expect(compare([notConcerned], lin({ status: 'none' }))).toEqual([]);
    expect(compare([notConcerned], lin({ status: 'not-applicable' }))).toEqual([]);
    expect(compare([notConcerned], lin({}))).toEqual([['student lin', '2026-1', 'status', 'open', 'not-applicable']]);
    expect(compare([], lin({ status: 'open' }))).toEqual([['student lin', undefined, 'verdict', 'open', 'none']]);
  });

  it('stands for verdicts without a period as for others', () => {
    const whenever = of({ period: undefined });
    expect(compare([whenever], lin({ status: 'none' }))).toEqual([
      ['student lin', undefined, 'verdict', 'none', 'open'],
    ]);
    expect(compare([whenever], lin({ period: '2026-1', status: 'none' }))).toEqual([]);
    expect(compare([whenever], lin({ have: 0 }))).toEqual([['student lin', undefined, 'have', 0, 1]]);
    expect(compare([whenever], lin({ period: '2026-1' }))).toEqual([
      ['student lin', '2026-1', 'verdict', 'open', 'none'],
    ]);
  });
});
