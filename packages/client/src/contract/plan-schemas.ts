import { identifier, instant, localDate, VISIT_MODES } from '@homevisit/sdk/model';
import * as z from 'zod/mini';
import { visitPlan } from './planned-visit-schemas.js';
import { visitCourse } from './visit-event-schemas.js';

/** Most visits that are accepted together: a term of a large school comes in several plans. */
export const PLANNED_TOGETHER_LIMIT = 1000;

/** Visits that are to be made, accepted together: all of them are planned, or none. */
export const planDraft = z.object({
  /** First and last day of the plan; every visit lies within. */
  from: localDate,
  to: localDate,
  visits: z.array(visitPlan).check(z.minLength(1), z.maxLength(PLANNED_TOGETHER_LIMIT)),
});
/** Visits that are to be made, accepted together. */
export type PlanDraft = z.infer<typeof planDraft>;

const courseState = visitCourse.shape.state;

/** A plan that was accepted, and what has become of it. */
export const acceptedPlan = z.object({
  id: identifier,
  from: localDate,
  to: localDate,
  acceptedAt: instant,
  /** Member of staff. */
  acceptedBy: identifier,
  /** How many of its visits there are in each state now. */
  states: z.partialRecord(courseState, z.number()),
});
/** A plan that was accepted, and what has become of it. */
export type AcceptedPlan = z.infer<typeof acceptedPlan>;

/** A plan with its visits, as far as the caller may see them. */
export const planDetail = z.extend(acceptedPlan, {
  /** In the order in which they were handed in. */
  visits: z.array(
    z.object({
      /** Of the planned visit, and of its record once it is filed. */
      id: identifier,
      studentIds: z.array(identifier),
      mode: z.enum(VISIT_MODES),
      /** The day that it has come to; while it is put off without a new day, the one it had. */
      on: localDate,
      state: courseState,
    }),
  ),
});
/** A plan with its visits, as far as the caller may see them. */
export type PlanDetail = z.infer<typeof planDetail>;

/** Which plans are asked for. */
export const planQuery = z.object({
  /** Continues after the page that gave this as `next`. */
  cursor: z.optional(z.string().check(z.maxLength(512))),
  /** Most plans of a page, from 1 to 200. */
  limit: z.optional(z.string().check(z.regex(/^([1-9]\d?|1\d\d|200)$/))),
});
