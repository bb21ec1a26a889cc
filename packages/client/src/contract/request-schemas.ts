/**
 * What the school sees of families' requests and reports, and what it does about them.
 *
 * @module
 */
import { CONDUCT_CODES, familyRequest, identifier, instant, localDate, requestText } from '@homevisit/sdk/model';
import * as z from 'zod/mini';

/** A request as the school sees it: with the students it is about, and who sees to it. */
export const schoolRequest = z.extend(z.omit(familyRequest, { handledBy: true }), {
  visitedAt: instant,
  students: z.array(z.object({ id: identifier, displayName: z.string(), classTitle: z.optional(z.string()) })),
  handler: z.optional(z.object({ personId: identifier, displayName: z.string() })),
});
/** A request as the school sees it. */
export type SchoolRequest = z.infer<typeof schoolRequest>;

const known = { version: z.number().check(z.int(), z.minimum(0)) };
const reply = requestText.check(z.refine((text) => text.trim() !== '', { error: 'required' }));

/**
 * What the school does about a request. `version` is that of the request as it was seen. Answering a family that withdraws
 * its consent, or wants its data deleted, deletes the photos of the visit; closing changes nothing.
 */
export const requestAnswerDraft = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('taken-up'), ...known, dueOn: z.optional(localDate) }),
  z.object({ kind: z.literal('answered'), ...known, text: reply }),
  /** Not done, or nothing more to be done; the family reads the reason. */
  z.object({ kind: z.literal('closed'), ...known, text: reply }),
]);
/** What the school does about a request. */
export type RequestAnswerDraft = z.infer<typeof requestAnswerDraft>;

/** A report of misconduct, for the school's leader only. */
export const misconductReport = z.object({
  id: identifier,
  reference: z.string(),
  receivedOn: localDate,
  /** The rules that were not kept, as far as the family named them. */
  conduct: z.array(z.enum(CONDUCT_CODES)),
  text: z.optional(z.string()),
  /** Who visited. */
  about: z.array(z.object({ personId: identifier, displayName: z.string() })),
  /** Absent where the family wants to stay unnamed: the day and the students would name it. */
  visit: z.optional(
    z.object({ visitId: identifier, startedAt: instant, students: z.array(z.object({ displayName: z.string() })) }),
  ),
  /** Who has seen to it, when and how. Absent while nobody has. */
  handled: z.optional(
    z.object({ at: instant, by: z.object({ personId: identifier, displayName: z.string() }), note: z.string() }),
  ),
});
/** What was done about a report of misconduct. */
export const misconductHandlingDraft = z.object({ note: reply });
/** What was done about a report of misconduct. */
export type MisconductHandlingDraft = z.infer<typeof misconductHandlingDraft>;

/** A report of misconduct, for the school's leader only. */
export type MisconductReport = z.infer<typeof misconductReport>;
