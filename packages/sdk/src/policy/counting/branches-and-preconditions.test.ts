import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../calendar/local-date.js';
import { askCount, autumn, oneCount, visitsOn } from '../../testing/count-questions.js';
import { student, visit } from '../../testing/small-school.js';
import type { Facts } from '../facts.js';
import type { VisitCountRule } from '../rule.js';

describe('cohorts and exceptions', () => {
  const bySize: Partial<VisitCountRule> = {
    cohorts: [
      { id: 'small', when: { datum: 'class.size', atMost: 40 }, quantity: { atLeast: 2 } },
      { id: 'large', when: { datum: 'class.size', above: 45 }, quantity: { atLeast: 1, atMost: 3 } },
    ],
  };
  const size = (value: number | string): Partial<Facts> => ({ classes: [{ id: 'c1', data: { size: value } }] });

  it('give the number of the cohort, and its name', () => {
    expect(oneCount({ rule: bySize, facts: size(40) })).toMatchObject({ status: 'open', need: 2, branch: 'small' });
    expect(oneCount({ rule: bySize, facts: size(46) })).toMatchObject({
      status: 'open',
      need: 1,
      most: 3,
      branch: 'large',
    });
    expect(oneCount({ rule: bySize })).toMatchObject({ need: 2, branch: 'small' });
  });

  it('leave whoever falls under none undefined, and count nevertheless', () => {
    expect(oneCount({ rule: bySize, facts: { ...size(41), visits: visitsOn('2026-10-01') } })).toMatchObject({
      status: 'undefined',
      reason: 'no-cohort',
      need: 0,
      have: 1,
      evidence: ['2026-10-01'],
      missing: [],
    });
    expect(oneCount({ rule: { ...bySize, otherwise: 'not-owed' }, facts: size(41) })).toMatchObject({
      status: 'not-applicable',
      need: 0,
      missing: [],
    });
  });

  it('are unknown where their datum is missing or cannot be compared', () => {
    expect(oneCount({ rule: bySize, facts: size('forty') })).toMatchObject({
      status: 'unknown',
      reason: 'datum-missing',
      missing: [{ code: 'datum', name: 'class.size' }],
    });
  });

  it('that contradict each other leave the duty undefined', () => {
    const cohorts: VisitCountRule['cohorts'] = [
      { id: 'a', when: { datum: 'class.size', atMost: 40 }, quantity: { atLeast: 2 } },
      { id: 'b', when: { datum: 'class.size', atLeast: 40 }, quantity: { atLeast: 1 } },
    ];
    expect(oneCount({ rule: { cohorts }, facts: size(40) })).toMatchObject({
      status: 'undefined',
      reason: 'cohorts-overlap',
    });
  });

  it('free whom an exception names, or change what counts', () => {
    const far = { id: 'far', when: { datum: 'student.distance-km', above: 20 } } as const;
    const facts = { students: [student('a', { data: { 'distance-km': 21 } })] };
    expect(oneCount({ rule: { exceptions: [{ ...far, exempt: true }] }, facts })).toMatchObject({
      status: 'exempt',
      reason: 'exception',
      branch: 'far',
      need: 0,
      missing: [],
    });
    const byPhone = { exceptions: [{ ...far, modes: ['phone' as const] }] };
    const phone = [visit('p', '2026-10-01', ['a'], { mode: 'phone' }), visit('h', '2026-10-02', ['a'])];
    expect(oneCount({ rule: byPhone, facts: { ...facts, visits: phone } })).toMatchObject({
      status: 'met',
      branch: 'far',
      evidence: ['p'],
      notCounted: [{ visitId: 'h', reason: 'mode' }],
    });
    expect(oneCount({ rule: byPhone, facts: { visits: phone } }).status).toBe('unknown');
    expect(oneCount({ rule: byPhone, facts }).missing).toMatchObject([{ modes: ['phone'] }]);
  });

  it('are those of the last day of the period, or of today', () => {
    const moved = {
      students: [
        student('a', {
          classes: [
            { classId: 'c1', to: autumn },
            { classId: 'c2', from: '2026-11-21' },
          ],
        }),
      ],
    };
    const classes = [
      { id: 'c1', data: { size: 40 } },
      { id: 'c2', data: { size: 46 } },
    ];
    expect(oneCount({ rule: bySize, facts: { ...moved, classes } }).branch).toBe('small');
    expect(oneCount({ rule: bySize, facts: { ...moved, classes }, on: '2026-11-21' }).branch).toBe('large');
  });

  it('of a family hold when they hold of one child', () => {
    const facts = {
      students: [student('a', { familyId: 'f' }), student('b', { familyId: 'f', classes: [{ classId: 'c2' }] })],
      classes: [
        { id: 'c1', data: { size: 43 } },
        { id: 'c2', data: { size: 46 } },
      ],
    };
    expect(oneCount({ rule: { ...bySize, subject: 'family' }, facts }).branch).toBe('large');
  });

  it('of a teacher are those of the own class', () => {
    expect(oneCount({ rule: { ...bySize, subject: 'teacher' }, facts: { ...size(46), students: [] } }).branch).toBe(
      'large',
    );
  });
});

describe('preconditions', () => {
  const consented: Partial<VisitCountRule> = { preconditions: [{ code: 'consent' }] };
  const consent = (outcome: 'given' | 'refused') => ({
    preconditions: [{ id: 'p', code: 'consent' as const, studentIds: ['a'], outcome }],
  });
  const lacking = { code: 'precondition', precondition: 'consent', count: 1 };

  it('that are missing are named beside the visits, as long as the period lasts', () => {
    expect(oneCount({ rule: consented })).toMatchObject({ status: 'open', missing: [lacking, { code: 'visits' }] });
    expect(oneCount({ rule: consented, on: '2027-07-10' })).toMatchObject({ status: 'due-soon' });
    expect(oneCount({ rule: consented, facts: consent('given') }).missing).toMatchObject([{ code: 'visits' }]);
  });

  it('that never came are held against nobody', () => {
    expect(askCount({ rule: consented, on: '2027-07-11' })[0]).toMatchObject({
      status: 'exempt',
      reason: 'precondition-missing',
      missing: [lacking],
    });
    expect(askCount({ rule: consented, on: '2027-07-11', facts: consent('given') })[0]).toMatchObject({
      status: 'breached',
    });
  });

  it('that a family refuses are its right', () => {
    for (const on of [autumn, '2027-07-10'] as const) {
      expect(oneCount({ rule: consented, facts: consent('refused'), on })).toMatchObject({
        status: 'declined',
        reason: 'declined',
        missing: [],
      });
    }
    const done = { ...consent('refused'), visits: visitsOn('2026-10-01') };
    expect(oneCount({ rule: consented, facts: done }).status).toBe('met');
    expect(oneCount({ rule: {}, facts: consent('refused') }).status).toBe('open');
  });

  it('do not matter to who has left or declined', () => {
    const left = { students: [student('a', { enrolled: [{ to: '2026-11-19' }] })] };
    expect(oneCount({ rule: consented, facts: left })).toMatchObject({ status: 'exempt', reason: 'left' });
    const declines = [{ id: 'd', studentIds: ['a'], from: '2026-10-01' as const }];
    expect(oneCount({ rule: consented, facts: { declines } })).toMatchObject({ status: 'declined' });
  });
});

describe('a family that has declined', () => {
  const declined = (from?: LocalDate, to?: LocalDate) => ({ declines: [{ id: 'd', studentIds: ['a'], from, to }] });

  it('owes nothing from that day, until it takes it back', () => {
    expect(oneCount({ facts: declined(autumn) })).toMatchObject({
      status: 'declined',
      reason: 'declined',
      missing: [],
    });
    expect(oneCount({ facts: declined('2026-11-21') }).status).toBe('open');
    expect(oneCount({ facts: declined(undefined, autumn) }).status).toBe('declined');
    expect(oneCount({ facts: declined(undefined, '2026-11-19') }).status).toBe('open');
    expect(askCount({ facts: declined('2026-10-01', '2027-07-10'), on: '2027-08-01' })[0]?.status).toBe('declined');
    expect(askCount({ facts: declined('2026-10-01', '2027-07-09'), on: '2027-08-01' })[0]?.status).toBe('breached');
  });

  it('is visited all the same where the visit took place', () => {
    expect(oneCount({ facts: { ...declined(), visits: visitsOn('2026-10-01') } }).status).toBe('met');
  });

  it('is one of which any child has', () => {
    const students = [student('a', { familyId: 'f' }), student('b', { familyId: 'f' })];
    expect(oneCount({ rule: { subject: 'family' }, facts: { ...declined(), students } }).status).toBe('declined');
  });
});
