import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochMillisecondsOf, instantAt, wallClockOf, type Instant } from './instant.js';
import { addDays, isWithin, localDateOfEpochDay, type LocalDate } from './local-date.js';
import type { SchoolCalendar, WorkingTime } from './school-calendar.js';
import { isSchoolDay, isWorkingDay, kindOfDay, nthDay, shiftByWorkingHours, weekdayOf } from './working-time.js';

/** National Day 2026 with the working Saturday that pays for it; 1 October is a Thursday. */
const workingTime: WorkingTime = {
  weekdays: [1, 2, 3, 4, 5],
  from: '08:00',
  to: '18:00',
  holidays: [{ from: '2026-10-01', to: '2026-10-07' }],
  makeUpDays: ['2026-10-10', '2026-10-06'],
};
const term = (id: string, startDate: LocalDate, endDate: LocalDate) => ({ id, title: id, startDate, endDate });
const calendar: SchoolCalendar = {
  timeZone: 'Asia/Shanghai',
  schoolYears: [
    {
      ...term('first-year', '2026-09-01', '2027-07-10'),
      terms: [term('autumn', '2026-09-01', '2027-01-22'), term('spring', '2027-02-26', '2027-07-09')],
    },
    { ...term('second-year', '2027-09-01', '2028-07-10'), terms: [term('next', '2027-09-01', '2028-01-21')] },
  ],
  workingTime,
};
const without: SchoolCalendar = { timeZone: 'Asia/Shanghai', schoolYears: calendar.schoolYears };
const after = (from: Instant, hours: number, where: SchoolCalendar = calendar) => {
  const moment = shiftByWorkingHours(from, hours, 1, where);
  return moment && wallClockOf(moment, where.timeZone);
};
const before = (from: Instant, hours: number, where: SchoolCalendar = calendar) => {
  const moment = shiftByWorkingHours(from, hours, -1, where);
  return moment && wallClockOf(moment, where.timeZone);
};

describe('the day of the week', () => {
  it('is 1 on a Monday and 7 on a Sunday, also before 1970', () => {
    expect(weekdayOf('2026-11-23')).toBe(1);
    expect(weekdayOf('2026-11-22')).toBe(7);
    expect(weekdayOf('1970-01-01')).toBe(4);
    expect(weekdayOf('1969-12-28')).toBe(7);
    expect(weekdayOf('1969-12-22')).toBe(1);
  });
});

describe('a day', () => {
  it.each([
    ['2026-09-30', 'working-day', 'a usual Wednesday'],
    ['2026-10-01', 'holiday', 'the first day of a holiday'],
    ['2026-10-03', 'holiday', 'a Saturday within a holiday'],
    ['2026-10-07', 'holiday', 'the last day of a holiday'],
    ['2026-10-08', 'working-day', 'the day after it'],
    ['2026-10-10', 'working-day', 'a Saturday on which people make up for it'],
    ['2026-10-06', 'working-day', 'a day that is both made up for and within a holiday'],
    ['2026-10-11', 'weekend', 'a usual Sunday'],
  ] as const)('%s is a %s: %s', (day, kind, _why) => {
    expect(kindOfDay(day, workingTime)).toBe(kind);
    expect(isWorkingDay(day, calendar)).toBe(kind === 'working-day');
  });

  it('is of no known kind where the calendar has no working time', () => {
    expect(isWorkingDay('2026-09-30', without)).toBeUndefined();
    expect(isSchoolDay('2026-09-30', without)).toBeUndefined();
  });

  it.each([
    ['2026-09-01', true, 'the first day of a term'],
    ['2026-10-02', false, 'a holiday in a term'],
    ['2026-10-10', true, 'a working Saturday in a term'],
    ['2027-01-22', true, 'the last day of a term'],
    ['2027-01-25', false, 'a Monday between two terms'],
    ['2027-07-09', true, 'the last day of the last term'],
    ['2027-08-02', false, 'a Monday between two school years'],
    ['2026-08-31', undefined, 'before the first school year of the calendar'],
    ['2028-07-10', false, 'the last day of the last school year, after its terms'],
    ['2028-07-11', undefined, 'after the last school year of the calendar'],
  ] as const)('%s as a school day: %s, being %s', (day, expected, _why) => {
    expect(isSchoolDay(day, calendar)).toBe(expected);
  });
});

describe('the n-th day', () => {
  const isEven = (day: LocalDate) => Number(day.slice(8)) % 2 === 0;

  it('is counted from the day after, forwards or backwards, and is the day itself for none', () => {
    expect(nthDay('2026-11-04', 2, 1, isEven)).toBe('2026-11-08');
    expect(nthDay('2026-11-04', 1, -1, isEven)).toBe('2026-11-02');
    expect(nthDay('2026-11-03', 0, 1, isEven)).toBe('2026-11-03');
  });

  it('is unknown as soon as a day is', () => {
    expect(nthDay('2026-11-04', 2, 1, (day) => (day === '2026-11-06' ? undefined : isEven(day)))).toBeUndefined();
  });

  it('is found after a break of a year, and not looked for any longer', () => {
    const only = addDays('2026-01-01', 367);
    expect(nthDay('2026-01-01', 1, 1, (day) => day === only)).toBe(only);
    const tooLate = addDays('2026-01-01', 368);
    expect(nthDay('2026-01-01', 1, 1, (day) => day === tooLate)).toBeUndefined();
    // Two breaks of a year each are no break of two years.
    const rare = [only, addDays(only, 367)];
    expect(nthDay('2026-01-01', 2, 1, (day) => rare.includes(day))).toBe(rare[1]);
    expect(nthDay('2026-01-01', 1, 1, () => false)).toBeUndefined();
  });
});

describe('working hours', () => {
  it('run while the school works', () => {
    expect(after('2026-09-28T09:00:00+08:00', 3)).toEqual({ date: '2026-09-28', time: '12:00:00' });
    expect(before('2026-09-28T12:00:00+08:00', 1.5)).toEqual({ date: '2026-09-28', time: '10:30:00' });
  });

  it('stand still at night', () => {
    expect(after('2026-09-28T17:00:00+08:00', 2)).toEqual({ date: '2026-09-29', time: '09:00:00' });
    expect(after('2026-09-28T20:00:00+08:00', 1)).toEqual({ date: '2026-09-29', time: '09:00:00' });
    expect(after('2026-09-28T06:00:00+08:00', 1)).toEqual({ date: '2026-09-28', time: '09:00:00' });
    expect(before('2026-09-29T09:00:00+08:00', 2)).toEqual({ date: '2026-09-28', time: '17:00:00' });
    expect(before('2026-09-29T20:00:00+08:00', 1)).toEqual({ date: '2026-09-29', time: '17:00:00' });
    expect(before('2026-09-29T06:00:00+08:00', 1)).toEqual({ date: '2026-09-28', time: '17:00:00' });
  });

  it('end at closing time, not at the next opening', () => {
    expect(after('2026-09-28T08:00:00+08:00', 10)).toEqual({ date: '2026-09-28', time: '18:00:00' });
    expect(after('2026-09-28T18:00:00+08:00', 10)).toEqual({ date: '2026-09-29', time: '18:00:00' });
    expect(before('2026-09-28T18:00:00+08:00', 10)).toEqual({ date: '2026-09-28', time: '08:00:00' });
  });

  it('stand still on weekends and holidays, and run on a make-up day', () => {
    // Wednesday evening before National Day; 6 October is a make-up day here.
    expect(after('2026-09-30T18:00:00+08:00', 1)).toEqual({ date: '2026-10-06', time: '09:00:00' });
    expect(after('2026-10-09T17:00:00+08:00', 2)).toEqual({ date: '2026-10-10', time: '09:00:00' });
    expect(after('2026-10-10T17:00:00+08:00', 2)).toEqual({ date: '2026-10-12', time: '09:00:00' });
  });

  it('add nothing for none, even at night, and are unknown where the calendar has no working time', () => {
    expect(shiftByWorkingHours('2026-09-28T20:00:00+08:00', 0, 1, calendar)).toBe('2026-09-28T20:00:00+08:00');
    expect(shiftByWorkingHours('2026-09-28T20:00:00+08:00', 0, 1, without)).toBeUndefined();
    expect(after('2026-09-28T20:00:00+08:00', 1, without)).toBeUndefined();
  });

  it('are never found where nobody ever works', () => {
    for (const odd of [{ weekdays: [], makeUpDays: [] }, { holidays: [{}], makeUpDays: [] }, { to: '08:00' }]) {
      expect(after('2026-09-28T09:00:00+08:00', 1, { ...calendar, workingTime: { ...workingTime, ...odd } })).toBe(
        undefined,
      );
    }
  });

  it('go on behind a break of almost a year, as often as there is one', () => {
    // 2027-09-28 and 2028-09-26 are the only working days.
    const rare: WorkingTime = { ...workingTime, weekdays: [], makeUpDays: ['2026-09-28', '2027-09-28', '2028-09-26'] };
    const where = { ...calendar, workingTime: rare };
    expect(after('2026-09-28T09:00:00+08:00', 20, where)).toEqual({ date: '2028-09-26', time: '09:00:00' });
    // The day itself and 366 more are looked at, and no further.
    const only = (day: LocalDate) => ({ ...calendar, workingTime: { ...rare, makeUpDays: [day] } });
    expect(after('2026-09-28T09:00:00+08:00', 1, only(addDays('2026-09-28', 366)))?.time).toBe('09:00:00');
    expect(after('2026-09-28T09:00:00+08:00', 1, only(addDays('2026-09-28', 367)))).toBeUndefined();
  });

  it('are as long on the day that daylight saving begins as the clocks say', () => {
    // On 8 March 2026 the clock in New York jumps from 02:00 to 03:00.
    const night: SchoolCalendar = {
      timeZone: 'America/New_York',
      schoolYears: [],
      workingTime: { ...workingTime, weekdays: [7], from: '00:00', to: '06:00', holidays: [], makeUpDays: [] },
    };
    expect(after('2026-03-08T05:00:00Z', 5, night)).toEqual({ date: '2026-03-08', time: '06:00:00' });
    expect(after('2026-03-08T05:00:00Z', 6, night)).toEqual({ date: '2026-03-15', time: '01:00:00' });
    expect(before('2026-03-08T12:00:00Z', 5, night)).toEqual({ date: '2026-03-08', time: '00:00:00' });
  });

  const anyCalendar = fc.record({
    timeZone: fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati', 'Europe/London'),
    schoolYears: fc.constant([]),
    workingTime: fc.record({
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      from: fc.constantFrom('00:00', '08:30'),
      to: fc.constantFrom('12:00', '23:00'),
      holidays: fc.constant([{ from: '2026-10-01' as const, to: '2026-10-07' as const }]),
      makeUpDays: fc.constant(['2026-10-10' as const]),
    }),
  });
  const anyMoment = fc
    .tuple(fc.integer({ min: 20_500, max: 20_900 }), fc.integer({ min: 0, max: 1439 }))
    .map(([day, minute]) => {
      const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      return instantAt(localDateOfEpochDay(day), time, 'UTC');
    });
  const anyHours = fc.integer({ min: 1, max: 1200 }).map((quarters) => quarters / 4);

  it('end within working time, and lead back to where working time began', () => {
    fc.assert(
      fc.property(anyCalendar, anyMoment, anyHours, (where, from, hours) => {
        const moment = shiftByWorkingHours(from, hours, 1, where);
        if (moment === undefined) throw new Error('no working time within a year');
        const clock = wallClockOf(moment, where.timeZone);
        expect(kindOfDay(clock.date, where.workingTime)).toBe('working-day');
        expect(clock.time.slice(0, 5) > where.workingTime.from).toBe(true);
        expect(clock.time.slice(0, 5) <= where.workingTime.to).toBe(true);
        const back = shiftByWorkingHours(moment, hours, -1, where);
        const again = back && shiftByWorkingHours(back, hours, 1, where);
        expect(again).toBe(moment);
      }),
    );
  });

  it('add up', () => {
    fc.assert(
      fc.property(anyCalendar, anyMoment, anyHours, anyHours, (where, from, first, second) => {
        const halfway = shiftByWorkingHours(from, first, 1, where);
        const inTwo = halfway && shiftByWorkingHours(halfway, second, 1, where);
        const inOne = shiftByWorkingHours(from, first + second, 1, where);
        expect(inTwo && epochMillisecondsOf(inTwo)).toBe(inOne && epochMillisecondsOf(inOne));
      }),
    );
  });
});

describe('kinds of day', () => {
  it('leave no day out and need no holiday to be a weekend', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 21_000 }).map(localDateOfEpochDay), (day) => {
        const isHoliday = isWithin(day, workingTime.holidays[0] ?? {}) && !workingTime.makeUpDays.includes(day);
        expect(kindOfDay(day, workingTime) === 'holiday').toBe(isHoliday);
      }),
    );
  });
});
