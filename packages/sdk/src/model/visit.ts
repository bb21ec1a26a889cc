/**
 * One home visit (家访) as it is filed. Field names follow the catalogue of real visit forms; which of them
 * a school asks for is decided by its policies, never here.
 *
 * @module
 */
import * as z from 'zod/mini';
import { identifier, instant } from './primitives.js';
import { marked } from './sensitivity.js';

const sensitive = <Schema extends z.ZodMiniType>(schema: Schema): Schema => marked(schema, 'sensitive');
const shortText = z.string().check(z.maxLength(200));
const longText = z.string().check(z.maxLength(4000));

/** How contact was made. The first two are in person (实地), the others remote (线上). */
export const VISIT_MODES = ['home', 'agreed-place', 'phone', 'video', 'online-chat', 'letter'] as const;
/** How contact was made. */
export type VisitMode = (typeof VISIT_MODES)[number];
/** Modes in which visitor and family meet face to face (实地家访). */
export const IN_PERSON_MODES = ['home', 'agreed-place'] as const satisfies readonly VisitMode[];

/** Why a visit took another form than usual. */
export const VISIT_CIRCUMSTANCES = ['emergency', 'family-wish', 'distance', 'left-behind-return'] as const;
/** Why a visit took another form than usual. */
export type VisitCircumstance = (typeof VISIT_CIRCUMSTANCES)[number];

/** In what capacity somebody visits. */
export const VISITOR_ROLES = [
  'class-teacher',
  'subject-teacher',
  'school-leader',
  'middle-leader',
  'counsellor',
  'mentor',
] as const;
/** In what capacity somebody visits. */
export type VisitorRole = (typeof VISITOR_ROLES)[number];

/** What a visit is to find out, tell, agree or ask: the headings of the record (家访记录表). */
export const VISIT_TOPICS = [
  'family-situation',
  'growth-environment',
  'conduct-at-home',
  'study-and-life-habits',
  'parents-expectation',
  'mood-and-thought',
  'conduct-at-school',
  'development',
  'education-strategy',
  'individual-plan',
  'school-and-policy',
  'health-and-safety',
  'support',
  'family-opinions',
  'self-reflection',
] as const;
/** A heading of the visit record. */
export type VisitTopic = (typeof VISIT_TOPICS)[number];

/** What a visitor attests about the visit: what did not happen, and how it was conducted. */
export const CONDUCT_CODES = [
  'no-gifts',
  'no-meals-or-expenses',
  'no-transport-by-family',
  'no-private-demands',
  'no-entertainment',
  'no-paid-tutoring',
  'privacy-kept',
  'neat-appearance',
  'respectful',
  'no-lecturing',
  'no-unlicensed-vehicle',
] as const;
/** One rule of conduct that a visitor attests. */
export type ConductCode = (typeof CONDUCT_CODES)[number];

/** Somebody who visits. */
export const visitor = z.object({ personId: identifier, role: z.enum(VISITOR_ROLES) });
/** Somebody who visits. */
export type Visitor = z.infer<typeof visitor>;

/** Agreed with the family before the visit (预约). */
export const appointment = z.object({
  agreedAt: instant,
  channel: z.enum(['phone', 'online', 'letter', 'in-person']),
});

/** Told to the school before leaving, and after coming back (安全报告). */
export const safetyReport = z.object({
  reportedAt: instant,
  place: sensitive(shortText),
  expectedMinutes: z.number().check(z.minimum(1), z.maximum(720)),
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

/** What a visitor fills in. The server adds who filed it and when. */
export const visitDraft = z.object({
  studentIds: z.array(identifier).check(z.minLength(1)),
  format: z.enum(['individual', 'group']),
  mode: z.enum(VISIT_MODES),
  circumstance: z.optional(z.enum(VISIT_CIRCUMSTANCES)),
  circumstanceNote: z.optional(sensitive(shortText)),
  startedAt: instant,
  endedAt: instant,
  visitors: z.array(visitor).check(z.minLength(1)),
  purpose: z.optional(sensitive(shortText)),
  appointment: z.optional(appointment),
  outline: z.optional(sensitive(longText)),
  safetyReport: z.optional(safetyReport),
  familyPresent: z.optional(z.array(familyParticipant)),
  studentPresent: z.optional(z.boolean()),
  findings: z.partialRecord(z.enum(VISIT_TOPICS), sensitive(longText)),
  requests: z.optional(z.array(requestDraft)),
  conduct: z.optional(z.array(z.enum(CONDUCT_CODES))),
  followUp: z.optional(sensitive(longText)),
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
  reason: z.enum(['no-visit-wanted', 'no-visit-at-home', 'no-time', 'other', 'not-said']),
  offered: z.array(z.enum(VISIT_MODES)),
});
/** A family's refusal of a visit. */
export type VisitDecline = z.infer<typeof visitDecline>;
