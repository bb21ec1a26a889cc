import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from './local-date.js';
import { LUNAR_NEW_YEARS, lunarNewYearOf } from './lunar-new-year.js';

const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });

/** The first day of the first lunar month, as the calendar of the machine has it. */
function firstLunarDayOf(year: number): LocalDate[] {
  return Array.from({ length: 60 }, (_, days) => addDays(`${year}-01-10` as LocalDate, days)).filter((day) => {
    const parts = chinese.formatToParts(Date.parse(`${day}T12:00:00Z`));
    const of = (type: string) => parts.find((part) => part.type === type)?.value;
    return of('month') === '1' && of('day') === '1';
  });
}

/**
 * The new moon comes 4 minutes before midnight in Beijing (1954, 2027) or 8 minutes after it (2030). Engines without
 * the correction of ICU-23274 put it on the other side; the days below are those of the almanacs.
 */
const CLOSE_TO_MIDNIGHT: Readonly<Record<number, readonly LocalDate[]>> = {
  1954: ['1954-02-03', '1954-02-04'],
  2027: ['2027-02-06', '2027-02-07'],
  2030: ['2030-02-03', '2030-02-02'],
};

describe('the first day of the lunar year', () => {
  it('is that of the Chinese calendar of the machine in each year from 1901 to 2100 but three', () => {
    for (let year = 1901; year <= 2100; year += 1) {
      if (!(year in CLOSE_TO_MIDNIGHT)) expect([lunarNewYearOf(year)], String(year)).toEqual(firstLunarDayOf(year));
    }
  });

  it.each(Object.entries(CLOSE_TO_MIDNIGHT))(
    'is that of the almanac in %s, where engines miss midnight by minutes',
    (year, [almanac, engine]) => {
      expect(lunarNewYearOf(Number(year))).toBe(almanac);
      expect([[almanac], [engine]]).toContainEqual(firstLunarDayOf(Number(year)));
    },
  );

  it.each([
    ['1901-02-19'],
    ['1985-02-20'],
    ['2020-01-25'],
    ['2024-02-10'],
    ['2025-01-29'],
    ['2026-02-17'],
    ['2028-01-26'],
    ['2057-02-04'],
    ['2033-01-31'],
    ['2034-02-19'],
    ['2100-02-09'],
  ])('is %s, as almanacs say', (day) => {
    expect(lunarNewYearOf(Number(day.slice(0, 4)))).toBe(day);
  });

  it('is not guessed before 1901, after 2100 or between two years', () => {
    expect(LUNAR_NEW_YEARS).toEqual({ first: 1901, last: 2100 });
    for (const year of [1900, 2101, 0, -1, 20, Infinity, Number.NaN]) expect(lunarNewYearOf(year)).toBeUndefined();
  });
});
