import type { Instance } from '../instance/instance.js';
import type { ChangeCosts } from '../search/change-costs.js';
import type { MeetingParts } from './meeting-parts.js';
import { tardinessWeights, type TardinessWeights } from './tardiness-weights.js';

/** In place of a position where there is none. */
const NONE = -1;

/**
 * For each day visits in an order, with the people who go there. `decode(day)` takes them one after the other: everybody
 * goes to their next visit as soon as they can, and whoever is first there waits. A visit that does not fit is left out; so
 * whatever the order is, what comes out keeps to all rules.
 */
export class DaySequences {
  readonly instance: Instance;
  readonly parts: MeetingParts;
  readonly changes: ChangeCosts | undefined;
  /** By day: its visits in order. */
  readonly visits: Int32Array[];
  readonly counts: Int32Array;
  /** By visit: its option, or `NONE` where it has none at all. By part: who does it. */
  readonly option: Int32Array;
  readonly person: Int32Array;
  /** By visit: 1 where it fits, and when it begins. By part: when that begins. */
  readonly isPlaced: Uint8Array;
  readonly start: Int32Array;
  readonly partBegins: Int32Array;
  /** By day: what it costs but for what all days share. */
  readonly dayCost: Float64Array;
  /** By day: for how many ticks somebody stays too long at most. */
  readonly greatestTardiness: Int32Array;
  /** Number of visits by person and day, and by person. */
  readonly dayVisits: Int32Array;
  readonly personVisits: Int32Array;
  readonly weekVisits: Int32Array;
  readonly weekEvenings: Int32Array;
  work = 0;

  readonly #time: Int32Array;
  readonly #place: Int32Array;
  readonly #load: Float64Array;
  readonly #weights: TardinessWeights;

  constructor(instance: Instance, parts: MeetingParts, changes: ChangeCosts | undefined) {
    const { visitCount, dayCount, personCount, weekCount } = instance;
    this.instance = instance;
    this.parts = parts;
    this.changes = changes;
    this.visits = Array.from({ length: dayCount }, () => new Int32Array(visitCount));
    this.counts = new Int32Array(dayCount);
    this.option = new Int32Array(visitCount).fill(NONE);
    this.person = new Int32Array(parts.duration.length).fill(NONE);
    this.isPlaced = new Uint8Array(visitCount);
    this.start = new Int32Array(visitCount);
    this.partBegins = new Int32Array(parts.duration.length);
    this.dayCost = new Float64Array(dayCount);
    this.greatestTardiness = new Int32Array(dayCount);
    this.#weights = tardinessWeights(instance.problem);
    this.dayVisits = new Int32Array(dayCount * personCount);
    this.personVisits = new Int32Array(personCount);
    this.weekVisits = new Int32Array(personCount * weekCount);
    this.weekEvenings = new Int32Array(personCount * weekCount);
    this.#time = new Int32Array(personCount);
    this.#place = new Int32Array(personCount);
    this.#load = new Float64Array(personCount);
  }

  /** What all days share costs now: unfairness, and the longest stay too long. */
  sharedCost(): number {
    const { weights } = this.instance;
    let greatest = 0;
    if (this.#weights.greatest > 0) {
      for (const tardiness of this.greatestTardiness) if (tardiness > greatest) greatest = tardiness;
    }
    const cost = greatest * this.#weights.greatest;
    if (weights.unfairness === 0) return cost;
    let sum = 0;
    for (const count of this.personVisits) sum += count * count;
    return sum * weights.unfairness + cost;
  }

  /** Counts the visits of a day in (1) or out (-1) of the sums by person and week. */
  #count(day: number, sign: number): void {
    const { personCount, weekCount, dayWeek } = this.instance;
    const week = dayWeek[day] as number;
    for (let person = 0; person < personCount; person++) {
      const visits = this.dayVisits[day * personCount + person] as number;
      if (visits === 0) continue;
      const at = person * weekCount + week;
      this.personVisits[person] = (this.personVisits[person] as number) + sign * visits;
      this.weekVisits[at] = (this.weekVisits[at] as number) + sign * visits;
      this.weekEvenings[at] = (this.weekEvenings[at] as number) + sign;
    }
  }

  /** Forgets what came out of a day. */
  withdraw(day: number): void {
    const { personCount } = this.instance;
    this.#count(day, -1);
    this.dayVisits.fill(0, day * personCount, (day + 1) * personCount);
    this.greatestTardiness[day] = 0;
    const visits = this.visits[day] as Int32Array;
    for (let at = 0; at < (this.counts[day] as number); at++) this.isPlaced[visits[at] as number] = 0;
  }

  /** Puts back what came out of a day before, together with `dayVisits` and `isPlaced`. */
  reinstate(day: number): void {
    this.#count(day, 1);
  }

  /** Works out a day that was withdrawn; stops halfway, at a `dayCost` of infinity, where that costs more than `most`. */
  decode(day: number, most = Infinity): void {
    const { instance } = this;
    const { personCount, crewFrom, dayCount, crewStart, crewEnd, travel, placeCount, weights, unplacedCost } = instance;
    for (let person = 0; person < personCount; person++) {
      this.#time[person] = crewFrom[person * dayCount + day] as number;
      this.#place[person] = crewStart[person] as number;
      this.#load[person] = 0;
    }
    const visits = this.visits[day] as Int32Array;
    const count = this.counts[day] as number;
    this.work += count;
    let way = 0;
    let cost = 0;
    for (let at = 0; at < count; at++) {
      const visit = visits[at] as number;
      const added = this.#goTo(visit, day);
      if (added < 0) cost += unplacedCost[visit] as number;
      else {
        way += added;
        cost += this.#ownCost(visit, day);
      }
      if (cost + way * weights.travel <= most) continue;
      this.dayCost[day] = Infinity;
      this.#count(day, 1);
      return;
    }
    for (let person = 0; person < personCount; person++) {
      if ((this.dayVisits[day * personCount + person] as number) === 0) continue;
      cost += weights.evening;
      way += travel[(this.#place[person] as number) * placeCount + (crewEnd[person] as number)] as number;
    }
    this.dayCost[day] = cost + way * weights.travel;
    this.#count(day, 1);
  }

  #ownCost(visit: number, day: number): number {
    let cost = this.instance.optionCost[this.option[visit] as number] as number;
    const [from, to] = [this.parts.partStart[visit] as number, this.parts.partStart[visit + 1] as number];
    const endBy = this.parts.endBy[visit] as number;
    for (let part = from; endBy !== Infinity && part < to; part++) {
      const tardiness = (this.partBegins[part] as number) + (this.parts.duration[part] as number) - endBy;
      if (tardiness <= 0) continue;
      cost += tardiness * this.#weights.each;
      if (tardiness > (this.greatestTardiness[day] as number)) this.greatestTardiness[day] = tardiness;
    }
    for (const { people, cost: extra } of this.parts.preferred[visit] ?? []) {
      let isAmong = false;
      for (let part = from; part < to; part++) isAmong ||= people[this.person[part] as number] === 1;
      if (!isAmong) cost += extra;
    }
    // Crews and people have the same positions here; the first person stands for all.
    return cost + (this.changes?.of(visit, this.person[from] as number, day) ?? 0);
  }

  /** Whether the people of a visit can be on it at all, but for time. */
  #isAllowed(visit: number, day: number): boolean {
    const { instance, parts } = this;
    const { dayCount, crewFrom, crewMost, crewLoad, personCount, weekCount, dayWeek, load } = instance;
    const [from, to] = [parts.partStart[visit] as number, parts.partStart[visit + 1] as number];
    for (let part = from; part < to; part++) {
      const person = this.person[part] as number;
      if (person === NONE || (crewFrom[person * dayCount + day] as number) < 0) return false;
      for (let other = from; other < part; other++) if (this.person[other] === person) return false;
      const visits = this.dayVisits[day * personCount + person] as number;
      if (visits >= (crewMost[person * dayCount + day] as number)) return false;
      if ((this.#load[person] as number) + (load[visit] as number) > (crewLoad[person] as number)) return false;
      if (!instance.hasWeekLimits) continue;
      const week = person * weekCount + (dayWeek[day] as number);
      if ((this.weekVisits[week] as number) + visits >= (instance.mostVisitsPerWeek[person] as number)) return false;
      const isOut = visits > 0;
      if (!isOut && (this.weekEvenings[week] as number) >= (instance.mostEveningsPerWeek[person] as number))
        return false;
    }
    for (const need of parts.needs[visit] ?? []) {
      let isMet = false;
      for (let part = from; part < to; part++) isMet ||= need[this.person[part] as number] === 1;
      if (!isMet) return false;
    }
    return this.#keepsApart(visit, day);
  }

  #keepsApart(visit: number, day: number): boolean {
    const { apartStart, apartVisit, apartDays, dayNumber, optionDay } = this.instance;
    for (let at = apartStart[visit] as number, end = apartStart[visit + 1] as number; at < end; at++) {
      const other = apartVisit[at] as number;
      if (this.isPlaced[other] === 0) continue;
      const otherDay = dayNumber[optionDay[this.option[other] as number] as number] as number;
      if (Math.abs(otherDay - (dayNumber[day] as number)) < (apartDays[at] as number)) return false;
    }
    return true;
  }

  /** Sends people to a visit; gives the way there, or -1 where it does not fit. */
  #goTo(visit: number, day: number): number {
    if (!this.#isAllowed(visit, day)) return -1;
    const { instance, parts } = this;
    const { travel, placeCount, place, crewEnd, crewTo, dayCount, personCount } = instance;
    const [from, to] = [parts.partStart[visit] as number, parts.partStart[visit + 1] as number];
    const at = place[visit] as number;
    let begin = 0;
    let way = 0;
    for (let part = from; part < to; part++) {
      const person = this.person[part] as number;
      const ticks = travel[(this.#place[person] as number) * placeCount + at] as number;
      way += ticks;
      const arrival = (this.#time[person] as number) + ticks;
      // Kept for the second pass.
      this.partBegins[part] = arrival;
      if (arrival - (parts.most[part] as number) > begin) begin = arrival - (parts.most[part] as number);
    }
    const window = windowFor(instance, this.option[visit] as number, begin);
    if (window === NONE) return -1;
    begin = Math.max(begin, instance.windowFrom[window] as number);
    const latestEnd = (instance.windowTo[window] as number) + (parts.leastLength[visit] as number);
    for (let part = from; part < to; part++) {
      const person = this.person[part] as number;
      const starts = Math.max(this.partBegins[part] as number, begin + (parts.least[part] as number));
      this.partBegins[part] = starts;
      const end = starts + (parts.duration[part] as number);
      const home = end + (travel[at * placeCount + (crewEnd[person] as number)] as number);
      if (end > latestEnd || home > (crewTo[person * dayCount + day] as number)) return -1;
    }
    for (let part = from; part < to; part++) {
      const person = this.person[part] as number;
      this.#time[person] = (this.partBegins[part] as number) + (parts.duration[part] as number);
      this.#place[person] = at;
      this.#load[person] = (this.#load[person] as number) + (instance.load[visit] as number);
      const count = day * personCount + person;
      this.dayVisits[count] = (this.dayVisits[count] as number) + 1;
    }
    this.start[visit] = begin;
    this.isPlaced[visit] = 1;
    return way;
  }
}

/** The first window that is not over at a moment. */
function windowFor({ windowStart, windowTo }: Instance, option: number, time: number): number {
  for (let at = windowStart[option] as number, end = windowStart[option + 1] as number; at < end; at++) {
    if (time <= (windowTo[at] as number)) return at;
  }
  return NONE;
}
