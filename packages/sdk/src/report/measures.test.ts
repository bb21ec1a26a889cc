import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { evaluate } from '../policy/evaluate.js';
import type { Facts, VisitFact } from '../policy/facts.js';
import { arbitraryFullFacts, arbitraryFullPolicies } from '../testing/arbitrary-ledger.js';
import { arbitraryInstant } from '../testing/arbitrary-time.js';
import { inventedPolicies } from '../testing/invented-policies.js';
import { coverageMeasures } from './coverage-measures.js';
import { isMeasured, latestVerdicts } from './latest-verdicts.js';
import { reportMeasure, type ReportMeasure } from './measure.js';
import { measures } from './measures.js';

const asOf = '2026-11-22T20:00:00+08:00';
const visiting = { population: {}, per: 'school-year', modes: ['home', 'phone'], byVisitor: 'anyone' } as const;
const policies = inventedPolicies(
  [
    'must',
    {
      ...visiting,
      kind: 'visit-count',
      owedBy: 'class-teacher',
      subject: 'student',
      quantity: { atLeast: 1 },
      modes: ['home', 'phone'],
    },
  ],
  [
    'must',
    {
      ...visiting,
      kind: 'visit-coverage',
      owedBy: 'class-teacher',
      subject: 'class',
      counting: 'students',
      share: { atLeast: 0.5, rounding: 'up' },
      modes: ['home', 'phone'],
    },
  ],
);
const student = (id: string, classId: string) => ({
  id,
  familyId: `family-${id}`,
  enrolled: [],
  classes: [{ classId }],
  categories: [],
});
const visit = (id: string, date: VisitFact['date'], mode: VisitFact['mode'], studentId: string): VisitFact => ({
  id,
  date,
  studentIds: [studentId],
  mode,
  visitors: [{ personId: 't', role: 'class-teacher' }],
  endedAt: `${date}T20:00:00+08:00`,
  filedAt: `${date}T21:00:00+08:00`,
  steps: [],
  topics: [],
  conduct: [],
});
const facts: Facts = {
  calendar: {
    timeZone: 'Asia/Shanghai',
    schoolYears: [{ id: 'y', title: 'y', startDate: '2026-09-01', endDate: '2027-07-10', terms: [] }],
  },
  schoolId: 's',
  students: [student('a', 'c1'), student('b', 'c1'), student('c', 'c1'), student('d', 'c2'), student('e', 'c2')],
  teachers: [{ id: 't', roles: [{ role: 'class-teacher', classId: 'c1' }] }],
  visits: [
    visit('v1', '2026-10-10', 'home', 'a'),
    visit('v2', '2026-10-11', 'phone', 'a'),
    visit('v3', '2026-10-12', 'home', 'a'),
    visit('v4', '2026-10-13', 'agreed-place', 'b'),
    visit('v5', '2026-10-14', 'phone', 'd'),
  ],
  declines: [{ id: 'x', studentIds: ['e'], from: '2026-10-01' }],
  emergencies: [],
};
const report = measures(policies, facts, evaluate(policies, facts, asOf), asOf);
const find = (id: string): ReportMeasure | undefined => report.find((one) => one.id === id);
const shareOf = (id: string) => [find(id)?.numerator, find(id)?.denominator, find(id)?.unit];

describe('a report', () => {
  it('tells visits in the home, in an agreed place and remote ones apart, which together are all', () => {
    expect(shareOf('visits.way.home')).toEqual([2, 5, 'visits']);
    expect(shareOf('visits.way.agreed-place')).toEqual([1, 5, 'visits']);
    expect(shareOf('visits.way.remote')).toEqual([2, 5, 'visits']);
  });

  it('shows how many have no visit, one, and two or more, since a total does not show it', () => {
    expect(shareOf('clause:invented/C1')).toEqual([2, 4, 'students']);
    expect(find('clause:invented/C1')?.distribution).toEqual([
      { visits: 0, subjects: 2 },
      { visits: 1, subjects: 1 },
      { visits: 2, subjects: 1 },
    ]);
  });

  it('says how many families declined, who are in neither part of the share', () => {
    expect(find('clause:invented/C1')?.statuses).toEqual({ met: 2, open: 2, declined: 1 });
  });

  it('takes the share of each class from its verdict, with its period', () => {
    expect(shareOf('clause:invented/C2')).toEqual([1, 2, 'classes']);
    expect(shareOf('clause:invented/C2@class:c1')).toEqual([1, 3, 'students']);
    expect(find('clause:invented/C2@class:c1')).toMatchObject({
      subject: { type: 'class', id: 'c1' },
      period: { id: 'y' },
    });
  });

  it('names as of when each figure is, and where the demand stands', () => {
    expect(new Set(report.map((one) => one.asOf))).toEqual(new Set([asOf]));
    expect(find('clause:invented/C1')).toMatchObject({
      clause: 'invented/C1',
      source: { document: { en: 'Example' }, section: '1' },
    });
    for (const one of report) expect(z.safeParse(reportMeasure, one).success, one.id).toBe(true);
  });
});

describe('the figures of any report', () => {
  it('agree with the verdicts, with each other, and with the shorter list of measures', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(arbitraryFullPolicies, arbitraryFullFacts, arbitraryInstant, (set, known, moment) => {
        const verdicts = evaluate(set, known, moment);
        const found = measures(set, known, verdicts, moment);
        const latest = latestVerdicts(verdicts);
        for (const one of found) {
          if (one.clause === undefined) continue;
          const own = latest.filter(({ clause }) => clause === one.clause);
          if (one.subject) {
            const { id, type } = one.subject;
            const [verdict] = own.filter(({ subject }) => subject.id === id && subject.type === type);
            expect([one.numerator, one.denominator]).toEqual([verdict?.have, verdict?.outOf ?? verdict?.need]);
            continue;
          }
          expect(one.numerator).toBe(own.filter(({ status }) => status === 'met').length);
          expect(one.denominator).toBe(own.filter(isMeasured).length);
          const counted = Object.values(one.statuses ?? {}).reduce((sum, count) => sum + count, 0);
          expect(counted).toBe(own.length);
          if (!one.distribution) continue;
          expect(one.distribution.reduce((sum, { subjects }) => sum + subjects, 0)).toBe(one.denominator);
        }
        const ways = found.filter(({ id }) => id.startsWith('visits.way.'));
        expect(ways.reduce((sum, { numerator }) => sum + numerator, 0)).toBe(ways[0]?.denominator);
        const short = coverageMeasures(set, known, verdicts, moment);
        const byId = new Map(found.map((one) => [one.id, one]));
        for (const { id, numerator, denominator } of short)
          expect(byId.get(id)).toMatchObject({ numerator, denominator });
      }),
      { numRuns: 40 },
    );
  });
});
