import { describe, expect, it } from 'vitest';
import { STRENGTHS } from './pack.js';
import { compareByUrgency, STATUS_ORDER, summarise } from './summarise.js';
import { VERDICT_STATUSES, type Verdict } from './verdict.js';

const verdict = (more: Partial<Verdict>): Verdict => ({
  clause: 'x/1',
  subject: { type: 'student', id: 's' },
  strength: 'must',
  status: 'open',
  need: 1,
  have: 0,
  evidence: [],
  notCounted: [],
  missing: [],
  applied: [],
  ...more,
});
const pressing = (...verdicts: Verdict[]): Verdict | undefined => summarise(verdicts).pressing;

/** Holds for both orders, or an order that always takes the first would pass. */
function expectFirst(first: Verdict, second: Verdict): void {
  expect(pressing(first, second)).toBe(first);
  expect(pressing(second, first)).toBe(first);
  expect(compareByUrgency(first, second)).toBeLessThan(0);
  expect(compareByUrgency(second, first)).toBeGreaterThan(0);
}

describe('the verdict to act on first', () => {
  it('has a place for every status', () => {
    expect([...STATUS_ORDER].sort()).toEqual([...VERDICT_STATUSES].sort());
  });

  it('is the one of the more pressing status, whatever it is due', () => {
    for (const [place, status] of STATUS_ORDER.slice(0, -1).entries()) {
      const next = STATUS_ORDER[place + 1] ?? status;
      expectFirst(verdict({ status, dueOn: '2027-07-10' }), verdict({ status: next, dueOn: '2027-01-29' }));
    }
  });

  it('is the one that is due earlier, by the hour or by the day', () => {
    expectFirst(verdict({ dueOn: '2027-01-29' }), verdict({ dueOn: '2027-01-30' }));
    expectFirst(verdict({ dueAt: '2027-01-29T10:00:00Z' }), verdict({ dueAt: '2027-01-29T11:00:00Z' }));
    expectFirst(verdict({ dueAt: '2027-01-28T10:00:00Z' }), verdict({ dueOn: '2027-01-29' }));
  });

  it('is due at an hour, where it has both an hour and a day', () => {
    const both = verdict({ dueAt: '2027-01-29T10:00:00Z', dueOn: '2027-01-01' });
    expectFirst(verdict({ dueOn: '2027-01-02' }), both);
  });

  it('is one with a due date before one without', () => {
    expectFirst(verdict({ dueOn: '2027-07-10' }), verdict({}));
  });

  it('is the one that binds more, where both are due at once', () => {
    const order = ['must', 'must-not', 'principle', 'practice', 'encouraged', 'aim', 'may'] as const;
    expect([...order].sort()).toEqual([...STRENGTHS].sort());
    for (const [place, strength] of order.slice(0, -1).entries()) {
      expectFirst(verdict({ strength }), verdict({ strength: order[place + 1] ?? strength }));
    }
  });

  it('is the one whose clause comes first, where nothing else tells them apart', () => {
    expectFirst(verdict({ clause: 'a/1' }), verdict({ clause: 'b/1' }));
    expect(compareByUrgency(verdict({ clause: 'a/1' }), verdict({ clause: 'a/1' }))).toBe(0);
  });

  it('is the first of two that are the same in every respect', () => {
    const [one, other] = [verdict({}), verdict({})];
    expect(pressing(one, other)).toBe(one);
  });
});

describe('a summary of nothing', () => {
  it('counts no status and names no verdict', () => {
    const { counts, ...rest } = summarise([]);
    expect(rest).toEqual({ status: 'not-applicable' });
    expect(counts).toEqual(Object.fromEntries(VERDICT_STATUSES.map((status) => [status, 0])));
  });
});
