/**
 * Conditions on whom or what a clause concerns, as a tree without code. Evaluation answers with true, false or
 * *unknown* (a datum is missing), never with a silent default.
 *
 * @module
 */
import * as z from 'zod/mini';

/** What a datum may hold. */
export const datumValue = z.union([z.string(), z.number(), z.boolean()]);
/** What a datum may hold. */
export type DatumValue = z.infer<typeof datumValue>;

/** Whose datum it is. `student.…` of a family holds when it holds of one of the children. */
export const DATUM_OWNERS = ['student', 'class', 'school', 'teacher'] as const;
/** Whose datum it is. */
export type DatumOwner = (typeof DATUM_OWNERS)[number];

/**
 * Data that the engine knows by itself. Any other name, such as `student.residence`, is declared in the `vocabulary`
 * of the pack and given in the facts.
 *
 * - `student.grade`: code of the grade as the roster has it; `student.new`: came to the school in this school year;
 *   `student.starting-grade`, `student.graduating-grade`: is in a first or a last grade of the school;
 *   `student.boarding`; `student.distance-km`: from home to school
 * - `class.size`: students of the homeroom class; `class.grade`; `class.new`: has its first school year
 * - `school.type`, such as `primary`; `school.locality`: `urban`, `town` or `rural`
 */
export const BUILT_IN_DATA = [
  'student.grade',
  'student.new',
  'student.starting-grade',
  'student.graduating-grade',
  'student.boarding',
  'student.distance-km',
  'class.size',
  'class.grade',
  'class.new',
  'school.type',
  'school.locality',
] as const;

/** A condition: exactly one of `all`, `any`, `not`, `category`, `listed` and `datum`. */
export interface Condition {
  readonly all?: readonly Condition[] | undefined;
  readonly any?: readonly Condition[] | undefined;
  readonly not?: Condition | undefined;
  /** In one of these categories of the document's own list. */
  readonly category?: readonly string[] | undefined;
  /** In some category of the document's own list. */
  readonly listed?: true | undefined;
  /** Name of a datum, with what it must be: `is`, `in`, or bounds of a number. */
  readonly datum?: string | undefined;
  readonly is?: DatumValue | undefined;
  readonly in?: readonly DatumValue[] | undefined;
  /** From this number upwards. */
  readonly atLeast?: number | undefined;
  /** Up to this number. */
  readonly atMost?: number | undefined;
  /** More than this number. */
  readonly above?: number | undefined;
  /** Less than this number. */
  readonly below?: number | undefined;
}

const SUBJECTS = ['all', 'any', 'not', 'category', 'listed', 'datum'] as const;
const COMPARISONS = ['is', 'in', 'atLeast', 'atMost', 'above', 'below'] as const;

/** Name of a datum: owner, a dot, and words joined by hyphens. */
export const datumName = z.string().check(z.regex(/^(student|class|school|teacher)\.[a-z][a-z0-9-]*$/));

const self: z.ZodMiniType<Condition, Condition> = z.lazy(() => condition);

/** A condition on whom or what a clause concerns. */
export const condition: z.ZodMiniType<Condition, Condition> = z
  .strictObject({
    all: z.optional(z.array(self).check(z.minLength(1))),
    any: z.optional(z.array(self).check(z.minLength(1))),
    not: z.optional(self),
    category: z.optional(z.array(z.string()).check(z.minLength(1))),
    listed: z.optional(z.literal(true)),
    datum: z.optional(datumName),
    is: z.optional(datumValue),
    in: z.optional(z.array(datumValue).check(z.minLength(1))),
    atLeast: z.optional(z.number()),
    atMost: z.optional(z.number()),
    above: z.optional(z.number()),
    below: z.optional(z.number()),
  })
  .check(
    z.refine((one) => SUBJECTS.filter((key) => one[key] !== undefined).length === 1, {
      error: `give exactly one of ${SUBJECTS.join(', ')}`,
    }),
    z.refine((one) => (one.datum !== undefined) === COMPARISONS.some((key) => one[key] !== undefined), {
      error: `give a datum together with ${COMPARISONS.join(', ')}`,
    }),
  );
