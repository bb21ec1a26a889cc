import * as z from 'zod/mini';
import { localizedText } from '../model/primitives.js';

/**
 * A share with both its parts; never a bare percentage. Units are never mixed: a visit, a student and a family are
 * three different things to count (domain study, H22–H25).
 */
export const measure = z.object({
  /** `coverage.students`, `visits.in-person`, or a clause such as `clause:hebei/H1`. */
  id: z.string(),
  unit: z.enum(['students', 'families', 'visits', 'teachers', 'classes', 'schools']),
  title: localizedText,
  numerator: z.number(),
  denominator: z.number(),
  /** The clause that the measure belongs to, where there is one. */
  clause: z.optional(z.string()),
});
/** A share with both its parts. */
export type Measure = z.infer<typeof measure>;
