import { DAY_KINDS } from '@homevisit/sdk/calendar';
import { identifier, instant, localDate, VISIT_MODES, VISITOR_ROLES } from '@homevisit/sdk/model';
import { clauseDigest, missing, strength, verdictSubject } from '@homevisit/sdk/policy';
import * as z from 'zod/mini';
import { readDutyCursor } from './duty-cursor.js';

/** Which demands are asked for. */
export const demandQuery = z.object({
  /** One homeroom class; left out for the own classes of a teacher, and for the school of a leader. */
  classId: z.optional(identifier),
  /** `next` of the page before. */
  cursor: z.optional(z.string().check(z.refine((text) => readDutyCursor(text) !== undefined))),
  /** Most demands of the page, 1 to 200; 50 unless said otherwise. */
  limit: z.optional(z.string().check(z.regex(/^([1-9]\d?|1\d\d|200)$/))),
});

const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** What a visit of one mode has to keep to; numbers are left out where no document says any. */
const modeConditions = z.object({
  mode: z.enum(VISIT_MODES),
  /** How many people visit together, and capacities of which each is among them. */
  team: z.object({
    atLeast: z.optional(z.number()),
    atMost: z.optional(z.number()),
    including: z.array(z.enum(VISITOR_ROLES)),
  }),
  minutes: z.object({ atLeast: z.optional(z.number()), atMost: z.optional(z.number()) }),
  /** Start and end lie within, at the school. */
  timeOfDay: z.optional(z.object({ from: timeOfDay, to: timeOfDay })),
  /** Kinds of day on which it may be; left out where no document says so. */
  days: z.optional(z.array(z.enum(DAY_KINDS))),
  /** Qualified ids of the clauses that say so. */
  clauses: z.array(z.string()),
});

/**
 * A visit that is still to be made, as `demands` of the SDK gives it: what a planner takes. It says who comes first, and
 * never why.
 */
export const visitDemand = z.object({
  /** Unique among the demands of one moment. */
  id: z.string(),
  familyId: identifier,
  /** Whom it has to name, as far as the caller may see them. */
  studentIds: z.array(identifier).check(z.minLength(1)),
  /** Modes of which each will do, those in person first. */
  modes: z.array(z.enum(VISIT_MODES)),
  /** All of these needs; one visitor may answer several. Empty where anybody will do. */
  visitors: z.array(z.object({ roles: z.array(z.enum(VISITOR_ROLES)), studentIds: z.array(identifier) })),
  /** For each of the modes. */
  conditions: z.array(modeConditions),
  /** Both days belong to it. */
  window: z.object({ from: localDate, to: localDate }),
  /** The strongest among the duties. */
  strength,
  priority: z.enum(['first', 'usual']),
  /** The duties that it answers, in part or whole; `late` where their time has run out. */
  serves: z.array(
    z.object({
      clause: z.string(),
      subject: verdictSubject,
      period: z.optional(z.string()),
      late: z.optional(z.literal(true)),
    }),
  ),
  /** What has to be there before the visit, or is not known. */
  missing: z.array(missing),
});

/** A page of visits that are still to be made. */
export const demandPage = z.object({
  asOf: instant,
  timeZone: z.string(),
  /** Those first whom documents put first, then the stronger duty, then the earlier day. */
  demands: z.array(visitDemand),
  /** By qualified clause id. */
  clauses: z.record(z.string(), clauseDigest),
  /** Cursor of the next page; absent on the last one. */
  next: z.optional(z.string()),
});
/** A page of visits that are still to be made. */
export type DemandPage = z.infer<typeof demandPage>;
