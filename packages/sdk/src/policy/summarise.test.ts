import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STRENGTHS } from './pack.js';
import { compareByUrgency, summarise } from './summarise.js';
import { VERDICT_STATUSES, type Verdict } from './verdict.js';

const anyVerdict: fc.Arbitrary<Verdict> = fc
  .record({
    clause: fc.constantFrom('a/1', 'b/2', 'c/3'),
    status: fc.constantFrom(...VERDICT_STATUSES),
    strength: fc.constantFrom(...STRENGTHS),
    dueOn: fc.constantFrom('2027-01-29' as const, '2027-07-10' as const),
  })
  .map((one) => ({
    ...one,
    subject: { type: 'student', id: 's' },
    need: 1,
    have: 0,
    evidence: [],
    notCounted: [],
    missing: [],
    applied: [],
  }));

const of = (
  status: Verdict['status'],
  dueOn: '2027-01-29' | '2027-07-10' = '2027-07-10',
  strength: Verdict['strength'] = 'must',
) => ({
  clause: 'x/1',
  subject: { type: 'student' as const, id: 's' },
  strength,
  status,
  need: 1,
  have: 0,
  dueOn,
  evidence: [],
  notCounted: [],
  missing: [],
  applied: [],
});

describe('a summary', () => {
  it('is the same whatever the order of the verdicts', () => {
    fc.assert(
      fc.property(fc.array(anyVerdict), (verdicts) => {
        const forwards = summarise(verdicts);
        const backwards = summarise([...verdicts].reverse());
        expect(backwards.status).toBe(forwards.status);
        expect(backwards.counts).toEqual(forwards.counts);
        if (forwards.pressing && backwards.pressing)
          expect(compareByUrgency(forwards.pressing, backwards.pressing)).toBe(0);
      }),
    );
  });

  it('counts every verdict once', () => {
    fc.assert(
      fc.property(fc.array(anyVerdict), (verdicts) => {
        const sum = Object.values(summarise(verdicts).counts).reduce((total, one) => total + one, 0);
        expect(sum).toBe(verdicts.length);
      }),
    );
  });

  it('puts what can still be done before what cannot, and the earlier due date first', () => {
    expect(summarise([of('breached'), of('open')]).status).toBe('open');
    expect(summarise([of('open'), of('due-soon'), of('overdue')]).status).toBe('overdue');
    expect(summarise([of('open', '2027-07-10'), of('open', '2027-01-29')]).pressing?.dueOn).toBe('2027-01-29');
    expect(
      summarise([of('open', '2027-07-10', 'principle'), of('open', '2027-07-10', 'must')]).pressing?.strength,
    ).toBe('must');
  });

  it('is not applicable where nothing is asked', () => {
    expect(summarise([])).toMatchObject({ status: 'not-applicable' });
  });

  it('is met only when nothing is open, missed, unknown or declined', () => {
    expect(summarise([of('met'), of('exempt')]).status).toBe('met');
    expect(summarise([of('met'), of('declined')]).status).toBe('declined');
    expect(summarise([of('met'), of('unknown')]).status).toBe('unknown');
  });
});
