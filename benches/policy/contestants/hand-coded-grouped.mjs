/** The floor again, with visits grouped by student at load: then the bits of a student never leave a register. */
import {
  ANSWERS,
  asOfMinute,
  BREACHED,
  DEADLINE,
  DUE_SOON,
  loadRows,
  MET,
  namedCounts,
  OVERDUE,
  PARTS,
  roomForVerdicts,
  SAFETY,
  TEAM,
  writeStudents,
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
  const { special, offsets, day, kind, endedAt, filedAt } = groupByStudent(loadRows(students, seed));
  const verdicts = roomForVerdicts(students, kind.length);
  const { record, team, safety } = verdicts;
  const answered = new Uint8Array(students);

  return () => {
    const kinds = new Int32Array(64);
    let [inTime, late, overdue, soon] = [0, 0, 0, 0];
    let visit = 0;
    for (let student = 0; student < students; student++) {
      let bits = 0;
      for (const end = offsets[student + 1]; visit < end; visit++) {
        const ended = endedAt[visit];
        if (ended > asOfMinute) {
          record[visit] = team[visit] = safety[visit] = 0;
          continue;
        }
        const filed = filedAt[visit];
        const how = kind[visit];
        kinds[how]++;
        team[visit] = TEAM[how];
        safety[visit] = SAFETY[how];
        if (filed <= asOfMinute) {
          if (filed <= ended + DEADLINE) {
            record[visit] = MET;
            inTime++;
          } else {
            record[visit] = BREACHED;
            late++;
          }
          bits |= ANSWERS[4 * (how >> 3) + PARTS[day[visit]]];
        } else if (asOfMinute > ended + DEADLINE) {
          record[visit] = OVERDUE;
          overdue++;
        } else {
          record[visit] = DUE_SOON;
          soon++;
        }
      }
      answered[student] = bits;
    }
    return namedCounts(writeStudents(verdicts, special, answered), kinds, [0, inTime, 0, soon, overdue, late]);
  };
}
