import type { Instant } from '../calendar/instant.js';
import type { SchoolCalendar } from '../calendar/school-calendar.js';
import type { VisitDraft } from '../model/visit.js';
import type { PolicySet } from '../policy/policy-set.js';
import { withoutBlankTexts } from './blank-texts.js';
import { findConsistencyFaults } from './consistency-faults.js';
import { findPolicyFaults } from './policy-faults.js';
import type { TimingCheck } from './timing-check.js';
import type { VisitFault } from './visit-fault.js';

/** What a visit is checked against besides the policies. */
export interface CheckVisitContext {
  /** The moment of checking; nothing in a record may lie after it. */
  readonly now: Instant;
  /**
   * The school's calendar. Without it nothing is said about hours and days on which visits are made, about times that
   * are counted by the school's clock, and about a day outside every school year.
   */
  readonly calendar?: SchoolCalendar | undefined;
  /** How times are judged, for a check that does not bring that along; see `checkTypedVisit`. */
  readonly timing?: TimingCheck | undefined;
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

/** The members of a draft that have their shape, and what is wrong with the others. */
export interface ShapeFinding {
  readonly faults: readonly VisitFault[];
  /** Members without a shape fault, so that everything else about them can be said in the same breath. */
  readonly sound: Partial<VisitDraft>;
}

/** Checks a draft; see `checkVisit`. */
export type VisitCheck = (draft: unknown, policies: PolicySet, context: CheckVisitContext) => CheckedVisit;

/** Shape first, then what contradicts itself, then what policies ask: one thing is said about a member at a time. */
export function composeCheck(findShapeFaults: (draft: unknown) => ShapeFinding, ownTiming?: TimingCheck): VisitCheck {
  return (draft, policies, context) => {
    const shape = findShapeFaults(draft);
    const sound = withoutBlankTexts(shape.sound);
    const faults = [...shape.faults, ...findConsistencyFaults(sound, context.now)];
    const faulty = new Set(faults.map((fault) => fault.pointer.split('/')[1] ?? ''));
    const policy = findPolicyFaults(sound, policies, faulty, { timing: ownTiming, ...context });
    const all = [...faults, ...policy.faults];
    if (all.length > 0) return { ok: false, faults: all, warnings: policy.warnings };
    return { ok: true, draft: sound as VisitDraft, warnings: policy.warnings };
  };
}
