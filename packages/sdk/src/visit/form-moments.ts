import { instantAt, wallClockOf, type Instant } from '../calendar/instant.js';
import { isLocalDate } from '../calendar/local-date.js';
import { isWithinPointer, valueAt } from '../model/json-pointer.js';
import type { VisitDraft } from '../model/visit.js';

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

/** Moments that lie on the day of the visit: only their time is typed. */
export const ON_THE_DAY: readonly string[] = [
  '/startedAt',
  '/endedAt',
  '/safetyReport/reportedAt',
  '/safetyReport/backAt',
];

/** The moments of a form as they have been typed so far, by pointer; plain data that can be kept. */
export interface TypedMoments {
  /** `YYYY-MM-DD`, or empty. */
  readonly visitDate: string;
  readonly typed: Readonly<Record<string, TypedMoment>>;
}

/** A moment as it has been typed so far. One on the day of the visit takes its date from there. */
export function momentAt({ visitDate, typed }: TypedMoments, pointer: string): TypedMoment {
  const moment = typed[pointer] ?? { date: '', time: '' };
  return ON_THE_DAY.includes(pointer) ? { ...moment, date: visitDate } : moment;
}

/** The moments without those at a place and within it. */
export function momentsWithout(moments: TypedMoments, pointer: string): TypedMoments {
  const typed = Object.fromEntries(Object.entries(moments.typed).filter(([place]) => !isWithinPointer(place, pointer)));
  return { ...moments, typed };
}

const ALL_MOMENTS = [
  ...ON_THE_DAY,
  '/appointment/agreedAt',
  '/consent/givenAt',
  '/approval/approvedAt',
  '/photoConsent/askedAt',
];

/** The moments of a draft as they would have been typed. Its day is that of the first of them that lies on it. */
export function momentsOf(draft: Partial<VisitDraft>, timeZone: string): TypedMoments {
  const typed = Object.fromEntries(
    ALL_MOMENTS.flatMap((pointer) => {
      const instant = valueAt(draft, pointer) as Instant | undefined;
      return instant === undefined ? [] : [[pointer, typedOfInstant(instant, timeZone)] as const];
    }),
  );
  const first = ON_THE_DAY.find((pointer) => typed[pointer] !== undefined);
  return { visitDate: (first && typed[first]?.date) ?? '', typed };
}
