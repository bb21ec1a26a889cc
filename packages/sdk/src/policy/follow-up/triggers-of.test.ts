import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, localDateOfEpochDay, type LocalDate } from '../../calendar/local-date.js';
import { calendar, child } from '../../testing/judged-follow-up.js';
import type { Threshold } from '../rule.js';
import type { Happening } from './follow-up-context.js';
import { triggersOf } from './triggers-of.js';

const student = child('a');
const happening = (id: string, date: LocalDate, endDate: LocalDate = date): Happening => ({
  id,
  student,
  date,
  endDate,
});
const TODAY = '2027-06-30';

function triggers(happenings: readonly Happening[], threshold?: Threshold, where = calendar, today: LocalDate = TODAY) {
  const { triggers: found, unknown } = triggersOf(happenings, threshold, where, today);
  return unknown ? [...found.map(({ id, date }) => [id, date]), unknown.data] : found.map(({ id, date }) => [id, date]);
}
const some = (...dates: readonly LocalDate[]) => dates.map((date, index) => happening(`e${index + 1}`, date));
const without = { timeZone: calendar.timeZone, schoolYears: calendar.schoolYears };

describe('what happens', () => {
  it('is a reason to act each time where the document names no threshold', () => {
    expect(triggers(some('2026-11-02', '2026-11-03'))).toEqual([
      ['e1', '2026-11-02'],
      ['e2', '2026-11-03'],
    ]);
  });
});

describe('a threshold of events', () => {
  const three: Threshold = { atLeast: 3, of: 'events' };

  it('is reached by the last of so many, and begins anew after it', () => {
    const dates: LocalDate[] = ['2026-11-02', '2026-11-03', '2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13'];
    expect(triggers(some(...dates.slice(0, 2)), three)).toEqual([]);
    expect(triggers(some(...dates.slice(0, 5)), three)).toEqual([['e3', '2026-11-10']]);
    expect(triggers(some(...dates), three)).toEqual([
      ['e3', '2026-11-10'],
      ['e6', '2026-11-13'],
    ]);
    expect(triggers(some('2026-11-02', '2026-11-02', '2026-11-02'), three)).toEqual([['e3', '2026-11-02']]);
    expect(triggers(some('2026-11-02'), { atLeast: 1, of: 'events' })).toEqual([['e1', '2026-11-02']]);
  });

  it('is counted within one school year, holidays after it included', () => {
    expect(triggers(some('2026-06-01', '2026-07-01', '2026-08-31'), three)).toEqual([['e3', '2026-08-31']]);
    expect(triggers(some('2026-06-01', '2026-07-01', '2026-09-01', '2026-09-02', '2026-09-03'), three)).toEqual([
      ['e5', '2026-09-03'],
    ]);
  });

  it('is unknown before every school year', () => {
    expect(triggers(some('2025-08-01', '2025-08-02'), { ...three, atLeast: 2 })).toEqual([['calendar.school-year']]);
    expect(triggers(some('2025-08-01'), { ...three, atLeast: 1 })).toEqual([['e1', '2025-08-01']]);
  });

  it('may be counted within so long, the first day included', () => {
    const week: Threshold = { ...three, within: { amount: 1, unit: 'weeks' } };
    expect(triggers(some('2026-11-02', '2026-11-05', '2026-11-08'), week)).toEqual([['e3', '2026-11-08']]);
    expect(triggers(some('2026-11-02', '2026-11-05', '2026-11-09'), week)).toEqual([]);
    // The first has dropped out, the others have not.
    expect(triggers(some('2026-11-02', '2026-11-05', '2026-11-09', '2026-11-11'), week)).toEqual([
      ['e4', '2026-11-11'],
    ]);
    const fiveSchoolDays: Threshold = { ...three, atLeast: 2, within: { amount: 5, unit: 'school-days' } };
    expect(triggers(some('2026-11-02', '2026-11-06'), fiveSchoolDays)).toEqual([['e2', '2026-11-06']]);
    expect(triggers(some('2026-11-02', '2026-11-09'), fiveSchoolDays)).toEqual([]);
    expect(triggers(some('2026-11-02', '2026-11-06'), fiveSchoolDays, without)).toEqual([['calendar.working-time']]);
    expect(triggers(some('2027-07-10', '2027-07-11'), fiveSchoolDays)).toEqual([['calendar.school-year']]);
  });
});

describe('a threshold of days', () => {
  const five: Threshold = { atLeast: 5, of: 'days' };

  it('counts each day once, weekends too, however many lasted on it', () => {
    expect(triggers([happening('e', '2026-11-05', '2026-11-08')], five)).toEqual([]);
    expect(triggers([happening('e', '2026-11-05', '2026-11-09')], five)).toEqual([['e', '2026-11-09']]);
    const overlapping = [
      happening('e', '2026-11-05', '2026-11-07'),
      happening('g', '2026-11-06', '2026-11-08'),
      happening('h', '2026-11-08'),
      happening('i', '2026-11-20'),
    ];
    expect(triggers(overlapping, five)).toEqual([['i', '2026-11-20']]);
  });

  it('does not count days to come', () => {
    const long = [happening('e', '2026-11-05', '2026-11-20')];
    expect(triggers(long, five, calendar, '2026-11-08')).toEqual([]);
    expect(triggers(long, five, calendar, '2026-11-09')).toEqual([['e', '2026-11-09']]);
  });

  it('names the same happening by the day too when it is reached again', () => {
    expect(triggers([happening('e', '2026-11-02', '2026-11-16')], five)).toEqual([
      ['e', '2026-11-06'],
      ['e@2026-11-11', '2026-11-11'],
      ['e@2026-11-16', '2026-11-16'],
    ]);
  });

  it('takes days in order of time, whatever began first', () => {
    const some = [happening('long', '2026-11-02', '2026-11-06'), happening('short', '2026-11-03')];
    expect(triggers(some, { atLeast: 4, of: 'days' })).toEqual([['long', '2026-11-05']]);
    const gap = [happening('e', '2026-11-02', '2026-11-03'), happening('g', '2026-11-01', '2026-11-01')];
    expect(triggers(gap, { atLeast: 3, of: 'days' })).toEqual([['e', '2026-11-03']]);
  });
});

describe('a threshold of school days in a row', () => {
  const three: Threshold = { atLeast: 3, of: 'consecutive-school-days' };

  it('goes on over weekends and holidays', () => {
    expect(triggers(some('2026-11-05', '2026-11-06', '2026-11-09'), three)).toEqual([['e3', '2026-11-09']]);
    expect(triggers(some('2026-09-29', '2026-09-30', '2026-10-08'), three)).toEqual([['e3', '2026-10-08']]);
    expect(triggers([happening('e', '2026-11-06', '2026-11-10')], three)).toEqual([['e', '2026-11-10']]);
    expect(triggers(some('2027-01-28', '2027-01-29', '2027-02-26'), three)).toEqual([['e3', '2027-02-26']]);
  });

  it('is broken by one day of school, a working Saturday among them', () => {
    expect(triggers(some('2026-11-02', '2026-11-03', '2026-11-05', '2026-11-06'), three)).toEqual([]);
    expect(triggers(some('2026-10-08', '2026-10-09', '2026-10-12', '2026-10-13'), three)).toEqual([]);
    expect(triggers(some('2026-10-08', '2026-10-09', '2026-10-10'), three)).toEqual([['e3', '2026-10-10']]);
  });

  it('does not count days without school, and is not broken by them', () => {
    expect(triggers(some('2026-11-06', '2026-11-07', '2026-11-08', '2026-11-09'), three)).toEqual([]);
    expect(triggers(some('2026-11-05', '2026-11-06', '2026-11-07', '2026-11-09'), three)).toEqual([
      ['e4', '2026-11-09'],
    ]);
  });

  it('is reached once in a row, however long, and again after a break', () => {
    expect(triggers([happening('e', '2026-11-02', '2026-11-20')], three)).toEqual([['e', '2026-11-04']]);
    const two = [happening('e', '2026-11-02', '2026-11-11'), happening('g', '2026-11-13', '2026-11-18')];
    expect(triggers(two, three)).toEqual([
      ['e', '2026-11-04'],
      ['g', '2026-11-17'],
    ]);
  });

  it('may have to lie within so long', () => {
    const within: Threshold = { ...three, within: { amount: 3, unit: 'days' } };
    expect(triggers(some('2026-11-02', '2026-11-03', '2026-11-04'), within)).toEqual([['e3', '2026-11-04']]);
    expect(triggers(some('2026-11-05', '2026-11-06', '2026-11-09'), within)).toEqual([]);
    expect(triggers(some('2026-11-05', '2026-11-06', '2026-11-09', '2026-11-10', '2026-11-11'), within)).toEqual([
      ['e5', '2026-11-11'],
    ]);
  });

  it('is unknown without working time or outside the school years, and keeps what was reached before', () => {
    expect(triggers(some('2026-11-02'), three, without)).toEqual([['calendar.working-time']]);
    expect(triggers([], three, without)).toEqual([]);
    expect(triggers([happening('e', '2027-07-07', '2027-07-11')], three, calendar, '2027-07-20')).toEqual([
      ['e', '2027-07-09'],
      ['calendar.school-year'],
    ]);
  });
});

describe('thresholds', () => {
  const anyDays = fc
    .uniqueArray(fc.integer({ min: 20_700, max: 20_760 }), { maxLength: 25 })
    .map((days) =>
      [...days].sort((a, b) => a - b).map((day, index) => happening(`e${index}`, localDateOfEpochDay(day))),
    );
  const anyThreshold = fc.record({
    atLeast: fc.integer({ min: 1, max: 6 }),
    of: fc.constantFrom('events' as const, 'days' as const, 'consecutive-school-days' as const),
  });

  it('are reached no more often than the numbers allow, in order of time, and never twice on a day', () => {
    fc.assert(
      fc.property(anyDays, anyThreshold, (happenings, threshold) => {
        const { triggers: found, unknown } = triggersOf(happenings, threshold, calendar, TODAY);
        expect(unknown).toBeUndefined();
        expect(found.length * threshold.atLeast).toBeLessThanOrEqual(happenings.length);
        const dates = found.map(({ date }) => date);
        expect(dates).toEqual([...new Set(dates)].sort());
      }),
    );
  });

  it('are not taken back by what happens later', () => {
    fc.assert(
      fc.property(anyDays, anyThreshold, fc.integer({ min: 1, max: 40 }), (happenings, threshold, days) => {
        const last = happenings[happenings.length - 1];
        if (!last) return;
        const more = [...happenings, happening('later', addDays(last.date, days))];
        const before = triggers(happenings, threshold);
        expect(triggers(more, threshold).slice(0, before.length)).toEqual(before);
      }),
    );
  });
});
