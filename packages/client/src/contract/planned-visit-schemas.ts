import {
  EXPECTED_MINUTES,
  identifier,
  instant,
  localDate,
  LONG_TEXT_LIMIT,
  marked,
  SHORT_TEXT_LIMIT,
  VISIT_CIRCUMSTANCES,
  VISIT_FORMATS,
  VISIT_MODES,
  visitor,
} from '@homevisit/sdk/model';
import * as z from 'zod/mini';
import { VISIT_EVENT_TYPES, visitCourse } from './visit-event-schemas.js';

const shortText = marked(z.string().check(z.maxLength(SHORT_TEXT_LIMIT)), 'sensitive');
const longText = marked(z.string().check(z.maxLength(LONG_TEXT_LIMIT)), 'sensitive');

/** A visit that is to be made: with whom, when, where and what for (预约、提纲). */
export const visitPlan = z.object({
  studentIds: z.array(identifier).check(z.minLength(1)),
  format: z.enum(VISIT_FORMATS),
  mode: z.enum(VISIT_MODES),
  circumstance: z.optional(z.enum(VISIT_CIRCUMSTANCES)),
  visitors: z.array(visitor).check(z.minLength(1)),
  /** The day; `startsAt` lies on it where the family has agreed to a time. */
  on: localDate,
  startsAt: z.optional(instant),
  expectedMinutes: z.optional(
    z.number().check(z.int(), z.minimum(EXPECTED_MINUTES.minimum), z.maximum(EXPECTED_MINUTES.maximum)),
  ),
  place: z.optional(shortText),
  purpose: z.optional(shortText),
  outline: z.optional(longText),
});
/** A visit that is to be made. */
export type VisitPlan = z.infer<typeof visitPlan>;

/** A planned visit with its course so far. Its record, once filed, has the same id. */
export const plannedVisit = z.extend(visitPlan, {
  id: identifier,
  schoolId: identifier,
  plannedAt: instant,
  plannedBy: identifier,
  /** Of this state: what `If-Match` names, without the quotes of the header. */
  version: z.string(),
  course: visitCourse,
  /** What can happen to it now. */
  possibleEvents: z.array(z.enum(VISIT_EVENT_TYPES)),
  /** Names of the students, for a list of one's own visits. */
  students: z.array(z.object({ id: identifier, displayName: z.string(), classTitle: z.string() })),
});
/** A planned visit with its course so far. */
export type PlannedVisit = z.infer<typeof plannedVisit>;

/** Which planned visits are asked for. */
export const plannedVisitQuery = z.object({
  /** First and last day. */
  from: z.optional(localDate),
  to: z.optional(localDate),
  /**
   * `own`: visits that one has planned or makes; `school`: all that one may see, as for the board of who is out.
   *
   * @default 'own'
   */
  scope: z.optional(z.enum(['own', 'school'])),
  /** `open`: only visits that are not filed, cancelled or declined. */
  state: z.optional(z.enum(['open', 'under-way'])),
  /** Continues after the page that gave this as `next`. */
  cursor: z.optional(z.string().check(z.maxLength(512))),
  /** Most entries of a page, from 1 to 200. */
  limit: z.optional(z.string().check(z.regex(/^([1-9]\d?|1\d\d|200)$/))),
});
