import { describe, expect, it } from 'vitest';
import type { DateRange } from '../../calendar/local-date.js';
import type { Period } from '../../calendar/school-calendar.js';
import { hasLeft, presenceIn } from './attendance.js';

const term: Period = { unit: 'term', id: '1', title: '1', startDate: '2026-09-01', endDate: '2026-09-30' };
type Day = `2026-${number}-${number}`;
const from = (day: Day): DateRange => ({ from: day });
const to = (day: Day): DateRange => ({ to: day });
const days = (first: Day, last: Day): DateRange => ({ from: first, to: last });

describe('presence in a period', () => {
  it('begins with the day on which somebody arrives', () => {
    expect(presenceIn([from('2026-09-10')], term, '2026-09-09')).toBe('absent');
    expect(presenceIn([from('2026-09-10')], term, '2026-09-10')).toBe('here');
    expect(presenceIn([from('2026-10-01')], term, '2026-12-01')).toBe('absent');
    expect(presenceIn([from('2026-09-30')], term, '2026-12-01')).toBe('here');
    expect(presenceIn([to('2026-08-31')], term, '2026-09-10')).toBe('absent');
    expect(presenceIn([to('2026-09-01')], term, '2026-09-10')).toBe('here');
  });

  it('is that of everybody of whom the roster gives no days', () => {
    for (const attendance of ['any-time', 'at-end', { atLeastDays: 30 }] as const) {
      expect(presenceIn([], term, '2026-09-01', attendance)).toBe('here');
    }
  });

  it('at the end is that of who is there on the last day', () => {
    expect(presenceIn([days('2026-09-01', '2026-09-29')], term, '2026-09-10', 'at-end')).toBe('left');
    expect(presenceIn([days('2026-09-01', '2026-09-30')], term, '2026-09-10', 'at-end')).toBe('here');
    expect(presenceIn([from('2026-09-30')], term, '2026-09-30', 'at-end')).toBe('here');
    expect(presenceIn([from('2026-09-30')], term, '2026-09-29', 'at-end')).toBe('absent');
  });

  it('of so many days counts each day of the period once', () => {
    const atLeast = (atLeastDays: number, ...ranges: DateRange[]) =>
      presenceIn(ranges, term, '2026-09-30', { atLeastDays });
    expect(atLeast(21, from('2026-09-10'))).toBe('here');
    expect(atLeast(22, from('2026-09-10'))).toBe('too-short');
    expect(atLeast(10, to('2026-09-10'))).toBe('here');
    expect(atLeast(11, to('2026-09-10'))).toBe('left');
    expect(atLeast(30, {})).toBe('here');
    expect(atLeast(31, {})).toBe('too-short');
    const apart = [days('2026-09-20', '2026-09-24'), days('2026-09-01', '2026-09-05')];
    expect(atLeast(10, ...apart)).toBe('here');
    expect(atLeast(11, ...apart)).toBe('left');
    const overlapping = [days('2026-09-01', '2026-09-10'), days('2026-09-05', '2026-09-12')];
    expect(atLeast(12, ...overlapping)).toBe('here');
    expect(atLeast(13, ...overlapping)).toBe('left');
    const within = [
      days('2026-09-01', '2026-09-10'),
      days('2026-09-02', '2026-09-03'),
      days('2026-09-11', '2026-09-11'),
    ];
    expect(atLeast(11, ...within)).toBe('here');
    expect(atLeast(12, ...within)).toBe('left');
    const touching = [days('2026-09-01', '2026-09-10'), days('2026-09-10', '2026-09-10')];
    expect(atLeast(11, ...touching)).toBe('left');
    expect(atLeast(10, days('2026-08-01', '2026-08-20'), days('2026-09-01', '2026-09-09'))).toBe('left');
  });
});

describe('having left', () => {
  it('is the case from the day after the last one, while the period lasts', () => {
    expect(hasLeft([to('2026-09-10')], term, '2026-09-10')).toBe(false);
    expect(hasLeft([to('2026-09-10')], term, '2026-09-11')).toBe(true);
    expect(hasLeft([to('2026-09-29')], term, '2026-12-01')).toBe(true);
    expect(hasLeft([to('2026-09-30')], term, '2026-12-01')).toBe(false);
  });

  it('is not the case with another stay, or without any known', () => {
    expect(hasLeft([to('2026-09-10'), from('2026-09-20')], term, '2026-09-15')).toBe(false);
    expect(hasLeft([], term, '2026-09-15')).toBe(false);
  });
});
