import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  dateAfter,
  dateBefore,
  DURATION_UNITS,
  endOfDay,
  instantAfter,
  instantBefore,
  isMeasuredInHours,
  needsWorkingTime,
} from './duration.js';
import { epochMillisecondsOf, instantAt, wallClockOf, type Instant } from './instant.js';
import { localDateOfEpochDay, type LocalDate } from './local-date.js';
import type { SchoolCalendar } from './school-calendar.js';

const term = (id: string, startDate: LocalDate, endDate: LocalDate) => ({ id, title: id, startDate, endDate });
const calendar: SchoolCalendar = {
  timeZone: 'Asia/Shanghai',
  schoolYears: [
    {
      ...term('year', '2026-09-01', '2027-07-10'),
      terms: [term('autumn', '2026-09-01', '2027-01-22'), term('spring', '2027-02-26', '2027-07-09')],
    },
  ],
  workingTime: {
    weekdays: [1, 2, 3, 4, 5],
    from: '08:00',
    to: '18:00',
    holidays: [{ from: '2026-10-01', to: '2026-10-07' }],
    makeUpDays: ['2026-10-10'],
  },
};
const without: SchoolCalendar = { timeZone: 'Asia/Shanghai', schoolYears: calendar.schoolYears };
const anyDay = fc.integer({ min: 0, max: 47_000 }).map(localDateOfEpochDay);

describe('units of time', () => {
  it('end at a moment when they are hours, and need working time when they say so', () => {
    const of = (holds: (span: { amount: number; unit: (typeof DURATION_UNITS)[number] }) => boolean) =>
      DURATION_UNITS.filter((unit) => holds({ amount: 1, unit }));
    expect(of(isMeasuredInHours)).toEqual(['hours', 'working-hours']);
    expect(of(needsWorkingTime)).toEqual(['working-hours', 'working-days', 'school-days']);
  });
});

describe('months later', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-05-31', 0, '2026-05-31'],
    ['2026-05-01', 12, '2027-05-01'],
  ] as const)('than %s by %i: %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('is always in the month that was meant, on the same day or on the last one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (day, months) => {
        const later = addMonths(day, months);
        const monthOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
        expect(monthOf(later) - monthOf(day)).toBe(months);
        const isLast = addMonths(later, 0).slice(8) !== day.slice(8);
        if (isLast) expect(Number(later.slice(8))).toBeLessThan(Number(day.slice(8)));
      }),
    );
  });
});

describe('a day after or before another', () => {
  it.each([
    [{ amount: 3, unit: 'days' }, '2026-10-01', '2026-09-25'],
    [{ amount: 2, unit: 'weeks' }, '2026-10-12', '2026-09-14'],
    [{ amount: 1, unit: 'months' }, '2026-10-28', '2026-08-28'],
    // The holiday is left out, the working Saturday counts.
    [{ amount: 3, unit: 'working-days' }, '2026-10-08', '2026-09-23'],
    [{ amount: 5, unit: 'working-days' }, '2026-10-10', '2026-09-21'],
    [{ amount: 5, unit: 'school-days' }, '2026-10-10', '2026-09-21'],
    [{ amount: 24, unit: 'hours' }, '2026-09-29', '2026-09-27'],
    [{ amount: 25, unit: 'hours' }, '2026-09-30', '2026-09-26'],
    [{ amount: 10, unit: 'working-hours' }, '2026-09-29', '2026-09-25'],
    [{ amount: 11, unit: 'working-hours' }, '2026-09-30', '2026-09-24'],
  ] as const)('by %j', (span, after, before) => {
    expect(dateAfter('2026-09-28', span, calendar)).toBe(after);
    expect(dateBefore('2026-09-28', span, calendar)).toBe(before);
  });

  it('is the day itself after no time at all, worked or not', () => {
    for (const unit of DURATION_UNITS) {
      expect(dateAfter('2026-10-04', { amount: 0, unit }, calendar)).toBe('2026-10-04');
      expect(dateBefore('2026-10-04', { amount: 0, unit }, calendar)).toBe('2026-10-04');
    }
  });

  it('passes over the holidays between two terms when it is counted in school days', () => {
    expect(dateAfter('2027-01-21', { amount: 2, unit: 'school-days' }, calendar)).toBe('2027-02-26');
    expect(dateAfter('2027-01-21', { amount: 2, unit: 'working-days' }, calendar)).toBe('2027-01-25');
    expect(dateBefore('2027-03-01', { amount: 2, unit: 'school-days' }, calendar)).toBe('2027-01-22');
  });

  it('is unknown where the calendar has no working time, or ends', () => {
    for (const unit of DURATION_UNITS) {
      const isKnown = !needsWorkingTime({ amount: 1, unit });
      expect(dateAfter('2026-09-28', { amount: 1, unit }, without) !== undefined).toBe(isKnown);
      expect(instantAfter('2026-09-28T12:00:00Z', { amount: 1, unit }, without) !== undefined).toBe(isKnown);
    }
    expect(dateAfter('2026-09-28', { amount: 0, unit: 'working-days' }, without)).toBeUndefined();
    expect(dateAfter('2026-09-28', { amount: 0, unit: 'school-days' }, without)).toBeUndefined();
    expect(dateAfter('2027-07-09', { amount: 1, unit: 'school-days' }, calendar)).toBeUndefined();
  });

  it('leads back to the same day in days and weeks, and never beyond it in working days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 90 }), (day, amount) => {
        for (const unit of ['days', 'weeks'] as const) {
          const there = dateAfter(day, { amount, unit }, calendar);
          expect(there && dateBefore(there, { amount, unit }, calendar)).toBe(day);
        }
        const worked = dateAfter(day, { amount, unit: 'working-days' }, calendar);
        const back = worked && dateBefore(worked, { amount, unit: 'working-days' }, calendar);
        if (back === undefined) throw new Error('no working day within a year');
        expect(back <= day).toBe(true);
      }),
    );
  });
});

describe('a moment after or before another', () => {
  const at = (instant: Instant | undefined, zone = 'Asia/Shanghai') => instant && wallClockOf(instant, zone);
  const friday = '2026-11-13T20:00:00+08:00';

  it.each([
    [{ amount: 48, unit: 'hours' }, '2026-11-15 20:00:00', '2026-11-11 20:00:00'],
    [{ amount: 1.5, unit: 'hours' }, '2026-11-13 21:30:00', '2026-11-13 18:30:00'],
    [{ amount: 4, unit: 'working-hours' }, '2026-11-16 12:00:00', '2026-11-13 14:00:00'],
    [{ amount: 1, unit: 'days' }, '2026-11-14 20:00:00', '2026-11-12 20:00:00'],
    [{ amount: 1, unit: 'working-days' }, '2026-11-16 20:00:00', '2026-11-12 20:00:00'],
    [{ amount: 6, unit: 'school-days' }, '2026-11-23 20:00:00', '2026-11-05 20:00:00'],
    [{ amount: 1, unit: 'weeks' }, '2026-11-20 20:00:00', '2026-11-06 20:00:00'],
    [{ amount: 3, unit: 'months' }, '2027-02-13 20:00:00', '2026-08-13 20:00:00'],
  ] as const)('by %j', (span, after, before) => {
    const show = (instant: Instant | undefined) => `${at(instant)?.date} ${at(instant)?.time}`;
    expect(show(instantAfter(friday, span, calendar))).toBe(after);
    expect(show(instantBefore(friday, span, calendar))).toBe(before);
  });

  it('keeps the time of the clock over daylight saving in days, and the length in hours', () => {
    const newYork: SchoolCalendar = { timeZone: 'America/New_York', schoolYears: [] };
    const eve = '2026-03-07T20:00:00-05:00';
    const day = instantAfter(eve, { amount: 1, unit: 'days' }, newYork);
    expect(day).toBe('2026-03-09T00:00:00.000Z');
    expect(at(day, 'America/New_York')).toEqual({ date: '2026-03-08', time: '20:00:00' });
    expect(at(instantAfter(eve, { amount: 24, unit: 'hours' }, newYork), 'America/New_York')).toEqual({
      date: '2026-03-08',
      time: '21:00:00',
    });
  });

  it('is the very same moment after none, even in an hour that the clock shows twice', () => {
    const newYork: SchoolCalendar = { timeZone: 'America/New_York', schoolYears: [] };
    const secondTime = '2026-11-01T01:30:00-05:00';
    for (const unit of ['days', 'weeks', 'months'] as const) {
      expect(instantAfter(secondTime, { amount: 0, unit }, newYork)).toBe(secondTime);
    }
  });

  it('falls on the day that the school’s clock shows, not on the day of UTC', () => {
    // 07:00 on Monday at the school is still Sunday in UTC.
    const monday = '2026-11-15T23:00:00Z';
    expect(at(instantAfter(monday, { amount: 1, unit: 'working-days' }, calendar))).toEqual({
      date: '2026-11-17',
      time: '07:00:00',
    });
  });

  it('is later by at least what was added, whatever the zone', () => {
    const zones = ['Asia/Shanghai', 'America/New_York', 'Europe/London', 'Pacific/Kiritimati', 'Australia/Lord_Howe'];
    const time = fc.constantFrom('00:00', '01:30', '02:30', '12:00', '23:59');
    fc.assert(
      fc.property(anyDay, time, fc.constantFrom(...zones), fc.integer({ min: 1, max: 400 }), (day, clock, zone, n) => {
        // Kiritimati left out a whole day when it changed sides of the date line.
        fc.pre(zone !== 'Pacific/Kiritimati' || day > '1995-01-01');
        const where: SchoolCalendar = { timeZone: zone, schoolYears: [] };
        const from = instantAt(day, clock, zone);
        const later = instantAfter(from, { amount: n, unit: 'days' }, where);
        const hours = later === undefined ? 0 : (epochMillisecondsOf(later) - epochMillisecondsOf(from)) / 3_600_000;
        expect(Math.abs(hours - 24 * n)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the end of a day', () => {
  it('is the midnight after it at the school', () => {
    expect(endOfDay('2026-11-22', calendar)).toBe('2026-11-23T00:00:00+08:00');
    expect(endOfDay('2026-03-08', { timeZone: 'America/New_York', schoolYears: [] })).toBe('2026-03-09T00:00:00-04:00');
  });
});
