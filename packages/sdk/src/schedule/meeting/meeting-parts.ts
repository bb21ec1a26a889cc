import type { Instance } from '../instance/instance.js';
import { flatLists } from '../instance/flat-lists.js';
import type { Problem } from '../problem/problem.js';
import type { Need, Part, Visit } from '../problem/visits.js';

/** What each of several people does at a visit, as flat arrays; parts of a visit stand one after the other. */
export interface MeetingParts {
  readonly partStart: Int32Array;
  readonly duration: Int32Array;
  readonly least: Int32Array;
  readonly most: Int32Array;
  /** By visit: how long it takes where all its parts begin as early as they may. */
  readonly leastLength: Int32Array;
  /** By visit: when everybody should have left. */
  readonly endBy: Float64Array;
  /** People by part who can do it. */
  readonly candidateStart: Int32Array;
  readonly candidate: Int32Array;
  /** By visit: needs that somebody among them has to answer, each as a table by person. */
  readonly needs: readonly (readonly Uint8Array[])[];
  readonly preferred: readonly (readonly { readonly people: Uint8Array; readonly cost: number }[])[];
  /** The largest number of parts of a visit. */
  readonly mostParts: number;
}

function partsOf({ parts, visitors, duration, pin }: Visit): readonly Part[] {
  if (parts) return parts;
  const count = Math.max(1, visitors?.atLeast ?? 1, pin?.people?.length ?? 0);
  return Array.from({ length: count }, () => ({ duration }));
}

function answers(need: Need, person: Problem['people'][number]): boolean {
  const isSkilled = !need.skills || need.skills.some((skill) => person.skills?.includes(skill));
  return isSkilled && (!need.people || need.people.includes(person.id));
}

function candidatesOf(visit: Visit, part: Part, index: number, parts: number, { people }: Problem): number[] {
  const pinned = visit.pin?.people;
  // Where there is a part for each need, each part answers one of them.
  const own = visit.parts ? undefined : (visit.needs ?? []).length <= parts ? visit.needs?.[index] : undefined;
  return people.flatMap((person, position) => {
    if (pinned && (pinned.length === parts ? pinned[index] !== person.id : !pinned.includes(person.id))) return [];
    if (visit.families.some((family) => person.never?.includes(family))) return [];
    if (part.need && !answers(part.need, person)) return [];
    return own && !pinned && !answers(own, person) ? [] : [position];
  });
}

/** Reads the parts of all visits. */
export function meetingParts({ problem }: Instance): MeetingParts {
  const all = problem.visits.map(partsOf);
  const flat = all.flat();
  const partStart = new Int32Array(all.length + 1);
  all.forEach((parts, visit) => {
    partStart[visit + 1] = (partStart[visit] as number) + parts.length;
  });
  const candidates = flatLists(
    problem.visits.flatMap((visit, index) =>
      (all[index] ?? []).map((part, n, parts) => candidatesOf(visit, part, n, parts.length, problem)),
    ),
  );
  const table = (isIn: (person: Problem['people'][number]) => boolean): Uint8Array =>
    Uint8Array.from(problem.people, (person) => (isIn(person) ? 1 : 0));
  return {
    partStart,
    duration: Int32Array.from(flat, ({ duration }) => duration),
    least: Int32Array.from(flat, ({ after }) => after?.least ?? 0),
    most: Int32Array.from(flat, ({ after }) => after?.most ?? 0),
    leastLength: Int32Array.from(all, (parts) =>
      Math.max(...parts.map((part) => (part.after?.least ?? 0) + part.duration)),
    ),
    endBy: Float64Array.from(problem.visits, ({ endBy }) => endBy ?? Infinity),
    candidateStart: candidates.start,
    candidate: candidates.values,
    needs: problem.visits.map(({ needs }) => (needs ?? []).map((need) => table((person) => answers(need, person)))),
    preferred: problem.visits.map(({ preferred }) =>
      (preferred ?? []).map(({ people, cost }) => ({ people: table(({ id }) => people.includes(id)), cost })),
    ),
    mostParts: Math.max(1, ...all.map(({ length }) => length)),
  };
}
