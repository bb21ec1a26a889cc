import { describe, expect, it } from 'vitest';
import { instantAt } from '../calendar/instant.js';
import { oneYear } from '../testing/small-school.js';
import { momentOf } from './clause-evaluation.js';
import { calendarDatumFor, missed, openUntil, openUntilDay, unknownBecause, unknownWithout } from './standing.js';

const noon = momentOf('2026-11-22T12:00:00+08:00', 'Asia/Shanghai');

describe('a miss', () => {
  it.each(['must', 'must-not', 'practice'] as const)('is a breach of a %s', (strength) => {
    expect(missed(strength)).toEqual({ status: 'breached' });
    expect(missed(strength, 'too-many')).toEqual({ status: 'breached', reason: 'too-many' });
  });

  it('asks for a reason where it is one of a principle', () => {
    expect(missed('principle')).toEqual({ status: 'overdue' });
    expect(missed('principle', 'late')).toEqual({ status: 'overdue', reason: 'late' });
  });

  it.each(['encouraged', 'aim', 'may'] as const)('is nothing where it is %s', (strength) => {
    expect(missed(strength)).toEqual({ status: 'exempt', reason: 'not-binding' });
    expect(missed(strength, 'late')).toEqual({ status: 'exempt', reason: 'not-binding' });
  });
});

describe('what is still to be done by the end of a day', () => {
  it('is open to the last of its days, and over on the next', () => {
    expect(openUntilDay('2026-11-22', noon, 0)).toBe('due-soon');
    expect(openUntilDay('2026-11-21', noon, 0)).toBeUndefined();
    expect(openUntilDay('2026-11-23', noon, 0)).toBe('open');
  });

  it('is due soon from so many days before', () => {
    expect(openUntilDay('2026-12-06', noon, 14)).toBe('due-soon');
    expect(openUntilDay('2026-12-07', noon, 14)).toBe('open');
  });
});

describe('what is still to be done by a moment', () => {
  it('is open up to that moment, and over a thousandth of a second later', () => {
    expect(openUntil('2026-11-22T12:00:00+08:00', noon, 0)).toBe('due-soon');
    expect(openUntil('2026-11-22T11:59:59.999+08:00', noon, 0)).toBeUndefined();
    expect(openUntil('2026-11-22T12:00:00.001+08:00', noon, 0)).toBe('open');
  });

  it('is due soon from so many times 24 hours before', () => {
    expect(openUntil('2026-11-24T12:00:00+08:00', noon, 2)).toBe('due-soon');
    expect(openUntil('2026-11-24T12:00:00.001+08:00', noon, 2)).toBe('open');
  });
});

describe('what nobody can say', () => {
  it('names each datum without which nothing can be said', () => {
    expect(unknownWithout('a', 'b')).toEqual({
      status: 'unknown',
      reason: 'datum-missing',
      missing: [
        { code: 'datum', name: 'a' },
        { code: 'datum', name: 'b' },
      ],
    });
  });

  it('is unknown for want of a datum before it is for a category', () => {
    expect(unknownBecause({ is: 'unknown', data: ['a'], categories: ['x'] })).toEqual({
      status: 'unknown',
      reason: 'datum-missing',
      missing: [
        { code: 'datum', name: 'a' },
        { code: 'datum', name: 'category:x' },
      ],
    });
    expect(unknownBecause({ is: 'unknown', data: [], categories: ['x'] })).toEqual({
      status: 'unknown',
      reason: 'category-unknown',
      missing: [{ code: 'datum', name: 'category:x' }],
    });
  });

  it('is for want of working time only where a length of time counts in it and the calendar has none', () => {
    const workingTime = { weekdays: [1], from: '08:00', to: '17:00', holidays: [], makeUpDays: [] };
    expect(calendarDatumFor({ amount: 2, unit: 'working-days' }, oneYear)).toBe('calendar.working-time');
    expect(calendarDatumFor({ amount: 2, unit: 'working-days' }, { ...oneYear, workingTime })).toBe(
      'calendar.school-year',
    );
    expect(calendarDatumFor({ amount: 2, unit: 'days' }, oneYear)).toBe('calendar.school-year');
  });
});

describe('a moment of evaluation', () => {
  it('lies on a day at the school, wherever it was written down', () => {
    expect(momentOf('2026-11-22T23:30:00Z', 'Asia/Shanghai').date).toBe('2026-11-23');
    expect(momentOf('2026-11-22T23:30:00Z', 'America/New_York').date).toBe('2026-11-22');
    const { epochMilliseconds } = momentOf(instantAt('2026-11-22', '12:00', 'Asia/Shanghai'), 'Asia/Shanghai');
    expect(epochMilliseconds).toBe(noon.epochMilliseconds);
  });

  it('is refused without an offset', () => {
    const local = '2026-11-22T12:00:00';
    expect(() => momentOf(local as `${string}T${string}Z`, 'Asia/Shanghai')).toThrow(
      new RangeError('asOf: "2026-11-22T12:00:00" is no ISO 8601 date-time with an offset'),
    );
  });
});
