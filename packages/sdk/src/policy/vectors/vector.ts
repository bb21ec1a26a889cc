/**
 * Test vectors of policy packs, as data (`homevisit-vectors/1`): facts, moments, and the verdicts that are expected.
 * Facts are written in a short form that is pleasant to type; `factsOfVector` makes the long form of it.
 *
 * @module
 */
import * as z from 'zod/mini';
import { instant, localDate } from '../../model/primitives.js';
import { CONDUCT_CODES, VISIT_CIRCUMSTANCES, VISIT_MODES, VISIT_TOPICS, VISITOR_ROLES } from '../../model/visit.js';
import { policySettings } from '../policy-set.js';
import { datumValue, PRECONDITIONS, VISIT_STEPS } from '../rule.js';
import { NOT_COUNTED_REASONS, VERDICT_REASONS, verdictStatus, type Missing } from '../verdict.js';

const range = { from: z.optional(localDate), to: z.optional(localDate) };
const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const data = z.optional(z.record(z.string(), datumValue));
const session = { id: z.string(), startDate: localDate, endDate: localDate };

const named = {
  id: z.optional(z.string()),
  code: z.string(),
  title: z.optional(z.string()),
  startDate: localDate,
  endDate: localDate,
};

/** Whatever is left out is that of a usual year, 2026-2027, in China; work goes on from Monday to Friday, 08:00 to 17:00. */
const calendar = z.strictObject({
  timeZone: z.optional(z.string()),
  schoolYears: z.optional(
    z.array(
      z.strictObject({
        ...session,
        title: z.optional(z.string()),
        terms: z.array(z.strictObject({ ...session, title: z.optional(z.string()) })),
      }),
    ),
  ),
  campaigns: z.optional(z.array(z.strictObject(named))),
  seasons: z.optional(z.array(z.strictObject(named))),
  workingTime: z.optional(
    z.strictObject({
      weekdays: z.optional(z.array(z.number().check(z.int(), z.minimum(1), z.maximum(7)))),
      from: z.optional(clockTime),
      to: z.optional(clockTime),
      holidays: z.optional(z.array(z.strictObject(range))),
      makeUpDays: z.optional(z.array(localDate)),
    }),
  ),
});

const student = z.strictObject({
  /** Children with the same word share a home. Default: a family of its own. */
  family: z.optional(z.string()),
  /** The homeroom class for the whole time. Default: `class`. */
  class: z.optional(z.string()),
  enrolled: z.optional(z.strictObject(range)),
  /** Codes, each for the whole time or from a day to a day. */
  categories: z.optional(z.array(z.union([z.string(), z.strictObject({ code: z.string(), ...range })]))),
  /** By name without its owner, such as `distance-km`. */
  data,
});

const heldRole = z.strictObject({ role: z.enum(VISITOR_ROLES), class: z.optional(z.string()), ...range });

const visit = z.strictObject({
  on: localDate,
  /** When it ended, `HH:mm` at the school. Default: `20:00`. */
  until: z.optional(clockTime),
  /** When it started, on the same day. Default: an hour before the end. */
  from: z.optional(clockTime),
  students: z.array(z.string()).check(z.minLength(1)),
  mode: z.enum(VISIT_MODES),
  circumstance: z.optional(z.enum(VISIT_CIRCUMSTANCES)),
  /** Who came, each in one capacity: person → role. */
  by: z.record(z.string(), z.enum(VISITOR_ROLES)),
  /** When the record was filed. `never` for a record that is still to come. Default: an hour after the end. */
  filed: z.optional(z.union([instant, z.literal('never')])),
  steps: z.optional(z.array(z.enum(VISIT_STEPS))),
  /** Steps of which it is known when they were taken; they need not stand in `steps`. */
  stepsAt: z.optional(z.partialRecord(z.enum(VISIT_STEPS), instant)),
  topics: z.optional(z.array(z.enum(VISIT_TOPICS))),
  conduct: z.optional(z.array(z.enum(CONDUCT_CODES))),
});

/** Facts in short form. */
export const vectorFacts = z.strictObject({
  calendar: z.optional(calendar),
  students: z.optional(z.record(z.string(), student)),
  /** Roles of each member of staff, and data where a condition asks for some. */
  teachers: z.optional(
    z.record(z.string(), z.union([z.array(heldRole), z.strictObject({ roles: z.array(heldRole), data })])),
  ),
  visits: z.optional(z.record(z.string(), visit)),
  declines: z.optional(z.record(z.string(), z.strictObject({ students: z.array(z.string()), ...range }))),
  emergencies: z.optional(z.array(z.strictObject(range))),
  school: z.optional(
    z.strictObject({
      startingGrades: z.optional(z.array(z.string())),
      graduatingGrades: z.optional(z.array(z.string())),
      data,
    }),
  ),
  /** Data of a class; `size` stands in place of counting its students. */
  classes: z.optional(z.record(z.string(), z.strictObject({ data }))),
  preconditions: z.optional(
    z.record(
      z.string(),
      z.strictObject({
        code: z.enum(PRECONDITIONS),
        students: z.optional(z.array(z.string())),
        teachers: z.optional(z.array(z.string())),
        /** Default: `given`. */
        outcome: z.optional(z.enum(['given', 'refused', 'no-answer'])),
        ...range,
      }),
    ),
  ),
  events: z.optional(
    z.record(
      z.string(),
      z.strictObject({
        code: z.string(),
        student: z.string(),
        on: localDate,
        until: z.optional(localDate),
        resolved: z.optional(localDate),
      }),
    ),
  ),
  activities: z.optional(
    z.record(
      z.string(),
      z.strictObject({
        code: z.string(),
        on: localDate,
        classes: z.optional(z.array(z.string())),
        teachers: z.optional(z.array(z.string())),
        students: z.optional(z.array(z.string())),
      }),
    ),
  ),
  submissions: z.optional(
    z.record(
      z.string(),
      z.strictObject({
        code: z.string(),
        at: instant,
        /** A day of the period that it is about. Default: the day of handing in. */
        for: z.optional(localDate),
        class: z.optional(z.string()),
        teacher: z.optional(z.string()),
        sealed: z.optional(z.boolean()),
        copies: z.optional(z.number()),
      }),
    ),
  ),
});
/** Facts in short form. */
export type VectorFacts = z.infer<typeof vectorFacts>;

const MISSING_CODES = [
  'visits',
  'visitors',
  'visitor-role',
  'coverage',
  'precondition',
  'activities',
  'submission',
  'seal',
  'copies',
  'setting',
  'record',
  'step',
  'topics',
  'conduct',
  'datum',
] as const satisfies readonly Missing['code'][];

/** Something that is missing, by its code; whatever else is left out is not looked at. */
const expectedMissing = z.strictObject({
  code: z.enum(MISSING_CODES),
  count: z.optional(z.number()),
  modes: z.optional(z.array(z.enum(VISIT_MODES))),
  byVisitor: z.optional(z.union([z.literal('anyone'), z.array(z.enum(VISITOR_ROLES))])),
  role: z.optional(z.enum(VISITOR_ROLES)),
  counting: z.optional(z.enum(['students', 'families', 'teachers', 'visits'])),
  precondition: z.optional(z.enum(PRECONDITIONS)),
  activities: z.optional(z.array(z.string())),
  submission: z.optional(z.string()),
  pointer: z.optional(z.string()),
  step: z.optional(z.string()),
  topics: z.optional(z.array(z.string())),
  conduct: z.optional(z.array(z.string())),
  name: z.optional(z.string()),
});

/** What is expected of one verdict. Whatever is left out is not looked at. */
export const expectedVerdict = z.strictObject({
  /** `student elder`, `family f`, `teacher wang`, `visit v1`, `class 6-1`, `school`. */
  subject: z.string().check(z.regex(/^(school|(student|family|teacher|visit|class|school) \S+)$/)),
  /** Id of the period, where a clause gives a verdict for several; those of other periods are then not looked at. */
  period: z.optional(z.string()),
  /** `none` where the clause does not concern the subject, so that there is no verdict. */
  status: z.union([verdictStatus, z.literal('none')]),
  have: z.optional(z.number()),
  need: z.optional(z.number()),
  most: z.optional(z.number()),
  outOf: z.optional(z.number()),
  branch: z.optional(z.string()),
  dueOn: z.optional(localDate),
  dueAt: z.optional(instant),
  evidence: z.optional(z.array(z.string())),
  /** Visit → why it does not count. */
  notCounted: z.optional(z.record(z.string(), z.enum(NOT_COUNTED_REASONS))),
  /** Some of what is missing; `[]` where nothing is. */
  missing: z.optional(z.array(expectedMissing)),
  reason: z.optional(z.enum(VERDICT_REASONS)),
  applied: z.optional(z.array(z.string())),
});
/** What is expected of one verdict. */
export type ExpectedVerdict = z.infer<typeof expectedVerdict>;

/** One vector: the same facts at one or more moments. */
export const vector = z.strictObject({
  /** What it shows, as a sentence. */
  name: z.string().check(z.minLength(1)),
  /** Qualified id of the clause, such as `hebei/H1`. */
  clause: z.string().check(z.regex(/^[a-z][a-z0-9-]*\/[A-Za-z][A-Za-z0-9-]*$/)),
  /** Added to the facts of the file; an entry of the same name stands in its place. */
  facts: z.optional(vectorFacts),
  settings: z.optional(z.partial(policySettings)),
  moments: z
    .array(z.strictObject({ asOf: instant, expect: z.array(expectedVerdict).check(z.minLength(1)) }))
    .check(z.minLength(1)),
});
/** One vector: the same facts at one or more moments. */
export type Vector = z.infer<typeof vector>;

/** A file of vectors. */
export const vectorFile = z.strictObject({
  format: z.literal('homevisit-vectors/1'),
  /** Facts that every vector of the file starts from. */
  facts: z.optional(vectorFacts),
  vectors: z.array(vector).check(z.minLength(1)),
});
/** A file of vectors. */
export type VectorFile = z.infer<typeof vectorFile>;
