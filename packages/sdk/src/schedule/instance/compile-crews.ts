import type { Problem } from '../problem/problem.js';
import type { DayTable } from './day-table.js';
import { flatLists } from './flat-lists.js';
import { UNBOUNDED, type Instance } from './instance.js';
import type { PeopleDays } from './compile-people.js';

/** Members of each crew, by position and in order. */
export type CrewList = readonly (readonly number[])[];

/** All ways to choose `size` of the people, in order. */
function choices(people: number, size: number): number[][] {
  if (size <= 0) return [[]];
  const found: number[][] = [];
  const choose = (chosen: number[], next: number): void => {
    if (chosen.length === size) {
      found.push(chosen);
      return;
    }
    for (let person = next; person < people; person++) choose([...chosen, person], person + 1);
  };
  choose([], 0);
  return found;
}

/** The crews that there can be. */
export function listCrews(problem: Problem): CrewList {
  const positions = new Map(problem.people.map(({ id }, position) => [id, position]));
  const inOrder = (ids: readonly string[]): number[] =>
    [...new Set(ids.map((id) => positions.get(id) as number))].sort((a, b) => a - b);
  if (problem.crews.kind === 'fixed') return problem.crews.list.map(({ people }) => inOrder(people));
  if (problem.crews.kind === 'separate') return problem.people.map((_, person) => [person]);
  const sizes = new Set(problem.visits.map(({ visitors }) => Math.max(1, visitors?.atLeast ?? 1)));
  const pinned = problem.visits.flatMap(({ pin }) => (pin?.people ? [inOrder(pin.people)] : []));
  const all = [...sizes].sort((a, b) => a - b).flatMap((size) => choices(problem.people.length, size));
  const known = new Set(all.map(String));
  for (const crew of pinned) {
    if (known.has(String(crew))) continue;
    known.add(String(crew));
    all.push(crew);
  }
  return all;
}

/** What crews can do on which day. */
export type CompiledCrews = Pick<
  Instance,
  'crewStart' | 'crewEnd' | 'crewLoad' | 'memberStart' | 'member' | 'crewFrom' | 'crewTo' | 'crewMost'
>;

/** When each crew can be away: while all its members are free. It begins and ends where its first member does. */
export function compileCrews(
  problem: Problem,
  crews: CrewList,
  people: PeopleDays,
  days: DayTable,
  placeOf: ReadonlyMap<string, number>,
): CompiledCrews {
  const members = flatLists(crews);
  const size = crews.length * days.count;
  const crewFrom = new Int32Array(size).fill(-1);
  const crewTo = new Int32Array(size);
  const crewMost = new Int32Array(size);
  crews.forEach((crew, index) => {
    for (let day = 0; day < days.count; day++) {
      let [from, to, most] = [0, UNBOUNDED, UNBOUNDED];
      for (const person of crew) {
        const at = person * days.count + day;
        const free = people.from[at] as number;
        from = free < 0 ? UNBOUNDED : Math.max(from, free);
        to = Math.min(to, people.to[at] as number);
        most = Math.min(most, people.most[at] as number);
      }
      if (from > to) continue;
      const at = index * days.count + day;
      crewFrom[at] = from;
      crewTo[at] = to;
      crewMost[at] = most;
    }
  });
  const first = crews.map((crew) => problem.people[crew[0] as number]);
  const position = (id: string | undefined): number => placeOf.get(id ?? '') ?? 0;
  return {
    crewStart: Int32Array.from(first, (person) => position(person?.start)),
    crewEnd: Int32Array.from(first, (person) => position(person?.end ?? person?.start)),
    crewLoad: Float64Array.from(crews, (crew) =>
      Math.min(...crew.map((person) => problem.people[person]?.atMost?.load ?? UNBOUNDED)),
    ),
    memberStart: members.start,
    member: members.values,
    crewFrom,
    crewTo,
    crewMost,
  };
}
