import * as z from 'zod/mini';
import { instant, localDate, localizedText } from '../model/primitives.js';
import { verdictStatus, verdictSubject } from '../policy/verdict.js';

/** What is counted. */
export const MEASURE_UNITS = ['students', 'families', 'visits', 'teachers', 'classes', 'schools'] as const;

/**
 * A share with both its parts; never a bare percentage. Units are never mixed: a visit, a student and a family are
 * three different things to count (domain study, H22–H25).
 */
export const measure = z.object({
  /** `coverage.students`, `visits.in-person`, or a clause such as `clause:hebei/H1`. */
  id: z.string(),
  unit: z.enum(MEASURE_UNITS),
  title: localizedText,
  numerator: z.number(),
  denominator: z.number(),
  /** The clause that the measure belongs to, where there is one. */
  clause: z.optional(z.string()),
});
/** A share with both its parts. */
export type Measure = z.infer<typeof measure>;

/** How many subjects have so many visits that count. The last entry stands for this number and more. */
export const distribution = z.array(z.object({ visits: z.number(), subjects: z.number() }));
/** How many subjects have so many visits that count. */
export type Distribution = z.infer<typeof distribution>;

/**
 * A share as a report shows it: as of when, from which document, and what the share does not tell. `cases` are reasons to
 * act, of which one student may have several.
 */
export const reportMeasure = z.object({
  ...measure.shape,
  unit: z.enum([...MEASURE_UNITS, 'cases']),
  asOf: instant,
  /** Where the demand stands: short name of the document, and section. Absent for what no document asks. */
  source: z.optional(z.object({ document: localizedText, section: z.string() })),
  /** The one class, member of staff or school that it is about; absent where it is about all of them. */
  subject: z.optional(verdictSubject),
  /** The period of that one. */
  period: z.optional(z.object({ id: z.string(), title: z.string(), startDate: localDate, endDate: localDate })),
  /** How many verdicts of each status there are, those that are in no part of the share among them. */
  statuses: z.optional(z.partialRecord(verdictStatus, z.number())),
  /** Over those in the denominator: a total cannot show that each had one (domain study, H23). */
  distribution: z.optional(distribution),
});
/** A share as a report shows it. */
export type ReportMeasure = z.infer<typeof reportMeasure>;
