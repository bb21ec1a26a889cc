import { epochMillisecondsOf, localDateOf, type Instant } from '../calendar/instant.js';
import { isWithin } from '../calendar/local-date.js';
import type { Facts, VisitFact } from '../policy/facts.js';

/** Visits of the school year that has begun last, with a record that was filed by then. */
export function visitsOfYear(facts: Facts, asOf: Instant): readonly VisitFact[] {
  const today = localDateOf(asOf, facts.calendar.timeZone);
  const years = facts.calendar.schoolYears.filter((year) => year.startDate <= today);
  const year = years.sort((a, b) => (a.startDate < b.startDate ? 1 : -1))[0];
  if (!year) return [];
  return facts.visits.filter(
    (visit) =>
      visit.filedAt !== undefined &&
      epochMillisecondsOf(visit.filedAt) <= epochMillisecondsOf(asOf) &&
      isWithin(visit.date, { from: year.startDate, to: year.endDate }),
  );
}
