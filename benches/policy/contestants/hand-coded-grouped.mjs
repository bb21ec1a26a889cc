/** The floor again, with visits grouped by student at load: then the bits of a student never leave a register. */
import { asOfMinute } from '../dataset.mjs';
import {
  ANSWERS,
  BREACHED,
  emptyTallies,
  filingStatus,
  loadRows,
  MET,
  namedCounts,
  OPEN,
  PARTS,
  PERSON_1,
  PERSON_2,
  roomForVerdicts,
  TERM_1,
  TERM_2,
  YEAR,
} from './hand-coded-rows.mjs';

/** A counting sort of all visit columns by student. */
function groupByStudent({ special, student, ...columns }) {
  const offsets = new Int32Array(special.length + 1);
  for (let visit = 0; visit < student.length; visit++) offsets[student[visit] + 1]++;
  for (let one = 0; one < special.length; one++) offsets[one + 1] += offsets[one];
  const next = offsets.slice(0, special.length);
  const places = new Int32Array(student.length);
  for (let visit = 0; visit < student.length; visit++) places[visit] = next[student[visit]]++;
  const grouped = { special, offsets };
  for (const [name, values] of Object.entries(columns)) {
    grouped[name] = new values.constructor(values.length);
    for (let visit = 0; visit < values.length; visit++) grouped[name][places[visit]] = values[visit];
  }
  return grouped;
}

export function load({ students, seed }) {
  const rows = groupByStudent(loadRows(students, seed));
  const { special, offsets, day, mode, visitors, safety, endedAt, filedAt } = rows;
  const verdicts = roomForVerdicts(students, mode.length);

  return () => {
    const tallies = emptyTallies(verdicts);
    const { year, 'term 1': term1, 'term 2': term2, 'in-person 1': person1, 'in-person 2': person2 } = verdicts;
    const { record, team, safety: reported } = verdicts;
    const { record: recordTally, team: teamTally, safety: reportedTally } = tallies;
    const { year: yearTally, 'term 1': term1Tally, 'term 2': term2Tally } = tallies;
    const { 'in-person 1': person1Tally, 'in-person 2': person2Tally } = tallies;
    let visit = 0;
    for (let one = 0; one < students; one++) {
      let bits = 0;
      for (const end = offsets[one + 1]; visit < end; visit++) {
        const ended = endedAt[visit];
        let filing = 0;
        let together = 0;
        let report = 0;
        if (ended <= asOfMinute) {
          const filed = filedAt[visit];
          const how = mode[visit];
          filing = filingStatus(ended, filed);
          if (how <= 1) {
            together = visitors[visit] >= 2 ? MET : BREACHED;
            report = safety[visit] === 1 ? MET : BREACHED;
          }
          if (filed <= asOfMinute) bits |= ANSWERS[4 * how + PARTS[day[visit]]];
        }
        record[visit] = filing;
        team[visit] = together;
        reported[visit] = report;
        recordTally[filing]++;
        teamTally[together]++;
        reportedTally[report]++;
      }
      const isSpecial = special[one] === 1;
      const inYear = bits & YEAR ? MET : OPEN;
      const inTerm1 = isSpecial ? (bits & TERM_1 ? MET : BREACHED) : 0;
      const inTerm2 = isSpecial ? (bits & TERM_2 ? MET : OPEN) : 0;
      const inPerson1 = isSpecial ? (bits & PERSON_1 ? MET : BREACHED) : 0;
      const inPerson2 = isSpecial ? (bits & PERSON_2 ? MET : OPEN) : 0;
      year[one] = inYear;
      term1[one] = inTerm1;
      term2[one] = inTerm2;
      person1[one] = inPerson1;
      person2[one] = inPerson2;
      yearTally[inYear]++;
      term1Tally[inTerm1]++;
      term2Tally[inTerm2]++;
      person1Tally[inPerson1]++;
      person2Tally[inPerson2]++;
    }
    return namedCounts(tallies);
  };
}
