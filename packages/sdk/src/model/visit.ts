/**
 * One home visit (家访) as it is filed. Field names follow the catalogue of real visit forms; which of them
 * a school asks for is decided by its policies, never here.
 *
 * @module
 */
import * as z from 'zod/mini';
import { identifier, instant, localDate } from './primitives.js';
import { marked } from './sensitivity.js';
import {
  APPOINTMENT_CHANNELS,
  ATTACHMENT_KINDS,
  ATTACHMENT_LIMIT,
  CONDUCT_CODES,
  DECLINE_REASONS,
  EXPECTED_MINUTES,
  LONG_TEXT_LIMIT,
  NOTICE_LIMIT,
  PHOTO_ANSWERS,
  SHORT_TEXT_LIMIT,
  VISIT_CIRCUMSTANCES,
  VISIT_FORMATS,
  VISIT_MODES,
  VISIT_TOPICS,
  VISITOR_ROLES,
} from './visit-vocabulary.js';

export * from './visit-vocabulary.js';

const sensitive = <Schema extends z.ZodMiniType>(schema: Schema): Schema => marked(schema, 'sensitive');
const shortText = z.string().check(z.maxLength(SHORT_TEXT_LIMIT));
const longText = z.string().check(z.maxLength(LONG_TEXT_LIMIT));

/** Somebody who visits. */
export const visitor = z.object({ personId: identifier, role: z.enum(VISITOR_ROLES) });
/** Somebody who visits. */
export type Visitor = z.infer<typeof visitor>;

/** Agreed with the family before the visit (预约). */
export const appointment = z.object({
  agreedAt: instant,
  channel: z.enum(APPOINTMENT_CHANNELS),
});

/** The family has agreed to be visited; it may withhold that without giving a reason. */
export const consent = z.object({ givenAt: instant });

/** The school, or whoever a document names, has approved the visit beforehand (审批). */
export const approval = z.object({ approvedAt: instant });

/** Told to the school before leaving, and after coming back (安全报告). */
export const safetyReport = z.object({
  reportedAt: instant,
  place: sensitive(z.string().check(z.minLength(1), z.maxLength(SHORT_TEXT_LIMIT))),
  expectedMinutes: z.number().check(z.minimum(EXPECTED_MINUTES.minimum), z.maximum(EXPECTED_MINUTES.maximum)),
  reachable: z.boolean(),
  backAt: z.optional(instant),
});

/** Somebody of the family who took part. */
export const familyParticipant = z.object({
  guardianId: z.optional(identifier),
  relation: sensitive(shortText),
});

/** A family's opinion or request (家长诉求), as noted at the visit or sent by the family. */
export const requestDraft = z.object({ text: sensitive(longText) });

/** What school and family each undertake after a visit (家校约定), and when they look at it together again. */
export const familyAgreement = z.object({
  school: z.optional(sensitive(longText)),
  family: z.optional(sensitive(longText)),
  reviewOn: z.optional(localDate),
});
/** What school and family each undertake after a visit. */
export type FamilyAgreement = z.infer<typeof familyAgreement>;

/** Who sees to what is to be done next, and by when. */
export const followUpPlan = z.object({ responsibleId: z.optional(identifier), dueOn: z.optional(localDate) });
/** Who sees to what is to be done next, and by when. */
export type FollowUpPlan = z.infer<typeof followUpPlan>;

/** What the family answered when it was asked for photos. Nobody has to give a reason for a refusal. */
export const photoConsent = z.object({
  answer: z.enum(PHOTO_ANSWERS),
  askedAt: instant,
  /** Version of the notice that was read to the family. */
  notice: z.string().check(z.minLength(1), z.maxLength(NOTICE_LIMIT)),
});
/** What the family answered when it was asked for photos. */
export type PhotoConsent = z.infer<typeof photoConsent>;

/** Something kept beside a record, such as a photo; it was uploaded before the record is filed. */
export const visitAttachment = z.object({ id: identifier, kind: z.enum(ATTACHMENT_KINDS) });
/** Something kept beside a record. */
export type VisitAttachment = z.infer<typeof visitAttachment>;

/** What a visitor fills in. The server adds who filed it and when. */
export const visitDraft = z.object({
  studentIds: z.array(identifier).check(z.minLength(1)),
  format: z.enum(VISIT_FORMATS),
  mode: z.enum(VISIT_MODES),
  circumstance: z.optional(z.enum(VISIT_CIRCUMSTANCES)),
  circumstanceNote: z.optional(sensitive(shortText)),
  startedAt: instant,
  endedAt: instant,
  visitors: z.array(visitor).check(z.minLength(1)),
  purpose: z.optional(sensitive(shortText)),
  appointment: z.optional(appointment),
  consent: z.optional(consent),
  approval: z.optional(approval),
  outline: z.optional(sensitive(longText)),
  safetyReport: z.optional(safetyReport),
  familyPresent: z.optional(z.array(familyParticipant)),
  studentPresent: z.optional(z.boolean()),
  findings: z.partialRecord(z.enum(VISIT_TOPICS), sensitive(longText)),
  requests: z.optional(z.array(requestDraft)),
  conduct: z.optional(z.array(z.enum(CONDUCT_CODES))),
  followUp: z.optional(sensitive(longText)),
  followUpPlan: z.optional(followUpPlan),
  agreement: z.optional(familyAgreement),
  /** Earlier visits whose follow-up or agreement was dealt with at this one. */
  followsUp: z.optional(z.array(identifier)),
  photoConsent: z.optional(photoConsent),
  attachments: z.optional(z.array(visitAttachment).check(z.maxLength(ATTACHMENT_LIMIT))),
});
/** What a visitor fills in. */
export type VisitDraft = z.infer<typeof visitDraft>;

/** A filed visit (家访记录). Never overwritten. */
export const visitRecord = z.extend(visitDraft, {
  id: identifier,
  schoolId: identifier,
  filedAt: instant,
  filedBy: identifier,
});
/** A filed visit (家访记录). */
export type VisitRecord = z.infer<typeof visitRecord>;

/**
 * A family's right to refuse, recorded without blame (domain, "what no document says"): while it holds, the
 * visits owed to the family are neither open nor missed.
 */
export const visitDecline = z.object({
  id: identifier,
  schoolId: identifier,
  studentIds: z.array(identifier).check(z.minLength(1)),
  declinedAt: instant,
  reason: z.enum(DECLINE_REASONS),
  offered: z.array(z.enum(VISIT_MODES)),
});
/** A family's refusal of a visit. */
export type VisitDecline = z.infer<typeof visitDecline>;
