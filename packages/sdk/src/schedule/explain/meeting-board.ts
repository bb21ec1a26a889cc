import { compileInstance } from '../instance/compile-instance.js';
import type { Instance } from '../instance/instance.js';
import { meetingParts, type MeetingParts } from '../meeting/meeting-parts.js';
import { tardinessWeights } from '../meeting/tardiness-weights.js';
import type { Plan } from '../plan/plan.js';
import type { Slot } from '../plan/slot.js';
import type { Problem } from '../problem/problem.js';
import type { Board } from './board.js';
import { FreeTimes } from './free-times.js';
import { meetAt, type FoundTeam, type FreeTime, type MeetingPart } from './meet-at.js';

/** Of teams that a day could have, so many are tried. */
const MOST_TEAMS = 20_000;

/** A plan of people who go alone and meet. All others keep their times, so a place that is not found may be there. */
export class MeetingBoard implements Board {
  isCut = false;
  readonly #instance: Instance;
  readonly #parts: MeetingParts;
  readonly #free: FreeTimes;
  readonly #visitOf: ReadonlyMap<string, number>;
  readonly #dayOf: ReadonlyMap<number, number>;
  readonly #plan: Plan;

  constructor(problem: Problem, plan: Plan) {
    this.#instance = compileInstance(problem);
    this.#parts = meetingParts(this.#instance);
    this.#free = new FreeTimes(this.#instance, this.#parts, plan);
    this.#visitOf = new Map(problem.visits.map(({ id }, position) => [id, position]));
    const days = new Map<string, number>(problem.days.map((date, position) => [date, position]));
    this.#dayOf = new Map(plan.visits.map(({ visit, date }) => [this.#visitOf.get(visit) ?? -1, days.get(date) ?? -1]));
    this.#plan = plan;
  }

  slotsOf(visitId: string): readonly Slot[] {
    const visit = this.#visitOf.get(visitId);
    if (visit === undefined) return [];
    const { optionStart } = this.#instance;
    const found = new Map<string, Slot>();
    for (let option = optionStart[visit] as number; option < (optionStart[visit + 1] as number); option++) {
      for (const team of this.#teamsOf(visit, option)) {
        const slot = this.#slotOf(visit, option, team);
        const key = [slot.date, ...slot.people].join();
        if (slot.cost < (found.get(key)?.cost ?? Infinity)) found.set(key, slot);
      }
    }
    const planned = this.#plan.visits.find((one) => one.visit === visitId);
    const now = planned && found.get([planned.date, ...planned.people].join());
    return [...found.values()].map((slot) => ({ ...slot, cost: slot.cost - (now?.cost ?? 0) }));
  }

  #keepsApart(visit: number, day: number): boolean {
    const { apartStart, apartVisit, apartDays, dayNumber } = this.#instance;
    for (let at = apartStart[visit] as number; at < (apartStart[visit + 1] as number); at++) {
      const other = this.#dayOf.get(apartVisit[at] as number);
      if (other === undefined) continue;
      const between = Math.abs((dayNumber[other] as number) - (dayNumber[day] as number));
      if (between < (apartDays[at] as number)) return false;
    }
    return true;
  }

  *#teamsOf(visit: number, option: number): Generator<FoundTeam, void> {
    const { optionDay, windowStart, windowFrom, windowTo } = this.#instance;
    const { candidateStart, candidate, duration, least, most, leastLength, needs } = this.#parts;
    const day = optionDay[option] as number;
    if (!this.#keepsApart(visit, day)) return;
    const parts = this.#free.partsOf(visit).map((part): MeetingPart => ({
      duration: duration[part] as number,
      least: least[part] as number,
      most: most[part] as number,
      free: Array.from(candidate.subarray(candidateStart[part], candidateStart[part + 1])).flatMap((person) =>
        this.#free.of(person, day, visit, duration[part] as number),
      ),
    }));
    const windows: [number, number][] = [];
    for (let at = windowStart[option] as number; at < (windowStart[option + 1] as number); at++) {
      windows.push([windowFrom[at] as number, windowTo[at] as number]);
    }
    let tried = 0;
    for (const times of teamsOf(parts, [])) {
      if (++tried > MOST_TEAMS) {
        this.isCut = true;
        return;
      }
      if (!(needs[visit] ?? []).every((need) => times.some(({ person }) => need[person] === 1))) continue;
      const team = meetAt(parts, times, windows, leastLength[visit] as number);
      if (team) yield team;
    }
  }

  #slotOf(visit: number, option: number, { start, begins, times }: FoundTeam): Slot {
    const { problem, weights, optionCost, optionDay } = this.#instance;
    const people = times.map(({ person }) => person);
    const parts = this.#free.partsOf(visit);
    const preference = (this.#parts.preferred[visit] ?? []).reduce(
      (sum, { people: liked, cost }) => (people.some((person) => liked[person] === 1) ? sum : sum + cost),
      0,
    );
    const { each } = tardinessWeights(problem);
    const ends = begins.map((begin, n) => begin + (this.#parts.duration[parts[n] as number] as number));
    const endBy = this.#parts.endBy[visit] as number;
    const tardiness = ends.reduce((sum, end) => sum + Math.max(0, end - endBy) * each, 0);
    const own = times.reduce(
      (sum, { person, detour, isNewEvening }) =>
        sum +
        detour * weights.travel +
        (isNewEvening ? weights.evening : 0) +
        (2 * this.#free.countOf(person, visit) + 1) * weights.unfairness,
      0,
    );
    return {
      date: problem.days[optionDay[option] as number] as Slot['date'],
      start,
      end: Math.max(...ends),
      people: people.map((person) => problem.people[person]?.id ?? ''),
      starts: [...begins],
      cost: own + preference + tardiness + (optionCost[option] as number),
      retimes: [],
    };
  }

  fitsByExchange(): ReturnType<Board['fitsByExchange']> {
    return { fits: undefined, exchanges: 0 };
  }
}

/** Every choice of somebody else for each part. */
function* teamsOf(parts: readonly MeetingPart[], chosen: readonly FreeTime[]): Generator<readonly FreeTime[], void> {
  const part = parts[chosen.length];
  if (!part) {
    yield chosen;
    return;
  }
  for (const time of part.free) {
    if (chosen.every(({ person }) => person !== time.person)) yield* teamsOf(parts, [...chosen, time]);
  }
}
