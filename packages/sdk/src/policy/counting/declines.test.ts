import { describe, expect, it } from 'vitest';
import { school, student } from '../../testing/small-school.js';
import { indexFacts } from '../fact-index.js';
import type { DeclineFact } from '../facts.js';
import { hasDeclined } from './declines.js';

const [elder, younger] = [student('elder'), student('younger')];
const span = { from: '2026-09-01', to: '2026-11-22' } as const;

function declined(fact: Partial<DeclineFact>, students = [elder, younger]): boolean {
  const declines = [{ id: 'd', studentIds: ['elder'], ...fact }];
  return hasDeclined(students, span, indexFacts(school({ students: [elder, younger], declines })));
}

describe('a refusal', () => {
  it('is that of a family of which one child is named, and of no other', () => {
    expect(declined({})).toBe(true);
    expect(declined({}, [elder])).toBe(true);
    expect(declined({}, [younger])).toBe(false);
    expect(declined({}, [])).toBe(false);
  });

  it('counts from its day on', () => {
    expect(declined({ from: '2026-11-22' })).toBe(true);
    expect(declined({ from: '2026-11-23' })).toBe(false);
  });

  it('counts no more once it was taken back, and does so on its last day', () => {
    expect(declined({ to: '2026-11-21' })).toBe(false);
    expect(declined({ to: '2026-11-22' })).toBe(true);
    expect(declined({ from: '2026-10-01', to: '2026-10-31' })).toBe(false);
  });

  it('counts where one of several does', () => {
    const declines = [
      { id: 'old', studentIds: ['elder'], to: '2026-10-01' },
      { id: 'new', studentIds: ['elder'], from: '2026-11-01' },
    ] as const;
    expect(hasDeclined([elder], span, indexFacts(school({ students: [elder], declines })))).toBe(true);
  });
});
