/** Who goes with whom on which evening, without ways: small enough for HiGHS to prove the best. */
import { SplitMix } from '../policy/random.mjs';

const FIRST_DAY = Date.UTC(2026, 8, 7);
const CAPACITY = 3;
const UNPLACED = 1000;
const LATE = 2;
const OPENING = 5;
const STRANGER = 3;

/** An invented case as plain tables: who is free when, who is at home when, whose class teacher is who, and due evenings. */
export function pairCase(students, evenings, teachers, seed) {
  const random = new SplitMix(seed);
  const table = (rows, share) =>
    Array.from({ length: rows }, () => Array.from({ length: evenings }, () => random.next() < share));
  return {
    students,
    evenings,
    teachers,
    isFree: table(teachers, 0.55),
    isHome: table(students, 0.35),
    classTeacher: Array.from({ length: students }, () => random.below(teachers)),
    due: Array.from({ length: students }, () => random.below(evenings)),
  };
}

/** The case in the planner's format. */
export function pairProblem({ students, evenings, teachers, isFree, isHome, classTeacher, due }) {
  const days = Array.from({ length: evenings }, (_, day) =>
    new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10),
  );
  const on = (row) => days.filter((_, day) => row[day]);
  return {
    format: 'homevisit-problem/1',
    days,
    places: [{ id: 'town' }],
    travel: { kind: 'matrix', ticks: [[0]] },
    people: Array.from({ length: teachers }, (_, teacher) => ({
      id: `t${teacher}`,
      start: 'town',
      free: [{ dates: on(isFree[teacher]), from: 1080, to: 1290, visits: CAPACITY }],
    })),
    crews: { kind: 'formed' },
    families: Array.from({ length: students }, (_, student) => ({
      id: `f${student}`,
      place: 'town',
      home: [{ dates: on(isHome[student]), from: 1080, to: 1290 }],
    })),
    visits: Array.from({ length: students }, (_, student) => ({
      id: `v${student}`,
      families: [`f${student}`],
      duration: 30,
      due: days[due[student]],
      last: days[evenings - 1],
      strength: 'must',
      visitors: { atLeast: 2 },
      preferred: [{ people: [`t${classTeacher[student]}`], cost: STRANGER }],
    })),
    weights: { unplaced: { must: UNPLACED }, lateDay: LATE, evening: OPENING, travel: 0, unfairness: 0 },
  };
}

/** The case as a mixed-integer program in the LP format. */
export function pairProgram({ students, evenings, teachers, isFree, isHome, classTeacher, due }) {
  const [costs, rows, binaries] = [[], [], []];
  const assigned = Array.from({ length: students }, (_, student) => [`u${student}`]);
  const busy = new Map();
  for (let student = 0; student < students; student++) {
    costs.push(`${UNPLACED} u${student}`);
    binaries.push(`u${student}`);
  }
  for (let evening = 0; evening < evenings; evening++) {
    for (let a = 0; a < teachers; a++) {
      for (let b = a + 1; b < teachers; b++) {
        if (!isFree[a][evening] || !isFree[b][evening]) continue;
        const open = `y_${a}_${b}_${evening}`;
        costs.push(`${OPENING} ${open}`);
        binaries.push(open);
        for (const teacher of [a, b]) {
          const key = `${teacher} ${evening}`;
          busy.set(key, [...(busy.get(key) ?? []), open]);
        }
        const made = [];
        for (let student = 0; student < students; student++) {
          if (!isHome[student][evening]) continue;
          const visit = `x_${student}_${a}_${b}_${evening}`;
          const isKnown = classTeacher[student] === a || classTeacher[student] === b;
          const cost = LATE * Math.max(0, evening - due[student]) + (isKnown ? 0 : STRANGER);
          if (cost > 0) costs.push(`${cost} ${visit}`);
          binaries.push(visit);
          made.push(visit);
          assigned[student].push(visit);
          rows.push(`${visit} - ${open} <= 0`);
        }
        if (made.length > 0) rows.push(`${made.join(' + ')} - ${CAPACITY} ${open} <= 0`);
      }
    }
  }
  for (const list of assigned) rows.push(`${list.join(' + ')} = 1`);
  for (const list of busy.values()) rows.push(`${list.join(' + ')} <= 1`);
  return `Minimize\n obj: ${costs.join(' + ')}\nSubject To\n${rows.map((row, n) => ` c${n}: ${row}`).join('\n')}\nBinary\n ${binaries.join(' ')}\nEnd\n`;
}
