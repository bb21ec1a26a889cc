import { addDays } from '../../calendar/local-date.js';
import type { Problem } from '../../schedule/problem/problem.js';
import { Random } from '../../schedule/search/random.js';

const WEEKS = 10;

/** A term of 60 evenings: families of three grades, and for each grade three pairs of teachers who are out on some of them. */
export function termProblem(students: number, seed = 1): Problem {
  const random = new Random(seed);
  const days = Array.from({ length: 7 * WEEKS }, (_, day) => addDays('2026-09-07', day)).filter(
    (_, day) => day % 7 !== 6,
  );
  const grades = Math.max(1, Math.round(students / 120));
  const pairs = Array.from({ length: 3 * grades }, (_, pair) => ({
    grade: pair % grades,
    people: [`t${pair}a`, `t${pair}b`],
    free: days.filter(() => random.below(100) < 50).map((date) => ({ dates: [date], from: 1080, to: 1290, visits: 3 })),
  }));
  const ids = Array.from({ length: students }, (_, student) => `f${student}`);
  return {
    format: 'homevisit-problem/1',
    days,
    places: ['school', ...ids].map((id) => ({ id, x: random.below(30), y: random.below(30) })),
    travel: { kind: 'plane', ticksPerUnit: 1 },
    people: pairs.flatMap(({ people, free, grade }) =>
      people.map((id) => ({ id, start: 'school', free, skills: [`grade-${grade}`] })),
    ),
    crews: { kind: 'fixed', list: pairs.map(({ people }, index) => ({ id: `pair-${index}`, people })) },
    families: ids.map((id) => ({
      id,
      place: id,
      home: days
        .filter(() => random.below(100) < 35)
        .map((date) => ({ dates: [date], from: 1080 + random.below(60), to: 1200 + random.below(90) })),
    })),
    visits: ids.map((id, index) => ({
      id: `v${index}`,
      families: [id],
      duration: 30 + random.below(15),
      strength: 'must' as const,
      visitors: { atLeast: 2 },
      needs: [{ skills: [`grade-${index % grades}`] }],
    })),
    weights: { unfairness: 0 },
  };
}
