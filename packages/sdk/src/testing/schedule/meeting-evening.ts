import type { Problem } from '../../schedule/problem/problem.js';
import { Random } from '../../schedule/search/random.js';

const END = 600;

/** Days on which everybody goes alone, and some families are visited by two who meet at the door. */
export function meetingEvening(visits: number, people: number, days = 1, seed = 1): Problem {
  const random = new Random(seed);
  const ids = Array.from({ length: visits }, (_, visit) => `v${visit}`);
  const dates = (['2026-09-07', '2026-09-08', '2026-09-09'] as const).slice(0, days);
  return {
    format: 'homevisit-problem/1',
    days: [...dates],
    places: ['school', ...ids].map((id) => ({ id, x: random.below(41), y: random.below(41) })),
    travel: { kind: 'plane', ticksPerUnit: 1 },
    people: Array.from({ length: people }, (_, person) => ({
      id: `p${person}`,
      start: 'school',
      free: [{ from: 0, to: END }],
      atMost: { visitsPerWeek: 2 + random.below(visits) },
    })),
    crews: { kind: 'separate' },
    families: ids.map((id) => {
      const from = random.below(END - 200);
      return { id, place: id, home: [{ from, to: from + 90 + random.below(80) }] };
    }),
    visits: ids.map((id, index) => ({
      id,
      families: [id],
      duration: 20 + random.below(15),
      strength: 'must' as const,
      ...(index % 5 === 1
        ? { parts: [{ duration: 20 }, { duration: 15, after: { least: 5, most: 20 } }] }
        : { visitors: { atLeast: index % 3 === 0 ? 2 : 1 } }),
      ...(index % 4 === 2 && { preferred: [{ people: ['p1', 'p2'], cost: 25 }] }),
    })),
    weights: { unplaced: { must: 100_000 }, evening: 30, travel: 1, unfairness: 1 },
  };
}
