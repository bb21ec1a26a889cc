import { createRandom } from './random.mjs';
import { EMERGENCY } from './school.mjs';

const MILLISECONDS_PER_DAY = 86_400_000;

/** @param {string} date */
const isWeekend = (date) => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

/** @param {string} date */
export const isEmergency = (date) => date >= EMERGENCY.from && date <= EMERGENCY.to;

/**
 * A moment of the school's clock some minutes after another one.
 *
 * @param {string} moment - with the offset +08:00
 * @param {number} minutes
 * @returns {`${string}T${string}`}
 */
export function later(moment, minutes) {
  const shifted = new Date(Date.parse(moment) + minutes * 60_000 + 8 * 3_600_000);
  return `${shifted.toISOString().slice(0, 10)}T${shifted.toISOString().slice(11, 19)}+08:00`;
}

/**
 * Finds times for visits: after school on weekdays, by day at weekends, and nobody in two places at once.
 *
 * @param {string} first - first day
 * @param {string} last - last day
 */
export function createDiary(first, last) {
  const random = createRandom('diary');
  /** @type {Set<string>} */
  const taken = new Set();
  /** @type {string[]} */
  const days = [];
  for (let day = Date.parse(first); day <= Date.parse(last); day += MILLISECONDS_PER_DAY) {
    days.push(new Date(day).toISOString().slice(0, 10));
  }
  return {
    /**
     * A free time of a colleague, as a moment.
     *
     * @param {string} colleague
     * @param {(date: string) => boolean} suits
     */
    book(colleague, suits) {
      const open = days
        .filter(suits)
        .flatMap((date) =>
          (isWeekend(date) ? ['09:30', '11:00', '14:30', '16:00'] : ['17:40', '19:20']).map(
            (time) => `${date}T${time}:00+08:00`,
          ),
        )
        .filter((moment) => !taken.has(`${colleague} ${moment}`));
      const moment = random.pick(open);
      taken.add(`${colleague} ${moment}`);
      return moment;
    },
    /**
     * True where the colleague was free at that time, who is taken then.
     *
     * @param {string} colleague
     * @param {string} moment
     */
    join(colleague, moment) {
      const entry = `${colleague} ${moment}`;
      if (taken.has(entry)) return false;
      taken.add(entry);
      return true;
    },
  };
}
