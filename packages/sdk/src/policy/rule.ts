/**
 * The rules of a clause, as data. Nothing in a rule is code; whatever a document asks is said with these words.
 *
 * @module
 */
import * as z from 'zod/mini';
import { CONDUCT_CODES, VISIT_CIRCUMSTANCES, VISIT_MODES, VISIT_TOPICS, VISITOR_ROLES } from '../model/visit.js';

const modes = z.array(z.enum(VISIT_MODES)).check(z.minLength(1));

/** Who owes the duty. `any-teacher` covers every capacity in which somebody may visit. */
export const actor = z.enum(['any-teacher', 'school', 'authority', ...VISITOR_ROLES]);
/** Who owes the duty. */
export type Actor = z.infer<typeof actor>;

/** Whom a duty of visiting is counted for. */
export const subjectType = z.enum(['student', 'family', 'teacher']);
/** Whom a duty of visiting is counted for. */
export type CountedSubjectType = z.infer<typeof subjectType>;

/**
 * Which subjects the duty concerns; everybody where it is empty. `listed` means the document's own list of
 * categories, `categories` some entries of that list, `roles` the staff in one of these capacities.
 */
export const population = z.strictObject({
  listed: z.optional(z.literal(true)),
  categories: z.optional(z.array(z.string()).check(z.minLength(1))),
  roles: z.optional(z.array(z.enum(VISITOR_ROLES)).check(z.minLength(1))),
});
/** Which subjects the duty concerns. */
export type Population = z.infer<typeof population>;

/** So many visits, of these kinds, to each subject of a population in each period. */
export const visitCountRule = z.strictObject({
  kind: z.literal('visit-count'),
  owedBy: actor,
  subject: subjectType,
  population,
  quantity: z.strictObject({ atLeast: z.number().check(z.int(), z.minimum(1)) }),
  per: z.enum(['school-year', 'term', 'calendar-month', 'calendar-year']),
  /** Modes that count whatever the circumstance; a `counts-as` clause of the same pack may add some. */
  modes,
  /** In whose presence a visit counts. */
  byVisitor: z.union([z.literal('anyone'), z.array(z.enum(VISITOR_ROLES)).check(z.minLength(1))]),
});
/** So many visits, of these kinds, to each subject of a population in each period. */
export type VisitCountRule = z.infer<typeof visitCountRule>;

/** Under a circumstance, further modes answer the named clauses of the same pack. */
export const countsAsRule = z.strictObject({
  kind: z.literal('counts-as'),
  clauses: z.array(z.string()).check(z.minLength(1)),
  modes,
  circumstance: z.enum(VISIT_CIRCUMSTANCES),
});
/** Under a circumstance, further modes answer the named clauses of the same pack. */
export type CountsAsRule = z.infer<typeof countsAsRule>;

/** At least so many people visit together. */
export const visitTeamRule = z.strictObject({
  kind: z.literal('visit-team'),
  modes,
  quantity: z.strictObject({ atLeast: z.number().check(z.int(), z.minimum(2)) }),
});
/** At least so many people visit together. */
export type VisitTeamRule = z.infer<typeof visitTeamRule>;

/** The record is filed within so many hours after the visit has ended. */
export const recordDeadlineRule = z.strictObject({
  kind: z.literal('record-deadline'),
  modes,
  /** Calendar hours: nights and holidays count. */
  withinHours: z.number().check(z.minimum(1)),
});
/** The record is filed within so many hours after the visit has ended. */
export type RecordDeadlineRule = z.infer<typeof recordDeadlineRule>;

/** Steps of the course of a visit that a document asks for. */
export const VISIT_STEPS = ['appointment', 'outline', 'safety-report', 'reachable', 'return-report'] as const;

/** A step that is taken before, during or after each visit. */
export const visitStepRule = z.strictObject({ kind: z.literal('visit-step'), modes, step: z.enum(VISIT_STEPS) });
/** A step that is taken before, during or after each visit. */
export type VisitStepRule = z.infer<typeof visitStepRule>;

/** Headings that each record contains. */
export const recordContentRule = z.strictObject({
  kind: z.literal('record-content'),
  modes,
  topics: z.array(z.enum(VISIT_TOPICS)).check(z.minLength(1)),
});
/** Headings that each record contains. */
export type RecordContentRule = z.infer<typeof recordContentRule>;

/** Rules of conduct that each visitor attests; never scored. */
export const conductRule = z.strictObject({
  kind: z.literal('conduct'),
  modes,
  attest: z.array(z.enum(CONDUCT_CODES)).check(z.minLength(1)),
});
/** Rules of conduct that each visitor attests. */
export type ConductRule = z.infer<typeof conductRule>;

/** What a clause asks for. */
export const rule = z.discriminatedUnion('kind', [
  visitCountRule,
  countsAsRule,
  visitTeamRule,
  recordDeadlineRule,
  visitStepRule,
  recordContentRule,
  conductRule,
]);
/** What a clause asks for. */
export type Rule = z.infer<typeof rule>;
