import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dateInYear,
  daysBetween,
  earlierDate,
  epochDayOf,
  isLocalDate,
  isWithin,
  laterDate,
  localDateOfEpochDay,
  overlaps,
  parseLocalDate,
  type DateRange,
  type LocalDate,
} from './local-date.js';

const anyDay = fc.integer({ min: -700_000, max: 2_900_000 }).map(localDateOfEpochDay);
const anyRange: fc.Arbitrary<DateRange> = fc.tuple(fc.option(anyDay), fc.option(anyDay)).map(([a, b]) => ({
  ...(a !== null && { from: b !== null ? earlierDate(a, b) : a }),
  ...(b !== null && { to: a !== null ? laterDate(a, b) : b }),
}));

describe('a calendar date', () => {
  it('survives the way to a day number and back, in every time zone of the machine', () => {
    fc.assert(fc.property(anyDay, (day) => localDateOfEpochDay(epochDayOf(day)) === day));
  });

  it('moves by days and measures the same number back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, n) => daysBetween(day, addDays(day, n)) === n),
    );
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-6-1',
    '26-06-01',
    '2026-06-31',
    '',
    '2026-06-01T00:00',
    20260601,
  ])('refuses %s', (text) => {
    expect(isLocalDate(text)).toBe(false);
  });

  it('accepts the leap day of a leap year', () => {
    expect(isLocalDate('2028-02-29')).toBe(true);
  });

  it('names the text that is no date', () => {
    expect(() => parseLocalDate('1/9/2026')).toThrow('"1/9/2026" is not a calendar date of the form YYYY-MM-DD');
  });
});

describe('a span of days', () => {
  it('holds both its ends', () => {
    const range = { from: '2026-09-01', to: '2026-09-30' } as const;
    expect(isWithin('2026-09-01', range)).toBe(true);
    expect(isWithin('2026-09-30', range)).toBe(true);
    expect(isWithin('2026-08-31', range)).toBe(false);
    expect(isWithin('2026-10-01', range)).toBe(false);
  });

  it('overlaps another exactly when some day lies in both', () => {
    fc.assert(
      fc.property(anyRange, anyRange, (a, b) => {
        const starts = [a.from, b.from].filter((day): day is LocalDate => day !== undefined);
        const ends = [a.to, b.to].filter((day): day is LocalDate => day !== undefined);
        // Two spans share a day if and only if the later start, or the earlier end, lies in both.
        const candidate = starts.length > 0 ? starts.reduce(laterDate) : ends.reduce(earlierDate, '2026-01-01');
        return overlaps(a, b) === (isWithin(candidate, a) && isWithin(candidate, b));
      }),
    );
  });
});

describe('a day of every year', () => {
  it('is the same day in each, and the last of a month that is shorter', () => {
    expect([2027, 2028].map((year) => dateInYear(year, '03-31'))).toEqual(['2027-03-31', '2028-03-31']);
    expect([2027, 2028].map((year) => dateInYear(year, '02-29'))).toEqual(['2027-02-28', '2028-02-29']);
    expect(dateInYear(2027, '04-31')).toBe('2027-04-30');
    expect(dateInYear(2027, '12-31')).toBe('2027-12-31');
  });
});
