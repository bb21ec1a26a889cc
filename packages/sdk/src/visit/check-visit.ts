import type { Instant } from '../calendar/instant.js';
import type { VisitDraft } from '../model/visit.js';
import type { PolicySet } from '../policy/policy-set.js';
import { withoutBlankTexts } from './blank-texts.js';
import { findConsistencyFaults } from './consistency-faults.js';
import { findPolicyFaults } from './policy-faults.js';
import { findShapeFaults } from './shape-faults.js';
import type { VisitFault } from './visit-fault.js';

/** What a visit is checked against besides the policies. */
export interface CheckVisitContext {
  /** The moment of checking; nothing in a record may lie after it. */
  readonly now: Instant;
}

/** What checking a draft yields. */
export type CheckedVisit =
  | {
      readonly ok: true;
      /** The draft without unknown members and without texts that say nothing. */
      readonly draft: VisitDraft;
      readonly warnings: readonly VisitFault[];
    }
  | {
      readonly ok: false;
      readonly faults: readonly VisitFault[];
      readonly warnings: readonly VisitFault[];
    };

/**
 * Checks a visit record before it is filed: its shape, what contradicts itself, and what the school's policies
 * ask of it. Browser and server call the same function, so they cannot disagree.
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
 * @see docs/decisions/0010-a-true-record-can-always-be-filed.md
 */
export function checkVisit(draft: unknown, policies: PolicySet, context: CheckVisitContext): CheckedVisit {
  const shape = findShapeFaults(draft);
  const sound = withoutBlankTexts(shape.sound);
  const faults = [...shape.faults, ...findConsistencyFaults(sound, context.now)];
  const faulty = new Set(faults.map((fault) => fault.pointer.split('/')[1] ?? ''));
  const policy = findPolicyFaults(sound, policies, faulty);
  const all = [...faults, ...policy.faults];
  if (all.length > 0) return { ok: false, faults: all, warnings: policy.warnings };
  return { ok: true, draft: sound as VisitDraft, warnings: policy.warnings };
}
