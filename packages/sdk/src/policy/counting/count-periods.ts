import { isWithin, type LocalDate } from '../../calendar/local-date.js';
import { rangeOf, type Period } from '../../calendar/school-calendar.js';
import type { ClauseContext } from '../count-context.js';
import type { VisitFact } from '../facts.js';
import { missingPeriodOf, periodsBegunBy } from '../periods-begun.js';
import { boundsOf, type PeriodSpec, type Quantity, type Rule } from '../rule.js';

/** The periods of a clause that have begun, and what the calendar would have to name besides. */
export interface ClausePeriods {
  readonly periods: readonly Period[];
  /** See `missingPeriodOf`. */
  readonly missing: string | undefined;
}

type CountingContext = ClauseContext<Extract<Rule, { per: PeriodSpec }>>;

const found = new WeakMap<CountingContext, ClausePeriods>();

/** The periods of a clause; the same for every subject, so found once for each context. */
export function periodsOf(context: CountingContext): ClausePeriods {
  let periods = found.get(context);
  if (!periods) {
    const { rule, index, moment } = context;
    const { calendar } = index.facts;
    periods = {
      periods: periodsBegunBy(calendar, rule.per, moment.date),
      missing: missingPeriodOf(calendar, rule.per, moment.date),
    };
    found.set(context, periods);
  }
  return periods;
}

/** True where nothing is asked for, and something only limited. */
export function isLimitOnly(quantities: readonly (Quantity | undefined)[]): boolean {
  return quantities.every((quantity) => {
    if (!quantity) return true;
    const { least, open } = boundsOf(quantity);
    return least === 0 && !open;
  });
}

/** True for one of the many short periods of a school year, of which a limit would speak without an end. */
export function isShort({ unit }: Pick<Period, 'unit'>): boolean {
  return unit === 'day' || unit === 'calendar-week';
}

/** Periods that a limit speaks of: the current one, and those with a visit. */
export function periodsWithVisits(
  periods: readonly Period[],
  visits: readonly VisitFact[],
  today: LocalDate,
): readonly Period[] {
  const days = [...new Set(visits.map(({ date }) => date)), today];
  return periods.filter((period) => days.some((day) => isWithin(day, rangeOf(period))));
}
