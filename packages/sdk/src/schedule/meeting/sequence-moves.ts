import type { Random } from '../search/random.js';
import type { DaySequences } from './day-sequences.js';
import { NearVisits } from './near-visits.js';
import { orderByBegin, sharePerson } from './order-by-begin.js';
import { SequenceLog } from './sequence-log.js';

/** In place of a position where there is none. */
const NONE = -1;
/** In percent of changes, for visits that could take place on another day. */
const OTHER_DAY = 25;

/** One change of day sequences at a time, and the way back. */
export class SequenceMoves {
  readonly #days: DaySequences;
  readonly #random: Random;
  readonly #log: SequenceLog;
  readonly #near: NearVisits;
  readonly #movable: Int32Array;

  constructor(days: DaySequences, random: Random) {
    const { visitCount, optionStart } = days.instance;
    this.#days = days;
    this.#random = random;
    this.#log = new SequenceLog(days);
    this.#near = new NearVisits(days.instance, days.parts);
    this.#movable = Int32Array.from({ length: visitCount }, (_, visit) => visit).filter(
      (visit) => optionStart[visit] !== optionStart[visit + 1],
    );
  }

  get canMove(): boolean {
    return this.#movable.length > 0;
  }

  /**
   * Changes something by chance and works out the days that it touches.
   *
   * @param most - by how much that may cost more than before
   * @returns by how much it does, what all days share aside; infinity where that is more than `most`
   */
  change(most: number): number {
    this.#log.clear();
    const random = this.#random;
    const visit = this.#movable[random.below(this.#movable.length)] as number;
    // Where there are several days, finding the right one matters as much as what is done on it.
    const isMoved = random.below(100) < OTHER_DAY && this.#changeDay(visit);
    const kind = random.below(100);
    if (isMoved) this.#reassign(visit);
    else if (kind < 60) this.#joinNear(visit);
    else if (kind < 80) this.#crossEvenings(visit);
    else if (kind < 85) this.#reassign(visit);
    else if (kind < 97) this.#reorder(visit);
    else this.#swapPeople(visit);
    const before = this.#log.cost();
    let cost = 0;
    for (const day of this.#log.days()) {
      this.#days.decode(day, most + before - cost);
      cost += this.#days.dayCost[day] as number;
    }
    return cost - before;
  }

  /** Keeps what was changed. */
  accept(): void {
    for (const day of this.#log.days()) orderByBegin(this.#days, day);
  }

  /** Puts everything back as it was before `change`. */
  undo(): void {
    this.#log.undo();
  }

  #dayOf(visit: number): number {
    return this.#days.instance.optionDay[this.#days.option[visit] as number] as number;
  }

  #drawPart(visit: number): number {
    const { partStart } = this.#days.parts;
    const first = partStart[visit] as number;
    return first + this.#random.below((partStart[visit + 1] as number) - first);
  }

  /** Draws a visit of a day that somebody could go to right before or after another of it. */
  #drawNear(visit: number, day: number): number {
    const near = this.#near.of(visit);
    const first = this.#random.below(near.length);
    for (let n = 0; n < near.length; n++) {
      const other = near[(first + n) % near.length] as number;
      if (this.#dayOf(other) === day) return other;
    }
    return NONE;
  }

  #can(part: number, person: number): boolean {
    const { candidateStart, candidate } = this.#days.parts;
    for (let at = candidateStart[part] as number; at < (candidateStart[part + 1] as number); at++) {
      if (candidate[at] === person) return true;
    }
    return false;
  }

  /** Gives a part to a person, and to whoever had it what that person did on the same visit. */
  #give(visit: number, part: number, person: number): void {
    const { partStart } = this.#days.parts;
    const own = this.#days.person[part] as number;
    if (person === own || !this.#can(part, person)) return;
    for (let other = partStart[visit] as number; other < (partStart[visit + 1] as number); other++) {
      if (other === part || this.#days.person[other] !== person) continue;
      if (!this.#can(other, own)) return;
      this.#log.setPerson(other, own);
    }
    this.#log.setPerson(part, person);
  }

  /** Somebody who goes to a visit near by goes to this one too: at its own time, or right before or after that one. */
  #joinNear(visit: number): void {
    const day = this.#dayOf(visit);
    this.#log.touch(day);
    const other = this.#drawNear(visit, day);
    if (other === NONE) return;
    const person = this.#days.person[this.#drawPart(other)] as number;
    if (person === NONE) return;
    this.#give(visit, this.#drawPart(visit), person);
    if (this.#random.below(4) > 0) return;
    const visits = this.#days.visits[day] as Int32Array;
    const count = this.#days.counts[day] as number;
    const at = visits.indexOf(visit);
    visits.copyWithin(at, at + 1, count);
    const to = visits.indexOf(other) + this.#random.below(2);
    visits.copyWithin(to + 1, to, count - 1);
    visits[to] = visit;
  }

  /** Two people, of whom one visits near to the other, take over the rest of each other's evening. */
  #crossEvenings(visit: number): void {
    const day = this.#dayOf(visit);
    this.#log.touch(day);
    const other = this.#drawNear(visit, day);
    if (other === NONE) return;
    const { partStart } = this.#days.parts;
    const visits = this.#days.visits[day] as Int32Array;
    const [at, otherAt] = [visits.indexOf(visit), visits.indexOf(other)];
    const [early, late] = [Math.min(at, otherAt), Math.max(at, otherAt)];
    const me = this.#days.person[this.#drawPart(visits[early] as number)] as number;
    const them = this.#days.person[this.#drawPart(visits[late] as number)] as number;
    if (me === them) return;
    for (let n = early + 1; n < (this.#days.counts[day] as number); n++) {
      const one = visits[n] as number;
      for (let part = partStart[one] as number; part < (partStart[one + 1] as number); part++) {
        const person = this.#days.person[part];
        if (person === me && this.#can(part, them)) this.#log.setPerson(part, them);
        else if (person === them && n >= late && this.#can(part, me)) this.#log.setPerson(part, me);
      }
    }
  }

  /** Anybody who can does a part of the visit. */
  #reassign(visit: number): void {
    const { candidateStart, candidate } = this.#days.parts;
    this.#log.touch(this.#dayOf(visit));
    const part = this.#drawPart(visit);
    const start = candidateStart[part] as number;
    const count = (candidateStart[part + 1] as number) - start;
    if (count > 0) this.#give(visit, part, candidate[start + this.#random.below(count)] as number);
  }

  /** The visit moves in the order of its day to where another one stands that somebody goes to as well, or the two change places. */
  #reorder(visit: number): void {
    const day = this.#dayOf(visit);
    const visits = this.#days.visits[day] as Int32Array;
    const count = this.#days.counts[day] as number;
    this.#log.touch(day);
    const at = visits.indexOf(visit);
    let to = this.#random.below(count);
    // Before or after a visit of nobody's the same times come out.
    for (let n = 1; n < count; n++) {
      if (to !== at && sharePerson(this.#days, visits[to] as number, visit)) break;
      to = (to + 1) % count;
    }
    if (this.#random.below(2) === 0) visits[at] = visits[to] as number;
    else {
      visits.copyWithin(at, at + 1, count);
      visits.copyWithin(to + 1, to, count - 1);
    }
    visits[to] = visit;
  }

  /** The visit takes over a person of another visit of its day, and gives its own away. */
  #swapPeople(visit: number): void {
    const day = this.#dayOf(visit);
    const visits = this.#days.visits[day] as Int32Array;
    this.#log.touch(day);
    const other = visits[this.#random.below(this.#days.counts[day] as number)] as number;
    const [mine, theirs] = [this.#drawPart(visit), this.#drawPart(other)];
    const [me, them] = [this.#days.person[mine] as number, this.#days.person[theirs] as number];
    if (!this.#can(mine, them) || !this.#can(theirs, me)) return;
    this.#log.setPerson(mine, them);
    this.#log.setPerson(theirs, me);
  }

  /** The visit moves to another of its options, anywhere in the order of that day; false where it has no other. */
  #changeDay(visit: number): boolean {
    const days = this.#days;
    const { optionStart, optionDay } = days.instance;
    const start = optionStart[visit] as number;
    const choices = (optionStart[visit + 1] as number) - start;
    if (choices < 2) return false;
    const before = days.option[visit] as number;
    const option = start + ((before - start + 1 + this.#random.below(choices - 1)) % choices);
    const [from, to] = [this.#dayOf(visit), optionDay[option] as number];
    this.#log.touch(from);
    this.#log.touch(to);
    const old = days.visits[from] as Int32Array;
    old.copyWithin(old.indexOf(visit), old.indexOf(visit) + 1, days.counts[from]);
    days.counts[from] = (days.counts[from] as number) - 1;
    const into = days.visits[to] as Int32Array;
    const count = days.counts[to] as number;
    const at = this.#random.below(count + 1);
    into.copyWithin(at + 1, at, count);
    into[at] = visit;
    days.counts[to] = count + 1;
    this.#log.setOption(visit, option);
    return true;
  }
}
