import type { Instance } from '../instance/instance.js';
import { Annealing } from './annealing.js';
import type { ChangeCosts } from './change-costs.js';
import { Insertion } from './insertion.js';
import { Neighbours } from './neighbours.js';
import { Random } from './random.js';
import { RouteTimes } from './route-times.js';
import { NONE, Routes } from './routes.js';
import { Ruin } from './ruin.js';
import { emptySnapshot, restoreSnapshot, takeSnapshot, type Snapshot } from './snapshot.js';
import { temperatures } from './temperatures.js';
import { UndoLog } from './undo-log.js';
import { UnplacedPool } from './unplaced-pool.js';
import { VisitOrders } from './visit-orders.js';

const BLINK_EVERY = 100;
/** Of visits without a place so many are tried again in each iteration. */
const RETRIED = 8;
/** In percent of iterations. */
const WHOLE_ROUTE = 3;
const AROUND_UNPLACED = 30;

/** A search consists of so many stages, each of which begins with the best plan so far. */
const STAGES = 10;

/** How a search is started. */
export interface SearchStart {
  readonly seed: number;
  readonly changes?: ChangeCosts | undefined;
  /** How far the search goes from where it begins: 1 as far as for a new plan. */
  readonly heat?: number;
}

/** Looks for a cheaper and cheaper plan: takes some visits out, puts them back in another way, keeps what is better. */
export class Search {
  readonly routes: Routes;
  readonly pool: UnplacedPool;
  readonly best: Snapshot;
  readonly insertion: Insertion;
  iterations = 0;

  readonly #instance: Instance;
  readonly #random: Random;
  readonly #times: RouteTimes;
  readonly #undo: UndoLog;
  readonly #ruin: Ruin;
  readonly #orders: VisitOrders;
  #annealing: Annealing | undefined;
  readonly #heat: number;
  #cost = 0;
  #stage = 0;

  constructor(instance: Instance, { seed, changes, heat = 1 }: SearchStart) {
    this.#instance = instance;
    this.#heat = heat;
    this.routes = new Routes(instance);
    this.#times = new RouteTimes(this.routes);
    this.pool = new UnplacedPool(instance.unplacedCost);
    this.#random = new Random(seed);
    this.#undo = new UndoLog(this.routes, this.#times);
    this.#ruin = new Ruin(this.routes, this.#times, new Neighbours(instance), this.#random, this.#undo);
    this.#orders = new VisitOrders(instance, this.#random);
    this.insertion = new Insertion(this.routes, this.#times, this.#random, changes);
    this.best = emptySnapshot(this.routes);
    for (let visit = 0; visit < instance.visitCount; visit++) this.pool.add(visit);
  }

  /** Visits without a place, those of more weight and with fewer choices first. */
  #constructionOrder(): Int32Array {
    const { unplacedCost, optionStart } = this.#instance;
    const choices = (visit: number): number => (optionStart[visit + 1] as number) - (optionStart[visit] as number);
    const order = this.pool.visits.slice(0, this.pool.count);
    this.#random.shuffle(order, order.length);
    return order.sort((a, b) => (unplacedCost[b] as number) - (unplacedCost[a] as number) || choices(a) - choices(b));
  }

  /** Gives all visits that have none a place where there is one. Yields after each; may be left before its end. */
  *construct(): Generator<void, void> {
    const order = this.#constructionOrder();
    this.pool.clear();
    this.insertion.blinks.every = 0;
    let at = 0;
    try {
      while (at < order.length) {
        this.#place(order[at++] as number);
        yield;
      }
    } finally {
      for (; at < order.length; at++) this.pool.add(order[at] as number);
      this.insertion.blinks.every = BLINK_EVERY;
    }
  }

  /** Takes the plan as it stands for the best. */
  keep(): void {
    this.#undo.begin();
    this.#cost = this.routes.cost + this.pool.cost;
    takeSnapshot(this.routes, this.#cost, this.best);
  }

  /** Gives a visit the place that it had in a plan, where it can have it. */
  placeAt(visit: number, day: number, crew: number, start: number): boolean {
    const { insertion } = this;
    if (!insertion.findAtEnd(visit, day, crew, start) && !insertion.findAt(visit, day, crew, Infinity)) return false;
    insertion.commit(visit);
    this.pool.take(visit);
    return true;
  }

  /** `progress`: how much of the search is over, from 0 to 1. */
  setProgress(progress: number): void {
    this.#annealing ??= new Annealing(this.#random, ...temperatures(this.#instance, this.routes, this.#heat));
    this.#annealing.cool(progress);
    const stage = Math.floor(progress * STAGES);
    if (stage === this.#stage) return;
    this.#stage = stage;
    if (this.best.cost < this.#cost) this.#returnToBest();
  }

  /** Goes back to the best plan so far. */
  #returnToBest(): void {
    restoreSnapshot(this.routes, this.#times, this.best);
    this.pool.clear();
    for (let visit = 0; visit < this.#instance.visitCount; visit++) {
      if (this.routes.routeOf[visit] === NONE) this.pool.add(visit);
    }
    this.#undo.begin();
    this.#cost = this.best.cost;
  }

  /** True where the plan became the best so far. */
  step(): boolean {
    this.iterations++;
    this.#undo.begin();
    this.pool.save();
    this.#ruin.begin();
    const isWhole = this.#takeOut();
    this.#ruin.end();
    this.#retryUnplaced();
    this.#orders.sort(this.#ruin.removed, this.#ruin.count);
    if (isWhole) this.#placeWithoutOpening();
    for (let at = 0; at < this.#ruin.count; at++) this.#place(this.#ruin.removed[at] as number);
    const cost = this.routes.cost + this.pool.cost;
    if (cost > this.#cost + (this.#annealing as Annealing).allowance()) {
      this.#undo.restore();
      this.pool.restore();
      return false;
    }
    this.#cost = cost;
    if (cost >= this.best.cost) return false;
    takeSnapshot(this.routes, cost, this.best);
    return true;
  }

  /** True where a whole route was taken out. */
  #takeOut(): boolean {
    const random = this.#random;
    const chance = random.below(100);
    if (this.pool.count > 0 && chance < AROUND_UNPLACED) {
      this.#ruin.strings(this.pool.visits[random.below(this.pool.count)] as number);
      return false;
    }
    const { routes } = this;
    if (chance >= 100 - WHOLE_ROUTE && routes.usedCount > 1) {
      let route = routes.used[random.below(routes.usedCount)] as number;
      const other = routes.used[random.below(routes.usedCount)] as number;
      if ((routes.count[other] as number) < (routes.count[route] as number)) route = other;
      const seed = routes.next[routes.firstNode(route)] as number;
      this.#ruin.wholeRoute(route);
      this.#ruin.strings(seed);
      return true;
    }
    this.#ruin.strings(random.below(this.#instance.visitCount));
    return false;
  }

  #retryUnplaced(): void {
    const tries = Math.min(RETRIED, this.pool.count);
    for (let n = 0; n < tries; n++) {
      this.#ruin.removed[this.#ruin.count++] = this.pool.takeAt(this.#random.below(this.pool.count));
    }
  }

  /** First among the crews that are out, so that the emptied evening can stay empty. */
  #placeWithoutOpening(): void {
    const { removed } = this.#ruin;
    this.insertion.mayOpen = false;
    let left = 0;
    for (let at = 0; at < this.#ruin.count; at++) {
      const visit = removed[at] as number;
      if (this.insertion.find(visit, this.#instance.unplacedCost[visit] as number)) this.#commit(visit);
      else removed[left++] = visit;
    }
    this.#ruin.count = left;
    this.insertion.mayOpen = true;
  }

  #place(visit: number): void {
    if (this.insertion.find(visit, this.#instance.unplacedCost[visit] as number)) this.#commit(visit);
    else this.pool.add(visit);
  }

  #commit(visit: number): void {
    const { route } = this.insertion;
    if (route !== NONE) this.#undo.touch(route);
    const into = this.insertion.commit(visit);
    if (route === NONE) this.#undo.touchOpened(into);
  }
}
