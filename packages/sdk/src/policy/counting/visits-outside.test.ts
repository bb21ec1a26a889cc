import { describe, expect, it } from 'vitest';
import { periodOf } from '../../calendar/school-calendar.js';
import { noonOf, oneYear, schoolYear, visit } from '../../testing/small-school.js';
import type { EvaluationMoment } from '../count-context.js';
import { visitsBetweenTerms, visitsOutsideCalendar } from './visits-outside.js';

type Day = `${number}-${number}-${number}`;
const moment = { date: '2028-01-01', epochMilliseconds: Date.parse(noonOf('2028-01-01')) } as const;
const on = (...days: Day[]) => days.map((day) => visit(day, day, ['a']));

describe('visits outside the calendar', () => {
  const outside = (...days: Day[]): string[] =>
    visitsOutsideCalendar(on(...days), oneYear, 'term', [], moment).map(({ visitId }) => visitId);

  it('lie before the first or after the last day of its school years', () => {
    expect(outside('2026-08-31', '2026-09-01', '2027-02-10', '2027-07-10', '2027-07-11')).toEqual([
      '2026-08-31',
      '2027-07-11',
    ]);
    expect(visitsOutsideCalendar(on('2026-08-31'), oneYear, 'term', [], moment)).toEqual([
      { visitId: '2026-08-31', reason: 'outside-calendar' },
    ]);
  });

  it('are only those that have taken place', () => {
    const earlier = { ...moment, epochMilliseconds: Date.parse('2027-07-11T20:00:00+08:00') };
    expect(visitsOutsideCalendar(on('2027-07-11', '2027-07-12'), oneYear, 'term', [], earlier)).toHaveLength(1);
  });

  it('do not lie in a month that reaches beyond the school year', () => {
    const july = periodOf(oneYear, 'calendar-month', '2027-07-01');
    const periods = july ? [july] : [];
    expect(visitsOutsideCalendar(on('2027-07-31', '2027-08-01'), oneYear, 'calendar-month', periods, moment)).toEqual([
      { visitId: '2027-08-01', reason: 'outside-calendar' },
    ]);
  });

  it('matter to units of the school year only', () => {
    expect(visitsOutsideCalendar(on('2027-08-01'), oneYear, { campaign: 'great-visit' }, [], moment)).toEqual([]);
  });
});

describe('visits between two terms', () => {
  const year = schoolYear(2026);
  const term = (date: Day) => {
    const found = periodOf(oneYear, 'term', date);
    if (!found) throw new Error(`no term on ${date}`);
    return found;
  };
  const days = on('2026-08-31', '2027-01-29', '2027-01-30', '2027-02-25', '2027-02-26', '2027-07-11');
  const between = (date: Day, calendar = oneYear, visits = days, at: EvaluationMoment = moment): string[] =>
    visitsBetweenTerms(visits, calendar, term(date), at).map(({ visitId }) => visitId);

  it('belong to the term before them', () => {
    expect(between('2026-09-01')).toEqual(['2027-01-30', '2027-02-25']);
    expect(between('2027-03-01')).toEqual([]);
    expect(visitsBetweenTerms(days, oneYear, term('2026-09-01'), moment)[0]?.reason).toBe('between-periods');
  });

  it('belong to the first term where they lie before it, and to the last where they lie behind it', () => {
    const long = {
      ...oneYear,
      schoolYears: [{ ...year, startDate: '2026-08-20' as const, endDate: '2027-08-10' as const }],
    };
    expect(between('2026-09-01', long)).toEqual(['2026-08-31', '2027-01-30', '2027-02-25']);
    expect(between('2027-03-01', long)).toEqual(['2027-07-11']);
  });

  it('are only those that have taken place', () => {
    const at = { date: '2027-01-30', epochMilliseconds: Date.parse('2027-01-30T20:00:00+08:00') } as const;
    expect(between('2026-09-01', oneYear, days, at)).toEqual(['2027-01-30']);
    expect(between('2026-09-01', oneYear, days, { ...at, epochMilliseconds: at.epochMilliseconds - 1 })).toEqual([]);
  });

  it('are no matter of other periods', () => {
    const whole = periodOf(oneYear, 'school-year', '2026-10-01');
    expect(whole && visitsBetweenTerms(days, oneYear, whole, moment)).toEqual([]);
    const foreign = { ...term('2026-09-01'), startDate: '2030-09-01', endDate: '2031-01-10' } as const;
    expect(visitsBetweenTerms(days, oneYear, foreign, moment)).toEqual([]);
  });
});
