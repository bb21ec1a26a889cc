import { describe, expect, it } from 'vitest';
import { child, concerned, judge, type VisitCase } from '../testing/judged-visit.js';
import { STRENGTHS } from './pack.js';
import type { EachVisitRule } from './rule.js';

describe('a clause on each visit', () => {
  const rule: EachVisitRule = { kind: 'visit-step', ...concerned, step: 'outline' };

  it('says nothing of visits of other modes', () => {
    expect(judge(rule, { mode: 'phone' })).toBeUndefined();
    expect(judge(rule, { mode: 'agreed-place' })).toBeDefined();
  });

  it('names clause, visit and strength in its verdict', () => {
    expect(judge(rule, { steps: ['outline'] }, { strength: 'principle' })).toEqual({
      clause: 'invented/C1',
      subject: { type: 'visit', id: 'v' },
      strength: 'principle',
      status: 'met',
      have: 1,
      need: 1,
      missing: [],
      evidence: ['v'],
      notCounted: [],
      applied: [],
    });
  });

  it.each([
    ['must', 'breached', undefined],
    ['must-not', 'breached', undefined],
    ['practice', 'breached', undefined],
    ['principle', 'overdue', undefined],
    ['encouraged', 'exempt', 'not-binding'],
    ['may', 'exempt', 'not-binding'],
    ['aim', 'exempt', 'not-binding'],
  ] as const)('of strength %s takes a miss as %s', (strength, status, reason) => {
    const verdict = judge(rule, {}, { strength });
    expect([verdict?.status, verdict?.reason]).toEqual([status, reason]);
    expect(STRENGTHS).toContain(strength);
  });

  describe('with a condition', () => {
    const far: EachVisitRule = { ...rule, where: { datum: 'student.distance-km', above: 10 } };
    const students = (...distances: readonly (number | undefined)[]): VisitCase => ({
      facts: {
        students: distances.map((distance, index) =>
          child('ab'.charAt(index), distance === undefined ? {} : { data: { 'distance-km': distance } }),
        ),
      },
    });

    it('concerns a visit as soon as it holds of one of the students', () => {
      expect(judge(far, {}, students(3, 12))?.status).toBe('breached');
      expect(judge(far, {}, students(undefined, 12))?.status).toBe('breached');
      expect(judge(far, {}, students(3, 10))).toBeUndefined();
    });

    it('does not look at students who were not visited', () => {
      expect(judge(far, { studentIds: ['a'] }, students(3, 12))).toBeUndefined();
      expect(judge(far, { studentIds: ['nobody'] }, students(12))).toBeUndefined();
    });

    it('is unknown where a datum is missing that could decide, and names it', () => {
      expect(judge(far, { steps: ['outline'] }, students(3, undefined))).toMatchObject({
        status: 'unknown',
        reason: 'datum-missing',
        have: 0,
        need: 1,
        missing: [{ code: 'datum', name: 'student.distance-km' }],
      });
    });

    it('is unknown where a category is known to no pack, on the day of the visit', () => {
      const listed: EachVisitRule = { ...rule, where: { listed: true } };
      const held = (range: object): VisitCase => ({
        facts: { students: [child('a', { categories: [{ code: 'who-knows', ...range }] })] },
      });
      expect(judge(listed, {}, held({ to: '2026-11-13' }))).toMatchObject({
        status: 'unknown',
        reason: 'category-unknown',
        missing: [{ code: 'datum', name: 'category:who-knows' }],
      });
      expect(judge(listed, {}, held({ to: '2026-11-12' }))).toBeUndefined();
    });
  });
});
