import {
  daysBetween,
  earlierDate,
  isWithin,
  laterDate,
  overlaps,
  type DateRange,
  type LocalDate,
} from '../../calendar/local-date.js';
import type { Period } from '../../calendar/school-calendar.js';
import type { Attendance } from '../rule.js';
import { spanSoFar } from './period-span.js';

/**
 * Whether a period concerns somebody: `here`; `absent` (not here in it so far); `left` before its end, or `too-short`
 * for it to concern them.
 */
export type Presence = 'here' | 'absent' | 'left' | 'too-short';

/** Days of a period that lie in one of these ranges. */
function daysOf(ranges: readonly DateRange[], { startDate, endDate }: Period): number {
  const spans = ranges
    .filter((range) => overlaps(range, { from: startDate, to: endDate }))
    .map(({ from = startDate, to = endDate }) => ({ from: laterDate(from, startDate), to: earlierDate(to, endDate) }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  let days = 0;
  let counted: LocalDate | undefined;
  for (const { from, to } of spans) {
    if (counted !== undefined && to <= counted) continue;
    days += counted !== undefined && from <= counted ? daysBetween(counted, to) : daysBetween(from, to) + 1;
    counted = to;
  }
  return days;
}

/**
 * Whether a period concerns somebody who belongs to the school in these ranges; none mean that nobody knows of a
 * beginning or an end.
 */
export function presenceIn(
  ranges: readonly DateRange[],
  period: Period,
  today: LocalDate,
  attendance: Attendance = 'any-time',
): Presence {
  const known = ranges.length === 0 ? [{}] : ranges;
  if (!known.some((range) => overlaps(range, spanSoFar(period, today)))) return 'absent';
  if (attendance === 'any-time') return 'here';
  const isThereAtEnd = known.some((range) => isWithin(period.endDate, range));
  if (attendance === 'at-end') return isThereAtEnd ? 'here' : 'left';
  if (daysOf(known, period) >= attendance.atLeastDays) return 'here';
  return isThereAtEnd ? 'too-short' : 'left';
}

/** True when somebody belongs to the school no more, though the period lasted longer. */
export function hasLeft(ranges: readonly DateRange[], period: Period, today: LocalDate): boolean {
  const { to: until } = spanSoFar(period, today);
  return ranges.length > 0 && ranges.every(({ to }) => to !== undefined && to < until);
}
