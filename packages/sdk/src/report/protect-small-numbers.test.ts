import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEASURE_UNITS, type ReportMeasure } from './measure.js';
import { FEWEST_TOLD, protectSmallNumbers } from './protect-small-numbers.js';

const title = { 'zh-CN': '学生', 'zh-Hant': '學生', en: 'Students' };
const share = (numerator: number, denominator: number, more: Partial<ReportMeasure> = {}): ReportMeasure => ({
  id: 'coverage.students',
  unit: 'students',
  title,
  numerator,
  denominator,
  asOf: '2026-11-22T20:00:00+08:00',
  ...more,
});

const count = fc.nat(60);
const arbitraryMeasure = fc
  .record({
    parts: fc.tuple(count, count),
    unit: fc.constantFrom(...MEASURE_UNITS),
    subject: fc.option(
      fc.record({ type: fc.constantFrom('class', 'teacher', 'school'), id: fc.constantFrom('x', 'y') }),
      { nil: undefined },
    ),
    statuses: fc.option(fc.record({ met: count, declined: count }), { nil: undefined }),
    subjects: fc.option(fc.array(count, { minLength: 3, maxLength: 3 }), { nil: undefined }),
  })
  .map(({ parts: [done, open], unit, subject, statuses, subjects }) =>
    share(done, done + open, {
      unit,
      ...(subject && { subject: subject }),
      ...(statuses && { statuses }),
      ...(subjects && { distribution: subjects.map((number, visits) => ({ visits, subjects: number })) }),
    }),
  );

const isFew = (number: number): boolean => number > 0 && number < FEWEST_TOLD;

describe('measures that leave the school', () => {
  it('tell of no few people: neither of those who stand as asked, nor of the others, nor of a part', () => {
    fc.assert(
      fc.property(fc.array(arbitraryMeasure), (measures) => {
        for (const { unit, numerator, denominator, statuses, distribution } of protectSmallNumbers(measures).measures) {
          if (unit === 'classes' || unit === 'schools') continue;
          expect([numerator, denominator, denominator - numerator].filter(isFew)).toEqual([]);
          expect(Object.values(statuses ?? {}).filter(isFew)).toEqual([]);
          expect((distribution ?? []).filter(({ subjects }) => isFew(subjects))).toEqual([]);
        }
      }),
    );
  });

  it('tell of no single class and no member of staff, and do not even name what is left out of them', () => {
    const ofClass = share(30, 40, { id: 'clause:a/1@class:c1', subject: { type: 'class', id: 'c1' } });
    const ofTeacher = share(30, 40, { id: 'clause:a/1@teacher:t1', subject: { type: 'teacher', id: 't1' } });
    expect(protectSmallNumbers([ofClass, ofTeacher])).toEqual({ measures: [], withheld: [] });
  });

  it('are told whole where nobody is few, none included', () => {
    const whole = share(40, 40, { statuses: { met: 40, declined: 0 } });
    expect(protectSmallNumbers([whole])).toEqual({ measures: [whole], withheld: [] });
  });

  it('are named where they are withheld', () => {
    expect(protectSmallNumbers([share(39, 40)])).toEqual({ measures: [], withheld: ['coverage.students'] });
  });

  it('keep the share, and leave its parts out, where only a part is small', () => {
    const [told] = protectSmallNumbers([share(20, 40, { statuses: { met: 20, overdue: 17, open: 3 } })]).measures;
    expect(told).toEqual(share(20, 40));
  });

  it('count classes and schools, of which nobody learns who the people are', () => {
    const classes = share(2, 6, { unit: 'classes' });
    expect(protectSmallNumbers([classes]).measures).toEqual([classes]);
  });
});
