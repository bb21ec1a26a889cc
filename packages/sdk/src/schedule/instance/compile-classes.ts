import type { Problem } from '../problem/problem.js';
import type { Need, Visit } from '../problem/visits.js';
import type { CrewList } from './compile-crews.js';
import { flatLists } from './flat-lists.js';
import type { Instance } from './instance.js';

/** People by position who answer a need. */
function answering(need: Need, problem: Problem): ReadonlySet<number> {
  const found = new Set<number>();
  problem.people.forEach((person, position) => {
    const isSkilled = !need.skills || need.skills.some((skill) => person.skills?.includes(skill));
    if (isSkilled && (!need.people || need.people.includes(person.id))) found.add(position);
  });
  return found;
}

/** What decides which crews can make a visit. */
interface CrewCondition {
  readonly atLeast: number;
  readonly atMost: number;
  readonly needs: readonly Need[];
  readonly banned: readonly number[];
  readonly only: readonly string[] | undefined;
  readonly preferred: NonNullable<Visit['preferred']>;
}

function conditionOf(visit: Visit, problem: Problem, bans: ReadonlyMap<string, readonly number[]>): CrewCondition {
  const isFormed = problem.crews.kind === 'formed';
  const atLeast = Math.max(1, visit.visitors?.atLeast ?? 1);
  return {
    atLeast: visit.parts ? 1 : atLeast,
    // A crew formed for the evening is as large as it was formed for.
    atMost: visit.visitors?.atMost ?? (isFormed ? Math.max(atLeast, visit.pin?.people?.length ?? 0) : Infinity),
    needs: visit.needs ?? [],
    banned: visit.families.flatMap((family) => bans.get(family) ?? []),
    only: visit.pin?.people,
    preferred: visit.preferred ?? [],
  };
}

/** By family: people who must not be sent there. */
function bansOf(problem: Problem): ReadonlyMap<string, readonly number[]> {
  const bans = new Map<string, number[]>();
  problem.people.forEach(({ never }, person) => {
    for (const family of never ?? []) {
      const list = bans.get(family);
      if (list) list.push(person);
      else bans.set(family, [person]);
    }
  });
  return bans;
}

function costsOf(condition: CrewCondition, crews: CrewList, problem: Problem): number[] {
  const positions = new Map(problem.people.map(({ id }, position) => [id, position]));
  const needed = condition.needs.map((need) => answering(need, problem));
  const only = condition.only && new Set(condition.only.map((id) => positions.get(id)));
  const preferred = condition.preferred.map(({ people, cost }) => ({
    people: new Set(people.map((id) => positions.get(id))),
    cost,
  }));
  return crews.map((crew) => {
    if (crew.length < condition.atLeast || crew.length > condition.atMost) return -1;
    if (only && (crew.length !== only.size || !crew.every((person) => only.has(person)))) return -1;
    if (crew.some((person) => condition.banned.includes(person))) return -1;
    if (!needed.every((people) => crew.some((person) => people.has(person)))) return -1;
    return preferred.reduce(
      (sum, { people, cost }) => (crew.some((person) => people.has(person)) ? sum : sum + cost),
      0,
    );
  });
}

/** Which crews can make which visits. */
export type CompiledClasses = Pick<
  Instance,
  'classCount' | 'classOf' | 'classCrewCost' | 'classCrewStart' | 'classCrew'
>;

/** Sorts visits into classes that the same crews can make. */
export function compileClasses(problem: Problem, crews: CrewList): CompiledClasses {
  const bans = bansOf(problem);
  const known = new Map<string, number>();
  const costs: number[][] = [];
  const classOf = Int32Array.from(problem.visits, (visit) => {
    const condition = conditionOf(visit, problem, bans);
    const key = JSON.stringify({ ...condition, atMost: String(condition.atMost) });
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, costs.length);
    costs.push(costsOf(condition, crews, problem));
    return costs.length - 1;
  });
  const classCrewCost = new Float64Array(costs.length * crews.length);
  costs.forEach((row, index) => classCrewCost.set(row, index * crews.length));
  const lists = flatLists(costs.map((row) => row.flatMap((cost, crew) => (cost >= 0 ? [crew] : []))));
  return { classCount: costs.length, classOf, classCrewCost, classCrewStart: lists.start, classCrew: lists.values };
}
