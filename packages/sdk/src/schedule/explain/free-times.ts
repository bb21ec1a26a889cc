import type { Instance } from '../instance/instance.js';
import type { MeetingParts } from '../meeting/meeting-parts.js';
import type { Outing, Plan } from '../plan/plan.js';
import type { FreeTime } from './meet-at.js';

/** One visit of somebody's evening. */
interface Stop {
  readonly place: number;
  readonly begin: number;
  readonly end: number;
}

/** Evenings of single people, to be asked where something else still fits while all visits keep their times. */
export class FreeTimes {
  readonly #instance: Instance;
  readonly #parts: MeetingParts;
  readonly #outings = new Map<string, Outing>();
  readonly #stops = new Map<string, Map<string, Stop>>();
  readonly #position: ReadonlyMap<string, number>;

  constructor(instance: Instance, parts: MeetingParts, plan: Plan) {
    const { problem } = instance;
    this.#instance = instance;
    this.#parts = parts;
    this.#position = new Map(problem.visits.map(({ id }, position) => [id, position]));
    for (const outing of plan.outings) this.#outings.set(`${outing.people[0] ?? ''} ${outing.date}`, outing);
    for (const { visit, people, start, starts } of plan.visits) {
      const at = this.#position.get(visit);
      if (at === undefined) continue;
      const first = parts.partStart[at] as number;
      people.forEach((id, part) => {
        const begin = starts?.[part] ?? start;
        const stops = this.#stops.get(id) ?? new Map<string, Stop>();
        stops.set(visit, {
          place: instance.place[at] as number,
          begin,
          end: begin + (parts.duration[first + part] as number),
        });
        this.#stops.set(id, stops);
      });
    }
  }

  /** How many visits a person has on a day, the load of them, and in the week; without one visit. */
  #isAtLimit(person: number, day: number, visit: number, others: readonly string[]): boolean {
    const { problem, dayCount, crewMost, crewLoad, load, hasWeekLimits, dayWeek } = this.#instance;
    const { mostVisitsPerWeek, mostEveningsPerWeek } = this.#instance;
    if (others.length >= (crewMost[person * dayCount + day] as number)) return true;
    const loaded = others.reduce((sum, id) => sum + (load[this.#position.get(id) ?? -1] ?? 0), 0);
    if (loaded + (load[visit] as number) > (crewLoad[person] as number)) return true;
    if (!hasWeekLimits) return false;
    let [visits, evenings] = [0, 0];
    problem.days.forEach((_, other) => {
      if (dayWeek[other] !== dayWeek[day] || other === day) return;
      const made = this.#visitsOf(person, other, visit).length;
      visits += made;
      if (made > 0) evenings++;
    });
    return (
      visits + others.length >= (mostVisitsPerWeek[person] as number) ||
      evenings >= (mostEveningsPerWeek[person] as number)
    );
  }

  #visitsOf(person: number, day: number, without: number): readonly string[] {
    const { problem } = this.#instance;
    const outing = this.#outings.get(`${problem.people[person]?.id ?? ''} ${problem.days[day] ?? ''}`);
    return (outing?.visits ?? []).filter((id) => id !== problem.visits[without]?.id);
  }

  /** Where a part of this length fits into somebody's day, as if the visit had no place. */
  of(person: number, day: number, visit: number, duration: number): readonly FreeTime[] {
    const { problem, crewFrom, crewTo, crewStart, crewEnd, dayCount, travel, placeCount, place } = this.#instance;
    const at = person * dayCount + day;
    const others = this.#visitsOf(person, day, visit);
    if ((crewFrom[at] as number) < 0 || this.#isAtLimit(person, day, visit, others)) return [];
    const way = (from: number, to: number): number => travel[from * placeCount + to] as number;
    const stops = others.flatMap((id) => this.#stops.get(problem.people[person]?.id ?? '')?.get(id) ?? []);
    const [home, end] = [crewStart[person] as number, crewEnd[person] as number];
    const edges: Stop[] = [
      { place: home, begin: 0, end: crewFrom[at] as number },
      ...stops,
      { place: end, begin: crewTo[at] as number, end: 0 },
    ];
    const to = place[visit] as number;
    const found: FreeTime[] = [];
    for (let n = 1; n < edges.length; n++) {
      const [before, after] = [edges[n - 1] as Stop, edges[n] as Stop];
      const [there, on] = [way(before.place, to), way(to, after.place)];
      const [from, latest] = [before.end + there, after.begin - on - duration];
      if (from > latest) continue;
      const isNewEvening = stops.length === 0;
      const saved = isNewEvening ? 0 : way(before.place, after.place);
      found.push({ person, from, to: latest, detour: there + on - saved, isNewEvening });
    }
    return found;
  }

  /** How many visits somebody has, without one. */
  countOf(person: number, without: number): number {
    const { problem } = this.#instance;
    const stops = this.#stops.get(problem.people[person]?.id ?? '');
    return (stops?.size ?? 0) - (stops?.has(problem.visits[without]?.id ?? '') ? 1 : 0);
  }

  /** Parts of a visit by position. */
  partsOf(visit: number): readonly number[] {
    const first = this.#parts.partStart[visit] as number;
    return Array.from({ length: (this.#parts.partStart[visit + 1] as number) - first }, (_, part) => first + part);
  }
}
