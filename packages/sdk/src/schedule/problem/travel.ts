import * as z from 'zod/mini';
import { identifier } from '../../model/primitives.js';
import { MOST_TICKS, ticks } from './times.js';

/** Somewhere that people start from, or visit. What it has to hold depends on the kind of travel. */
export const place = z.strictObject({
  id: identifier,
  /** On a plane, in units of one's own. */
  x: z.optional(z.number()),
  y: z.optional(z.number()),
  /** Degrees, WGS 84. */
  latitude: z.optional(z.number().check(z.gte(-90), z.lte(90))),
  longitude: z.optional(z.number().check(z.gte(-180), z.lte(180))),
  /** A village, an estate: where nobody keeps coordinates. */
  zone: z.optional(z.string()),
});
/** Somewhere that people start from, or visit. */
export type Place = z.infer<typeof place>;

/** How long it takes from one place to another. */
export const travel = z.discriminatedUnion('kind', [
  /** `ticks[i][j]`: from the place at position `i` to the one at `j`. */
  z.strictObject({ kind: z.literal('matrix'), ticks: z.array(z.array(ticks)) }),
  /** As the crow flies on a plane, rounded up to a whole tick. */
  z.strictObject({ kind: z.literal('plane'), ticksPerUnit: z.int().check(z.gte(1), z.lte(MOST_TICKS)) }),
  /** As the crow flies on the globe, by a stated speed, made longer by what roads turn. */
  z.strictObject({
    kind: z.literal('coordinates'),
    metresPerMinute: z.int().check(z.gte(1), z.lte(100_000)),
    /** 130 for roads that are 30 % longer than the straight line. */
    detourPercent: z.int().check(z.gte(100), z.lte(1000)),
    /** Between two different places at least so long. */
    atLeast: z.optional(ticks),
  }),
  /** By a table of zones. */
  z.strictObject({
    kind: z.literal('zones'),
    /** Between two places of one zone. */
    within: ticks,
    /** Between two zones that `between` does not name. */
    otherwise: ticks,
    /** In both directions. */
    between: z.array(z.strictObject({ zones: z.tuple([z.string(), z.string()]), ticks })),
  }),
]);
/** How long it takes from one place to another. */
export type Travel = z.infer<typeof travel>;
