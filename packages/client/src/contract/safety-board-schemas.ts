import { identifier, instant, VISIT_MODES } from '@homevisit/sdk/model';
import * as z from 'zod/mini';

/**
 * A visit from which somebody is not back yet. What whoever keeps watch needs and no more: whom to call, which class it is
 * about, since when and until when. No student, no place, no purpose: who has to know them reads the plan.
 */
export const boardVisit = z.object({
  visitId: identifier,
  visitors: z.array(z.object({ personId: identifier, displayName: z.string() })),
  classTitles: z.array(z.string()),
  mode: z.enum(VISIT_MODES),
  setOutAt: instant,
  /** Absent where nobody has said how long it takes. */
  expectedBackAt: z.optional(instant),
});
/** A visit from which somebody is not back yet. */
export type BoardVisit = z.infer<typeof boardVisit>;

/** Who is out now, whoever has been out longest first. */
export const safetyBoard = z.object({ asOf: instant, visits: z.array(boardVisit) });
/** Who is out now. */
export type SafetyBoard = z.infer<typeof safetyBoard>;

/**
 * What the stream of the board tells: `board` is the whole of it, `out` a visit that is on it now or stands there
 * differently, `back` one that is not on it any more.
 */
export const boardMessage = z.discriminatedUnion('event', [
  z.object({ event: z.literal('board'), data: safetyBoard }),
  z.object({ event: z.literal('out'), data: z.extend(boardVisit, { asOf: instant }) }),
  z.object({ event: z.literal('back'), data: z.object({ visitId: identifier, asOf: instant }) }),
]);
/** What the stream of the board tells. */
export type BoardMessage = z.infer<typeof boardMessage>;
