/**
 * What travels between the widgets and a backend.
 *
 * @module
 */
import {
  classGroup,
  identifier,
  instant,
  localDate,
  localizedText,
  visitDecline,
  visitDraft,
  visitRecord,
} from '@homevisit/sdk/model';
import { clauseDigest, policySet, verdictStatus, verdictSubject } from '@homevisit/sdk/policy';
import * as z from 'zod/mini';
import { schoolCalendar } from './school-calendar.js';
import { verdictSheet } from './verdict-schemas.js';
import { visitWarning } from './visit-warning.js';

/** Who is signed in, to which school, and what time it is there. */
export const session = z.object({
  person: z.object({ id: identifier, displayName: z.string() }),
  role: z.enum(['teacher', 'leader']),
  school: z.object({ id: identifier, name: z.string(), timeZone: z.string() }),
  /** Homeroom classes of the person. */
  classIds: z.array(identifier),
  /** The server's clock. Elements never ask the device. */
  now: instant,
  /** The school's calendar as far as the backend knows it; absent where it knows none. */
  calendar: z.optional(schoolCalendar),
  /** Names of the operations that the person may call; absent where the backend does not say. */
  rights: z.optional(z.array(z.string())),
});
/** Who is signed in, to which school, and what time it is there. */
export type Session = z.infer<typeof session>;

/** A student in a class list: no categories, no contacts. */
export const studentSummary = z.object({
  id: identifier,
  displayName: z.string(),
  classId: identifier,
  familyId: identifier,
  /** Other students of the family, who can be named in the same visit. */
  siblings: z.array(
    z.object({
      id: identifier,
      displayName: z.string(),
      classTitle: z.string(),
    }),
  ),
});
/** A student in a class list. */
export type StudentSummary = z.infer<typeof studentSummary>;

/** A colleague who can be named as a visitor. */
export const staffSummary = z.object({
  id: identifier,
  displayName: z.string(),
  roles: z.array(z.string()),
});
/** A colleague who can be named as a visitor. */
export type StaffSummary = z.infer<typeof staffSummary>;

/** A filed visit, and how its students stand now. */
export const filedVisit = z.object({
  visit: visitRecord,
  sheet: verdictSheet,
  /** What is worth a second look in the record all the same. */
  warnings: z.optional(z.array(visitWarning)),
});
/** A filed visit, and how its students stand now. */
export type FiledVisit = z.infer<typeof filedVisit>;

/** A link for a family, bound to one visit. The token belongs into the URL's fragment, so that no log holds it. */
export const feedbackLink = z.object({
  token: z.string(),
  visitId: identifier,
  expiresAt: instant,
});
/** A link for a family, bound to one visit. */
export type FeedbackLink = z.infer<typeof feedbackLink>;

/** A share with both its parts; never a bare percentage. */
export const measure = z.object({
  id: z.string(),
  unit: z.enum(['students', 'families', 'visits', 'teachers', 'classes', 'schools']),
  title: localizedText,
  numerator: z.number(),
  denominator: z.number(),
  /** The clause that the measure belongs to, where there is one. */
  clause: z.optional(z.string()),
});
/** A share with both its parts. */
export type Measure = z.infer<typeof measure>;

/** How a school stands. */
export const coverage = z.object({
  asOf: instant,
  measures: z.array(measure),
  clauses: z.record(z.string(), clauseDigest),
  /** Subjects with duties that are overdue, breached or due soon, most pressing first. */
  pressing: z.array(
    z.object({
      subject: verdictSubject,
      displayName: z.string(),
      classTitle: z.optional(z.string()),
      status: verdictStatus,
      clause: z.string(),
      dueOn: z.optional(localDate),
      dueAt: z.optional(instant),
    }),
  ),
});
/** How a school stands. */
export type Coverage = z.infer<typeof coverage>;

/** Problem details (RFC 9457) with a stable code. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.optional(z.string()),
  instance: z.optional(z.string()),
  code: z.string(),
  /** Where the request is at fault: JSON Pointer into the body, code, and for a policy fault its clauses. */
  errors: z.optional(
    z.array(
      z.object({
        pointer: z.string(),
        code: z.string(),
        clauses: z.optional(z.array(z.string())),
      }),
    ),
  ),
  /** With a conflict (409, 412): what the server has, so that the caller can put both versions side by side. */
  current: z.optional(z.object({ version: z.optional(z.string()), body: z.unknown() })),
});
/** Problem details (RFC 9457) with a stable code. */
export type Problem = z.infer<typeof problem>;

/** Body of a decline; the server adds who and when. */
export const declineDraft = z.object({
  studentIds: visitDecline.shape.studentIds,
  reason: visitDecline.shape.reason,
  offered: visitDecline.shape.offered,
});
/** Body of a decline. */
export type DeclineDraft = z.infer<typeof declineDraft>;

export * from './family-data.js';
export * from './family-schemas.js';
export * from './request-schemas.js';
export * from './verdict-schemas.js';
export * from './duty-schemas.js';
export * from './demand-schemas.js';
export * from './measure-schemas.js';
export { classGroup, policySet, visitDecline, visitDraft, visitRecord };
