import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../calendar/local-date.js';
import { oneCount } from '../../testing/count-questions.js';
import { student, visit } from '../../testing/small-school.js';
import type { Facts, VisitFact } from '../facts.js';
import type { Rule, VisitCountRule } from '../rule.js';

describe('a circumstance that lets another mode count', () => {
  const phone = (more: Partial<VisitFact> = {}, day: LocalDate = '2026-10-01') =>
    visit(`phone-${day}`, day, ['a'], { mode: 'phone', circumstance: 'distance', ...more });
  const far: Rule = {
    kind: 'counts-as',
    clauses: ['c0'],
    modes: ['phone'],
    circumstance: 'distance',
    where: { datum: 'student.distance-km', above: 20 },
  };
  const at = (distance?: number, ...visited: VisitFact[]): Partial<Facts> => ({
    students: [student('a', { data: distance === undefined ? {} : { 'distance-km': distance } })],
    visits: visited,
  });
  const unless = { circumstance: 'distance', clause: 'own/c1' };

  it('does so only where its condition holds of the student', () => {
    expect(oneCount({ others: [far], facts: at(21, phone()) })).toMatchObject({
      status: 'met',
      applied: ['own/c1'],
      evidence: ['phone-2026-10-01'],
    });
    expect(oneCount({ others: [far], facts: at(20, phone()) })).toMatchObject({
      status: 'open',
      applied: [],
      notCounted: [{ visitId: 'phone-2026-10-01', reason: 'mode', unless }],
    });
  });

  it('leaves the duty unknown where it would be met, were the condition to hold', () => {
    expect(oneCount({ others: [far], facts: at(undefined, phone()) })).toMatchObject({
      status: 'unknown',
      reason: 'datum-missing',
      have: 0,
      missing: [{ code: 'datum', name: 'student.distance-km' }],
      notCounted: [{ visitId: 'phone-2026-10-01', reason: 'mode', unless }],
    });
  });

  it('does not matter where the answer is the same either way', () => {
    const home = visit('home', '2026-10-02', ['a']);
    expect(oneCount({ others: [far], facts: at(undefined, phone(), home) })).toMatchObject({ status: 'met', have: 1 });
    const sameDay = visit('home', '2026-10-01', ['a']);
    const twice: Partial<VisitCountRule> = { quantity: { atLeast: 2 } };
    expect(oneCount({ rule: twice, others: [far], facts: at(undefined, phone(), sameDay) }).status).toBe('open');
    expect(oneCount({ rule: twice, others: [far], facts: at(undefined, phone(), home) }).status).toBe('unknown');
    expect(oneCount({ rule: twice, others: [far], facts: at(undefined, phone()) }).status).toBe('open');
    const byMentor: Partial<VisitCountRule> = { byVisitor: ['mentor'] };
    expect(oneCount({ rule: byMentor, others: [far], facts: at(undefined, phone()) }).status).toBe('open');
    const other = phone({ circumstance: 'family-wish' });
    expect(oneCount({ others: [far], facts: at(undefined, other) }).status).toBe('open');
  });

  it('may pass a limit, of which nobody knows then whether it is kept', () => {
    const home = visit('home', '2026-10-02', ['a']);
    const limit = (atMost: number, ...visited: VisitFact[]) =>
      oneCount({ rule: { quantity: { atMost } }, others: [far], facts: at(undefined, ...visited) }).status;
    expect(limit(1, home, phone())).toBe('unknown');
    expect(limit(2, home, phone())).toBe('met');
    expect(limit(0, home, phone())).toBe('breached');
  });

  it('counts by another clause that holds for certain', () => {
    const always: Rule = { kind: 'counts-as', clauses: ['c0'], modes: ['phone'], circumstance: 'distance' };
    expect(oneCount({ others: [far, always], facts: at(undefined, phone()) })).toMatchObject({
      status: 'met',
      applied: ['own/c2'],
    });
  });

  it('asks of the students whom the visit is counted for', () => {
    const students = [
      student('a', { familyId: 'f', data: { 'distance-km': 5 } }),
      student('b', { familyId: 'f', data: { 'distance-km': 30 } }),
    ];
    const family: Partial<VisitCountRule> = { subject: 'family' };
    const ofBoth = phone({ studentIds: ['a', 'b'] });
    expect(oneCount({ rule: family, others: [far], facts: { students, visits: [ofBoth] } }).status).toBe('met');
    expect(oneCount({ rule: family, others: [far], facts: { students, visits: [phone()] } }).status).toBe('open');
    const staff: Partial<VisitCountRule> = { subject: 'teacher' };
    expect(oneCount({ rule: staff, others: [far], facts: { students, visits: [ofBoth] } }).status).toBe('met');
  });

  it('is an emergency only where one was declared', () => {
    const emergency: Rule = { kind: 'counts-as', clauses: ['c0'], modes: ['phone'], circumstance: 'emergency' };
    const call = phone({ circumstance: 'emergency' });
    const asked = (...emergencies: Facts['emergencies']) =>
      oneCount({ others: [emergency], facts: { visits: [call], emergencies } }).status;
    expect(asked()).toBe('open');
    expect(asked({ from: '2026-10-02' })).toBe('open');
    expect(asked({ from: '2026-10-02' }, { to: '2026-10-01' })).toBe('met');
  });
});
