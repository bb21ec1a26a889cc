import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '@homevisit/sdk/policy';
import { VisitsAbout } from './visits-about.js';

type Visit = Facts['visits'][number];

const students = ['a', 'b', 'c', 'd', 'e'];

describe('the visits to some students', () => {
  it('are those that a look through the whole list finds, while records come, are corrected and are given up', () => {
    const step = fc.record({
      kind: fc.constantFrom('filed', 'filed', 'corrected', 'given-up', 'many'),
      studentIds: fc.array(fc.constantFrom(...students), { minLength: 1, maxLength: 3 }),
      place: fc.nat(),
      asked: fc.uniqueArray(fc.constantFrom(...students)),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const about = new VisitsAbout();
        let visits: readonly Visit[] = [];
        for (const { kind, studentIds, place, asked } of steps) {
          const fresh = { id: `visit-${place}`, studentIds } as unknown as Visit;
          const corrected = visits.filter((_, at) => at !== place % Math.max(1, visits.length));
          const many = Array.from({ length: 600 }, () => ({ ...fresh }));
          const next = {
            filed: [...visits, fresh],
            'given-up': [...visits, fresh],
            corrected: [...corrected, fresh],
            many: [...visits, ...many],
          }[kind];
          const concerned = new Set(asked);
          expect(about.find(next, concerned)).toEqual(
            next.filter((visit) => visit.studentIds.some((id) => concerned.has(id))),
          );
          // What a transaction has seen that was given up, nobody sees again.
          if (kind !== 'given-up') visits = next;
        }
      }),
      { numRuns: 200 },
    );
  });
});
