/**
 * The words of a visit record and the limits of its texts, apart from its schema: a form on a phone shows and checks
 * them without loading a schema library.
 *
 * @module
 */

export * from './visit-circumstances.js';

/** How contact was made. The first two are in person (实地), the others remote (线上). */
export const VISIT_MODES = ['home', 'agreed-place', 'phone', 'video', 'online-chat', 'letter'] as const;
/** How contact was made. */
export type VisitMode = (typeof VISIT_MODES)[number];
/** Modes in which visitor and family meet face to face (实地家访). */
export const IN_PERSON_MODES = ['home', 'agreed-place'] as const satisfies readonly VisitMode[];

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

/** One family, or several together (个体家访、小组家访). */
export const VISIT_FORMATS = ['individual', 'group'] as const;

/** How a family is asked for an appointment. */
export const APPOINTMENT_CHANNELS = ['phone', 'online', 'letter', 'in-person'] as const;
/** How a family is asked for an appointment. */
export type AppointmentChannel = (typeof APPOINTMENT_CHANNELS)[number];

/** Why a family does not want a visit, as far as it says. */
export const DECLINE_REASONS = ['no-visit-wanted', 'no-visit-at-home', 'no-time', 'other', 'not-said'] as const;
/** Why a family does not want a visit. */
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** What can be kept beside a record. */
export const ATTACHMENT_KINDS = ['photo', 'paper-record', 'agreement'] as const;
/** The most that is kept beside one record: a visit is told by what was said, pictures only go with it. */
export const ATTACHMENT_LIMIT = 9;

/** What a family answers when it is asked for photos. */
export const PHOTO_ANSWERS = ['given', 'refused'] as const;
/** What a family answers when it is asked for photos. */
export type PhotoAnswer = (typeof PHOTO_ANSWERS)[number];
/** The most characters of a notice's version. */
export const NOTICE_LIMIT = 64;

/** The most characters of a line, such as a place. */
export const SHORT_TEXT_LIMIT = 200;
/** The most characters of a text, such as a finding. */
export const LONG_TEXT_LIMIT = 4000;
/** The fewest and the most minutes that a safety report expects. */
export const EXPECTED_MINUTES = { minimum: 1, maximum: 720 } as const;
