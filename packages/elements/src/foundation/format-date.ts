import type { Instant, LocalDate } from '@homevisit/sdk/calendar';

const formatters = new Map<string, Intl.DateTimeFormat>();

function format(time: number, language: string, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${timeZone} ${Object.keys(options).join()}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      timeZone,
      month: 'short',
      day: 'numeric',
      ...options,
    });
    formatters.set(key, formatter);
  }
  return formatter.format(time);
}

/**
 * A calendar date for a reader, such as `1月29日` or `29 Jan`. It goes through UTC only, so that it is the same day in
 * every time zone.
 *
 * @param style - `day` leaves the year out.
 */
export function formatDate(date: LocalDate, language: string, style: 'day' | 'full' = 'full'): string {
  return format(Date.parse(date), language, 'UTC', style === 'full' ? { year: 'numeric' } : {});
}

/** A moment on the school's clock, such as `1月29日 18:00`. */
export function formatMoment(
  instant: Instant,
  language: string,
  timeZone: string,
  style: 'day' | 'full' = 'full',
): string {
  return format(Date.parse(instant), language, timeZone, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(style === 'full' && { year: 'numeric' }),
  });
}
