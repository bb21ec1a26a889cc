/** Evenings on which everybody goes alone, and some families are visited by two who meet at the door. */
import { SplitMix } from '../policy/random.mjs';

const END = 600;
const DAYS = ['2026-09-07', '2026-09-08', '2026-09-09'];
/** On how many of several days a family is at home. */
const DAYS_AT_HOME = 2;

/**
 * Invented evenings; families are at home for `width` to five thirds of that, and the narrower, the sooner HiGHS has a proof.
 *
 * @param days - of several, each family is at home on two
 */
export function meetingProblem(visits, people, seed, width = 120, days = 1) {
  const random = new SplitMix(seed);
  const ids = Array.from({ length: visits }, (_, visit) => `v${visit}`);
  return {
    format: 'homevisit-problem/1',
    days: DAYS.slice(0, days),
    places: ['school', ...ids].map((id) => ({ id, x: random.below(41), y: random.below(41) })),
    travel: { kind: 'plane', ticksPerUnit: 1 },
    people: Array.from({ length: people }, (_, person) => ({
      id: `p${person}`,
      start: 'school',
      free: [{ from: 0, to: END }],
    })),
    crews: { kind: 'separate' },
    families: ids.map((id, index) => {
      const from = random.below(END - 200);
      const home = { from, to: from + width + random.below((width * 2) / 3) };
      const dates = DAYS.slice(0, days).filter((_, day) => (index + day) % days < DAYS_AT_HOME);
      return { id, place: id, home: [{ ...(days > 1 && { dates }), ...home }] };
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

/** A program in the LP format, as it grows. */
class Program {
  costs = [];
  rows = [];
  binaries = [];
  integers = [];

  toString() {
    return [
      `Minimize\n obj: ${this.costs.join(' + ')}`,
      `Subject To\n${this.rows.map((row, n) => ` c${n}: ${row}`).join('\n')}`,
      `General\n ${this.integers.join(' ')}`,
      `Binary\n ${this.binaries.join(' ')}\nEnd\n`,
    ].join('\n');
  }
}

/**
 * The evenings as a mixed-integer program. All people are alike, so that it says how many of them go from one door to another
 * and not who: ways in time never close a circle, and any such flow is made of as many evenings.
 */
export function meetingProgram(problem) {
  const program = new Program();
  const isAtHome = (day) => (visit) => problem.families[visit].home[0].dates?.includes(day) ?? true;
  const all = problem.visits.map((_, visit) => visit);
  for (const [index, day] of problem.days.entries()) addDay(program, problem, index, all.filter(isAtHome(day)));
  for (const visit of all) {
    const days = problem.days.flatMap((day, index) => (isAtHome(day)(visit) ? [`d_${visit + 1}_${index}`] : []));
    program.rows.push(`${days.join(' + ')} = 1`);
    program.binaries.push(...days);
  }
  return String(program);
}

/** One day, with those visits that can be on it; `d_<visit>_<day>` is 1 where one is. */
function addDay(program, { places, people, visits, families }, day, those) {
  const { costs, rows, binaries, integers } = program;
  const way = (a, b) => Math.ceil(Math.hypot(places[a].x - places[b].x, places[a].y - places[b].y));
  const early = visits.map((_, visit) => Math.max(families[visit].home[0].from, way(0, visit + 1)));
  const late = visits.map(({ duration }, visit) =>
    Math.min(families[visit].home[0].to - duration, END - duration - way(visit + 1, 0)),
  );
  const into = visits.map(() => []);
  const outOf = visits.map(() => []);
  const leaving = [];
  const visitorsOf = (place) => (place === 0 ? 2 : visits[place - 1].visitors.atLeast);
  const timeOf = (visit) => `t_${visit + 1}_${day}`;
  /** How many go from one place to another; gives the name of a binary that is 1 where anybody does. */
  const addWay = (from, to) => {
    const flow = `x_${from}_${to}_${day}`;
    costs.push(`${way(from, to)} ${flow}`);
    if (from > 0) outOf[from - 1].push(flow);
    else leaving.push(flow);
    if (to > 0) into[to - 1].push(flow);
    if (Math.min(visitorsOf(from), visitorsOf(to)) === 1) {
      binaries.push(flow);
      return flow;
    }
    integers.push(flow);
    const isUsed = `y_${from}_${to}_${day}`;
    binaries.push(isUsed);
    rows.push(`${flow} - 2 ${isUsed} <= 0`);
    return isUsed;
  };
  for (const a of those) {
    addWay(0, a + 1);
    addWay(a + 1, 0);
    rows.push(`${timeOf(a)} >= ${early[a]}`, `${timeOf(a)} <= ${late[a]}`);
    for (const b of those) {
      const needed = visits[a].duration + way(a + 1, b + 1);
      if (a === b || early[a] + needed > late[b]) continue;
      const isUsed = addWay(a + 1, b + 1);
      const slack = late[a] + needed - early[b];
      if (slack > 0) rows.push(`${timeOf(b)} - ${timeOf(a)} - ${slack} ${isUsed} >= ${needed - slack}`);
    }
  }
  for (const visit of those) {
    const { atLeast } = visits[visit].visitors;
    for (const flows of [into[visit], outOf[visit]]) {
      rows.push(`${flows.join(' + ')} - ${atLeast} d_${visit + 1}_${day} = 0`);
    }
  }
  rows.push(`${leaving.join(' + ')} <= ${people.length}`);
}
