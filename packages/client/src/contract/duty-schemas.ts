import { identifier, instant } from '@homevisit/sdk/model';
import { clauseDigest, verdict, verdictSubject } from '@homevisit/sdk/policy';
import { DUTY_FILTERS } from '@homevisit/sdk/report';
import * as z from 'zod/mini';
import { readDutyCursor } from './duty-cursor.js';

/** Which duties are asked for. */
export const dutyQuery = z.object({
  /** One homeroom class; left out for the own classes of a teacher, and for the school of a leader. */
  classId: z.optional(identifier),
  /** What is to be done, unless said otherwise. */
  show: z.optional(z.enum(DUTY_FILTERS)),
  /** `next` of the page before. */
  cursor: z.optional(z.string().check(z.refine((text) => readDutyCursor(text) !== undefined))),
  /** Most entries of the page, 1 to 200; 50 unless said otherwise. */
  limit: z.optional(z.string().check(z.regex(/^([1-9]\d?|1\d\d|200)$/))),
});

/** Duties towards one subject, the one to do next first. */
export const dutyEntry = z.object({
  /** A student wherever the duties concern one student only; a family or a visit where they concern several. */
  subject: verdictSubject,
  /** Names of those concerned. */
  displayName: z.string(),
  classTitle: z.optional(z.string()),
  /** Students of the caller whom a visit would be for; none for a class, a school or a member of staff. */
  studentIds: z.array(identifier),
  duties: z.array(verdict).check(z.minLength(1)),
});
/** Duties towards one subject, the one to do next first. */
export type DutyEntry = z.infer<typeof dutyEntry>;

/** A page of what somebody owes, to whom, by when and why. */
export const dutyPage = z.object({
  asOf: instant,
  timeZone: z.string(),
  /** Overdue before due soon before open, a must before a principle, then by due date, class and name. */
  entries: z.array(dutyEntry),
  /** Number of entries that each filter shows. */
  counts: z.record(z.enum(DUTY_FILTERS), z.number()),
  /** By qualified clause id. */
  clauses: z.record(z.string(), clauseDigest),
  /** Cursor of the next page; absent on the last one. */
  next: z.optional(z.string()),
});
/** A page of what somebody owes, to whom, by when and why. */
export type DutyPage = z.infer<typeof dutyPage>;
