import { addDays, localDateOf, type Instant, type LocalDate } from '@homevisit/sdk/calendar';
import type { Locale } from '@homevisit/sdk/model';
import ical, { ICalCalendarMethod, ICalEventClass, ICalEventStatus, type ICalEventData } from 'ical-generator';
import type { KeptPlan } from '../records/planned-visits.js';
import { CALENDAR_PHRASES } from './calendar-phrases.js';

/** Seconds after which a calendar should ask again. Many ask less often whatever they are told. */
const REFRESH_SECONDS = 3600;

/** States in which the visit was not agreed yet. */
const TENTATIVE: readonly string[] = ['planned', 'outlined'];

function statusOf({ course: { state, history } }: KeptPlan): ICalEventStatus {
  if (state === 'cancelled' || state === 'declined') return ICalEventStatus.CANCELLED;
  if (state === 'postponed') {
    const putOff = history.filter(({ type }) => type === 'postpone').pop();
    const hasDay = putOff?.type === 'postpone' && putOff.until !== undefined;
    // What was put off without a new day must not stand on the old one.
    return hasDay ? ICalEventStatus.TENTATIVE : ICalEventStatus.CANCELLED;
  }
  return TENTATIVE.includes(state) ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}

/** A moment that stands for a whole day: read in UTC it is that day. */
function midnight(day: LocalDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

function timesOf({ plan, course }: KeptPlan, timeZone: string): Pick<ICalEventData, 'start' | 'end' | 'allDay'> {
  const day = course.plannedOn ?? plan.on;
  const { startsAt, expectedMinutes } = plan;
  // A visit that got another day has no time there yet.
  if (startsAt === undefined || localDateOf(startsAt, timeZone) !== day) {
    return { start: midnight(day), end: midnight(addDays(day, 1)), allDay: true };
  }
  const start = new Date(startsAt);
  return {
    start,
    ...(expectedMinutes !== undefined && { end: new Date(start.getTime() + expectedMinutes * 60_000) }),
  };
}

/** When the visit was last touched; the same for the same state, so that a calendar sees no change where there is none. */
function stampOf({ course: { history }, plannedAt }: KeptPlan): Instant {
  return history[history.length - 1]?.at ?? plannedAt;
}

/**
 * Planned visits as a calendar (RFC 5545, RFC 7986), times in UTC. It may lie with any provider and on any screen, so it
 * says that there is a visit, of which kind and when: no name, no class, no place, no purpose.
 */
export function calendarText(
  plans: readonly KeptPlan[],
  { timeZone, locale }: { readonly timeZone: string; readonly locale: Locale },
): string {
  const { name, modes } = CALENDAR_PHRASES[locale];
  const calendar = ical({
    name,
    prodId: { company: 'Homevisit Kit', product: 'Home visits', language: locale },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
    events: plans.map((kept) => ({
      ...timesOf(kept, timeZone),
      id: `${kept.id}@homevisit`,
      sequence: kept.sequence,
      stamp: new Date(stampOf(kept)),
      summary: modes[kept.course.mode],
      status: statusOf(kept),
      class: ICalEventClass.PRIVATE,
    })),
  });
  return calendar.toString();
}
