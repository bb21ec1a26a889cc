import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProblemDice } from '../../testing/schedule/random-problem.js';
import { termProblem } from '../../testing/schedule/term-problem.js';
import { checkPlan } from '../check/check-plan.js';
import type { Plan } from '../plan/plan.js';
import type { Problem } from '../problem/problem.js';
import { solveNow } from '../solve/solve.js';
import { replan } from './replan.js';

/** Of these evenings nobody of the crew is free any more. */
function withoutOutings(problem: Problem, lost: Plan['outings']): Problem {
  return {
    ...problem,
    people: problem.people.map((person) => ({
      ...person,
      free: person.free.filter(
        ({ dates }) => !lost.some(({ people, date }) => people.includes(person.id) && dates?.includes(date)),
      ),
    })),
  };
}

function withoutVisits(problem: Problem, cancelled: readonly string[]): Problem {
  return { ...problem, visits: problem.visits.filter(({ id }) => !cancelled.includes(id)) };
}

const HIGH = 100_000;

describe('a bad day in a term of 300 visits', () => {
  const problem = termProblem(300);
  const plan = solveNow(problem, { seed: 7, iterations: 20_000 });
  const lost = plan.outings.filter((_, index) => index % 17 === 5).slice(0, 4);
  const cancelled = plan.visits.filter((_, index) => index % 50 === 3).map(({ visit }) => visit);
  const changed = withoutVisits(withoutOutings(problem, lost), cancelled);
  const homeless = lost.flatMap(({ visits }) => visits).filter((id) => !cancelled.includes(id));

  it('moves only the visits whose evening is lost, where a change is dear', () => {
    const { plan: mended, diff } = replan(changed, plan, { changeCost: HIGH });
    expect(checkPlan(changed, mended)).toEqual([]);
    expect(mended.unplaced).toEqual([]);
    expect(homeless.length).toBeGreaterThan(8);
    expect(diff.moved.map(({ visit }) => visit).sort()).toEqual([...homeless].sort());
    expect([...diff.dropped].sort()).toEqual([...cancelled].sort());
    expect(diff.added).toEqual([]);
  });

  it('tells no family another time whose evening is as it was, and as long', () => {
    const { plan: mended, diff } = replan(changed, plan, { changeCost: HIGH });
    const eveningOf = (one: Plan, id: string) => {
      const { visits = [], travel } = one.outings.find((outing) => outing.visits.includes(id)) ?? {};
      return { travel, visits: [...visits].sort() };
    };
    for (const { visit } of diff.retimed) expect(eveningOf(mended, visit)).not.toEqual(eveningOf(plan, visit));
    expect(diff.kept.length - diff.retimed.length).toBeGreaterThan(200);
  });

  it('gives an evening other hours where the earlier ones do not hold any more', () => {
    const [first] = plan.visits;
    if (!first) throw new Error('nothing is planned');
    const closed = { dates: [first.date], from: first.start, to: first.start + 1 };
    const families = problem.visits.find(({ id }) => id === first.visit)?.families ?? [];
    const later = {
      ...problem,
      families: problem.families.map((one) => (families.includes(one.id) ? { ...one, declined: [closed] } : one)),
    };
    const { plan: mended } = replan(later, plan);
    expect(checkPlan(later, mended)).toEqual([]);
    expect(mended.visits.find(({ visit }) => visit === first.visit)).not.toMatchObject({
      date: first.date,
      start: first.start,
    });
  });

  it('searches the longer the more visits need another place', () => {
    const [first] = plan.visits;
    const one = replan(withoutVisits(problem, [first?.visit ?? '']), plan, {});
    const many = replan(changed, plan, {});
    expect(one.plan.search?.iterations).toBeLessThan(many.plan.search?.iterations ?? 0);
    expect(replan(changed, plan, { iterations: 10 }).plan.search?.iterations).toBe(10);
  });

  it('moves far more where it is planned afresh', () => {
    const afresh = replan(changed, plan, { changeCost: 0, iterations: 5000 });
    expect(afresh.diff.moved.length).toBeGreaterThan(homeless.length);
  });

  it('leaves what lies before a day as it was, to the minute', () => {
    const date = problem.days[30] as (typeof problem.days)[number];
    const after = lost.filter((outing) => outing.date >= date);
    const later = withoutOutings(problem, after);
    const { plan: mended } = replan(later, plan, { freezeBefore: date, changeCost: 0 });
    expect(checkPlan(later, mended)).toEqual([]);
    const before = (one: Plan) =>
      one.visits
        .filter((visit) => visit.date < date)
        .map((visit) => [visit.visit, visit.date, visit.start, ...visit.people]);
    expect(before(mended).sort()).toEqual(before(plan).sort());
    expect(before(plan).length).toBeGreaterThan(100);
  });

  it('moves nothing where one family cancels', () => {
    const [first] = plan.visits;
    const { diff } = replan(withoutVisits(problem, [first?.visit ?? '']), plan, { changeCost: HIGH });
    expect(diff.moved).toEqual([]);
    expect(diff.dropped).toEqual([first?.visit]);
  });

  it('keeps what is pinned, and reports a pin that cannot hold as unplaced', () => {
    const [outing] = lost;
    const id = outing?.visits[0] ?? '';
    const pinned: Problem = {
      ...changed,
      visits: changed.visits.map((visit) =>
        visit.id === id
          ? { ...visit, pin: { date: outing?.date ?? '2026-09-07', people: outing?.people ?? [] } }
          : visit,
      ),
    };
    const { plan: mended } = replan(pinned, plan, {});
    expect(checkPlan(pinned, mended)).toEqual([]);
    expect(mended.unplaced).toEqual([id]);
  });
});

describe('what a change costs where nothing is said', () => {
  const DATE = '2026-09-07';

  /** A family whom Lin is to visit, though it costs so much that Wu does not. */
  function preferred(cost: number, ticksPerMinute?: number): Problem {
    return {
      format: 'homevisit-problem/1',
      ...(ticksPerMinute !== undefined && { ticksPerMinute }),
      days: [DATE],
      places: [{ id: 'school', zone: 'town' }],
      travel: { kind: 'zones', within: 0, otherwise: 0, between: [] },
      people: ['lin', 'wu'].map((id) => ({ id, start: 'school', free: [{ from: 0, to: 10_000 }] })),
      crews: { kind: 'fixed', list: ['lin', 'wu'].map((id) => ({ id, people: [id] })) },
      families: [{ id: 'family', place: 'school' }],
      visits: [
        { id: 'visit', families: ['family'], duration: 1, strength: 'must', preferred: [{ people: ['wu'], cost }] },
      ],
    };
  }

  it.each([
    ['stays with who has it', 240, undefined, 'lin'],
    ['changes to who is preferred', 241, undefined, 'wu'],
    ['stays with who has it', 480, 2, 'lin'],
    ['changes to who is preferred', 481, 2, 'wu'],
  ])('is four hours of travel, so that a visit %s for %i ticks', (_, cost, ticksPerMinute, who) => {
    const problem = preferred(cost, ticksPerMinute);
    const pinned = problem.visits.map((visit) => ({ ...visit, pin: { people: ['lin'] } }));
    const plan = solveNow({ ...problem, visits: pinned }, { iterations: 10 });
    expect(plan.visits[0]?.people).toEqual(['lin']);
    expect(replan(problem, plan).plan.visits[0]?.people).toEqual([who]);
  });

  it('holds for a search of so many milliseconds, too', () => {
    const problem = preferred(1);
    const plan = solveNow(problem, { iterations: 10 });
    let time = 0;
    const { plan: mended } = replan(problem, plan, { budget: { milliseconds: 3, now: () => time++ } });
    expect(mended.search?.iterations).toBe(200);
  });
});

describe('re-planning any problem in any order', () => {
  it('never breaks a rule', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 31 - 1 }),
        fc.array(fc.nat(1000), { maxLength: 4 }),
        (seed, changes) => {
          let problem = new ProblemDice(seed).problem();
          let plan = solveNow(problem, { seed, iterations: 30 });
          for (const change of changes) {
            const kind = change % 3;
            if (kind === 0)
              problem = withoutVisits(
                problem,
                problem.visits.slice(0, change % 5).map(({ id }) => id),
              );
            else if (kind === 1) problem = withoutOutings(problem, plan.outings.slice(0, 1));
            const apart = problem.apart?.filter(({ visits }) =>
              visits.every((id) => problem.visits.some((visit) => visit.id === id)),
            );
            problem = { ...problem, apart: apart ?? [] };
            const freezeBefore = kind === 2 ? problem.days[change % problem.days.length] : undefined;
            const kept = plan.visits.filter(({ date }) => freezeBefore !== undefined && date < freezeBefore);
            plan = replan(problem, plan, { seed: change, iterations: 30, ...(freezeBefore && { freezeBefore }) }).plan;
            expect(checkPlan(problem, plan).filter(({ code }) => code !== 'wrong-score')).toEqual([]);
            for (const one of kept) expect(plan.visits).toContainEqual(one);
          }
        },
      ),
      {
        numRuns: Math.ceil(Number(process.env['RANDOM_PROBLEMS'] ?? 300) / 3),
        examples: [[1_377_671_566, [0, 234, 572]]],
      },
    );
  });
});
