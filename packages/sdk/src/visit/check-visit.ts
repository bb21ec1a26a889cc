import { composeCheck, type VisitCheck } from './compose-check.js';
import { findShapeFaults } from './shape-faults.js';
import { timingCheck } from './timing-faults.js';

/**
 * Checks a visit record before it is filed: its shape, what contradicts itself, and what the school's policies
 * ask of it. Whatever receives a record over a wire calls this function.
 *
 * **A record of what really happened can always be filed.** Therefore:
 *
 * - a *fault* stops filing. It is only ever about the record: a member that is missing or malformed, times that
 *   contradict each other or lie in the future, a topic that a binding clause asks the record to hold, a
 *   circumstance that a mode needs (a reason in words is enough where no code fits).
 * - a *warning* asks whether it was really so. It is about the visit: one visitor where two are asked for, no
 *   appointment, no outline, no safety report, a late one, a rule of conduct that is not attested; and about
 *   topics that are asked for in principle or by a practice. A confirmed record is filed as it is, and evaluation
 *   says what follows from it. Were this a fault, writing something untrue would be the only way to file.
 *
 * Wishes that do not bind (encouraged, permitted, aims) give neither.
 *
 * @param draft - whatever came in; it is not trusted to have any shape.
 * @throws {PolicyError} when the settings of the set do not fit its packs.
 * @see docs/decisions/0010-a-true-record-can-always-be-filed.md
 */
export const checkVisit: VisitCheck = composeCheck(findShapeFaults, timingCheck);
