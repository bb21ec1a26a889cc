import { describe, expect, it } from 'vitest';
import { periodOf, schoolYearOf, type SchoolCalendar } from './school-calendar.js';

const calendar: SchoolCalendar = {
  timeZone: 'Asia/Shanghai',
  schoolYears: [
    {
      id: 'year',
      title: '2026-2027',
      startDate: '2026-09-01',
      endDate: '2027-07-10',
      terms: [
        { id: 'first', title: 'First term', startDate: '2026-09-01', endDate: '2027-01-29' },
        { id: 'second', title: 'Second term', startDate: '2027-02-26', endDate: '2027-07-10' },
      ],
    },
  ],
};

describe('the period of a day', () => {
  it('is the term, on its first and on its last day too', () => {
    expect(periodOf(calendar, 'term', '2026-09-01')?.id).toBe('first');
    expect(periodOf(calendar, 'term', '2027-01-29')?.id).toBe('first');
    expect(periodOf(calendar, 'term', '2027-02-26')?.id).toBe('second');
  });

  it('is no term in the holidays, though still a school year', () => {
    expect(periodOf(calendar, 'term', '2027-02-10')).toBeUndefined();
    expect(periodOf(calendar, 'school-year', '2027-02-10')?.id).toBe('year');
    expect(schoolYearOf(calendar, '2027-02-10')?.id).toBe('year');
  });

  it('is nothing outside every school year', () => {
    expect(periodOf(calendar, 'school-year', '2027-08-01')).toBeUndefined();
    expect(schoolYearOf(calendar, '2026-08-31')).toBeUndefined();
  });

  it('is the month or year of the calendar, with its true last day', () => {
    expect(periodOf(calendar, 'calendar-month', '2028-02-10')).toMatchObject({
      startDate: '2028-02-01',
      endDate: '2028-02-29',
    });
    expect(periodOf(calendar, 'calendar-year', '2027-08-01')).toMatchObject({
      startDate: '2027-01-01',
      endDate: '2027-12-31',
    });
  });
});
