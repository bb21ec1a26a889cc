/** One evening on which everybody goes alone, and some families are visited by two who meet at the door. */
import { SplitMix } from '../policy/random.mjs';

const END = 600;
const DAY = '2026-09-07';

/** An invented evening. */
export function meetingProblem(visits, people, seed) {
  const random = new SplitMix(seed);
  const ids = Array.from({ length: visits }, (_, visit) => `v${visit}`);
  return {
    format: 'homevisit-problem/1',
    days: [DAY],
    places: ['school', ...ids].map((id) => ({ id, x: random.below(41), y: random.below(41) })),
    travel: { kind: 'plane', ticksPerUnit: 1 },
    people: Array.from({ length: people }, (_, person) => ({
      id: `p${person}`,
      start: 'school',
      free: [{ from: 0, to: END }],
    })),
    crews: { kind: 'separate' },
    families: ids.map((id) => {
      const from = random.below(END - 200);
      return { id, place: id, home: [{ from, to: from + 120 + random.below(80) }] };
    }),
    visits: ids.map((id, index) => ({
      id,
      families: [id],
      duration: 20 + random.below(15),
      strength: 'must',
      visitors: { atLeast: index % 3 === 0 ? 2 : 1 },
    })),
    weights: { unplaced: { must: 100_000 }, evening: 0, travel: 1, unfairness: 0 },
  };
}

/** The evening as a mixed-integer program in the LP format: an arc for each person and each way that can be in time. */
export function meetingProgram({ places, people, visits, families }) {
  const way = (a, b) => Math.ceil(Math.hypot(places[a].x - places[b].x, places[a].y - places[b].y));
  const count = visits.length;
  const early = visits.map((_, visit) => Math.max(families[visit].home[0].from, way(0, visit + 1)));
  const late = visits.map(({ duration }, visit) => families[visit].home[0].to - duration);
  const [costs, rows, binaries] = [[], [], []];
  const into = visits.map(() => people.map(() => []));
  const outOf = visits.map(() => people.map(() => []));
  const between = new Map();
  people.forEach((_, person) => {
    const leaving = [];
    const add = (from, to, ticks) => {
      const arc = `z_${from}_${to}_${person}`;
      costs.push(`${ticks} ${arc}`);
      binaries.push(arc);
      if (from > 0) outOf[from - 1][person].push(arc);
      else leaving.push(arc);
      if (to > 0) into[to - 1][person].push(arc);
      if (from > 0 && to > 0) between.set(`${from} ${to}`, [...(between.get(`${from} ${to}`) ?? []), arc]);
    };
    for (let visit = 1; visit <= count; visit++) {
      add(0, visit, way(0, visit));
      add(visit, 0, way(visit, 0));
      for (let other = 1; other <= count; other++) {
        if (other === visit) continue;
        if (early[visit - 1] + visits[visit - 1].duration + way(visit, other) <= late[other - 1])
          add(visit, other, way(visit, other));
      }
    }
    rows.push(`${leaving.join(' + ')} <= 1`);
  });
  visits.forEach(({ visitors, duration }, visit) => {
    rows.push(`${into[visit].flat().join(' + ')} = ${visitors.atLeast}`);
    people.forEach((_, person) => {
      rows.push(`${into[visit][person].join(' + ')} - ${outOf[visit][person].join(' - ')} = 0`);
      rows.push(`${into[visit][person].join(' + ')} <= 1`);
    });
    rows.push(
      `t_${visit + 1} >= ${early[visit]}`,
      `t_${visit + 1} <= ${Math.min(late[visit], END - duration - way(visit + 1, 0))}`,
    );
  });
  for (const [key, arcs] of between) {
    const [from, to] = key.split(' ').map(Number);
    const needed = visits[from - 1].duration + way(from, to);
    const slack = late[from - 1] + needed - early[to - 1];
    // Both may go together, so the arcs of one pair of people are not added up.
    if (slack > 0) for (const arc of arcs) rows.push(`t_${to} - t_${from} - ${slack} ${arc} >= ${needed - slack}`);
  }
  return `Minimize\n obj: ${costs.join(' + ')}\nSubject To\n${rows.map((row, n) => ` c${n}: ${row}`).join('\n')}\nBinary\n ${binaries.join(' ')}\nEnd\n`;
}
