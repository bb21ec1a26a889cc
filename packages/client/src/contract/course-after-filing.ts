import { epochMillisecondsOf, type Instant } from '@homevisit/sdk/calendar';
import type { VisitRecord } from '@homevisit/sdk/model';
import { applyVisitEvent, type VisitCourse, type VisitEvent } from '@homevisit/sdk/visit';
import type { ReportedVisitEvent } from './visit-event-schemas.js';

function laterOf(a: Instant, b: Instant | undefined): Instant {
  return b !== undefined && epochMillisecondsOf(b) > epochMillisecondsOf(a) ? b : a;
}

/** A reported event as the SDK takes it: without members that are there and undefined. */
export function visitEventOf(event: ReportedVisitEvent): VisitEvent {
  if (event.type !== 'postpone') return event;
  const { until, ...postponed } = event;
  return { ...postponed, ...(until && { until }) };
}

/**
 * The course of a planned visit once its record is filed. What really happened is always taken: somebody who files a
 * record is back, whether or not that was reported; and a visit that had been called off, and took place all the same,
 * keeps its course beside the record.
 */
export function courseAfterFiling(course: VisitCourse, record: VisitRecord): VisitCourse {
  const last = course.history[course.history.length - 1]?.at;
  const back = laterOf(record.safetyReport?.backAt ?? record.endedAt, last);
  const written = laterOf(laterOf(record.filedAt, last), back);
  const events: VisitEvent[] = [
    ...(course.state === 'under-way' ? [{ type: 'come-back', at: back } as const] : []),
    { type: 'record', at: written, by: record.filedBy },
    { type: 'file', at: written },
  ];
  return events.reduce((now, event) => {
    const applied = applyVisitEvent(now, event);
    return applied.ok ? applied.course : now;
  }, course);
}
