import { describe, expect, it } from 'vitest';
import { evaluate } from '../policy/evaluate.js';
import { layerPolicies } from '../policy/layering.js';
import type { Facts } from '../policy/facts.js';
import type { PolicyPack } from '../policy/pack.js';
import { coverageMeasures } from './coverage-measures.js';

const text = (value: string) => ({ 'zh-CN': value, 'zh-Hant': value, en: value });
const pack: PolicyPack = {
  format: 'homevisit-policy/1',
  id: 'invented',
  title: text('An invented document'),
  level: 'school',
  under: [],
  document: { title: 'An invented document', issuer: 'nobody', issuedOn: null, effectiveFrom: null, effectiveTo: null },
  categories: { open: true, list: [] },
  clauses: [
    {
      id: 'family',
      title: text('Each family'),
      summary: text('Each family once a term'),
      strength: 'must',
      citation: { section: '1' },
      rule: {
        kind: 'visit-count',
        owedBy: 'any-teacher',
        subject: 'family',
        population: {},
        quantity: { atLeast: 1 },
        per: 'term',
        modes: ['home', 'phone'],
        byVisitor: 'anyone',
      },
    },
  ],
};
const policies = layerPolicies([pack]);
const student = (id: string, familyId: string) => ({
  id,
  familyId,
  enrolled: [{ from: '2026-09-01' as const }],
  classes: [{ classId: 'c', from: '2026-09-01' as const }],
  categories: [],
});
const visit = (id: string, date: '2026-10-10' | '2026-10-11', mode: 'home' | 'phone', studentIds: string[]) => ({
  id,
  date,
  studentIds,
  mode,
  visitors: [{ personId: 't1', role: 'class-teacher' as const }],
  endedAt: `${date}T20:00:00+08:00` as const,
  filedAt: `${date}T21:00:00+08:00` as const,
  steps: [],
  topics: [],
  conduct: [],
});
const facts: Facts = {
  calendar: {
    timeZone: 'Asia/Shanghai',
    schoolYears: [
      {
        id: 'y',
        title: 'y',
        startDate: '2026-09-01',
        endDate: '2027-07-10',
        terms: [{ id: 't', title: 't', startDate: '2026-09-01', endDate: '2027-01-29' }],
      },
    ],
  },
  schoolId: 's',
  students: [student('a1', 'A'), student('a2', 'A'), student('b', 'B'), student('c', 'C'), student('d', 'D')],
  teachers: [
    { id: 't1', roles: [{ role: 'class-teacher', classId: 'c' }] },
    { id: 't2', roles: [{ role: 'subject-teacher' }] },
  ],
  visits: [
    visit('v1', '2026-10-10', 'home', ['a1']),
    visit('v2', '2026-10-11', 'phone', ['b']),
    visit('v3', '2026-10-11', 'home', ['a1', 'a2']),
  ],
  declines: [{ id: 'x', studentIds: ['c'], from: '2026-10-01', to: '2027-07-10' }],
  emergencies: [],
};
const asOf = '2026-11-22T10:00:00+08:00';

function shares(at: typeof asOf | '2026-10-10T23:00:00+08:00' = asOf): Record<string, [number, number, string]> {
  const measures = coverageMeasures(policies, facts, evaluate(policies, facts, at), at);
  return Object.fromEntries(measures.map((one) => [one.id, [one.numerator, one.denominator, one.unit]]));
}

describe('measures of a school', () => {
  it('count students, families and visits as three different things', () => {
    expect(shares()).toMatchObject({
      'coverage.students': [3, 5, 'students'],
      'coverage.families': [2, 4, 'families'],
      'visits.in-person': [2, 3, 'visits'],
      'visits.home': [2, 3, 'visits'],
      'coverage.teachers': [1, 2, 'teachers'],
    });
  });

  it('leave a family that declined out of both parts of a clause’s share', () => {
    expect(shares()['clause:invented/family']).toEqual([2, 3, 'families']);
  });

  it('know at an earlier moment only what was filed by then', () => {
    expect(shares('2026-10-10T23:00:00+08:00')).toMatchObject({ 'coverage.students': [1, 5, 'students'] });
  });
});
