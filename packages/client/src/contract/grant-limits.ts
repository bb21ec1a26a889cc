import { addDays, instantAt, localDateOf, type Instant, type LocalDate } from '@homevisit/sdk/calendar';

/** Days that access may last at most. Who needs it longer asks again, and somebody looks at it again. */
export const MOST_GRANT_DAYS = 366;

/** Hours that access lasts that somebody took in an emergency: long enough for a night, too short to stay. */
export const BREAK_GLASS_HOURS = 12;

/** The end of access whose last day is named; `undefined` for a day that has passed or lies too far ahead. */
export function endOfGrant(until: LocalDate, now: Instant, timeZone: string): Instant | undefined {
  const today = localDateOf(now, timeZone);
  if (until < today || until > addDays(today, MOST_GRANT_DAYS)) return undefined;
  return instantAt(until, '23:59:59', timeZone);
}

/** The end of access that is taken now, in an emergency. */
export function endOfBrokenGlass(now: Instant): Instant {
  return new Date(Date.parse(now) + BREAK_GLASS_HOURS * 3_600_000).toISOString() as Instant;
}
