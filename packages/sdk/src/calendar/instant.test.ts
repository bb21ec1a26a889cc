import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  epochMillisecondsOf,
  hoursBetween,
  instantAt,
  isInstant,
  localDateOf,
  wallClockOf,
  type Instant,
} from './instant.js';
import { localDateOfEpochDay } from './local-date.js';

describe('a moment', () => {
  it.each(['2026-11-22T10:00:00+08:00', '2026-11-22T10:00Z', '2026-11-22T10:00:00.5-05:30'])('is %s', (text) => {
    expect(isInstant(text)).toBe(true);
  });

  it.each(['2026-11-22T10:00:00', '2026-11-22', '2026-13-22T10:00:00Z', '2026-11-22 10:00:00Z', 17])(
    'is not %s',
    (text) => {
      expect(isInstant(text)).toBe(false);
    },
  );

  it('falls on the school’s day, not on the day of the machine or of UTC', () => {
    expect(localDateOf('2026-11-21T16:30:00Z', 'Asia/Shanghai')).toBe('2026-11-22');
    expect(localDateOf('2026-11-21T16:30:00Z', 'America/New_York')).toBe('2026-11-21');
    expect(localDateOf('2026-11-22T23:59:59+08:00', 'Asia/Shanghai')).toBe('2026-11-22');
    expect(localDateOf('2026-11-22T00:00:00+08:00', 'Asia/Shanghai')).toBe('2026-11-22');
  });

  it('shows midnight as 00:00 and not as 24:00', () => {
    expect(wallClockOf('2026-11-21T16:00:00Z', 'Asia/Shanghai')).toEqual({ date: '2026-11-22', time: '00:00:00' });
  });

  it('is found again from day, time and zone', () => {
    const day = fc.integer({ min: 10_000, max: 30_000 }).map(localDateOfEpochDay);
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
    fc.assert(
      fc.property(
        day,
        time,
        fc.constantFrom('Asia/Shanghai', 'UTC', 'Pacific/Kiritimati', 'Asia/Kathmandu'),
        (date, clock, zone) => {
          const instant = instantAt(date, clock, zone);
          expect(isInstant(instant)).toBe(true);
          expect(wallClockOf(instant, zone)).toEqual({ date, time: `${clock}:00` });
        },
      ),
    );
  });

  it('carries the offset that the zone has on that day', () => {
    expect(instantAt('2026-11-22', '19:30', 'Asia/Shanghai')).toBe('2026-11-22T19:30:00+08:00');
    expect(instantAt('2026-07-01', '19:30', 'America/New_York')).toBe('2026-07-01T19:30:00-04:00');
    expect(instantAt('2026-12-01', '19:30', 'America/New_York')).toBe('2026-12-01T19:30:00-05:00');
  });

  it('is measured in hours whatever the offsets', () => {
    expect(hoursBetween('2026-11-13T20:00:00+08:00', '2026-11-15T12:00:00Z')).toBe(48);
    const a: Instant = '2026-11-13T20:00:00+08:00';
    expect(epochMillisecondsOf(a)).toBe(Date.UTC(2026, 10, 13, 12));
  });
});
