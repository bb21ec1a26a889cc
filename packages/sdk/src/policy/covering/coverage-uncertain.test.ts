import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../calendar/local-date.js';
import { askCoverage, classOf, oneCoverage } from '../../testing/coverage-questions.js';
import { student, visit } from '../../testing/small-school.js';
import type { Facts, VisitFact } from '../facts.js';
import type { Rule, VisitCoverageRule } from '../rule.js';

const visitTo = (...ids: string[]): VisitFact[] => [visit('v', '2026-10-01', ids)];
const oneStudent: Partial<VisitCoverageRule> = { quantity: { atLeast: 1 } };

describe('a coverage of whom nobody knows who belongs to it', () => {
  const boards: Partial<VisitCoverageRule> = { population: { where: { datum: 'student.boarding', is: true } } };
  const students = (...boarding: (boolean | undefined)[]): Facts['students'] =>
    boarding.map((value, index) => student(`s${index + 1}`, { data: value === undefined ? {} : { boarding: value } }));
  const of = (facts: Partial<Facts>, more: Partial<VisitCoverageRule> = {}) =>
    oneCoverage({ rule: { ...boards, ...more }, facts });

  it('is unknown only where it matters', () => {
    const unclear = students(true, true, undefined, false);
    expect(of({ students: unclear, visits: visitTo('s1') })).toMatchObject({
      status: 'unknown',
      reason: 'datum-missing',
      missing: [{ code: 'datum', name: 'student.boarding' }],
      have: 1,
      outOf: 2,
    });
    expect(of({ students: unclear, visits: visitTo('s1', 's2') }).status).toBe('met');
    expect(of({ students: unclear }).status).toBe('open');
    expect(of({ students: students(true, true, true, undefined) }).status).toBe('open');
    expect(of({ students: unclear, visits: visitTo('s1', 's3') }).status).toBe('met');
    expect(of({ students: students(undefined) }).status).toBe('unknown');
    expect(of({ students: students(undefined), visits: visitTo('s1') })).toMatchObject({ status: 'met', outOf: 0 });
    const limit = { quantity: { atMost: 1 } };
    expect(of({ students: unclear, visits: visitTo('s1', 's3') }, limit).status).toBe('unknown');
    expect(of({ students: unclear, visits: visitTo('s1', 's2') }, limit).status).toBe('breached');
    expect(of({ students: unclear, visits: visitTo('s1') }, limit).status).toBe('met');
  });

  it('is unknown too where nobody knows whether a visit counts', () => {
    const far: Rule = {
      kind: 'counts-as',
      clauses: ['c0'],
      modes: ['phone'],
      circumstance: 'distance',
      where: { datum: 'student.distance-km', above: 20 },
    };
    const call = visit('p', '2026-10-01', ['s1'], { mode: 'phone', circumstance: 'distance' });
    const home = visit('h', '2026-10-01', ['s2']);
    const asked = (more: Partial<VisitCoverageRule>, distance: number | undefined, ...visits: VisitFact[]) => {
      const data = distance === undefined ? {} : { 'distance-km': distance };
      return oneCoverage({
        rule: more,
        others: [far],
        facts: { students: [student('s1', { data }), student('s2')], visits },
      });
    };
    expect(asked(oneStudent, 21, call)).toMatchObject({ status: 'met', applied: ['own/c1'], evidence: ['p'] });
    expect(asked(oneStudent, undefined, call)).toMatchObject({
      status: 'unknown',
      missing: [{ code: 'datum', name: 'student.distance-km' }],
      notCounted: [{ visitId: 'p', reason: 'mode' }],
    });
    expect(asked(oneStudent, undefined, call, home).status).toBe('met');
    expect(asked(oneStudent, 20, call)).toMatchObject({
      status: 'open',
      notCounted: [{ visitId: 'p', reason: 'mode', unless: { circumstance: 'distance', clause: 'own/c1' } }],
    });
    const visits: Partial<VisitCoverageRule> = { counting: 'visits', quantity: { atLeast: 2 } };
    expect(asked(visits, undefined, call, home).status).toBe('unknown');
    expect(asked(visits, undefined, call).status).toBe('open');
    expect(asked({ ...visits, quantity: { atMost: 1 } }, undefined, call, home).status).toBe('unknown');
    expect(asked({ ...visits, quantity: { atMost: 0 } }, undefined, call, home).status).toBe('breached');
  });
});

describe('coverage', () => {
  const some = fc.array(
    fc.record({
      day: fc.constantFrom<LocalDate>('2026-10-01', '2026-10-02', '2027-03-01'),
      ids: fc.subarray(['s1', 's2', 's3', 's4'], { minLength: 1 }),
      mode: fc.constantFrom('home', 'phone'),
    }),
    { maxLength: 6 },
  );
  const made = (visits: readonly { day: LocalDate; ids: string[]; mode: string }[]): VisitFact[] =>
    visits.map(({ day, ids, mode }, index) =>
      visit(`v${index}`, day, ids, { mode: mode === 'home' ? 'home' : 'phone' }),
    );
  const counting = fc.constantFrom('students', 'families', 'teachers', 'visits');
  const rules = fc
    .tuple(counting, fc.constantFrom('class', 'school', 'teacher'), fc.integer({ min: 1, max: 4 }))
    .map(([what, subject, atLeast]): Partial<VisitCoverageRule> => ({
      counting: what,
      subject: subject,
      per: 'term',
      quantity: { atLeast },
    }));

  it('never gets worse by one more visit', () => {
    fc.assert(
      fc.property(rules, some, (rule, visits) => {
        const all = made(visits);
        const found = (visited: VisitFact[]) =>
          askCoverage({ rule, facts: { students: classOf(4), visits: visited }, on: '2027-04-01' });
        const after = found(all);
        found(all.slice(1)).forEach((before, position) => {
          const now = after[position];
          expect(now?.have).toBeGreaterThanOrEqual(before.have);
          expect(now?.status === before.status || now?.status === 'met').toBe(true);
        });
      }),
      { numRuns: 80 },
    );
  });

  it('does not depend on the order of facts', () => {
    fc.assert(
      fc.property(rules, some, (rule, visits) => {
        const facts = { students: classOf(4), visits: made(visits), declines: [{ id: 'd', studentIds: ['s4'] }] };
        const reversed = { ...facts, students: [...facts.students].reverse(), visits: [...facts.visits].reverse() };
        expect(askCoverage({ rule, facts: reversed })).toEqual(askCoverage({ rule, facts }));
      }),
      { numRuns: 60 },
    );
  });
});
