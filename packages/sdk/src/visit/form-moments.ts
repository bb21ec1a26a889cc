import { instantAt, wallClockOf, type Instant } from '../calendar/instant.js';
import { isLocalDate } from '../calendar/local-date.js';

/** A moment as it is typed: the school's date and clock, either of them still empty. */
export interface TypedMoment {
  /** `YYYY-MM-DD`, or empty. */
  readonly date: string;
  /** `HH:mm`, or empty. */
  readonly time: string;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The moment typed, or `undefined` as long as part of it is missing or is none. */
export function instantOfTyped({ date, time }: TypedMoment, timeZone: string): Instant | undefined {
  return isLocalDate(date) && TIME.test(time) ? instantAt(date, time, timeZone) : undefined;
}

/** A moment as it would be typed at the school. */
export function typedOfInstant(instant: Instant, timeZone: string): TypedMoment {
  const { date, time } = wallClockOf(instant, timeZone);
  return { date, time: time.slice(0, 5) };
}
