import type { LocalDate } from '../../calendar/local-date.js';
import type { Period, SchoolCalendar } from '../../calendar/school-calendar.js';
import type { CompiledClause, CompiledPolicies } from '../compiled-policies.js';
import { isInForce } from '../in-force.js';
import { missingPeriodOf, periodsBegunBy } from '../periods-begun.js';
import { isEachVisitRule, type EachVisitRule, type VisitCountRule } from '../rule.js';
import { isUnderstood } from './understood-rules.js';

/** One clause that counts visits, in one period: what a subject answers or not. */
export interface CountSlot {
  readonly clause: CompiledClause;
  readonly rule: VisitCountRule;
  /** Absent where the calendar does not know in which period the day lies. */
  readonly period: Period | undefined;
}

/** One clause about single visits. */
export interface VisitSlot {
  readonly clause: CompiledClause;
  readonly rule: EachVisitRule;
}

/** The clauses that are in force on a day. */
export interface PlannedClauses {
  readonly counts: readonly CountSlot[];
  readonly visits: readonly VisitSlot[];
  /** Ids of clauses whose rules say more than columns understand; `evaluate` answers them. */
  readonly unplanned: readonly string[];
}

/** What is to be evaluated on a day at the school, in the order of clauses and periods that `evaluate` has. */
export function planClauses(policies: CompiledPolicies, calendar: SchoolCalendar, date: LocalDate): PlannedClauses {
  const counts: CountSlot[] = [];
  const visits: VisitSlot[] = [];
  const unplanned: string[] = [];
  for (const clause of policies.clauses) {
    const { rule } = clause;
    // Nobody judges what cannot be written as a rule: there is nothing to plan.
    if (rule.kind === 'not-codable' || !isInForce(clause, date, undefined)) continue;
    if (!isUnderstood(clause)) unplanned.push(clause.id);
    else if (rule.kind === 'visit-count') {
      for (const period of periodsBegunBy(calendar, rule.per, date)) counts.push({ clause, rule, period });
      if (missingPeriodOf(calendar, rule.per, date)) counts.push({ clause, rule, period: undefined });
    } else if (isEachVisitRule(rule)) visits.push({ clause, rule });
  }
  return { counts, visits, unplanned };
}
