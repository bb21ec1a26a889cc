import { identifier, instant, localDate, marked, SHORT_TEXT_LIMIT } from '@homevisit/sdk/model';
import { PRECONDITIONS } from '@homevisit/sdk/policy';
import * as z from 'zod/mini';
import { workingTime } from './school-calendar.js';

/** A word of a policy, such as `parents-meeting`: the clause that asks for it names it. */
const code = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/));
const ids = z.array(identifier).check(z.minLength(1), z.maxLength(5000));

/**
 * What clauses speak of and no visit record holds. A clause about a kind of fact says *unknown* until the school has
 * recorded the first one of that kind; from then on the list counts as complete.
 */
export const schoolFactDraft = z.discriminatedUnion('kind', [
  /** Something that was held or done, such as a parents' meeting. Without names it is one of the whole school. */
  z.object({
    kind: z.literal('activity'),
    code,
    date: localDate,
    classIds: z.optional(ids),
    teacherIds: z.optional(ids),
    studentIds: z.optional(ids),
  }),
  /** Something that was handed in, such as a plan or a zero report. Without a class or a person it is the school's. */
  z.object({
    kind: z.literal('submission'),
    code,
    submittedAt: instant,
    /** A day of the period that it is about; the day of handing in where left out. */
    forDate: z.optional(localDate),
    classId: z.optional(identifier),
    teacherId: z.optional(identifier),
    sealed: z.optional(z.boolean()),
    copies: z.optional(z.number().check(z.int(), z.minimum(1))),
  }),
  /** Something that happened to a student, such as an absence. */
  z.object({
    kind: z.literal('event'),
    code: marked(code, 'restricted'),
    studentId: identifier,
    date: localDate,
    endDate: z.optional(localDate),
    resolvedOn: z.optional(localDate),
  }),
  /** Whether something that a duty needs beforehand is there. A refusal is a family's right and counts against nobody. */
  z.object({
    kind: z.literal('precondition'),
    code: z.enum(PRECONDITIONS),
    studentIds: z.optional(ids),
    teacherIds: z.optional(ids),
    outcome: z.enum(['given', 'refused', 'no-answer']),
    from: z.optional(localDate),
    to: z.optional(localDate),
  }),
  /** The school's working time, with holidays and make-up days. The last one holds. */
  z.extend(workingTime, { kind: z.literal('working-time') }),
]);
/** What clauses speak of and no visit record holds. */
export type SchoolFactDraft = z.infer<typeof schoolFactDraft>;

/** Kinds of facts of a school. */
export const SCHOOL_FACT_KINDS = ['activity', 'submission', 'event', 'precondition', 'working-time'] as const;
/** A kind of fact of a school. */
export type SchoolFactKind = (typeof SCHOOL_FACT_KINDS)[number];

/** A fact as it was recorded. It is never changed; a wrong one is retracted, with a reason. */
export const schoolFact = z.object({
  id: identifier,
  recordedAt: instant,
  recordedBy: z.object({ personId: identifier, displayName: z.string() }),
  fact: schoolFactDraft,
  retracted: z.optional(
    z.object({
      at: instant,
      by: z.object({ personId: identifier, displayName: z.string() }),
      reason: z.string(),
    }),
  ),
});
/** A fact as it was recorded. */
export type SchoolFact = z.infer<typeof schoolFact>;

/** Why a fact does not hold. */
export const factRetraction = z.object({
  reason: marked(z.string().check(z.minLength(1), z.maxLength(SHORT_TEXT_LIMIT)), 'sensitive'),
});
/** Why a fact does not hold. */
export type FactRetraction = z.infer<typeof factRetraction>;

/** Which facts are asked for. */
export const schoolFactQuery = z.object({
  kind: z.optional(z.enum(SCHOOL_FACT_KINDS)),
  cursor: z.optional(z.string().check(z.maxLength(512))),
  /** Most entries of a page, from 1 to 200. */
  limit: z.optional(z.string().check(z.regex(/^([1-9]\d?|1\d\d|200)$/))),
});
