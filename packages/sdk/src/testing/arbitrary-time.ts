/**
 * Random days and moments of two school years and what lies around them, for property tests.
 *
 * @module
 */
import fc from 'fast-check';
import type { Instant } from '../calendar/instant.js';
import { addDays, epochDayOf, type DateRange } from '../calendar/local-date.js';

/** No random day is earlier. */
export const FIRST_DAY = '2025-08-01';

/** A day from two months before the first school year to two weeks after the second. */
export const arbitraryDay = fc.integer({ min: 0, max: 760 }).map((days) => addDays(FIRST_DAY, days));
/** Days with or without a beginning and an end. */
export const arbitraryRange: fc.Arbitrary<DateRange> = fc
  .record({ from: fc.option(arbitraryDay, { nil: undefined }), length: fc.option(fc.integer({ min: 0, max: 400 })) })
  .map(({ from, length }) => ({ from, to: length === null ? undefined : addDays(from ?? FIRST_DAY, length) }));
/** A moment of these days. */
export const arbitraryInstant = fc
  .tuple(arbitraryDay, fc.integer({ min: 0, max: 24 * 60 - 1 }))
  .map(([date, minute]) => new Date(epochDayOf(date) * 86_400_000 + minute * 60_000).toISOString() as Instant);
