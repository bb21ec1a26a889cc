import { earlierDate, type LocalDate } from '../../calendar/local-date.js';
import type { Period } from '../../calendar/school-calendar.js';
import type { Span } from '../conditions/condition-scope.js';

/** The days of a period up to today, or up to its end. */
export function spanSoFar({ startDate, endDate }: Period, today: LocalDate): Span {
  return { from: startDate, to: earlierDate(today, endDate) };
}
