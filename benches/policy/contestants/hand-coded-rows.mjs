/**
 * What both hand-coded contestants share: the six duties as constants and tables of a program, for this one pack and
 * this one calendar. Nothing can be set, added or explained.
 */
import { asOfMinute, epochDayOf, FIRST_DAY, tellRows, visitCount } from '../dataset.mjs';

/** Codes of statuses; 0 is no verdict. */
export const MET = 1;
const OPEN = 2;
export const DUE_SOON = 3;
export const OVERDUE = 4;
export const BREACHED = 5;
/** By code, but for 0. */
const STATUSES = ['met', 'open', 'due-soon', 'overdue', 'breached'];

/** The record is filed within 48 hours; the deadline is soon for two weeks before it, so always. In minutes. */
export const DEADLINE = 48 * 60;

const FIRST_TERM_END = epochDayOf('2027-01-29') - FIRST_DAY;
const SECOND_TERM_START = epochDayOf('2027-02-26') - FIRST_DAY;

/** Bits of what a visit answers: year; first and second term; first and second term in person. */
const YEAR = 1;
const TERM_1 = 2;
const TERM_2 = 4;
const PERSON_1 = 8;
const PERSON_2 = 16;

/** A visit's mode, size of team and safety report in one byte. */
const kindOf = (mode, visitors, safety) => (mode << 3) | (visitors << 1) | (safety ? 1 : 0);
const byKind = (statusOf) =>
  Uint8Array.from({ length: 64 }, (_, kind) => statusOf(kind >> 3, (kind >> 1) & 3, kind & 1));
/** By kind: how two visitors, and the safety report, stand. */
export const TEAM = byKind((mode, visitors) => (mode > 1 ? 0 : visitors >= 2 ? MET : BREACHED));
export const SAFETY = byKind((mode, _visitors, safety) => (mode > 1 ? 0 : safety ? MET : BREACHED));

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

/** Bit of a special student, beside those of what was answered. */
const SPECIAL = 32;
const byState = (statusOf) => Uint8Array.from({ length: 64 }, (_, state) => statusOf(state));
const forSpecial = (bit, unmet) => byState((state) => (state & SPECIAL ? (state & bit ? MET : unmet) : 0));
const BY_STATE = {
  year: byState((state) => (state & YEAR ? MET : OPEN)),
  'term 1': forSpecial(TERM_1, BREACHED),
  'term 2': forSpecial(TERM_2, OPEN),
  'in-person 1': forSpecial(PERSON_1, BREACHED),
  'in-person 2': forSpecial(PERSON_2, OPEN),
};

/** The roster, in arrays as small as they can be. */
export function loadRows(students, seed) {
  const visits = visitCount(students);
  const rows = {
    /** `SPECIAL` or 0. */
    special: new Uint8Array(students),
    student: new Int32Array(visits),
    day: new Uint8Array(visits),
    kind: new Uint8Array(visits),
    endedAt: new Int32Array(visits),
    filedAt: new Int32Array(visits),
  };
  let student = 0;
  let visit = 0;
  tellRows(students, seed, {
    student: (special) => {
      rows.special[student++] = special ? SPECIAL : 0;
    },
    visit: (of, day, mode, visitors, safety, endedAt, filedAt) => {
      rows.student[visit] = of;
      rows.day[visit] = day - FIRST_DAY;
      rows.kind[visit] = kindOf(mode, visitors, safety);
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
  for (const name of Object.keys(BY_STATE)) columns[name] = new Uint8Array(students);
  for (const name of ['record', 'team', 'safety']) columns[name] = new Uint8Array(visits);
  return columns;
}

/** Writes the verdicts of all students from what their visits have answered, and counts students by state. */
export function writeStudents(verdicts, special, answered) {
  const { year, 'term 1': term1, 'term 2': term2, 'in-person 1': person1, 'in-person 2': person2 } = verdicts;
  const { year: inYear, 'term 1': inTerm1, 'term 2': inTerm2, 'in-person 1': inPerson1 } = BY_STATE;
  const { 'in-person 2': inPerson2 } = BY_STATE;
  const states = new Int32Array(64);
  for (let student = 0; student < answered.length; student++) {
    const state = special[student] | answered[student];
    states[state]++;
    year[student] = inYear[state];
    term1[student] = inTerm1[state];
    term2[student] = inTerm2[state];
    person1[student] = inPerson1[state];
    person2[student] = inPerson2[state];
  }
  return states;
}

/** How often a table gives each code, over things that were counted by their place in the table. */
function tallyOf(table, counted) {
  const tally = new Int32Array(STATUSES.length + 1);
  counted.forEach((count, place) => (tally[table[place]] += count));
  return tally;
}

/** Counts under the names that all contestants use. `records`: how many records there are of each code. */
export function namedCounts(states, kinds, records) {
  const named = (tally) => Object.fromEntries(STATUSES.map((status, index) => [status, tally[index + 1] ?? 0]));
  const ofStudents = Object.entries(BY_STATE).map(([name, table]) => [name, named(tallyOf(table, states))]);
  return {
    ...Object.fromEntries(ofStudents),
    record: named(records),
    team: named(tallyOf(TEAM, kinds)),
    safety: named(tallyOf(SAFETY, kinds)),
  };
}

export { asOfMinute };
