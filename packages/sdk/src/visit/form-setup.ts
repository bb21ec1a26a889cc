import type { Instant } from '../calendar/instant.js';
import type { SchoolCalendar } from '../calendar/school-calendar.js';
import type { VisitDraft, Visitor } from '../model/visit.js';
import type { PolicySet } from '../policy/policy-set.js';
import type { VisitCheck } from './compose-check.js';
import type { TimingCheck } from './timing-check.js';
import type { VisitFault } from './visit-fault.js';

/** What a visit form starts from. */
export interface VisitFormSetup {
  /** `checkTypedVisit` for controls that yield typed values; `checkVisit` where values come from anywhere else. */
  readonly check: VisitCheck;
  readonly policies: PolicySet;
  /** IANA name of the school's time zone. */
  readonly timeZone: string;
  /** Where the host has it: more can then be said about the day and the hour of a visit. */
  readonly calendar?: SchoolCalendar;
  /** How times are judged, where {@link asksForTiming} says that a clause asks for it. */
  readonly timing?: TimingCheck;
  /** The school's clock. */
  readonly now: () => Instant;
  readonly studentId: string;
  /** Whoever fills the form, as the first visitor. */
  readonly visitor?: Visitor;
}

/** What becomes of an attempt to file. */
export type FilingAttempt =
  | { readonly outcome: 'faulty'; readonly faults: readonly VisitFault[] }
  /** Nothing is wrong, and something is to be confirmed first. */
  | { readonly outcome: 'unconfirmed'; readonly warnings: readonly VisitFault[] }
  | { readonly outcome: 'ready'; readonly draft: VisitDraft };

/** A fault that a server found, in words of its own. */
export type RefusedPlace = Pick<VisitFault, 'pointer' | 'clauses'> & { readonly code: string };
