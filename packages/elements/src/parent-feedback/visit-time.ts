import type { Instant } from '@homevisit/sdk/calendar';

/** Day and span of a visit on the school's clock, such as `2027年1月8日星期五 16:30–17:10`. */
export function formatVisitTime(start: Instant, end: Instant, language: string, timeZone: string): string {
  return new Intl.DateTimeFormat(language, {
    timeZone,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatRange(new Date(start), new Date(end));
}
