import {
  FEEDBACK_QUESTIONS,
  familyRequest,
  feedbackDraft,
  identifier,
  instant,
  VISIT_MODES,
} from '@homevisit/sdk/model';
import * as z from 'zod/mini';

/** What a family sees: its own visit, and nothing that only the school may know. */
export const familyVisit = z.object({
  visitId: identifier,
  schoolName: z.string(),
  students: z.array(z.object({ displayName: z.string() })),
  visitors: z.array(z.object({ displayName: z.string(), role: z.string() })),
  mode: z.enum(VISIT_MODES),
  startedAt: instant,
  endedAt: instant,
  timeZone: z.string(),
  questions: z.array(z.enum(FEEDBACK_QUESTIONS)),
  /** What the family has sent already. */
  feedback: z.optional(feedbackDraft),
  requests: z.array(familyRequest),
});
/** What a family sees. */
export type FamilyVisit = z.infer<typeof familyVisit>;

export { familyRequest, feedbackDraft };
