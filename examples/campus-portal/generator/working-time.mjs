/**
 * When people work at the school: holidays and the days on which people make up for them, as the State Council has published
 * them (`chinese-days` keeps them).
 */
import { addDays, weekdayOf } from '@homevisit/sdk/calendar';
import chineseDays from 'chinese-days';

const WEEKDAYS = [1, 2, 3, 4, 5];

/** Published after the demonstration begins; the law on holidays names these days for every year. */
const BY_LAW = ['01-01', '05-01', '10-01', '10-02', '10-03'];

/**
 * @param {import('@homevisit/sdk/calendar').LocalDate} from
 * @param {import('@homevisit/sdk/calendar').LocalDate} to
 * @returns {import('@homevisit/sdk/calendar').WorkingTime}
 */
export function workingTimeOf(from, to) {
  /** @type {import('@homevisit/sdk/calendar').DateRange[]} */
  const holidays = [];
  /** @type {import('@homevisit/sdk/calendar').LocalDate[]} */
  const makeUpDays = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const isWeekday = WEEKDAYS.includes(weekdayOf(date));
    if (BY_LAW.includes(date.slice(5)) || (chineseDays.isHoliday(date) && isWeekday))
      holidays.push({ from: date, to: date });
    else if (chineseDays.isWorkday(date) && !isWeekday) makeUpDays.push(date);
  }
  return { weekdays: WEEKDAYS, from: '08:00', to: '17:00', holidays, makeUpDays };
}
