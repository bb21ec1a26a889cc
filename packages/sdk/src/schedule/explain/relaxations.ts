import type { Problem } from '../problem/problem.js';
import type { Visit } from '../problem/visits.js';

/** What may give way for a visit, one kind at a time. */
export type Relaxation = (problem: Problem, visit: Visit) => Problem;

function changeVisit(problem: Problem, { id }: Visit, change: (visit: Visit) => Visit): Problem {
  return { ...problem, visits: problem.visits.map((one) => (one.id === id ? change(one) : one)) };
}

/** On any day of the plan. */
const anyDate: Relaxation = (problem, visit) =>
  changeVisit(problem, visit, ({ from: _, ...rest }) => ({ ...rest, last: problem.days[problem.days.length - 1] }));

/** Whenever people come. */
const familyAlwaysHome: Relaxation = (problem, { families }) => ({
  ...problem,
  families: problem.families.map((family) =>
    families.includes(family.id) ? { id: family.id, place: family.place } : family,
  ),
});

/** Everybody is free on all days, at hours at which somebody is on some day. */
const everybodyFree: Relaxation = (problem) => {
  const all = problem.people.flatMap(({ free }) => free);
  const from = Math.min(...all.map((stretch) => stretch.from));
  const to = Math.max(...all.map((stretch) => stretch.to));
  if (all.length === 0 || from > to) return problem;
  return { ...problem, people: problem.people.map((person) => ({ ...person, free: [{ from, to }] })) };
};

/** Everybody does as much in a week and an evening as there is. */
const nobodyLimited: Relaxation = (problem) => ({
  ...problem,
  people: problem.people.map(({ atMost: _, ...person }) => person),
});

/** What was agreed no longer holds. */
const noPin: Relaxation = (problem, visit) => changeVisit(problem, visit, ({ pin: _, ...rest }) => rest);

/** Everybody is able to what the visit needs. */
const everybodyAble: Relaxation = (problem, { needs, parts }) => {
  const asked = [...(needs ?? []), ...(parts ?? []).map(({ need }) => need)].flatMap((need) => need?.skills ?? []);
  return {
    ...problem,
    people: problem.people.map((person) => ({ ...person, skills: [...(person.skills ?? []), ...asked] })),
  };
};

const SINGLE: readonly Relaxation[] = [anyDate, everybodyFree, familyAlwaysHome, nobodyLimited, noPin, everybodyAble];

/** Single kinds first, then two together, then all at once. */
export function relaxationsBySize(): readonly (readonly Relaxation[])[][] {
  const pairs = SINGLE.flatMap((one, index) => SINGLE.slice(index + 1).map((other) => [one, other]));
  return [SINGLE.map((one) => [one]), pairs, [SINGLE]];
}
