/**
 * What a family loads on demand: its data as the school keeps them, and the report that goes past the visitors.
 *
 * @module
 */
import {
  APPOINTMENT_CHANNELS,
  CONDUCT_CODES,
  feedbackDraft,
  instant,
  localDate,
  PHOTO_ANSWERS,
  VISIT_FORMATS,
  VISIT_MODES,
} from '@homevisit/sdk/model';
import * as z from 'zod/mini';
import { AGREEMENT_DECISIONS } from './agreement-schemas.js';
import { ownRequest } from './family-schemas.js';

/** As in the record, of whose schema a family's page loads nothing. */
const agreement = z.object({
  school: z.optional(z.string()),
  family: z.optional(z.string()),
  reviewOn: z.optional(localDate),
});

/**
 * What the record of the visit holds and the family may read on the spot. Not the circumstance: one of them says that
 * the school counts the child among an attention category.
 */
export const ownVisitRecord = z.object({
  format: z.enum(VISIT_FORMATS),
  mode: z.enum(VISIT_MODES),
  startedAt: instant,
  endedAt: instant,
  filedAt: instant,
  visitors: z.array(z.object({ displayName: z.string(), role: z.string() })),
  appointment: z.optional(z.object({ agreedAt: instant, channel: z.enum(APPOINTMENT_CHANNELS) })),
  /** Who of the family took part, as the record says it. */
  familyPresent: z.optional(z.array(z.string())),
  studentPresent: z.optional(z.boolean()),
  agreement: z.optional(agreement),
  photoConsent: z.optional(z.object({ answer: z.enum(PHOTO_ANSWERS), askedAt: instant, notice: z.string() })),
  /** How many photos and papers are kept. */
  attachments: z.number(),
});
/** What the record of the visit holds and the family may read on the spot. */
export type OwnVisitRecord = z.infer<typeof ownVisitRecord>;

/** What the school keeps about a family's visit. */
export const familyData = z.object({
  madeAt: instant,
  schoolName: z.string(),
  timeZone: z.string(),
  students: z.array(z.object({ displayName: z.string() })),
  visit: ownVisitRecord,
  /**
   * Names of the parts of the record that hold notes in the visitors' own words. A copy of them can be asked for; the
   * school first takes out what is about others.
   */
  notes: z.array(z.string()),
  feedback: z.optional(feedbackDraft),
  requests: z.array(ownRequest),
  /** What the family has said to the agreement, in the order in which it said it. */
  agreementAnswers: z.optional(
    z.array(
      z.object({
        decision: z.enum(AGREEMENT_DECISIONS),
        at: instant,
        /** Of the record that was read. */
        revision: z.number(),
        withStudent: z.optional(z.boolean()),
      }),
    ),
  ),
});
/** What the school keeps about a family's visit. */
export type FamilyData = z.infer<typeof familyData>;

/** Rules of conduct of a visit that the school's policies demand, so that a family can say which were not kept. */
export const conductRules = z.object({ conduct: z.array(z.enum(CONDUCT_CODES)) });
/** Rules of conduct of a visit that the school's policies demand. */
export type ConductRules = z.infer<typeof conductRules>;

/** That a report has reached the school's leader. */
export const reportReceipt = z.object({
  /** By which the family can ask about the report. It leads to nobody. */
  reference: z.string(),
  receivedOn: localDate,
});
/** That a report has reached the school's leader. */
export type ReportReceipt = z.infer<typeof reportReceipt>;
