import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SchoolCalendar } from '../calendar/school-calendar.js';
import { oneYear, schoolYear } from '../testing/small-school.js';
import { arbitraryDay } from '../testing/arbitrary-time.js';
import { missingPeriodOf, periodsBegunBy } from './periods-begun.js';
import { PERIOD_UNITS, type PeriodSpec } from './rule.js';

const noYear: SchoolCalendar = { timeZone: 'Asia/Shanghai', schoolYears: [] };
const twoYears: SchoolCalendar = { ...oneYear, schoolYears: [schoolYear(2027), schoolYear(2026)] };

type Day = `${number}-${number}-${number}`;
const ids = (spec: PeriodSpec, date: Day, calendar = oneYear): string[] =>
  periodsBegunBy(calendar, spec, date).map(({ id }) => id);
const days = (spec: PeriodSpec, date: Day, calendar = oneYear): string[] =>
  periodsBegunBy(calendar, spec, date).map(({ startDate, endDate }) => `${startDate} ${endDate}`);

describe('the periods of a school year that have begun', () => {
  it('are the year and its terms, the first from the first day', () => {
    expect(ids('school-year', '2026-08-31')).toEqual([]);
    expect(ids('school-year', '2026-09-01')).toEqual(['2026']);
    expect(ids('term', '2027-02-25')).toEqual(['2026-1']);
    expect(ids('term', '2027-02-26')).toEqual(['2026-1', '2026-2']);
    expect(ids('term', '2027-08-31', twoYears)).toEqual(['2026-1', '2026-2']);
    expect(ids('term', '2027-09-01', twoYears)).toEqual(['2027-1']);
  });

  it('are its months and calendar years, until the year is over', () => {
    expect(ids('calendar-month', '2026-11-01')).toEqual(['2026-09', '2026-10', '2026-11']);
    expect(ids('calendar-month', '2027-08-31')).toHaveLength(11);
    expect(ids('calendar-year', '2026-12-31')).toEqual(['2026']);
    expect(ids('calendar-year', '2027-01-01')).toEqual(['2026', '2027']);
  });

  it('are its weeks from Monday to Sunday, the first with days of the holidays', () => {
    expect(days('calendar-week', '2026-09-06')).toEqual(['2026-08-31 2026-09-06']);
    expect(days('calendar-week', '2026-09-07')).toEqual(['2026-08-31 2026-09-06', '2026-09-07 2026-09-13']);
    expect(ids('calendar-week', '2027-08-31').pop()).toBe('2027-W27');
  });

  it('are its days', () => {
    expect(ids('day', '2026-09-02')).toEqual(['2026-09-01', '2026-09-02']);
    expect(ids('day', '2027-08-31')).toHaveLength(313);
  });

  it('leave it to the calendar to know a year', () => {
    for (const unit of PERIOD_UNITS) expect(periodsBegunBy(noYear, unit, '2026-11-22')).toEqual([]);
  });
});

describe('the days of every year', () => {
  const march: PeriodSpec = { from: '03-01', to: '03-31' };

  it('begin each year on their first day', () => {
    expect(days(march, '2027-02-28')).toEqual([]);
    expect(days(march, '2027-03-01')).toEqual(['2027-03-01 2027-03-31']);
    expect(ids(march, '2027-03-01')).toEqual(['2027-03-01/2027-03-31']);
    expect(periodsBegunBy(oneYear, march, '2027-03-01')).toMatchObject([{ unit: 'dates' }]);
  });

  it('reach into the next year where they end before they begin', () => {
    const winter: PeriodSpec = { from: '12-20', to: '01-10' };
    expect(days(winter, '2026-12-19')).toEqual([]);
    expect(days(winter, '2026-12-20')).toEqual(['2026-12-20 2027-01-10']);
    expect(days(winter, '2027-03-01')).toEqual(['2026-12-20 2027-01-10']);
    expect(days({ from: '12-20', to: '12-20' }, '2026-12-20')).toEqual(['2026-12-20 2026-12-20']);
  });

  it('are those of the summer holidays too, until the next school year begins', () => {
    const summer: PeriodSpec = { from: '07-15', to: '08-20' };
    expect(days(summer, '2027-08-31', twoYears)).toEqual(['2027-07-15 2027-08-20']);
    expect(days(summer, '2027-09-01', twoYears)).toEqual([]);
  });

  it('stay where they reach into the school year, and are gone where they ended the day before', () => {
    expect(days({ from: '08-20', to: '09-01' }, '2026-09-30')).toEqual(['2026-08-20 2026-09-01']);
    expect(days({ from: '08-20', to: '08-31' }, '2026-09-30')).toEqual([]);
  });

  it('end with the month where it has no such day', () => {
    expect(days({ from: '02-29', to: '02-31' }, '2027-07-01')).toEqual(['2027-02-28 2027-02-28']);
    const leap = { ...oneYear, schoolYears: [schoolYear(2027)] };
    expect(days({ from: '02-01', to: '02-30' }, '2028-07-01', leap)).toEqual(['2028-02-01 2028-02-29']);
  });

  it('are looked for in the last 365 days where the calendar knows no school year', () => {
    expect(days(march, '2027-03-01', noYear)).toEqual(['2026-03-01 2026-03-31', '2027-03-01 2027-03-31']);
    expect(days({ from: '03-01', to: '03-01' }, '2027-02-28', noYear)).toEqual(['2026-03-01 2026-03-01']);
    expect(days({ from: '02-28', to: '02-28' }, '2027-02-28', noYear)).toEqual(['2027-02-28 2027-02-28']);
  });
});

describe('the days of one year', () => {
  const spec: PeriodSpec = { between: { from: '2026-10-10', to: '2026-10-20' } };

  it('begin on the first of them, and drop out with the school year', () => {
    expect(days(spec, '2026-10-09')).toEqual([]);
    expect(days(spec, '2026-10-10')).toEqual(['2026-10-10 2026-10-20']);
    expect(days(spec, '2027-08-31', twoYears)).toEqual(['2026-10-10 2026-10-20']);
    expect(days(spec, '2027-09-01', twoYears)).toEqual([]);
  });
});

describe('a campaign', () => {
  const campaign = (id: string, startDate: Day, endDate: Day, code = 'great-visit') => ({
    id,
    code,
    title: id,
    startDate,
    endDate,
  });
  const calendar: SchoolCalendar = {
    ...oneYear,
    campaigns: [
      campaign('spring', '2027-03-01', '2027-03-20'),
      campaign('autumn', '2026-10-08', '2026-10-20'),
      campaign('other', '2026-10-01', '2026-10-02', 'small-visit'),
      campaign('old', '2025-10-08', '2025-10-20'),
    ],
  };
  const spec: PeriodSpec = { campaign: 'great-visit' };

  it('is every one of that code in the school year, in order of time', () => {
    expect(ids(spec, '2026-10-07', calendar)).toEqual([]);
    expect(ids(spec, '2026-10-08', calendar)).toEqual(['autumn']);
    expect(ids(spec, '2027-07-01', calendar)).toEqual(['autumn', 'spring']);
    expect(periodsBegunBy(calendar, spec, '2026-10-08')).toMatchObject([{ unit: 'campaign', title: 'autumn' }]);
  });

  it('may be taken apart into its days and weeks', () => {
    expect(days({ ...spec, each: 'day' }, '2026-10-09', calendar)).toEqual([
      '2026-10-08 2026-10-08',
      '2026-10-09 2026-10-09',
    ]);
    expect(days({ ...spec, each: 'calendar-week' }, '2026-12-01', calendar)).toEqual([
      '2026-10-08 2026-10-11',
      '2026-10-12 2026-10-18',
      '2026-10-19 2026-10-20',
    ]);
    expect(periodsBegunBy(calendar, { ...spec, each: 'calendar-week' }, '2026-10-08')).toMatchObject([
      { unit: 'calendar-week', id: '2026-W41' },
    ]);
  });

  it('is missing where the calendar names none in the school year or after it', () => {
    expect(missingPeriodOf(calendar, spec, '2026-09-01')).toBeUndefined();
    expect(missingPeriodOf(calendar, { campaign: 'festival' }, '2026-09-01')).toBe('calendar.campaign:festival');
    const next = { ...calendar, schoolYears: [schoolYear(2027)] };
    expect(missingPeriodOf(next, spec, '2027-09-01')).toBe('calendar.campaign:great-visit');
    expect(missingPeriodOf(calendar, spec, '2027-08-31')).toBeUndefined();
    expect(missingPeriodOf(calendar, spec, '2027-09-01')).toBe('calendar.campaign:great-visit');
    const until = (endDate: Day) => ({ ...noYear, campaigns: [campaign('last', '2026-10-01', endDate)] });
    expect(missingPeriodOf(until('2026-10-05'), spec, '2026-10-05')).toBeUndefined();
    expect(missingPeriodOf(until('2026-10-04'), spec, '2026-10-05')).toBe('calendar.campaign:great-visit');
    expect(
      missingPeriodOf({ ...oneYear, campaigns: [campaign('a', '2026-08-01', '2026-09-01')] }, spec, '2026-10-01'),
    ).toBeUndefined();
    expect(
      missingPeriodOf({ ...oneYear, campaigns: [campaign('a', '2026-08-01', '2026-08-31')] }, spec, '2026-10-01'),
    ).toBeDefined();
    expect(
      missingPeriodOf({ ...oneYear, campaigns: [campaign('a', '2027-07-01', '2027-07-11')] }, spec, '2027-09-01'),
    ).toBeUndefined();
    expect(
      missingPeriodOf({ ...oneYear, campaigns: [campaign('a', '2027-07-01', '2027-07-10')] }, spec, '2027-09-01'),
    ).toBeDefined();
  });
});

describe('a season', () => {
  const calendar: SchoolCalendar = {
    ...oneYear,
    seasons: [
      { code: 'busy-farming', title: '秋收', startDate: '2026-10-01', endDate: '2026-10-15' },
      { code: 'harvest-festival', title: '丰收节', startDate: '2026-09-23', endDate: '2026-09-23' },
    ],
  };

  it('is one that the calendar names, with days before and after it', () => {
    expect(periodsBegunBy(calendar, { season: 'busy-farming' }, '2026-10-01')).toEqual([
      { unit: 'season', id: 'busy-farming-2026-10-01', title: '秋收', startDate: '2026-10-01', endDate: '2026-10-15' },
    ]);
    expect(days({ season: 'busy-farming', daysBefore: 2, daysAfter: 3 }, '2026-09-29', calendar)).toEqual([
      '2026-09-29 2026-10-18',
    ]);
    expect(days({ season: 'busy-farming' }, '2026-09-30', calendar)).toEqual([]);
    expect(missingPeriodOf(calendar, { season: 'busy-farming' }, '2026-09-30')).toBeUndefined();
    expect(missingPeriodOf(oneYear, { season: 'busy-farming' }, '2026-09-30')).toBe('calendar.season:busy-farming');
    expect(missingPeriodOf(calendar, { season: 'busy-farming' }, '2027-09-01')).toBe('calendar.season:busy-farming');
  });

  it('is the Spring Festival by the lunar year, whatever the calendar names', () => {
    const spec: PeriodSpec = { season: 'spring-festival', daysBefore: 10, daysAfter: 15 };
    expect(days(spec, '2027-01-26')).toEqual([]);
    expect(periodsBegunBy(oneYear, spec, '2027-01-27')).toEqual([
      {
        unit: 'season',
        id: 'spring-festival-2027-02-06',
        title: '2027',
        startDate: '2027-01-27',
        endDate: '2027-02-21',
      },
    ]);
    expect(days({ season: 'spring-festival' }, '2027-06-01')).toEqual(['2027-02-06 2027-02-06']);
    expect(days({ ...spec, daysBefore: 40 }, '2026-12-28')).toEqual(['2026-12-28 2027-02-21']);
    expect(missingPeriodOf(oneYear, spec, '2026-09-01')).toBeUndefined();
    expect(missingPeriodOf(oneYear, spec, '2027-09-01')).toBeUndefined();
  });

  it('is missing in a year of which nobody knows the lunar calendar', () => {
    const late = { ...oneYear, schoolYears: [schoolYear(2101)] };
    expect(missingPeriodOf(late, { season: 'spring-festival' }, '2102-03-01')).toBe('calendar.season:spring-festival');
    expect(days({ season: 'spring-festival' }, '2102-03-01', late)).toEqual([]);
  });
});

describe('a school year that the calendar lacks', () => {
  it('is missing before the first, and a year after the last one began', () => {
    expect(missingPeriodOf(oneYear, 'school-year', '2026-08-31')).toBe('calendar.school-year');
    expect(missingPeriodOf(oneYear, 'school-year', '2026-09-01')).toBeUndefined();
    expect(missingPeriodOf(oneYear, 'calendar-month', '2027-08-31')).toBeUndefined();
    expect(missingPeriodOf(oneYear, 'calendar-month', '2027-09-01')).toBe('calendar.school-year');
    expect(missingPeriodOf(oneYear, 'term', '2027-09-01')).toBe('calendar.term');
    expect(missingPeriodOf(noYear, 'day', '2027-07-11')).toBe('calendar.school-year');
  });

  it('is not missing in the holidays between two, or after the last one', () => {
    expect(missingPeriodOf(oneYear, 'school-year', '2027-07-11')).toBeUndefined();
    expect(missingPeriodOf(twoYears, 'term', '2027-07-11')).toBeUndefined();
    expect(missingPeriodOf(twoYears, 'term', '2027-08-31')).toBeUndefined();
    expect(missingPeriodOf(twoYears, 'term', '2028-09-01')).toBe('calendar.term');
  });

  it('is missing in part where it has no terms', () => {
    const bare = { ...oneYear, schoolYears: [{ ...schoolYear(2026), terms: [] }] };
    expect(missingPeriodOf(bare, 'term', '2026-10-01')).toBe('calendar.term');
    expect(missingPeriodOf(bare, 'school-year', '2026-10-01')).toBeUndefined();
    expect(periodsBegunBy(bare, 'term', '2026-10-01')).toEqual([]);
  });

  it('does not matter for days that need no school to name them', () => {
    expect(missingPeriodOf(noYear, { from: '03-01', to: '03-31' }, '2026-10-01')).toBeUndefined();
    expect(
      missingPeriodOf(noYear, { between: { from: '2026-10-10', to: '2026-10-20' } }, '2026-10-01'),
    ).toBeUndefined();
  });
});

describe('periods that have begun', () => {
  it('have begun, follow each other, and are there as long as the school year lasts', () => {
    const specs = fc.constantFrom<PeriodSpec>(
      ...PERIOD_UNITS,
      { from: '10-16', to: '03-20' },
      { season: 'spring-festival', daysBefore: 3 },
      { between: { from: '2026-10-16', to: '2026-12-05' } },
    );
    fc.assert(
      fc.property(specs, arbitraryDay, arbitraryDay, (spec, one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        const calendar = { ...oneYear, schoolYears: [schoolYear(2025), schoolYear(2026)] };
        const periods = periodsBegunBy(calendar, spec, later);
        for (const period of periods) expect(period.startDate <= later).toBe(true);
        const starts = periods.map(({ startDate }) => startDate);
        expect(starts).toEqual([...new Set(starts)].sort());
        const sameYear = earlier < '2026-09-01' === later < '2026-09-01' && earlier >= '2025-09-01';
        if (sameYear) expect(periods).toEqual(expect.arrayContaining(periodsBegunBy(calendar, spec, earlier)));
      }),
    );
  });
});
