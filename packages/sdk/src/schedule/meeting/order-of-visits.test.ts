import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../calendar/local-date.js';
import type { Plan } from '../plan/plan.js';
import { orderOfVisits } from './order-of-visits.js';

type Begins = readonly (readonly [visit: string, start: number, date?: LocalDate])[];

/** A plan in which visits begin at these times, and people go from one to the next in these orders. */
function planOf(begins: Begins, ways: readonly (readonly string[])[]): Plan {
  const date = '2026-09-08';
  return {
    visits: begins.map(([visit, start, day = date]) => ({ visit, start, date: day })),
    outings: ways.map((visits) => ({ date, visits })),
  } as unknown as Plan;
}

function orderIn(begins: Begins, ...ways: readonly (readonly string[])[]): readonly string[] {
  return [...orderOfVisits(planOf(begins, ways))].sort(([, a], [, b]) => a - b).map(([id]) => id);
}

describe('an order in which everybody comes to their visits', () => {
  it('is that of days, and on a day that of hours', () => {
    const begins: Begins = [
      ['thursday', 10, '2026-09-10'],
      ['late', 90],
      ['monday', 50, '2026-09-07'],
      ['early', 20],
      ['next monday', 5, '2026-09-14'],
    ];
    expect(orderIn(begins)).toEqual(['monday', 'early', 'late', 'thursday', 'next monday']);
    expect(orderIn([...begins].reverse())).toEqual(['monday', 'early', 'late', 'thursday', 'next monday']);
  });

  it('has before a visit that begins earlier what one of its people does first', () => {
    // Who comes late to `b` is at `a` before, though `b` has begun by then.
    const begins: Begins = [
      ['b', 20],
      ['a', 30],
      ['c', 40],
    ];
    expect(orderIn(begins, ['b'], ['a', 'b'], ['c'])).toEqual(['a', 'b', 'c']);
    expect(orderIn(begins, ['b', 'c'], ['c', 'a'])).toEqual(['b', 'c', 'a']);
  });

  it('waits for everybody who comes to a visit', () => {
    const begins: Begins = [
      ['meeting', 10],
      ['first', 20],
      ['second', 30],
    ];
    expect(orderIn(begins, ['first', 'meeting'], ['second', 'meeting'])).toEqual(['first', 'second', 'meeting']);
  });

  it('ends where people wait for each other in a circle, with the earliest first', () => {
    const begins: Begins = [
      ['b', 30],
      ['a', 20],
      ['c', 10],
    ];
    expect(orderIn(begins, ['a', 'b'], ['b', 'a'], ['c'])).toEqual(['c', 'a', 'b']);
  });

  it('leaves the plan as it is', () => {
    const plan = planOf(
      [
        ['b', 30],
        ['a', 20],
      ],
      [['a', 'b']],
    );
    const before = structuredClone(plan);
    orderOfVisits(plan);
    expect(plan).toEqual(before);
  });
});
