import type { Instance } from '../instance/instance.js';
import type { Plan } from '../plan/plan.js';
import { ChangeCosts } from '../search/change-costs.js';
import { NONE } from '../search/routes.js';
import { Search } from '../search/search.js';
import type { Engine } from './engine.js';
import { writePlan } from './write-plan.js';

/** Where the visits of a plan are, by position: `NONE` for what it does not hold. */
export interface FormerPlaces {
  readonly day: Int32Array;
  readonly crew: Int32Array;
  readonly start: Int32Array;
}

/** Finds days and crews of a plan among those of an instance. */
export function formerPlaces(instance: Instance, plan: Plan): FormerPlaces {
  const { problem, memberStart, member, crewCount, visitCount } = instance;
  const visits = new Map(problem.visits.map(({ id }, position) => [id, position]));
  const days = new Map<string, number>(problem.days.map((date, position) => [date, position]));
  const people = new Map(problem.people.map(({ id }, position) => [id, position]));
  const crews = new Map<string, number>();
  for (let crew = 0; crew < crewCount; crew++) {
    crews.set(member.slice(memberStart[crew], memberStart[crew + 1]).join(), crew);
  }
  const day = new Int32Array(visitCount).fill(NONE);
  const crew = new Int32Array(visitCount).fill(NONE);
  const start = new Int32Array(visitCount).fill(NONE);
  for (const planned of plan.visits) {
    const visit = visits.get(planned.visit);
    if (visit === undefined) continue;
    const members = planned.people.map((id) => people.get(id) ?? NONE).sort((a, b) => a - b);
    day[visit] = days.get(planned.date) ?? NONE;
    crew[visit] = crews.get(members.join()) ?? NONE;
    start[visit] = planned.start;
  }
  return { day, crew, start };
}

/** How an engine is started. */
export interface EngineStart {
  readonly seed: number;
  readonly initial?: Plan | undefined;
  /** What each visit costs that changes its day or crew against `initial`. */
  readonly changeCost: number;
}

/** A search kept near to a plan that holds goes less far: it has little to mend. */
const HEAT_NEAR_A_PLAN = 0.05;

/** Crews that go out together: each evening of a crew is one route. */
export class CrewEngine implements Engine {
  toPlace = 0;
  readonly #instance: Instance;
  readonly #search: Search;
  readonly #former: FormerPlaces | undefined;
  readonly #changes: ChangeCosts | undefined;

  constructor(instance: Instance, { seed, initial, changeCost }: EngineStart) {
    this.#instance = instance;
    this.#former = initial && formerPlaces(instance, initial);
    this.#changes =
      this.#former && changeCost > 0
        ? new ChangeCosts(instance, this.#former.day, this.#former.crew, changeCost)
        : undefined;
    this.#search = new Search(instance, {
      seed,
      changes: this.#changes,
      heat: initial ? HEAT_NEAR_A_PLAN : 1,
    });
  }

  get bestCost(): number {
    return this.#search.best.cost;
  }

  get unplacedCount(): number {
    return this.#instance.visitCount - this.#search.best.visitCount;
  }

  get work(): number {
    return this.#search.insertion.work;
  }

  *construct(): Generator<unknown, void> {
    try {
      if (this.#former) yield* this.#resume(this.#former);
      this.toPlace = this.#search.pool.count;
      yield* this.#search.construct();
    } finally {
      this.#search.keep();
    }
  }

  /** In the order of days and times; what does not fit any more gives way to what comes after it. */
  *#resume({ day, crew, start }: FormerPlaces): Generator<unknown, void> {
    const order = Array.from(day, (_, visit) => visit).filter((visit) => day[visit] !== NONE && crew[visit] !== NONE);
    const rank = (visit: number): number => (day[visit] as number) * 2_000_000_000 + (start[visit] as number);
    order.sort((a, b) => rank(a) - rank(b) || a - b);
    for (const visit of order) {
      this.#search.placeAt(visit, day[visit] as number, crew[visit] as number, start[visit] as number);
      yield;
    }
  }

  setProgress(progress: number): void {
    this.#search.setProgress(progress);
  }

  step(): boolean {
    return this.#search.step();
  }

  plan(): Plan {
    return writePlan(this.#instance, this.#search.best, this.#changes);
  }
}
