import { isWithin } from '../../calendar/local-date.js';
import { rangeOf, schoolYearOf, type Period, type SchoolCalendar } from '../../calendar/school-calendar.js';
import type { EvaluationMoment } from '../count-context.js';
import type { VisitFact } from '../facts.js';
import type { PeriodSpec } from '../rule.js';
import type { NotCounted } from '../verdict.js';
import { hasEnded } from './visit-acceptance.js';

/**
 * Visits that lie in no period because they lie outside every school year of the calendar, so that none is passed over
 * in silence. Periods that are no unit of the school year leave days out on purpose.
 */
export function visitsOutsideCalendar(
  visits: readonly VisitFact[],
  calendar: SchoolCalendar,
  spec: PeriodSpec,
  periods: readonly Period[],
  moment: EvaluationMoment,
): NotCounted[] {
  if (typeof spec !== 'string') return [];
  return visits
    .filter(
      (visit) =>
        hasEnded(visit, moment) &&
        !schoolYearOf(calendar, visit.date) &&
        !periods.some((period) => isWithin(visit.date, rangeOf(period))),
    )
    .map(({ id }) => ({ visitId: id, reason: 'outside-calendar' }));
}

/** Visits that lie within a school year and in none of its terms, and follow this term or precede the first one. */
export function visitsBetweenTerms(
  visits: readonly VisitFact[],
  calendar: SchoolCalendar,
  term: Period,
  moment: EvaluationMoment,
): NotCounted[] {
  if (term.unit !== 'term') return [];
  const year = schoolYearOf(calendar, term.startDate);
  if (!year) return [];
  const isFirst = !year.terms.some(({ startDate }) => startDate < term.startDate);
  const next = year.terms
    .map(({ startDate }) => startDate)
    .filter((startDate) => startDate > term.endDate)
    .sort()[0];
  return visits
    .filter(({ date }) => isWithin(date, rangeOf(year)) && !year.terms.some((one) => isWithin(date, rangeOf(one))))
    .filter(({ date }) => (date < term.startDate ? isFirst : next === undefined || date < next))
    .filter((visit) => hasEnded(visit, moment))
    .map(({ id }) => ({ visitId: id, reason: 'between-periods' }));
}
