import { endOfDay, instantAfter } from '../calendar/duration.js';
import { epochMillisecondsOf, localDateOf, type Instant } from '../calendar/instant.js';
import type { SchoolCalendar } from '../calendar/school-calendar.js';
import type { VisitDraft } from '../model/visit.js';
import type { PolicySet } from '../policy/policy-set.js';
import type { RecordDeadlineRule } from '../policy/rule.js';
import { compileTrustedPolicies } from '../policy/trusted-policies.js';

/** By when a record is to be filed, and which clause says so. */
export interface FilingDeadline {
  /** Qualified id of the clause. */
  readonly clause: string;
  readonly dueAt: Instant;
}

function clockStart(
  { startedAt, endedAt }: Pick<VisitDraft, 'startedAt' | 'endedAt'>,
  { startsAt = 'visit-end' }: RecordDeadlineRule,
  calendar: SchoolCalendar,
): Instant | undefined {
  if (startsAt === 'visit-start') return startedAt;
  return startsAt === 'day-end' ? endOfDay(localDateOf(endedAt, calendar.timeZone), calendar) : endedAt;
}

/**
 * By when the record of a visit is to be filed, by every clause that says so for its mode; the earliest first. A clause
 * for some students only is left to evaluation, and so is one whose hours the calendar cannot tell.
 */
export function filingDeadlines(
  visit: Pick<VisitDraft, 'mode' | 'startedAt' | 'endedAt'>,
  policies: PolicySet,
  calendar: SchoolCalendar,
): readonly FilingDeadline[] {
  return compileTrustedPolicies(policies)
    .clauses.flatMap(({ id, rule }): FilingDeadline[] => {
      if (rule.kind !== 'record-deadline' || rule.where !== undefined || !rule.modes.includes(visit.mode)) return [];
      const start = clockStart(visit, rule, calendar);
      const unit = rule.clock === 'working' ? 'working-hours' : 'hours';
      const dueAt = start && instantAfter(start, { amount: rule.withinHours, unit }, calendar);
      return dueAt === undefined ? [] : [{ clause: id, dueAt }];
    })
    .sort((a, b) => epochMillisecondsOf(a.dueAt) - epochMillisecondsOf(b.dueAt));
}
