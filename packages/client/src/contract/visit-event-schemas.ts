import { DECLINE_REASONS, identifier, instant, localDate, VISIT_MODES } from '@homevisit/sdk/model';
import { COURSE_CHANGE_REASONS, COURSE_STEPS } from '@homevisit/sdk/visit';
import * as z from 'zod/mini';

const happened = <Type extends string>(type: Type) => ({ type: z.literal(type), at: instant });
const changed = { reason: z.enum(COURSE_CHANGE_REASONS) };
const REMOTE_MODES = ['phone', 'video', 'online-chat', 'letter'] as const;

const reportable = [
  z.object(happened('agree')),
  z.object(happened('outline')),
  z.object(happened('report-out')),
  z.object(happened('set-out')),
  z.object(happened('come-back')),
  z.object({ ...happened('postpone'), ...changed, until: z.optional(localDate) }),
  z.object({ ...happened('plan-again'), on: localDate }),
  z.object({ ...happened('cancel'), ...changed }),
  z.object({ ...happened('decline'), reason: z.enum(DECLINE_REASONS) }),
  z.object({ ...happened('move-to-agreed-place'), ...changed }),
  z.object({ ...happened('turn-remote'), ...changed, mode: z.enum(REMOTE_MODES) }),
] as const;

/**
 * What somebody on the way can report about a planned visit. That the record is written, confirmed and filed, the
 * backend knows by itself.
 */
export const reportedVisitEvent = z.discriminatedUnion('type', [...reportable]);
/** What somebody on the way can report about a planned visit. */
export type ReportedVisitEvent = z.infer<typeof reportedVisitEvent>;

/** Anything that happens to a visit; see `VisitEvent` of the SDK. */
export const visitEvent = z.discriminatedUnion('type', [
  ...reportable,
  z.object({ ...happened('record'), by: identifier }),
  z.object({ ...happened('confirm'), by: identifier }),
  z.object(happened('file')),
]);

/** Kinds of what happens to a visit. */
export const VISIT_EVENT_TYPES = [
  'agree',
  'outline',
  'report-out',
  'set-out',
  'come-back',
  'postpone',
  'plan-again',
  'cancel',
  'decline',
  'move-to-agreed-place',
  'turn-remote',
  'record',
  'confirm',
  'file',
] as const;

/** The course of a visit so far; see `VisitCourse` of the SDK. */
export const visitCourse = z.object({
  state: z.enum([...COURSE_STEPS, 'postponed', 'cancelled', 'declined']),
  mode: z.enum(VISIT_MODES),
  plannedOn: z.optional(localDate),
  steps: z.partialRecord(z.enum(COURSE_STEPS), instant),
  recordedBy: z.optional(identifier),
  history: z.array(visitEvent),
});
