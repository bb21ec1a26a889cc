import { describe, expect, it } from 'vitest';
import { meetingEvening } from '../../testing/schedule/meeting-evening.js';
import { checkPlan } from '../check/check-plan.js';
import type { Plan } from '../plan/plan.js';
import type { Problem } from '../problem/problem.js';
import { replan } from '../replan/replan.js';
import { searchWithoutCheck } from '../solve/search-of.js';
import { solveNow } from '../solve/solve.js';

const [MONDAY, TUESDAY] = ['2026-09-07', '2026-09-08'] as const;
const WAY = 10;

type Homes = Readonly<Record<string, NonNullable<Problem['families'][number]['home']>>>;

/** Families with their hours; everybody goes alone, does a part of a visit, and is ten ticks from everywhere. */
function evenings(homes: Homes, people: Partial<Problem['people'][number]>[] = [{}]): Problem {
  const ids = Object.keys(homes);
  return {
    format: 'homevisit-problem/1',
    days: [MONDAY, TUESDAY],
    places: ['school', ...ids].map((id) => ({ id, zone: id })),
    travel: { kind: 'zones', within: 0, otherwise: WAY, between: [] },
    people: people.map((more, at) => ({ id: `p${at + 1}`, start: 'school', free: [{ from: 0, to: 200 }], ...more })),
    crews: { kind: 'separate' },
    families: Object.entries(homes).map(([id, home]) => ({ id, place: id, home: [...home] })),
    visits: ids.map((id) => ({ id, families: [id], duration: 30, strength: 'must', parts: [{ duration: 30 }] })),
    weights: { evening: 0, unfairness: 0 },
  };
}

const on = (date: typeof MONDAY | typeof TUESDAY, from: number, to: number) => ({ dates: [date], from, to });
const startsOf = ({ visits }: Plan) =>
  Object.fromEntries(visits.map(({ visit, date, start }) => [visit, [date, start]]));

/** What a search tells at its first pause at which there is a plan, and the plan that it ends with. */
function firstTold(problem: Problem, options: Parameters<typeof searchWithoutCheck>[1]) {
  const search = searchWithoutCheck(problem, options);
  for (let step = search.next(); !step.done; step = search.next()) if (step.value) return step.value;
  throw new Error('nothing was told');
}

describe('a plan of people who meet, gone on from', () => {
  it.each([1, 2, 3, 4, 5, 6])('is the same plan, at the same cost, before anything was changed (%i)', (seed) => {
    const problem = meetingEvening(14, 5, 2, seed);
    const initial = solveNow(problem, { seed, iterations: 60 });
    const again = solveNow(problem, { seed: seed + 1, initial, iterations: 0, changeCost: 500 });
    expect(startsOf(again)).toEqual(startsOf(initial));
    expect(again.score).toEqual(initial.score);
    expect(again.visits.map(({ visit, people }) => [visit, ...people])).toEqual(
      initial.visits.map(({ visit, people }) => [visit, ...people]),
    );
  });

  it('tells what it costs, and how many visits have no place, those that cannot have one among them', () => {
    const problem = evenings({ wang: [on(MONDAY, 20, 60)], li: [on(MONDAY, 70, 110)], zhao: [on(MONDAY, 0, 5)] });
    const told = firstTold(problem, { seed: 1, iterations: 0 });
    const plan = solveNow(problem, { seed: 1, iterations: 0 });
    expect(plan.unplaced).toEqual(['zhao']);
    expect(told).toMatchObject({ unplaced: 1, cost: plan.score.total });
    const alone = evenings({ zhao: [on(MONDAY, 0, 5)] });
    expect(firstTold(alone, { seed: 1, iterations: 0 })).toMatchObject({
      unplaced: 1,
      cost: solveNow(alone, { iterations: 0 }).score.total,
    });
  });

  it('costs each visit that changes its day or people so much, and no more where nothing is said', () => {
    const problem = evenings({ wang: [on(MONDAY, 20, 60), on(TUESDAY, 20, 60)] });
    const initial = solveNow({ ...problem, days: [MONDAY] }, { iterations: 10 });
    const later = { ...problem, families: [{ id: 'wang', place: 'wang', home: [on(TUESDAY, 20, 60)] }] };
    const moved = (changeCost?: number) =>
      solveNow(later, { initial, iterations: 20, ...(changeCost !== undefined && { changeCost }) });
    expect(startsOf(moved(70))).toMatchObject({ wang: [TUESDAY, expect.any(Number)] });
    expect(moved(70).score.changes).toBe(70);
    expect(moved().score.changes).toBe(0);
    expect(moved(0).score.changes).toBe(0);
  });

  it('leaves a visit whose hours do not hold any more to the end, so that those of the others do', () => {
    const before = evenings({ wang: [on(MONDAY, 20, 60)], li: [on(MONDAY, 60, 90)] });
    const initial = solveNow(before, { iterations: 20 });
    expect(startsOf(initial)).toEqual({ wang: [MONDAY, 20], li: [MONDAY, 60] });
    const after = evenings({ wang: [on(MONDAY, 100, 140)], li: [on(MONDAY, 60, 90)] });
    expect(startsOf(solveNow(after, { initial, iterations: 0 }))).toEqual({ wang: [MONDAY, 100], li: [MONDAY, 60] });
  });

  it('does not let a visit that it had left out take the week of one that it holds', () => {
    const problem = evenings({ wang: [on(TUESDAY, 20, 60)], li: [on(MONDAY, 20, 60)] }, [
      { atMost: { visitsPerWeek: 1 } },
    ]);
    const initial = solveNow(
      { ...problem, visits: problem.visits.slice(0, 1), families: problem.families.slice(0, 1) },
      { iterations: 10 },
    );
    for (const seed of [1, 2, 3]) {
      const plan = solveNow(problem, { seed, initial: { ...initial, unplaced: ['li'] }, iterations: 0 });
      expect(startsOf(plan)).toEqual({ wang: [TUESDAY, 20] });
      expect(plan.unplaced).toEqual(['li']);
    }
  });

  it('puts a visit that is new to it where there is room', () => {
    const problem = evenings({ wang: [on(TUESDAY, 20, 60)], li: [on(MONDAY, 20, 60)] });
    const [wang] = problem.visits;
    if (!wang) throw new Error('nobody is visited');
    const initial = solveNow({ ...problem, visits: [wang] }, { iterations: 10 });
    expect(startsOf(solveNow(problem, { initial, iterations: 0 }))).toEqual({
      wang: [TUESDAY, 20],
      li: [MONDAY, 20],
    });
  });

  it('does without visits, days and people that are not there any more', () => {
    const homes = { wang: [on(MONDAY, 20, 60)], li: [on(TUESDAY, 20, 60)], zhao: [on(MONDAY, 80, 120)] };
    const initial = solveNow(evenings(homes, [{}, {}]), { iterations: 40 });
    const after: Problem = { ...evenings({ zhao: homes.zhao, li: homes.li }), days: [MONDAY] };
    const plan = solveNow(after, { initial, iterations: 20 });
    expect(checkPlan(after, plan)).toEqual([]);
    expect(startsOf(plan)).toEqual({ zhao: [MONDAY, 80] });
    expect(plan.unplaced).toEqual(['li']);
  });

  it('is mended for as long as all of its visits need', () => {
    const problem = evenings({ wang: [on(MONDAY, 20, 60)], li: [on(MONDAY, 70, 110)], zhao: [on(TUESDAY, 20, 60)] });
    const plan = solveNow(problem, { iterations: 20 });
    expect(replan(problem, plan).plan.search?.iterations).toBe(400 + 100 * 3);
  });
});
