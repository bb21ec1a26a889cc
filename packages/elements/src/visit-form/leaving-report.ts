import type { LeavingReport, VisitFormCore } from '@homevisit/sdk/visit';
import type { VisitFormMessages } from './messages/zh-CN.js';
import type { OpenedVisit } from './opening.js';

/**
 * What a report says where nobody has typed it: an hour is a first guess that is easy to correct on the way, and no
 * rule; a clause that limits the length of a visit goes before it.
 */
const USUAL_MINUTES = 60;

/** Whom the school is told of before leaving, with one tap: from the plan, else what is usual. */
export function leavingReport(
  core: VisitFormCore,
  visit: OpenedVisit | undefined,
  texts: VisitFormMessages,
): LeavingReport {
  const limits = core.askedOf('startedAt')?.limits ?? [];
  const longest = limits.flatMap(({ minutes }) => (minutes?.atMost === undefined ? [] : [minutes.atMost]));
  const place = core.value('/mode') === 'agreed-place' ? texts['modes.agreed-place'] : texts.usualPlace;
  return {
    place: visit?.place ?? place,
    expectedMinutes: visit?.expectedMinutes ?? Math.min(USUAL_MINUTES, ...longest),
  };
}
