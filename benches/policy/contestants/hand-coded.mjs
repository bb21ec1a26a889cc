/** The floor: hand-coded over typed arrays, visits in the order in which they arrived. */
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

export function load({ students, seed }) {
  const { special, student, day, kind, endedAt, filedAt } = loadRows(students, seed);
  const visits = student.length;
  const verdicts = roomForVerdicts(students, visits);
  const { record, team, safety } = verdicts;
  const answered = new Uint8Array(students);

  return () => {
    const kinds = new Int32Array(64);
    let [inTime, late, overdue, soon] = [0, 0, 0, 0];
    answered.fill(0);
    for (let visit = 0; visit < visits; visit++) {
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
        answered[student[visit]] |= ANSWERS[4 * (how >> 3) + PARTS[day[visit]]];
      } else if (asOfMinute > ended + DEADLINE) {
        record[visit] = OVERDUE;
        overdue++;
      } else {
        record[visit] = DUE_SOON;
        soon++;
      }
    }
    return namedCounts(writeStudents(verdicts, special, answered), kinds, [0, inTime, 0, soon, overdue, late]);
  };
}
