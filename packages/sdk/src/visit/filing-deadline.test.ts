import { describe, expect, it } from 'vitest';
import { inventedPolicies } from '../testing/invented-policies.js';
import { filingDeadlines } from './filing-deadline.js';

const calendar = { timeZone: 'Asia/Shanghai', schoolYears: [] } as const;
const visit = {
  mode: 'home',
  startedAt: '2026-11-22T18:00:00+08:00',
  endedAt: '2026-11-22T18:40:00+08:00',
} as const;

describe('by when a record is to be filed', () => {
  it('is told by every clause for the mode, the earliest first, each from where its clock starts', () => {
    const policies = inventedPolicies(
      ['must', { kind: 'record-deadline', modes: ['home'], withinHours: 48 }],
      ['practice', { kind: 'record-deadline', modes: ['home'], withinHours: 24, startsAt: 'visit-start' }],
      ['must', { kind: 'record-deadline', modes: ['home'], withinHours: 24, startsAt: 'day-end' }],
      ['must', { kind: 'record-deadline', modes: ['phone'], withinHours: 1 }],
    );
    const deadlines = filingDeadlines(visit, policies, calendar);
    expect(deadlines.map(({ clause, dueAt }) => [clause, Date.parse(dueAt)])).toEqual([
      ['invented/C2', Date.parse('2026-11-23T18:00:00+08:00')],
      ['invented/C3', Date.parse('2026-11-24T00:00:00+08:00')],
      ['invented/C1', Date.parse('2026-11-24T18:40:00+08:00')],
    ]);
  });

  it('is not told where only a calendar of working hours could tell, or where it holds for some students', () => {
    const rural = { datum: 'school.locality', is: 'rural' };
    const policies = inventedPolicies(
      ['must', { kind: 'record-deadline', modes: ['home'], withinHours: 8, clock: 'working' }],
      ['must', { kind: 'record-deadline', modes: ['home'], withinHours: 8, where: rural }],
    );
    expect(filingDeadlines(visit, policies, calendar)).toEqual([]);
  });
});
