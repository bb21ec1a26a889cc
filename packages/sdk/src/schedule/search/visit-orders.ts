import type { Instance } from '../instance/instance.js';
import type { Random } from './random.js';

/** Orders in which visits are given a place again. What cannot be compared stays in an order by chance. */
export class VisitOrders {
  readonly #random: Random;
  readonly #keys: readonly (Float64Array | undefined)[];

  constructor(instance: Instance, random: Random) {
    this.#random = random;
    const byVisit = (key: (visit: number) => number): Float64Array =>
      Float64Array.from({ length: instance.visitCount }, (_, visit) => key(visit));
    const load = byVisit((visit) => -(instance.load[visit] as number));
    const isLoaded = load.some((one) => one !== 0);
    const far = byVisit((visit) => -distanceOf(instance, visit));
    const width = byVisit((visit) => widthOf(instance, visit));
    const first = byVisit((visit) => momentOf(instance, visit, 'first'));
    const last = byVisit((visit) => momentOf(instance, visit, 'last'));
    const priority = byVisit((visit) => -(instance.unplacedCost[visit] as number));
    const isRanked = priority.some((one) => one !== priority[0]);
    this.#keys = [
      ...repeated(undefined, 4),
      ...(isLoaded ? repeated(load, 4) : []),
      ...repeated(far, 2),
      far.map((key) => -key),
      ...repeated(width, 3),
      first,
      first,
      last,
      last,
      ...(isRanked ? repeated(priority, 4) : []),
    ];
  }

  /** Sorts the first `count` visits of a list in one of the orders. */
  sort(visits: Int32Array, count: number): void {
    this.#random.shuffle(visits, count);
    const keys = this.#keys[this.#random.below(this.#keys.length)];
    if (!keys) return;
    for (let at = 1; at < count; at++) {
      const visit = visits[at] as number;
      const key = keys[visit] as number;
      let to = at;
      for (; to > 0 && (keys[visits[to - 1] as number] as number) > key; to--) visits[to] = visits[to - 1] as number;
      visits[to] = visit;
    }
  }
}

function repeated<Value>(value: Value, times: number): Value[] {
  return new Array<Value>(times).fill(value);
}

function distanceOf(
  { travel, placeCount, place, classCrewStart, classCrew, classOf, crewStart }: Instance,
  visit: number,
): number {
  const start = classCrewStart[classOf[visit] as number] as number;
  const crew = classCrew[start] ?? 0;
  return travel[(crewStart[crew] ?? 0) * placeCount + (place[visit] as number)] as number;
}

/** How long all its windows are together. */
function widthOf({ optionStart, windowStart, windowFrom, windowTo }: Instance, visit: number): number {
  let width = 0;
  const end = windowStart[optionStart[visit + 1] as number] as number;
  for (let at = windowStart[optionStart[visit] as number] as number; at < end; at++) {
    width += (windowTo[at] as number) - (windowFrom[at] as number) + 1;
  }
  return width;
}

const DAY = 2_000_000_000;

function momentOf(instance: Instance, visit: number, which: 'first' | 'last'): number {
  const { optionStart, optionDay, windowStart, windowFrom, windowTo } = instance;
  const [from, end] = [optionStart[visit] as number, optionStart[visit + 1] as number];
  if (from === end) return 0;
  const option = which === 'first' ? from : end - 1;
  const window = which === 'first' ? (windowStart[option] as number) : (windowStart[option + 1] as number) - 1;
  const moment = which === 'first' ? windowFrom[window] : windowTo[window];
  return (optionDay[option] as number) * DAY + (moment as number);
}
