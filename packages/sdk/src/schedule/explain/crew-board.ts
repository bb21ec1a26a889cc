import { compileInstance } from '../instance/compile-instance.js';
import type { Instance } from '../instance/instance.js';
import type { Plan } from '../plan/plan.js';
import type { Slot } from '../plan/slot.js';
import type { Problem } from '../problem/problem.js';
import { Insertion } from '../search/insertion.js';
import { Random } from '../search/random.js';
import { RouteTimes } from '../search/route-times.js';
import { NONE, Routes } from '../search/routes.js';
import { emptySnapshot, restoreSnapshot, takeSnapshot, type Snapshot } from '../search/snapshot.js';
import { formerPlaces } from '../solve/crew-engine.js';
import type { Board } from './board.js';
import { Exchanges } from './exchanges.js';

/** A plan of crews that go out together. */
export class CrewBoard implements Board {
  readonly routes: Routes;
  readonly times: RouteTimes;
  readonly insertion: Insertion;
  readonly isCut = false;
  looks = 0;
  readonly #instance: Instance;
  readonly #visitOf: ReadonlyMap<string, number>;
  readonly #asPlanned: Snapshot;

  constructor(problem: Problem, plan: Plan) {
    this.#instance = compileInstance(problem);
    this.#visitOf = new Map(problem.visits.map(({ id }, position) => [id, position]));
    this.routes = new Routes(this.#instance);
    this.times = new RouteTimes(this.routes);
    // Nothing is left to chance here: no place is passed over, and whatever costs the least is kept for each crew.
    this.insertion = new Insertion(this.routes, this.times, new Random(1), undefined);
    this.#follow(plan);
    this.#asPlanned = emptySnapshot(this.routes);
    takeSnapshot(this.routes, this.routes.cost, this.#asPlanned);
  }

  #follow(plan: Plan): void {
    const { day, crew, start } = formerPlaces(this.#instance, plan);
    const order = Array.from(day, (_, visit) => visit).filter((visit) => day[visit] !== NONE && crew[visit] !== NONE);
    order.sort(
      (a, b) => (day[a] as number) - (day[b] as number) || (start[a] as number) - (start[b] as number) || a - b,
    );
    for (const visit of order) {
      const at = [visit, day[visit] as number, crew[visit] as number] as const;
      const isFound = this.insertion.findAtEnd(...at, start[visit] as number) || this.insertion.findAt(...at, Infinity);
      if (isFound) this.insertion.commit(visit);
    }
  }

  /** Takes a visit out and sends its crew home where nothing is left to do. */
  takeOut(visit: number): void {
    const route = this.routes.routeOf[visit] as number;
    if (route === NONE) return;
    this.routes.remove(visit);
    if (this.routes.count[route] === 0) this.routes.close(route);
    else this.times.refresh(route);
  }

  #restore(): void {
    restoreSnapshot(this.routes, this.times, this.#asPlanned);
  }

  slotsOf(visitId: string): readonly Slot[] {
    const visit = this.#visitOf.get(visitId);
    if (visit === undefined) return [];
    const before = this.routes.cost;
    this.takeOut(visit);
    const saved = before - this.routes.cost;
    const slots: Slot[] = [];
    this.tryEverywhere(visit, (day, crew) => {
      slots.push(this.#slotAt(visit, day, crew, saved));
      return false;
    });
    this.#restore();
    return slots;
  }

  /** Stops at a place of which `isEnough` is true; says whether there was one. Nothing is changed. */
  tryEverywhere(visit: number, isEnough: (day: number, crew: number) => boolean): boolean {
    const { optionStart, optionDay, classOf, classCrewStart, classCrew, crewFrom, dayCount } = this.#instance;
    const ofClass = classOf[visit] as number;
    let last = NONE;
    for (let option = optionStart[visit] as number; option < (optionStart[visit + 1] as number); option++) {
      const day = optionDay[option] as number;
      // Options of one day stand side by side, and each look at a day sees all of them.
      if (day === last) continue;
      last = day;
      for (let at = classCrewStart[ofClass] as number; at < (classCrewStart[ofClass + 1] as number); at++) {
        const crew = classCrew[at] as number;
        if ((crewFrom[crew * dayCount + day] as number) < 0) continue;
        this.looks++;
        if (this.insertion.findAt(visit, day, crew, Infinity) && isEnough(day, crew)) return true;
      }
    }
    return false;
  }

  /** Reads off what `findAt` has found, by doing and undoing it. */
  #slotAt(visit: number, day: number, crew: number, saved: number): Slot {
    const { problem, duration, memberStart, member, visitCount } = this.#instance;
    const { next, leave } = this.routes;
    const cost = this.insertion.cost - saved;
    const leaves = leave.slice(0, visitCount);
    this.insertion.commit(visit);
    const end = leave[visit] as number;
    const retimes: string[] = [];
    for (let node = next[visit] as number; node < visitCount; node = next[node] as number) {
      if (leave[node] !== leaves[node]) retimes.push(problem.visits[node]?.id ?? '');
    }
    this.takeOut(visit);
    return {
      date: problem.days[day] as Slot['date'],
      start: end - (duration[visit] as number),
      end,
      people: Array.from(
        member.slice(memberStart[crew], memberStart[crew + 1]),
        (person) => problem.people[person]?.id ?? '',
      ),
      cost,
      retimes,
    };
  }

  fitsByExchange(visitId: string): ReturnType<Board['fitsByExchange']> {
    const visit = this.#visitOf.get(visitId);
    if (visit === undefined) return { fits: false, exchanges: 0 };
    const exchanges = new Exchanges(this, this.#instance);
    const fits = exchanges.fits(visit);
    this.#restore();
    return { fits, exchanges: exchanges.tried };
  }
}
