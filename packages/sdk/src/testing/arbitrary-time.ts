/**
 * Random days and moments for property tests. Most come from a few days on which something begins or ends, and at one
 * time of day, so that things coincide.
 *
 * @module
 */
import fc from 'fast-check';
import type { Instant } from '../calendar/instant.js';
import { addDays, epochDayOf, type DateRange, type LocalDate } from '../calendar/local-date.js';

const FIRST_DAY = '2025-08-01';
const REMARKABLE_DAYS: readonly LocalDate[] = [
  '2025-08-31',
  '2025-09-01',
  '2025-10-15',
  '2025-10-16',
  '2025-10-17',
  '2026-01-29',
  '2026-01-30',
  '2026-02-26',
  '2026-03-20',
  '2026-07-10',
  '2026-07-11',
  '2026-09-01',
  '2026-12-05',
];

/** A day of two school years, or of the weeks around them. */
export const arbitraryDay: fc.Arbitrary<LocalDate> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...REMARKABLE_DAYS) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 760 }).map((days) => addDays(FIRST_DAY, days)) },
);

/** Days with or without a beginning and an end. */
export const arbitraryRange: fc.Arbitrary<DateRange> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<DateRange>({}) },
  { weight: 1, arbitrary: arbitraryDay.map((from) => ({ from })) },
  { weight: 1, arbitrary: arbitraryDay.map((to) => ({ to })) },
  {
    weight: 2,
    arbitrary: fc.tuple(arbitraryDay, arbitraryDay).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
  },
);

/** A moment so many milliseconds after the evening of a day in Shanghai, at which visits end. */
export function momentAfter(date: LocalDate, milliseconds: number): Instant {
  return new Date(epochDayOf(date) * 86_400_000 + 12 * 3_600_000 + milliseconds).toISOString() as Instant;
}

/** A moment of these days; mostly their evening. */
export const arbitraryInstant: fc.Arbitrary<Instant> = fc
  .tuple(
    arbitraryDay,
    fc.oneof(
      { weight: 3, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: -43_200_000, max: 43_199_999 }) },
    ),
  )
  .map(([date, milliseconds]) => momentAfter(date, milliseconds));
