import { addDays, type LocalDate } from './local-date.js';

/** The years that the table knows. */
export const LUNAR_NEW_YEARS = { first: 1901, last: 2100 } as const;

/**
 * Days from 20 January to the first day of the lunar year, one character a year in base 36. A table and no
 * `Intl.DateTimeFormat`: today's engines are a day off in 1954, 2027 and 2030, when the new moon falls within minutes of
 * midnight in Beijing (`docs/decisions/0016`).
 */
const DAYS_AFTER_20_JANUARY =
  'uj9rf5od2lath6pe3mcvj8rg4od3lash6pf4mbuj7qg5od2l9s' +
  'h7pe4nbtj8qg5od1kash7qe3mbti8rg5odvk9sh7qf3lbui8rg' +
  '4nc2k9ti6pe3lbuj8rg5nc2l9sh6oe3mbuj8qf4nc2lash6pd3' +
  'mcuj8qf4nd1k9sg6pe3mbui7qg4nd2k9sh6pe4lati7qg5nc1k';

/**
 * The first day of the lunar year (春节, Spring Festival) that begins in a year of the Gregorian calendar.
 *
 * @returns `undefined` outside 1901–2100, which the table does not know.
 */
export function lunarNewYearOf(year: number): LocalDate | undefined {
  const code = DAYS_AFTER_20_JANUARY[year - LUNAR_NEW_YEARS.first];
  return code === undefined ? undefined : addDays(`${year}-01-20` as LocalDate, Number.parseInt(code, 36));
}
