import type { Random } from '../search/random.js';
import type { DaySequences } from './day-sequences.js';

/** In place of a position where there is none. */
const NONE = -1;

/** One change of day sequences at a time, and the way back. */
export class SequenceMoves {
  readonly #days: DaySequences;
  readonly #random: Random;
  readonly #movable: Int32Array;
  /** What was changed, to be put back. */
  readonly #touched = [NONE, NONE];
  readonly #savedVisits: [Int32Array, Int32Array];
  readonly #savedCount = [0, 0];
  readonly #savedPlaced: [Uint8Array, Uint8Array];
  readonly #savedStarts: [Int32Array, Int32Array];
  readonly #savedBegins: [Int32Array, Int32Array];
  readonly #savedDayVisits: [Int32Array, Int32Array];
  readonly #savedCost = [0, 0];
  readonly #savedOption = new Map<number, number>();
  readonly #savedPerson = new Map<number, number>();

  constructor(days: DaySequences, random: Random) {
    const { visitCount, personCount, optionStart } = days.instance;
    this.#days = days;
    this.#random = random;
    this.#movable = Int32Array.from({ length: visitCount }, (_, visit) => visit).filter(
      (visit) => optionStart[visit] !== optionStart[visit + 1],
    );
    this.#savedVisits = [new Int32Array(visitCount), new Int32Array(visitCount)];
    this.#savedPlaced = [new Uint8Array(visitCount), new Uint8Array(visitCount)];
    const parts = days.person.length;
    this.#savedStarts = [new Int32Array(visitCount), new Int32Array(visitCount)];
    this.#savedBegins = [new Int32Array(parts), new Int32Array(parts)];
    this.#savedDayVisits = [new Int32Array(personCount), new Int32Array(personCount)];
  }

  get canMove(): boolean {
    return this.#movable.length > 0;
  }

  #touch(day: number): void {
    const at = this.#touched[0] === NONE ? 0 : 1;
    if (this.#touched[0] === day || this.#touched[1] === day) return;
    const days = this.#days;
    const { personCount } = days.instance;
    const count = days.counts[day] as number;
    const visits = days.visits[day] as Int32Array;
    this.#touched[at] = day;
    this.#savedCount[at] = count;
    this.#savedCost[at] = days.dayCost[day] as number;
    for (let n = 0; n < count; n++) {
      this.#savedVisits[at][n] = visits[n] as number;
      const visit = visits[n] as number;
      this.#savedPlaced[at][n] = days.isPlaced[visit] as number;
      this.#savedStarts[at][n] = days.start[visit] as number;
      this.#copyBegins(visit, days.partBegins, this.#savedBegins[at]);
    }
    this.#savedDayVisits[at].set(days.dayVisits.subarray(day * personCount, (day + 1) * personCount));
    days.withdraw(day);
  }

  #copyBegins(visit: number, from: Int32Array, to: Int32Array): void {
    const { partStart } = this.#days.parts;
    for (let part = partStart[visit] as number; part < (partStart[visit + 1] as number); part++) {
      to[part] = from[part] as number;
    }
  }

  /** Changes something by chance and works out the days that it touches. */
  change(): void {
    this.#touched.fill(NONE);
    this.#savedOption.clear();
    this.#savedPerson.clear();
    const random = this.#random;
    const visit = this.#movable[random.below(this.#movable.length)] as number;
    const kind = random.below(100);
    if (kind < 35) this.#reassign(visit);
    else if (kind < 60) this.#reorder(visit);
    else if (kind < 75) this.#swapPeople(visit);
    else {
      this.#reassign(visit);
      if (!this.#changeDay(visit)) this.#reorder(visit);
    }
    for (const day of this.#touched) if (day !== NONE) this.#days.decode(day);
  }

  dayOf(visit: number): number {
    return this.#days.instance.optionDay[this.#days.option[visit] as number] as number;
  }

  #setPerson(part: number, person: number): void {
    if (!this.#savedPerson.has(part)) this.#savedPerson.set(part, this.#days.person[part] as number);
    this.#days.person[part] = person;
  }

  /** Somebody else, who is on the visit in no other part, does a part of it. */
  #reassign(visit: number): void {
    const { partStart, candidateStart, candidate } = this.#days.parts;
    this.#touch(this.dayOf(visit));
    const [from, to] = [partStart[visit] as number, partStart[visit + 1] as number];
    const part = from + this.#random.below(to - from);
    const start = candidateStart[part] as number;
    const count = (candidateStart[part + 1] as number) - start;
    if (count === 0) return;
    const person = candidate[start + this.#random.below(count)] as number;
    const own = this.#days.person[part] as number;
    for (let other = from; other < to; other++) {
      if (other === part || this.#days.person[other] !== person) continue;
      if (!this.#can(other, own)) return;
      this.#setPerson(other, own);
    }
    this.#setPerson(part, person);
  }

  /** Two visits of a day change their places in the order with their people, or one moves elsewhere. */
  #reorder(visit: number): void {
    const day = this.dayOf(visit);
    const visits = this.#days.visits[day] as Int32Array;
    const count = this.#days.counts[day] as number;
    this.#touch(day);
    const at = visits.indexOf(visit);
    const to = this.#random.below(count);
    visits.copyWithin(at, at + 1, count);
    visits.copyWithin(to + 1, to, count - 1);
    visits[to] = visit;
  }

  /** The visit takes over a person of another visit of its day, and gives its own away. */
  #swapPeople(visit: number): void {
    const day = this.dayOf(visit);
    const { partStart } = this.#days.parts;
    const visits = this.#days.visits[day] as Int32Array;
    this.#touch(day);
    const other = visits[this.#random.below(this.#days.counts[day] as number)] as number;
    const partOf = (one: number): number =>
      (partStart[one] as number) + this.#random.below((partStart[one + 1] as number) - (partStart[one] as number));
    const [mine, theirs] = [partOf(visit), partOf(other)];
    const [me, them] = [this.#days.person[mine] as number, this.#days.person[theirs] as number];
    if (!this.#can(mine, them) || !this.#can(theirs, me)) return;
    this.#setPerson(mine, them);
    this.#setPerson(theirs, me);
  }

  #can(part: number, person: number): boolean {
    const { candidateStart, candidate } = this.#days.parts;
    for (let at = candidateStart[part] as number; at < (candidateStart[part + 1] as number); at++) {
      if (candidate[at] === person) return true;
    }
    return false;
  }

  /** The visit moves to another of its options; false where it has no other. */
  #changeDay(visit: number): boolean {
    const { optionStart } = this.#days.instance;
    const start = optionStart[visit] as number;
    const count = (optionStart[visit + 1] as number) - start;
    if (count < 2) return false;
    const before = this.#days.option[visit] as number;
    const option = start + ((before - start + 1 + this.#random.below(count - 1)) % count);
    this.moveTo(visit, option, undefined);
    return true;
  }

  /** Moves a visit to an option, at a position of that day's order or anywhere. */
  moveTo(visit: number, option: number, position: number | undefined): void {
    const days = this.#days;
    const from = this.dayOf(visit);
    const to = days.instance.optionDay[option] as number;
    this.#touch(from);
    this.#touch(to);
    const old = days.visits[from] as Int32Array;
    old.copyWithin(old.indexOf(visit), old.indexOf(visit) + 1, days.counts[from]);
    days.counts[from] = (days.counts[from] as number) - 1;
    const into = days.visits[to] as Int32Array;
    const count = days.counts[to] as number;
    const at = position ?? this.#random.below(count + 1);
    into.copyWithin(at + 1, at, count);
    into[at] = visit;
    days.counts[to] = count + 1;
    this.#savedOption.set(visit, days.option[visit] as number);
    days.option[visit] = option;
  }

  /** Puts everything back as it was before `change`. */
  undo(): void {
    const days = this.#days;
    const { personCount } = days.instance;
    for (const day of this.#touched) if (day !== NONE) days.withdraw(day);
    for (const [visit, option] of this.#savedOption) days.option[visit] = option;
    for (const [part, person] of this.#savedPerson) days.person[part] = person;
    this.#touched.forEach((day, at) => {
      if (day === NONE) return;
      const count = this.#savedCount[at] as number;
      const visits = days.visits[day] as Int32Array;
      for (let n = 0; n < count; n++) {
        const visit = (this.#savedVisits[at] as Int32Array)[n] as number;
        visits[n] = visit;
        days.isPlaced[visit] = (this.#savedPlaced[at] as Uint8Array)[n] as number;
        days.start[visit] = (this.#savedStarts[at] as Int32Array)[n] as number;
        this.#copyBegins(visit, this.#savedBegins[at] as Int32Array, days.partBegins);
      }
      days.counts[day] = count;
      days.dayCost[day] = this.#savedCost[at] as number;
      days.dayVisits.set(this.#savedDayVisits[at] as Int32Array, day * personCount);
      days.reinstate(day);
    });
  }

  /** What the touched days cost before, and cost now. */
  costBefore(): number {
    return this.#touched.reduce((sum, day, at) => (day === NONE ? sum : sum + (this.#savedCost[at] as number)), 0);
  }

  costNow(): number {
    return this.#touched.reduce((sum, day) => (day === NONE ? sum : sum + (this.#days.dayCost[day] as number)), 0);
  }
}
