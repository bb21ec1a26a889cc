/**
 * What both hand-coded contestants share: the six duties as constants of a program, for this one pack and this one
 * calendar. Nothing can be set, added or explained.
 */
import { asOfMinute, epochDayOf, FIRST_DAY, tellRows, visitCount } from '../dataset.mjs';

/** Codes of statuses; 0 is no verdict. */
export const MET = 1;
export const OPEN = 2;
export const BREACHED = 5;
const DUE_SOON = 3;
const OVERDUE = 4;
/** By code, but for 0, which is no verdict. */
const STATUSES = ['met', 'open', 'due-soon', 'overdue', 'breached'];

const FIRST_TERM_END = epochDayOf('2027-01-29') - FIRST_DAY;
const SECOND_TERM_START = epochDayOf('2027-02-26') - FIRST_DAY;
const DEADLINE = 48 * 60;
const SOON = 14 * 24 * 60;

/** Bits of what a visit answers: year; first and second term; first and second term in person. */
export const YEAR = 1;
export const TERM_1 = 2;
export const TERM_2 = 4;
export const PERSON_1 = 8;
export const PERSON_2 = 16;

/** At `4 × mode + part of the year`: what a visit answers. */
export const ANSWERS = Uint8Array.of(
  ...[YEAR | TERM_1 | PERSON_1, YEAR, YEAR | TERM_2 | PERSON_2, 0],
  ...[YEAR | TERM_1 | PERSON_1, YEAR, YEAR | TERM_2 | PERSON_2, 0],
  ...[TERM_1, 0, TERM_2, 0],
  ...[YEAR | TERM_1, YEAR, YEAR | TERM_2, 0],
  ...[TERM_1, 0, TERM_2, 0],
  ...[0, 0, 0, 0],
);

/** Part of the year by day of the school year: 0 first term, 1 holidays, 2 second term. */
export const PARTS = Uint8Array.from({ length: 256 }, (_, day) =>
  day <= FIRST_TERM_END ? 0 : day < SECOND_TERM_START ? 1 : 2,
);

/** How the filing of a record stands; moments in minutes. */
export function filingStatus(ended, filed) {
  const due = ended + DEADLINE;
  if (filed <= asOfMinute) return filed <= due ? MET : BREACHED;
  if (asOfMinute > due) return OVERDUE;
  return due - asOfMinute <= SOON ? DUE_SOON : OPEN;
}

/** The roster, in arrays as small as they can be. */
export function loadRows(students, seed) {
  const visits = visitCount(students);
  const rows = {
    special: new Uint8Array(students),
    student: new Int32Array(visits),
    day: new Uint8Array(visits),
    mode: new Uint8Array(visits),
    visitors: new Uint8Array(visits),
    safety: new Uint8Array(visits),
    endedAt: new Int32Array(visits),
    filedAt: new Int32Array(visits),
  };
  let student = 0;
  let visit = 0;
  tellRows(students, seed, {
    student: (special) => {
      rows.special[student++] = special ? 1 : 0;
    },
    visit: (of, day, mode, visitors, safety, endedAt, filedAt) => {
      rows.student[visit] = of;
      rows.day[visit] = day - FIRST_DAY;
      rows.mode[visit] = mode;
      rows.visitors[visit] = visitors;
      rows.safety[visit] = safety ? 1 : 0;
      rows.endedAt[visit] = endedAt;
      rows.filedAt[visit] = filedAt;
      visit++;
    },
  });
  return rows;
}

/** Room for all verdicts: five per student (the year, and two duties in each of two terms), three per visit. */
export function roomForVerdicts(students, visits) {
  const columns = {};
  for (const name of ['year', 'term 1', 'term 2', 'in-person 1', 'in-person 2'])
    columns[name] = new Uint8Array(students);
  for (const name of ['record', 'team', 'safety']) columns[name] = new Uint8Array(visits);
  return columns;
}

/** Names in place of codes. `tallies`: by column, how often each code stands in it. */
export function namedCounts(tallies) {
  return Object.fromEntries(
    Object.entries(tallies).map(([name, tally]) => [
      name,
      Object.fromEntries(STATUSES.map((status, index) => [status, tally[index + 1]]).filter(([, count]) => count > 0)),
    ]),
  );
}

/** A tally of codes for each column. */
export function emptyTallies(verdicts) {
  return Object.fromEntries(Object.keys(verdicts).map((name) => [name, new Int32Array(STATUSES.length + 1)]));
}
