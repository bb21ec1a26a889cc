/**
 * Moments as ISO 8601 text with an offset (RFC 3339 date-time). A text without an offset is refused:
 * it would mean another moment on every machine.
 *
 * @module
 */
import type { LocalDate } from './local-date.js';

/** A moment with its offset, such as `2026-11-22T19:30:00+08:00`. */
export type Instant = `${string}T${string}`;

const PATTERN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** True for a moment that exists and carries an offset. */
export function isInstant(value: unknown): value is Instant {
  return typeof value === 'string' && PATTERN.test(value) && !Number.isNaN(Date.parse(value));
}

/** Milliseconds since 1970-01-01T00:00:00Z. */
export function epochMillisecondsOf(instant: Instant): number {
  return Date.parse(instant);
}

/** Hours from one moment to another; negative when `to` is earlier. */
export function hoursBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / 3_600_000;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/** The wall clock of a time zone at a moment. */
export interface WallClock {
  readonly date: LocalDate;
  /** `HH:mm:ss` */
  readonly time: string;
}

/**
 * What the clock on the school's wall shows at a moment.
 *
 * @param timeZone - IANA name, such as `Asia/Shanghai`.
 */
export function wallClockOf(instant: Instant, timeZone: string): WallClock {
  const part: Record<string, string> = {};
  for (const { type, value } of formatterOf(timeZone).formatToParts(Date.parse(instant))) part[type] = value;
  return {
    date: `${part['year']}-${part['month']}-${part['day']}` as LocalDate,
    time: `${part['hour']}:${part['minute']}:${part['second']}`,
  };
}

/** The day a moment falls on at the school. */
export function localDateOf(instant: Instant, timeZone: string): LocalDate {
  return wallClockOf(instant, timeZone).date;
}

/**
 * The moment at which the school's clock shows a day and a time. In the hour that is skipped or
 * repeated by daylight saving time the earlier offset is taken.
 *
 * @param time - `HH:mm` or `HH:mm:ss`.
 */
export function instantAt(date: LocalDate, time: string, timeZone: string): Instant {
  const text = `${date}T${time.length === 5 ? `${time}:00` : time}`;
  const asUtc = Date.parse(`${text}Z`);
  const offsetAt = (moment: number): number => {
    const { date: day, time: clock } = wallClockOf(new Date(moment).toISOString() as Instant, timeZone);
    return Date.parse(`${day}T${clock}Z`) - Math.floor(moment / 1000) * 1000;
  };
  const firstGuess = offsetAt(asUtc);
  const offset = offsetAt(asUtc - firstGuess);
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${text}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` as Instant;
}
