/**
 * The answer about one duty of one subject, with everything that led to it. Never a bare boolean.
 *
 * @module
 */
import * as z from 'zod/mini';
import { identifier, instant, localDate, localizedText } from '../model/primitives.js';
import { VISIT_MODES, VISITOR_ROLES } from '../model/visit.js';
import { citation, strength } from './pack.js';
import { actor, PRECONDITIONS } from './rule.js';
import { VERDICT_STATUSES } from './verdict-status.js';

export * from './verdict-status.js';

/** How a duty stands. */
export const verdictStatus = z.enum(VERDICT_STATUSES);

/** Whom a verdict is about. */
export const verdictSubject = z.object({
  type: z.enum(['student', 'family', 'teacher', 'visit', 'class', 'school']),
  id: identifier,
});
/** Whom a verdict is about. */
export type VerdictSubject = z.infer<typeof verdictSubject>;

/** Why a visit does not answer a duty. */
export const NOT_COUNTED_REASONS = [
  'mode',
  'visitor',
  'same-day',
  'not-filed',
  /** It lies between two terms. */
  'between-periods',
  /** It lies outside every school year of the calendar. */
  'outside-calendar',
] as const;
/** A visit that does not answer the duty, and why. */
export const notCounted = z.object({
  visitId: identifier,
  reason: z.enum(NOT_COUNTED_REASONS),
  /** For `mode`: the circumstance under which it would have counted, and the clause that says so. */
  unless: z.optional(z.object({ circumstance: z.string(), clause: z.string() })),
});
/** A visit that does not answer the duty, and why. */
export type NotCounted = z.infer<typeof notCounted>;

/** What is still to be done, or which datum is missing. */
export const missing = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('visits'),
    count: z.number(),
    modes: z.array(z.enum(VISIT_MODES)),
    byVisitor: z.union([z.literal('anyone'), z.array(z.enum(VISITOR_ROLES))]),
  }),
  z.object({ code: z.literal('visitors'), count: z.number() }),
  z.object({ code: z.literal('visitor-role'), role: z.enum(VISITOR_ROLES) }),
  /** So many more students, families or staff to be reached. */
  z.object({
    code: z.literal('coverage'),
    counting: z.enum(['students', 'families', 'teachers', 'visits']),
    count: z.number(),
  }),
  z.object({ code: z.literal('precondition'), precondition: z.enum(PRECONDITIONS), count: z.number() }),
  /** Codes of the pack's vocabulary. */
  z.object({ code: z.literal('activities'), activities: z.array(z.string()), count: z.number() }),
  z.object({ code: z.literal('submission'), submission: z.string() }),
  z.object({ code: z.literal('seal') }),
  z.object({ code: z.literal('copies'), count: z.number() }),
  /** A number that the document leaves open and nobody has set; JSON Pointer into the rule of the clause. */
  z.object({ code: z.literal('setting'), pointer: z.string() }),
  z.object({ code: z.literal('record') }),
  z.object({ code: z.literal('step'), step: z.string() }),
  z.object({ code: z.literal('topics'), topics: z.array(z.string()) }),
  z.object({ code: z.literal('conduct'), conduct: z.array(z.string()) }),
  /** A datum without which nothing can be said, by its name in the facts. */
  z.object({ code: z.literal('datum'), name: z.string() }),
]);
/** What is still to be done, or which datum is missing. */
export type Missing = z.infer<typeof missing>;

/** Why a verdict is neither met nor owed. */
export const VERDICT_REASONS = [
  /** The student left before the period ended. */
  'left',
  /** The category ended before the period did. */
  'no-longer-in-category',
  /** The text encourages or permits; leaving it is no omission. */
  'not-binding',
  /** The family has declined, as it may. */
  'declined',
  /** The calendar holds no such period yet. */
  'no-period',
  /** A category of the student is known to no pack. */
  'category-unknown',
  /** A datum that a condition asks about is missing. */
  'datum-missing',
  /** What has to be there first never came; nobody is to blame. */
  'precondition-missing',
  /** More than the document allows. */
  'too-many',
  /** The subject falls under no cohort of the text. */
  'no-cohort',
  /** Two cohorts or exceptions of the text hold at once and differ. */
  'cohorts-overlap',
  /** The document leaves the number open, and the school has not set it. */
  'number-open',
  /** An exception of the text frees the subject. */
  'exception',
  /** Not on such a day, at such an hour, or for so long. */
  'outside-limit',
  /** Done, and after its time. */
  'late',
  /** Handed in, and not complete. */
  'incomplete',
  /** The event was resolved before it was due. */
  'resolved',
] as const;

/** The answer about one duty of one subject. */
export const verdict = z.object({
  /** Qualified clause id, such as `hebei/H1`. */
  clause: z.string(),
  subject: verdictSubject,
  strength,
  status: verdictStatus,
  owedBy: z.optional(actor),
  period: z.optional(
    z.object({ unit: z.string(), id: z.string(), title: z.string(), startDate: localDate, endDate: localDate }),
  ),
  need: z.number(),
  have: z.number(),
  /** The most that is allowed, where there is such a number. */
  most: z.optional(z.number()),
  /** Of how many, where a share of them is asked for. */
  outOf: z.optional(z.number()),
  /** The cohort or the exception of the clause that the subject falls under, or the rung of its ladder. */
  branch: z.optional(z.string()),
  dueOn: z.optional(localDate),
  dueAt: z.optional(instant),
  /** Visits, activities or submissions that answer the duty. */
  evidence: z.array(identifier),
  notCounted: z.array(notCounted),
  missing: z.array(missing),
  reason: z.optional(z.enum(VERDICT_REASONS)),
  /** Clauses that changed the answer, such as the one that lets a remote visit count. */
  applied: z.array(z.string()),
});
/** The answer about one duty of one subject. */
export type Verdict = z.infer<typeof verdict>;

/** What `have` and `need` count. `responses`: the answers to one rung of a ladder. */
export const COUNTED_THINGS = [
  'visits',
  'students',
  'families',
  'teachers',
  'activities',
  'submissions',
  'responses',
] as const;

/** What a reader needs to know of a clause to understand a verdict. */
export const clauseDigest = z.object({
  id: z.string(),
  title: localizedText,
  summary: localizedText,
  strength,
  document: z.object({ id: z.string(), title: localizedText, fullTitle: z.string() }),
  citation,
  /** Notes on values that are an interpretation. */
  interpretations: z.array(localizedText),
  /** What `have` and `need` of its verdicts count; left out for a clause on each single visit. */
  counts: z.optional(z.enum(COUNTED_THINGS)),
  /** Further modes that count under a circumstance, each with the clause that says so. */
  alsoCounts: z.optional(
    z.array(
      z.object({
        clause: z.string(),
        modes: z.array(z.enum(VISIT_MODES)),
        circumstance: z.string(),
        /** True where that clause asks for something else of the student besides. */
        conditional: z.boolean(),
      }),
    ),
  ),
  /**
   * Names of the words of its document that a verdict may speak of: activities, submissions, events and data by their
   * own codes; cohorts, exceptions and rungs as `branch:` and their id.
   */
  words: z.optional(z.record(z.string(), localizedText)),
  /** What the document says will follow from a miss. */
  consequence: z.optional(localizedText),
});
/** What a reader needs to know of a clause to understand a verdict. */
export type ClauseDigest = z.infer<typeof clauseDigest>;
