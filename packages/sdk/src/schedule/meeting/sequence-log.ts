import type { DaySequences } from './day-sequences.js';

/** In place of a position where there is none. */
const NONE = -1;

/** What a change of day sequences has touched, at most two days, so that it can be put back. */
export class SequenceLog {
  readonly #days: DaySequences;
  readonly #touched = [NONE, NONE];
  readonly #visits: [Int32Array, Int32Array];
  readonly #counts = [0, 0];
  readonly #isPlaced: [Uint8Array, Uint8Array];
  readonly #starts: [Int32Array, Int32Array];
  readonly #begins: [Int32Array, Int32Array];
  readonly #dayVisits: [Int32Array, Int32Array];
  readonly #costs = [0, 0];
  readonly #tardiness = [0, 0];
  readonly #options = new Map<number, number>();
  readonly #people = new Map<number, number>();

  constructor(days: DaySequences) {
    const { visitCount, personCount } = days.instance;
    const numbers = (length: number): [Int32Array, Int32Array] => [new Int32Array(length), new Int32Array(length)];
    this.#days = days;
    this.#visits = numbers(visitCount);
    this.#isPlaced = [new Uint8Array(visitCount), new Uint8Array(visitCount)];
    this.#starts = numbers(visitCount);
    this.#begins = numbers(days.person.length);
    this.#dayVisits = numbers(personCount);
  }

  /** Forgets what was touched before. */
  clear(): void {
    this.#touched.fill(NONE);
    this.#options.clear();
    this.#people.clear();
  }

  /** Withdraws a day, which has to be worked out again after that. */
  touch(day: number): void {
    if (this.#touched[0] === day || this.#touched[1] === day) return;
    const at = this.#touched[0] === NONE ? 0 : 1;
    const days = this.#days;
    const { personCount } = days.instance;
    const count = days.counts[day] as number;
    const visits = days.visits[day] as Int32Array;
    this.#touched[at] = day;
    this.#counts[at] = count;
    this.#costs[at] = days.dayCost[day] as number;
    this.#tardiness[at] = days.greatestTardiness[day] as number;
    for (let n = 0; n < count; n++) {
      const visit = visits[n] as number;
      this.#visits[at][n] = visit;
      this.#isPlaced[at][n] = days.isPlaced[visit] as number;
      this.#starts[at][n] = days.start[visit] as number;
      this.#copyBegins(visit, days.partBegins, this.#begins[at]);
    }
    this.#dayVisits[at].set(days.dayVisits.subarray(day * personCount, (day + 1) * personCount));
    days.withdraw(day);
  }

  #copyBegins(visit: number, from: Int32Array, to: Int32Array): void {
    const { partStart } = this.#days.parts;
    for (let part = partStart[visit] as number; part < (partStart[visit + 1] as number); part++) {
      to[part] = from[part] as number;
    }
  }

  setPerson(part: number, person: number): void {
    if (!this.#people.has(part)) this.#people.set(part, this.#days.person[part] as number);
    this.#days.person[part] = person;
  }

  setOption(visit: number, option: number): void {
    this.#options.set(visit, this.#days.option[visit] as number);
    this.#days.option[visit] = option;
  }

  /** The days that were touched. */
  days(): readonly number[] {
    return this.#touched.filter((day) => day !== NONE);
  }

  /** What the touched days cost before. */
  cost(): number {
    return this.#touched.reduce((sum, day, at) => (day === NONE ? sum : sum + (this.#costs[at] as number)), 0);
  }

  /** Puts everything back as it was when the log was cleared. */
  undo(): void {
    const days = this.#days;
    const { personCount } = days.instance;
    for (const day of this.days()) days.withdraw(day);
    for (const [visit, option] of this.#options) days.option[visit] = option;
    for (const [part, person] of this.#people) days.person[part] = person;
    this.#touched.forEach((day, at) => {
      if (day === NONE) return;
      const count = this.#counts[at] as number;
      const visits = days.visits[day] as Int32Array;
      for (let n = 0; n < count; n++) {
        const visit = (this.#visits[at] as Int32Array)[n] as number;
        visits[n] = visit;
        days.isPlaced[visit] = (this.#isPlaced[at] as Uint8Array)[n] as number;
        days.start[visit] = (this.#starts[at] as Int32Array)[n] as number;
        this.#copyBegins(visit, this.#begins[at] as Int32Array, days.partBegins);
      }
      days.counts[day] = count;
      days.dayCost[day] = this.#costs[at] as number;
      days.greatestTardiness[day] = this.#tardiness[at] as number;
      days.dayVisits.set(this.#dayVisits[at] as Int32Array, day * personCount);
      days.reinstate(day);
    });
  }
}
