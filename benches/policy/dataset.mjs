/**
 * Invented rosters of any size, told row by row as plain numbers, so that millions of students never exist as objects.
 * The same size and seed tell the same rows in every process.
 */
import { SplitMix } from './random.mjs';

const MINUTES_PER_DAY = 1440;

/** The school year and its two terms, and the moment of evaluation: in the second term. */
export const calendar = {
  timeZone: 'Asia/Shanghai',
  schoolYears: [
    {
      id: '2026',
      title: '2026-2027',
      startDate: '2026-09-01',
      endDate: '2027-07-10',
      terms: [
        { id: '2026-1', title: '1', startDate: '2026-09-01', endDate: '2027-01-29' },
        { id: '2026-2', title: '2', startDate: '2027-02-26', endDate: '2027-07-10' },
      ],
    },
  ],
};
export const asOf = '2027-03-20T12:00:00+08:00';

/** Minutes since 1970-01-01T00:00:00Z. */
export const asOfMinute = Date.parse(asOf) / 60_000;

/** Days since 1970-01-01 of a date. */
export const epochDayOf = (date) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
/** The date of days since 1970-01-01. */
export const dateOfEpochDay = (day) => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** The first day of visits, and how many days have some: a few lie after the moment of evaluation. */
export const FIRST_DAY = epochDayOf('2026-09-01');
export const DAYS = 205;

/** In the order in which rows name them by number. */
export const MODES = ['home', 'agreed-place', 'phone', 'video', 'online-chat', 'letter'];
const MODE_SHARES = [0.35, 0.45, 0.7, 0.8, 0.95];

export const VISITS_PER_STUDENT = 2.5;
const SPECIAL_SHARE = 0.2;

/** In place of the minute of filing where the record is not filed: later than every minute. */
export const NEVER = 2 ** 31 - 1;

/** How many visits a roster of so many students has. */
export const visitCount = (students) => Math.round(students * VISITS_PER_STUDENT);

/**
 * Tells all students in order, then all visits in the order of their arrival, which is by no order of students or days.
 *
 * @param {number} students
 * @param {number} seed
 * @param {object} listener
 * @param {(special: boolean) => void} listener.student
 * @param {(student: number, day: number, mode: number, visitors: number, safety: boolean, endedAt: number, filedAt: number) => void} listener.visit
 *   `student` by position; `day` in days since 1970-01-01; `mode` by position in MODES; moments in minutes since
 *   1970-01-01T00:00:00Z, `NEVER` for a record that is not filed.
 */
export function tellRows(students, seed, listener) {
  const random = new SplitMix(seed);
  for (let student = 0; student < students; student++) listener.student(random.next() < SPECIAL_SHARE);
  const visits = visitCount(students);
  for (let visit = 0; visit < visits; visit++) {
    const student = random.below(students);
    const day = FIRST_DAY + random.below(DAYS);
    const share = random.next();
    let mode = 0;
    while (mode < MODE_SHARES.length && share >= MODE_SHARES[mode]) mode++;
    const visitors = random.next() < 0.75 ? 2 : 1 + random.below(3);
    const safety = random.next() < 0.85;
    // Visits end between 17:00 and 21:00 in Shanghai, which is 8 hours east.
    const endedAt = day * MINUTES_PER_DAY + 9 * 60 + random.below(240);
    const haste = random.next();
    const delay = haste < 0.88 ? random.below(48 * 60 + 1) : 48 * 60 + random.below(350 * 60);
    listener.visit(student, day, mode, visitors, safety, endedAt, haste < 0.97 ? endedAt + delay : NEVER);
  }
}
