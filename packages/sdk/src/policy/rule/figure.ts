/**
 * Figures that a document publishes, and how they have to fit together. They bind nobody; a check warns where they
 * cannot all be right, so that no report is measured against them unseen.
 *
 * @module
 */
import * as z from 'zod/mini';
import { packText } from './pack-text.js';

/** What a figure counts. */
export const FIGURE_UNITS = [
  'visits',
  'students',
  'families',
  'person-times',
  'sessions',
  'suggestions',
  'share',
] as const;

/** One figure that a document publishes. */
export const figure = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  title: packText,
  value: z.number(),
  unit: z.enum(FIGURE_UNITS),
  section: z.string(),
});
/** One figure that a document publishes. */
export type Figure = z.infer<typeof figure>;

/** How figures have to fit together. */
export const figureCheck = z.discriminatedUnion('kind', [
  /** The parts make up the total, and count the same thing. */
  z.strictObject({ kind: z.literal('sum'), parts: z.array(z.string()).check(z.minLength(1)), total: z.string() }),
  /** So many visits, of which a share of the subjects had two: the number of subjects is whole. */
  z.strictObject({ kind: z.literal('twice'), visits: z.string(), share: z.string() }),
  /** A total cannot show that each subject got what a clause asks for. */
  z.strictObject({ kind: z.literal('goal'), figures: z.array(z.string()).check(z.minLength(1)), clause: z.string() }),
  /** A share says of how many it is one. */
  z.strictObject({ kind: z.literal('denominator'), share: z.string(), of: z.optional(z.string()) }),
]);
/** How figures have to fit together. */
export type FigureCheck = z.infer<typeof figureCheck>;
