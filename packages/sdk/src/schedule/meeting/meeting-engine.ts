import type { Instance } from '../instance/instance.js';
import type { Plan } from '../plan/plan.js';
import { Annealing } from '../search/annealing.js';
import { ChangeCosts } from '../search/change-costs.js';
import { Random } from '../search/random.js';
import { formerPlaces, type EngineStart } from '../solve/crew-engine.js';
import type { Engine } from '../solve/engine.js';
import { DaySequences } from './day-sequences.js';
import { meetingParts } from './meeting-parts.js';
import { orderOfVisits } from './order-of-visits.js';
import { SequenceMoves } from './sequence-moves.js';
import { tardinessWeights } from './tardiness-weights.js';
import { writeMeetings } from './write-meetings.js';

const NONE = -1;
/** Changes between two looks at the clock: one alone takes a millionth of a second. */
const CHANGES_OF_A_STEP = 20;
const HEAT_NEAR_A_PLAN = 0.02;
/** Where the temperature begins: shares of what an evening costs, and of the way between two visits drawn by chance. */
const OF_EVENING = 0.2;
const OF_WAY = 0.6;
const WAYS_LOOKED_AT = 64;
const COOLED = 200;

/** Everybody goes alone and they meet at the families' doors: orders of days are changed and worked out anew. */
export class MeetingEngine implements Engine {
  bestCost = Infinity;
  readonly #instance: Instance;
  readonly #days: DaySequences;
  readonly #moves: SequenceMoves;
  readonly #random: Random;
  readonly #heat: number;
  readonly #initial: Plan | undefined;
  readonly #changes: ChangeCosts | undefined;
  #annealing: Annealing | undefined;
  #cost = 0;
  #lost = 0;
  #best: DaySequences;

  constructor(instance: Instance, { seed, initial, changeCost }: EngineStart) {
    const parts = meetingParts(instance);
    this.#instance = instance;
    this.#initial = initial;
    if (initial && changeCost > 0) {
      const former = formerPlaces(instance, withFirstPerson(initial));
      this.#changes = new ChangeCosts(instance, former.day, former.crew, changeCost);
    }
    this.#days = new DaySequences(instance, parts, this.#changes);
    this.#best = new DaySequences(instance, parts, this.#changes);
    this.#random = new Random(seed);
    this.#moves = new SequenceMoves(this.#days, this.#random);
    this.#heat = initial ? HEAT_NEAR_A_PLAN : 1;
  }

  get work(): number {
    return this.#days.work;
  }

  get unplacedCount(): number {
    return this.#best.isPlaced.reduce((sum, placed) => sum - placed, this.#instance.visitCount);
  }

  /** One evening pulls another one with it, so that all of them are looked at. */
  get toPlace(): number {
    return this.#instance.visitCount;
  }

  *construct(): Generator<unknown, void> {
    this.#draw();
    if (this.#initial) this.#resume(this.#initial);
    const { dayCount, visitCount, unplacedCost } = this.#instance;
    for (let day = 0; day < dayCount; day++) this.#days.decode(day);
    if (this.#initial && this.#hasLost(this.#initial)) this.#leaveToItself(this.#initial);
    // What can take place on no day at all costs the same whatever else happens.
    this.#lost = 0;
    for (let visit = 0; visit < visitCount; visit++) {
      if (this.#days.option[visit] === NONE) this.#lost += unplacedCost[visit] as number;
    }
    this.#cost = this.#total();
    this.#keep();
    yield;
  }

  /** Gives every visit a day and people by chance, and on each day those first whose windows close first. */
  #draw(): void {
    const { optionStart, optionDay, windowStart, windowTo, visitCount } = this.#instance;
    const days = this.#days;
    const closing = new Float64Array(visitCount);
    for (let visit = 0; visit < visitCount; visit++) {
      const count = (optionStart[visit + 1] as number) - (optionStart[visit] as number);
      if (count === 0) continue;
      const option = (optionStart[visit] as number) + this.#random.below(count);
      days.option[visit] = option;
      closing[visit] = windowTo[(windowStart[option + 1] as number) - 1] as number;
      this.#drawPeople(visit);
      const day = optionDay[option] as number;
      (days.visits[day] as Int32Array)[days.counts[day] as number] = visit;
      days.counts[day] = (days.counts[day] as number) + 1;
    }
    days.visits.forEach((visits, day) =>
      visits.subarray(0, days.counts[day]).sort((a, b) => (closing[a] as number) - (closing[b] as number) || a - b),
    );
  }

  #drawPeople(visit: number): void {
    const { partStart, candidateStart, candidate } = this.#days.parts;
    const taken = new Set<number>();
    for (let part = partStart[visit] as number; part < (partStart[visit + 1] as number); part++) {
      const all = candidate.subarray(candidateStart[part], candidateStart[part + 1]);
      const free = all.filter((person) => !taken.has(person));
      const person = free.length > 0 ? (free[this.#random.below(free.length)] as number) : NONE;
      taken.add(person);
      this.#days.person[part] = person;
    }
  }

  /** Puts the visits of a plan where they were, in the order of their times. */
  #resume(plan: Plan): void {
    const { problem, optionStart, optionDay } = this.#instance;
    const days = this.#days;
    const dayOf = new Map<string, number>(problem.days.map((date, position) => [date, position]));
    const personOf = new Map(problem.people.map(({ id }, position) => [id, position]));
    const visitOf = new Map(problem.visits.map(({ id }, position) => [id, position]));
    const order = orderOfVisits(plan);
    const start = new Float64Array(problem.visits.length).fill(Infinity);
    for (const planned of plan.visits) {
      const visit = visitOf.get(planned.visit);
      if (visit === undefined || days.option[visit] === NONE) continue;
      const day = dayOf.get(planned.date);
      for (let option = optionStart[visit] as number; option < (optionStart[visit + 1] as number); option++) {
        if (optionDay[option] !== day) continue;
        days.option[visit] = option;
        const latest = planned.end - (days.parts.leastLength[visit] as number);
        if (!holds(this.#instance, option, planned.start, latest)) continue;
        start[visit] = order.get(planned.visit) ?? Infinity;
        const first = days.parts.partStart[visit] as number;
        planned.people.forEach((id, n) => {
          if (first + n < (days.parts.partStart[visit + 1] as number))
            days.person[first + n] = personOf.get(id) ?? NONE;
        });
        break;
      }
    }
    days.counts.fill(0);
    days.option.forEach((option, visit) => {
      if (option === NONE) return;
      const day = optionDay[option] as number;
      (days.visits[day] as Int32Array)[days.counts[day] as number] = visit;
      days.counts[day] = (days.counts[day] as number) + 1;
    });
    days.visits.forEach((visits, day) =>
      visits.subarray(0, days.counts[day]).sort((a, b) => compare(start[a] as number, start[b] as number) || a - b),
    );
  }

  /** Whether a visit of a plan has no place any more. */
  #hasLost({ visits }: Plan): boolean {
    const placed = new Set(visits.map(({ visit }) => visit));
    return this.#instance.problem.visits.some(({ id }, visit) => placed.has(id) && this.#days.isPlaced[visit] === 0);
  }

  /** Nobody goes, for now, to what a plan had left out: by a limit of the week it may take the place of what was there. */
  #leaveToItself({ visits }: Plan): void {
    const placed = new Set(visits.map(({ visit }) => visit));
    const { dayCount, problem } = this.#instance;
    const { partStart } = this.#days.parts;
    problem.visits.forEach(({ id }, visit) => {
      if (!placed.has(id)) this.#days.person.fill(NONE, partStart[visit], partStart[visit + 1]);
    });
    for (let day = 0; day < dayCount; day++) this.#days.withdraw(day);
    for (let day = 0; day < dayCount; day++) this.#days.decode(day);
  }

  #total(): number {
    return this.#days.dayCost.reduce((sum, cost) => sum + cost, this.#lost) + this.#days.sharedCost();
  }

  setProgress(progress: number): void {
    this.#annealing ??= this.#newAnnealing();
    this.#annealing.cool(progress);
  }

  #newAnnealing(): Annealing {
    const { weights, travel, place, placeCount, visitCount } = this.#instance;
    let way = 0;
    for (let n = 0; n < WAYS_LOOKED_AT; n++) {
      const [a, b] = [this.#random.below(visitCount), this.#random.below(visitCount)];
      way += travel[(place[a] as number) * placeCount + (place[b] as number)] as number;
    }
    const { each, greatest } = tardinessWeights(this.#instance.problem);
    // Where somebody may stay too long, a longer way also costs what it makes them late.
    const tardiness = this.#days.parts.endBy.some((endBy) => endBy < Infinity) ? each + greatest : 0;
    const ofWay = (OF_WAY * way * (weights.travel + tardiness)) / WAYS_LOOKED_AT;
    const start = Math.max(2, (OF_EVENING * weights.evening + ofWay) * this.#heat);
    return new Annealing(this.#random, start, Math.max(0.5, start / COOLED));
  }

  step(): boolean {
    if (!this.#moves.canMove) return false;
    const before = this.bestCost;
    for (let n = 0; n < CHANGES_OF_A_STEP; n++) this.#change();
    return this.bestCost < before;
  }

  #change(): void {
    const shared = this.#days.sharedCost();
    const allowance = (this.#annealing as Annealing).allowance();
    // All that could be gained there is what it costs now.
    const added = this.#moves.change(allowance + shared) + this.#days.sharedCost() - shared;
    if (added > allowance) {
      this.#moves.undo();
      return;
    }
    this.#moves.accept();
    this.#cost += added;
    if (this.#cost < this.bestCost) this.#keep();
  }

  #keep(): void {
    const [from, to] = [this.#days, this.#best];
    this.bestCost = this.#cost;
    from.visits.forEach((visits, day) => {
      (to.visits[day] as Int32Array).set(visits.subarray(0, from.counts[day]));
    });
    for (const key of ['counts', 'option', 'person', 'isPlaced', 'start', 'partBegins', 'greatestTardiness'] as const)
      to[key].set(from[key]);
  }

  plan(): Plan {
    return writeMeetings(this.#best);
  }
}

/** The plan as if only the first person of each visit had been there, who stands for all. */
function withFirstPerson(plan: Plan): Plan {
  return { ...plan, visits: plan.visits.map((visit) => ({ ...visit, people: visit.people.slice(0, 1) })) };
}

/** As `a - b`, where both may be infinite. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Whether a visit can begin at a moment of an option. */
function holds(
  { windowStart, windowFrom, windowTo }: Instance,
  option: number,
  start: number,
  latest: number,
): boolean {
  for (let at = windowStart[option] as number; at < (windowStart[option + 1] as number); at++) {
    if ((windowFrom[at] as number) <= start && latest <= (windowTo[at] as number)) return true;
  }
  return false;
}
