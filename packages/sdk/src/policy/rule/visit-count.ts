import * as z from 'zod/mini';
import { VISIT_CIRCUMSTANCES } from '../../model/visit.js';
import { actor, byVisitor, modes } from './actor.js';
import { cohort, coverageCohort, exception } from './cohort.js';
import { condition } from './condition.js';
import { periodSpec } from './period.js';
import { attendance, population } from './population.js';
import { precondition } from './precondition.js';
import { quantity, share } from './quantity.js';

/** Whom a duty of visiting is counted for. */
export const subjectType = z.enum(['student', 'family', 'teacher']);
/** Whom a duty of visiting is counted for. */
export type CountedSubjectType = z.infer<typeof subjectType>;

const numbered = { error: 'give either quantity or cohorts' };

/** So many visits, of these kinds, to each subject of a population in each period. */
export const visitCountRule = z
  .strictObject({
    kind: z.literal('visit-count'),
    owedBy: actor,
    subject: subjectType,
    population,
    quantity: z.optional(quantity),
    /** In place of `quantity`: numbers that depend on a condition. */
    cohorts: z.optional(z.array(cohort).check(z.minLength(1))),
    /** Whoever falls under no cohort: `undefined` (the default), or `not-owed` where the document says so. */
    otherwise: z.optional(z.enum(['undefined', 'not-owed'])),
    exceptions: z.optional(z.array(exception).check(z.minLength(1))),
    preconditions: z.optional(z.array(precondition).check(z.minLength(1))),
    attendance: z.optional(attendance),
    per: periodSpec,
    /** Modes that count whatever the circumstance; a `counts-as` clause of the same pack may add some. */
    modes,
    /** In whose presence a visit counts. */
    byVisitor,
  })
  .check(z.refine((rule) => (rule.quantity === undefined) !== (rule.cohorts === undefined), numbered));
/** So many visits, of these kinds, to each subject of a population in each period. */
export type VisitCountRule = z.infer<typeof visitCountRule>;

/**
 * So many different students, families or staff of a class, of a teacher's or of the school are visited in each period:
 * a number, or a share of them. Who has declined is left out of both sides of a share.
 */
export const visitCoverageRule = z
  .strictObject({
    kind: z.literal('visit-coverage'),
    owedBy: actor,
    /** Who is answered for: each class, each member of staff of the population's `roles`, or the school. */
    subject: z.enum(['class', 'teacher', 'school']),
    /**
     * What is counted: students or families visited, staff who visited, or visits. For a teacher only visits that the
     * teacher made; a share is of the students of the teacher's own classes.
     */
    counting: z.enum(['students', 'families', 'teachers', 'visits']),
    population,
    quantity: z.optional(quantity),
    share: z.optional(share),
    cohorts: z.optional(z.array(coverageCohort).check(z.minLength(1))),
    otherwise: z.optional(z.enum(['undefined', 'not-owed'])),
    per: periodSpec,
    modes,
    byVisitor,
  })
  .check(
    z.refine((rule) => [rule.quantity, rule.share, rule.cohorts].filter((one) => one !== undefined).length === 1, {
      error: 'give exactly one of quantity, share and cohorts',
    }),
    z.refine((rule) => rule.share === undefined || rule.counting !== 'visits', {
      error: 'visits are no part of anything: a share counts students, families or teachers',
      path: ['counting'],
    }),
  );
/** So many different students, families or staff are visited in each period. */
export type VisitCoverageRule = z.infer<typeof visitCoverageRule>;

/** Under a circumstance, further modes answer the named clauses of the same pack. */
export const countsAsRule = z.strictObject({
  kind: z.literal('counts-as'),
  clauses: z.array(z.string()).check(z.minLength(1)),
  modes,
  circumstance: z.enum(VISIT_CIRCUMSTANCES),
  /** Holds besides of the student. */
  where: z.optional(condition),
});
/** Under a circumstance, further modes answer the named clauses of the same pack. */
export type CountsAsRule = z.infer<typeof countsAsRule>;
