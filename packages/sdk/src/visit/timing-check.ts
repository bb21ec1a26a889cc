import type { Instant } from '../calendar/instant.js';
import type { SchoolCalendar } from '../calendar/school-calendar.js';
import type { VisitDraft } from '../model/visit.js';
import { compileTrustedPolicies } from '../policy/trusted-policies.js';
import type { PolicySet } from '../policy/policy-set.js';
import type { FieldRequirement } from '../policy/requirement.js';
import type { VisitFault } from './visit-fault.js';

/**
 * What is found about the times of a visit. It reckons with working days and hours, so a form loads it only where a
 * clause asks for that.
 */
export interface TimingCheck {
  /** What of a visit lies outside the times in which these clauses let visits be made. */
  findLimitFaults(
    draft: Partial<VisitDraft>,
    limits: NonNullable<FieldRequirement['limits']>,
    calendar: SchoolCalendar | undefined,
  ): VisitFault[];
  /** Clauses by whose lead time a step was taken too late. Where the calendar cannot tell, nothing is said. */
  findLateSteps(
    pointer: string,
    takenAt: Instant,
    draft: Partial<VisitDraft>,
    leads: NonNullable<FieldRequirement['leads']>,
    calendar: SchoolCalendar | undefined,
  ): VisitFault[];
  /** A visit on a day that no school year of the calendar holds, so that no duty can count it. */
  findCalendarFaults(draft: Partial<VisitDraft>, calendar: SchoolCalendar | undefined): VisitFault[];
}

/** True where a clause limits when a visit may be, or says how long before it a step is taken. */
export function asksForTiming(policies: PolicySet): boolean {
  return compileTrustedPolicies(policies).clauses.some(
    ({ rule }) => rule.kind === 'visit-limit' || (rule.kind === 'visit-step' && rule.before !== undefined),
  );
}
