import { DayTable } from '../instance/day-table.js';
import { compileInstance } from '../instance/compile-instance.js';
import type { Instance } from '../instance/instance.js';
import type { Change } from '../plan/reasons.js';
import type { Plan } from '../plan/plan.js';
import type { Slot } from '../plan/slot.js';
import type { Person } from '../problem/people.js';
import type { Problem } from '../problem/problem.js';
import type { Stretch } from '../problem/times.js';
import type { Need, Visit } from '../problem/visits.js';

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join('\n') === [...b].sort().join('\n');
}

/** Says what of a problem has to change so that a visit can have a slot. */
export class ChangesFor {
  readonly #problem: Problem;
  readonly #plan: Plan;
  readonly #visit: Visit;
  readonly #days: DayTable;
  readonly #instance: Instance;

  constructor(problem: Problem, plan: Plan, visit: Visit) {
    this.#problem = problem;
    this.#plan = plan;
    this.#visit = visit;
    this.#days = new DayTable(problem.days);
    this.#instance = compileInstance(problem);
  }

  of(slot: Slot): Change[] {
    return [
      ...this.#dates(slot),
      ...this.#families(slot),
      ...this.#freeTimes(slot),
      ...this.#limits(slot),
      ...this.#skills(slot),
    ];
  }

  #names(stretch: Stretch, date: string): boolean {
    const day = this.#days.positionOf(date);
    return day !== undefined && this.#days.daysOf(stretch).includes(day);
  }

  #dates({ date, start, people }: Slot): Change[] {
    const { id, from, pin, due } = this.#visit;
    const last = this.#visit.last ?? due;
    const changes: Change[] = [];
    if (last !== undefined && date > last) changes.push({ kind: 'last-day', visit: id, last: date });
    if (from !== undefined && date < from) changes.push({ kind: 'first-day', visit: id, from: date });
    const holds =
      pin === undefined ||
      ((pin.date === undefined || pin.date === date) &&
        (pin.start === undefined || pin.start === start) &&
        (pin.people === undefined || sameList(pin.people, people)));
    if (!holds) changes.push({ kind: 'unpin', visit: id });
    return changes;
  }

  #families({ date, start, end }: Slot): Change[] {
    return this.#problem.families
      .filter(({ id, home, declined }) => {
        if (!this.#visit.families.includes(id)) return false;
        const isHome =
          home === undefined || home.some((one) => this.#names(one, date) && one.from <= start && end <= one.to);
        return !isHome || (declined ?? []).some((one) => this.#names(one, date) && one.from < end && start < one.to);
      })
      .map(({ id }) => ({ kind: 'family-home', family: id, date, from: start, to: end }));
  }

  #way(from: string | undefined, to: number): number {
    const { travel, placeCount } = this.#instance;
    const at = this.#problem.places.findIndex(({ id }) => id === from);
    return travel[at * placeCount + to] ?? 0;
  }

  #wayHome(from: number, to: string | undefined): number {
    const { travel, placeCount } = this.#instance;
    return travel[from * placeCount + this.#problem.places.findIndex(({ id }) => id === to)] ?? 0;
  }

  #freeTimes({ date, start, end, people }: Slot): Change[] {
    const at = this.#instance.place[this.#problem.visits.indexOf(this.#visit)] as number;
    return people.flatMap((id): Change[] => {
      const person = this.#problem.people.find((one) => one.id === id) as Person;
      const free = person.free.filter((stretch) => this.#names(stretch, date));
      const holding = free[free.length - 1];
      const leaves = Math.max(0, start - this.#way(person.start, at));
      const back = end + this.#wayHome(at, person.end ?? person.start);
      const others = this.#plan.visits.filter((one) => one.date === date && one.people.includes(id)).length;
      const most = holding?.visits;
      const isFull = most !== undefined && others >= most;
      if (holding && holding.from <= leaves && back <= holding.to && !isFull) return [];
      return [
        {
          kind: 'person-free',
          person: id,
          date,
          from: Math.min(leaves, holding?.from ?? leaves),
          to: Math.max(back, holding?.to ?? back),
          ...(most !== undefined && { visits: isFull ? others + 1 : most }),
        },
      ];
    });
  }

  #limits({ date, people }: Slot): Change[] {
    const weekOf = (day: string): number | undefined => this.#days.weeks[this.#days.positionOf(day) ?? -1];
    const loadOf = (id: string): number => this.#problem.visits.find((visit) => visit.id === id)?.load ?? 0;
    return people.flatMap((id): Change[] => {
      const atMost = this.#problem.people.find((one) => one.id === id)?.atMost ?? {};
      const others = this.#plan.visits.filter((one) => one.visit !== this.#visit.id && one.people.includes(id));
      const inWeek = others.filter((one) => weekOf(one.date) === weekOf(date));
      const sameDay = others.filter((one) => one.date === date);
      const needed = {
        visitsPerWeek: inWeek.length + 1,
        eveningsPerWeek: new Set([date, ...inWeek.map((one) => one.date)]).size,
        load: sameDay.reduce((sum, { visit }) => sum + loadOf(visit), this.#visit.load ?? 0),
      };
      const more = Object.entries(needed).filter(
        ([key, value]) => value > (atMost[key as keyof typeof needed] ?? Infinity),
      );
      return more.length > 0 ? [{ kind: 'person-at-most', person: id, ...Object.fromEntries(more) }] : [];
    });
  }

  #skills({ people }: Slot): Change[] {
    const isAnsweredBy = ({ skills, people: named }: Need, id: string): boolean => {
      const own = this.#problem.people.find((one) => one.id === id)?.skills ?? [];
      return (!skills || skills.some((skill) => own.includes(skill))) && (!named || named.includes(id));
    };
    const lacking = (need: Need, among: readonly string[]): Change[] => {
      const skill = need.skills?.[0];
      const person = among.find((id) => !need.people || need.people.includes(id));
      if (skill === undefined || person === undefined || among.some((id) => isAnsweredBy(need, id))) return [];
      return [{ kind: 'skill', person, skill }];
    };
    return [
      ...(this.#visit.needs ?? []).flatMap((need) => lacking(need, people)),
      ...(this.#visit.parts ?? []).flatMap(({ need }, part) =>
        need ? lacking(need, people.slice(part, part + 1)) : [],
      ),
    ];
  }
}
