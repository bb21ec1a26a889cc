import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../calendar/local-date.js';
import { inventedClause, inventedPack } from '../testing/invented-pack.js';
import { compilePolicies } from './compiled-policies.js';
import type { SchoolFact } from './facts.js';
import { isInForce } from './in-force.js';
import { layerPolicies } from './layering.js';
import type { Clause, PolicyPack } from './pack.js';

function speaksOn(
  date: LocalDate,
  { document, schoolTypes }: { document?: Partial<PolicyPack['document']>; schoolTypes?: string[] },
  effective?: Clause['effective'],
  school?: SchoolFact,
): boolean {
  const plain = inventedPack('plan');
  const clause = inventedClause('A', { kind: 'visit-team', modes: ['home'], quantity: { atLeast: 2 } }, { effective });
  const pack = { ...plain, document: { ...plain.document, ...document }, schoolTypes, clauses: [clause] };
  const [compiled] = compilePolicies(layerPolicies([pack])).clauses;
  return compiled !== undefined && isInForce(compiled, date, school);
}

describe('a clause', () => {
  it('speaks where nobody knows since when and until when', () => {
    expect(speaksOn('1999-01-01', {})).toBe(true);
    expect(
      speaksOn('1999-01-01', { document: { effectiveFrom: null, effectiveTo: null } }, { from: null, to: null }),
    ).toBe(true);
  });

  it('speaks from the first to the last day of its document', () => {
    const document = { effectiveFrom: '2026-03-10', effectiveTo: '2027-03-09' } as const;
    const days = ['2026-03-09', '2026-03-10', '2027-03-09', '2027-03-10'] as const;
    expect(days.map((day) => speaksOn(day, { document }))).toEqual([false, true, true, false]);
  });

  it('speaks only on days of its own, where it has some', () => {
    const effective = { from: '2026-05-01', to: '2026-06-30' } as const;
    const days = ['2026-04-30', '2026-05-01', '2026-06-30', '2026-07-01'] as const;
    expect(days.map((day) => speaksOn(day, {}, effective))).toEqual([false, true, true, false]);
  });

  it('is silent outside the days of its document, whatever its own', () => {
    expect(speaksOn('2026-05-01', { document: { effectiveFrom: '2026-06-01' } }, { from: '2026-01-01' })).toBe(false);
  });

  it('speaks to schools of the types of its document, and to one whose type nobody knows', () => {
    const primary = { schoolTypes: ['primary', 'secondary'] };
    const typed = (type: string): SchoolFact => ({ data: { type } });
    expect(speaksOn('2026-05-01', primary, undefined, typed('secondary'))).toBe(true);
    expect(speaksOn('2026-05-01', primary, undefined, typed('kindergarten'))).toBe(false);
    expect(speaksOn('2026-05-01', primary, undefined, {})).toBe(true);
    expect(speaksOn('2026-05-01', primary, undefined, { data: {} })).toBe(true);
    expect(speaksOn('2026-05-01', primary)).toBe(true);
    expect(speaksOn('2026-05-01', {}, undefined, typed('kindergarten'))).toBe(true);
  });
});
