import { describe, expect, it } from 'vitest';
import { STRENGTHS_AND_MISSES } from '../../testing/count-questions.js';
import { askCoverage, classOf, oneCoverage } from '../../testing/coverage-questions.js';
import { classTeacher, student, visit } from '../../testing/small-school.js';
import type { VisitFact } from '../facts.js';
import type { VisitCoverageRule } from '../rule.js';

const visitTo = (...ids: string[]): VisitFact[] => [visit('v', '2026-10-01', ids)];
const oneStudent: Partial<VisitCoverageRule> = { quantity: { atLeast: 1 } };

describe('a coverage that is not reached', () => {
  it.each(STRENGTHS_AND_MISSES)('in time is, under a clause of strength %s, %s', (strength, status) => {
    const [after] = askCoverage({ strength, facts: { students: classOf(2) }, on: '2027-07-11' });
    expect(after?.status).toBe(status);
    expect(after?.reason).toBe(status === 'exempt' ? 'not-binding' : undefined);
    expect(after?.missing).toHaveLength(status === 'overdue' ? 1 : 0);
  });

  it('is due soon at the end of the period', () => {
    expect(oneCoverage({ facts: { students: classOf(2) }, on: '2027-07-10' }).status).toBe('due-soon');
    expect(oneCoverage({ facts: { students: classOf(2) }, on: '2027-07-09' }).status).toBe('open');
  });

  it('lists the visits that do not count, with their reasons', () => {
    const visits = [
      visit('1-mode', '2026-10-01', ['s1'], { mode: 'letter' }),
      visit('2-visitor', '2026-10-02', ['s1'], { visitors: [{ personId: 'u', role: 'mentor' }] }),
      visit('3-not-filed', '2026-10-03', ['s1'], { filedAt: undefined }),
      visit('4-to-come', '2026-11-20', ['s1']),
      visit('5-outside', '2026-08-31', ['s1']),
      visit('6-between', '2027-01-30', ['s1']),
    ];
    const rule: Partial<VisitCoverageRule> = { byVisitor: ['class-teacher'] };
    const notCounted = [
      { visitId: '1-mode', reason: 'mode' },
      { visitId: '2-visitor', reason: 'visitor' },
      { visitId: '3-not-filed', reason: 'not-filed' },
    ];
    const outside = { visitId: '5-outside', reason: 'outside-calendar' };
    expect(oneCoverage({ rule, facts: { students: classOf(1), visits } }).notCounted).toEqual([...notCounted, outside]);
    const [first] = askCoverage({
      rule: { ...rule, per: 'term' },
      facts: { students: classOf(1), visits },
      on: '2027-02-10',
    });
    expect(first?.notCounted).toContainEqual({ visitId: '6-between', reason: 'between-periods' });
    const [before] = askCoverage({
      facts: { students: classOf(1), visits: [visit('early', '2026-08-01', ['s1'])] },
      on: '2026-08-31',
    });
    expect(before).toMatchObject({
      status: 'unknown',
      reason: 'no-period',
      missing: [{ code: 'datum', name: 'calendar.school-year' }],
      notCounted: [{ visitId: 'early', reason: 'outside-calendar' }],
    });
    expect(before?.period).toBeUndefined();
  });

  it('asks about what the calendar lacks beside the old periods, of whom the clause concerns', () => {
    const after = askCoverage({ facts: { students: classOf(1) }, on: '2027-09-01' });
    expect(after.map(({ status }) => status)).toEqual(['breached', 'unknown']);
    const gone = { students: [student('s1', { enrolled: [{ to: '2027-08-31' as const }] })] };
    expect(askCoverage({ facts: gone, on: '2027-09-01' }).map(({ status }) => status)).toEqual(['breached']);
    const teachers = [classTeacher('t', { roles: [{ role: 'class-teacher', classId: 'c1', to: '2027-08-31' }] })];
    const ofStaff = askCoverage({
      rule: { ...oneStudent, subject: 'teacher' },
      facts: { teachers, students: classOf(1) },
      on: '2027-09-01',
    });
    expect(ofStaff.map(({ status }) => status)).toEqual(['breached']);
  });
});

describe('who has declined', () => {
  const declined = (...studentIds: string[]) => ({ declines: [{ id: 'd', studentIds }] });

  it('is left out of both sides', () => {
    const facts = { students: classOf(5), ...declined('s1'), visits: visitTo('s1', 's2') };
    expect(oneCoverage({ facts })).toMatchObject({ need: 2, have: 1, outOf: 4, status: 'open' });
    expect(oneCoverage({ facts: { ...facts, ...declined('s5') } })).toMatchObject({ need: 2, have: 2, status: 'met' });
  });

  it('is nobody to be reached, where everybody has', () => {
    const facts = { students: classOf(2), ...declined('s1', 's2') };
    expect(oneCoverage({ facts })).toMatchObject({
      status: 'declined',
      reason: 'declined',
      need: 0,
      outOf: 0,
      missing: [],
    });
  });

  it('is a family of which one child has', () => {
    const students = [student('a', { familyId: 'f' }), student('b', { familyId: 'f' }), student('c')];
    expect(oneCoverage({ rule: { counting: 'families' }, facts: { students, ...declined('b') } })).toMatchObject({
      outOf: 1,
    });
    expect(oneCoverage({ facts: { students, ...declined('b') } })).toMatchObject({ outOf: 2 });
  });
});

describe('limits and numbers of a coverage', () => {
  const students = classOf(3);

  it('are kept or passed', () => {
    const atMost = { quantity: { atMost: 1 } };
    expect(oneCoverage({ rule: atMost, facts: { students } })).toMatchObject({ status: 'met', need: 0, most: 1 });
    expect(oneCoverage({ rule: atMost, facts: { students, visits: visitTo('s1') } }).status).toBe('met');
    expect(oneCoverage({ rule: atMost, facts: { students, visits: visitTo('s1', 's2') } })).toMatchObject({
      status: 'breached',
      reason: 'too-many',
      have: 2,
      missing: [],
    });
    expect(
      oneCoverage({ rule: { quantity: { exactly: 2 } }, facts: { students, visits: visitTo('s1') } }),
    ).toMatchObject({
      status: 'open',
      need: 2,
      most: 2,
    });
  });

  it('of each day or week are spoken of for those with a visit, and for the current one', () => {
    const visits = [visit('v1', '2026-10-07', ['s1']), visit('v2', '2026-10-14', ['s1'], { mode: 'phone' })];
    const periods = (rule: Partial<VisitCoverageRule>) =>
      askCoverage({ rule: { per: 'calendar-week', ...rule }, facts: { students, visits } }).map(
        ({ period }) => period?.id,
      );
    const limit = { quantity: { atMost: 1 } };
    expect(periods(limit)).toEqual(['2026-W41', '2026-W47']);
    expect(periods({ quantity: { atLeast: 1, atMost: 2 } })).toHaveLength(12);
    expect(periods({ share: { atLeast: 0.1, rounding: 'up' } })).toHaveLength(12);
    const small = { id: 'k', when: { datum: 'class.size', atLeast: 1 } } as const;
    expect(periods({ cohorts: [{ ...small, ...limit }] })).toEqual(['2026-W41', '2026-W47']);
    expect(periods({ cohorts: [{ ...small, share: { atLeast: 0.1, rounding: 'up' } }] })).toHaveLength(12);
    expect(periods({ ...limit, per: 'calendar-month' })).toEqual(['2026-09', '2026-10', '2026-11']);
  });

  it('are open until the school has set them', () => {
    expect(
      oneCoverage({ rule: { quantity: { atLeast: 'open' } }, facts: { students, visits: visitTo('s1') } }),
    ).toMatchObject({
      status: 'undefined',
      reason: 'number-open',
      have: 1,
      missing: [{ code: 'setting', pointer: '/quantity/atLeast' }],
    });
    const cohorts: VisitCoverageRule['cohorts'] = [
      { id: 'none', when: { datum: 'class.size', atMost: 0 }, quantity: { atLeast: 1 } },
      { id: 'some', when: { datum: 'class.size', atLeast: 1 }, quantity: { atLeast: 'open' } },
    ];
    expect(oneCoverage({ rule: { cohorts }, facts: { students } }).missing).toEqual([
      { code: 'setting', pointer: '/cohorts/1/quantity/atLeast' },
    ]);
  });
});

describe('cohorts of a coverage', () => {
  const cohorts: VisitCoverageRule['cohorts'] = [
    { id: 'small', when: { datum: 'class.size', atMost: 2 }, share: { atLeast: 1, rounding: 'up' } },
    { id: 'middle', when: { datum: 'class.size', atLeast: 4, atMost: 5 }, quantity: { atLeast: 3, atMost: 4 } },
    { id: 'also-5', when: { datum: 'class.size', is: 5 }, quantity: { atLeast: 1 } },
  ];
  const of = (count: number, more: Partial<VisitCoverageRule> = {}) =>
    oneCoverage({ rule: { cohorts, ...more }, facts: { students: classOf(count), visits: visitTo('s1') } });

  it('give the number or the share of the class', () => {
    expect(of(2)).toMatchObject({ branch: 'small', need: 2, have: 1, outOf: 2, status: 'open' });
    expect(of(4)).toMatchObject({ branch: 'middle', need: 3, most: 4, status: 'open' });
    expect(of(4).outOf).toBeUndefined();
  });

  it('leave a hole, or nothing owed, or a contradiction', () => {
    expect(of(3)).toMatchObject({ status: 'undefined', reason: 'no-cohort', have: 1, need: 0, missing: [] });
    expect(of(3, { otherwise: 'not-owed' })).toMatchObject({ status: 'not-applicable', missing: [] });
    expect(of(5)).toMatchObject({ status: 'undefined', reason: 'cohorts-overlap' });
  });

  it('are unknown where their datum is missing', () => {
    const ofSchool: Partial<VisitCoverageRule> = {
      subject: 'school',
      cohorts: [{ id: 'rural', when: { datum: 'school.locality', is: 'rural' }, quantity: { atLeast: 1 } }],
    };
    expect(oneCoverage({ rule: ofSchool, facts: { students: classOf(2) } })).toMatchObject({
      status: 'unknown',
      reason: 'datum-missing',
      missing: [{ code: 'datum', name: 'school.locality' }],
    });
    const facts = { students: classOf(2), school: { data: { locality: 'rural' } } };
    expect(oneCoverage({ rule: ofSchool, facts })).toMatchObject({ status: 'open', branch: 'rural' });
  });
});
