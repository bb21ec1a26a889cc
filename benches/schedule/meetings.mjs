/** One evening on which everybody goes alone, and some families are visited by two who meet at the door. */
import { SplitMix } from '../policy/random.mjs';

const END = 600;
const DAY = '2026-09-07';

/** An invented evening; families are at home for `width` to five thirds of that, and the narrower, the sooner HiGHS has a proof. */
export function meetingProblem(visits, people, seed, width = 120) {
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
      return { id, place: id, home: [{ from, to: from + width + random.below((width * 2) / 3) }] };
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

/**
 * The evening as a mixed-integer program in the LP format. All people are alike, so that it says how many of them go from one
 * door to another and not who: ways in time never close a circle, and any such flow is made of as many evenings.
 */
export function meetingProgram({ places, people, visits, families }) {
  const way = (a, b) => Math.ceil(Math.hypot(places[a].x - places[b].x, places[a].y - places[b].y));
  const early = visits.map((_, visit) => Math.max(families[visit].home[0].from, way(0, visit + 1)));
  const late = visits.map(({ duration }, visit) =>
    Math.min(families[visit].home[0].to - duration, END - duration - way(visit + 1, 0)),
  );
  const [costs, rows, binaries, integers] = [[], [], [], []];
  const into = visits.map(() => []);
  const outOf = visits.map(() => []);
  const leaving = [];
  const visitorsOf = (place) => (place === 0 ? 2 : visits[place - 1].visitors.atLeast);
  /** How many go from one place to another; gives the name of a binary that is 1 where anybody does. */
  const addWay = (from, to) => {
    const flow = `x_${from}_${to}`;
    costs.push(`${way(from, to)} ${flow}`);
    if (from > 0) outOf[from - 1].push(flow);
    else leaving.push(flow);
    if (to > 0) into[to - 1].push(flow);
    if (Math.min(visitorsOf(from), visitorsOf(to)) === 1) {
      binaries.push(flow);
      return flow;
    }
    integers.push(flow);
    const isUsed = `y_${from}_${to}`;
    binaries.push(isUsed);
    rows.push(`${flow} - 2 ${isUsed} <= 0`);
    return isUsed;
  };
  visits.forEach(({ duration }, a) => {
    addWay(0, a + 1);
    addWay(a + 1, 0);
    rows.push(`t_${a + 1} >= ${early[a]}`, `t_${a + 1} <= ${late[a]}`);
    visits.forEach((_, b) => {
      const needed = duration + way(a + 1, b + 1);
      if (a === b || early[a] + needed > late[b]) return;
      const isUsed = addWay(a + 1, b + 1);
      const slack = late[a] + needed - early[b];
      if (slack > 0) rows.push(`t_${b + 1} - t_${a + 1} - ${slack} ${isUsed} >= ${needed - slack}`);
    });
  });
  visits.forEach(({ visitors }, visit) => {
    rows.push(`${into[visit].join(' + ')} = ${visitors.atLeast}`, `${outOf[visit].join(' + ')} = ${visitors.atLeast}`);
  });
  rows.push(`${leaving.join(' + ')} <= ${people.length}`);
  return [
    `Minimize\n obj: ${costs.join(' + ')}`,
    `Subject To\n${rows.map((row, n) => ` c${n}: ${row}`).join('\n')}`,
    `General\n ${integers.join(' ')}`,
    `Binary\n ${binaries.join(' ')}\nEnd\n`,
  ].join('\n');
}
