import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProblemDice } from '../../testing/schedule/random-problem.js';
import { withSlot } from '../../testing/schedule/with-slot.js';
import { checkPlan } from '../check/check-plan.js';
import { plan as planSchema, type Plan } from '../plan/plan.js';
import type { Slot } from '../plan/slot.js';
import { contradictionsOf } from '../problem/contradictions.js';
import type { Problem } from '../problem/problem.js';
import { hasMeetings } from '../meeting/has-meetings.js';
import { solveNow } from '../solve/solve.js';
import { applyFix } from './apply-fix.js';
import { completePlan } from './complete-plan.js';
import { suggestSlots } from './suggest-slots.js';

/** Each takes ten times as long as a plan alone. */
const numRuns = Math.ceil(Number(process.env['RANDOM_PROBLEMS'] ?? 1000) / 10);
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

/** The problem with the visits of a plan and one more. */
function withVisits(problem: Problem, plan: Plan, id: string): Problem {
  const kept = new Set([id, ...plan.visits.map(({ visit }) => visit)]);
  return {
    ...problem,
    visits: problem.visits.filter((visit) => kept.has(visit.id)),
    apart: (problem.apart ?? []).map(({ visits, days }) => ({ visits: visits.filter((one) => kept.has(one)), days })),
  };
}

/** What comes out where a family takes a slot and everything else stays. */
function accept(problem: Problem, plan: Plan, id: string, { date, people }: Slot): Plan {
  const visits = problem.visits.map((visit) =>
    visit.id === id ? { ...visit, pin: { ...visit.pin, date, people } } : visit,
  );
  const initial = { ...plan, visits: plan.visits.filter(({ visit }) => visit !== id) };
  return solveNow({ ...problem, visits }, { initial, iterations: 0 });
}

/** Costs and days of delay are not what a slot tells. */
function brokenBy(problem: Problem, plan: Plan): readonly string[] {
  const codes = checkPlan(problem, plan).map(({ code }) => code);
  return codes.filter(
    (code) =>
      code !== 'wrong-score' && code !== 'wrong-late-days' && code !== 'not-mentioned' && code !== 'unknown-visit',
  );
}

function completed(seed: number, weights?: Problem['weights']): { problem: Problem; plan: Plan; whole: Plan } {
  const drawn = new ProblemDice(seed).problem();
  const problem = weights ? { ...drawn, weights: { ...drawn.weights, ...weights } } : drawn;
  const plan = solveNow(problem, { seed, iterations: 40 });
  return { problem, plan, whole: completePlan(problem, plan) };
}

describe('what is said of a plan', () => {
  it('has the published form, and says why of each visit without a place', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { problem, plan, whole } = completed(seed);
        expect(planSchema.parse(whole)).toEqual(whole);
        expect(whole.reasons?.map(({ visit }) => visit)).toEqual(plan.unplaced);
        expect(checkPlan(problem, whole)).toEqual([]);
        for (const { reasons, verdict } of whole.reasons ?? []) {
          const { length } = reasons;
          expect(length).toBeGreaterThan(0);
          expect(reasons.some(({ isBinding }) => isBinding)).toBe(
            verdict !== 'not-found' || reasons[length - 1]?.evenings === 0,
          );
        }
      }),
      { numRuns },
    );
  });

  it('calls impossible exactly what has no place in a plan of its own', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { problem, whole } = completed(seed);
        for (const { visit, verdict } of whole.reasons ?? []) {
          const alone = { ...problem, visits: problem.visits.filter(({ id }) => id === visit), apart: [] };
          const { unplaced } = solveNow(alone, { seed, iterations: 100 });
          if (verdict === 'impossible') expect(unplaced).toEqual([visit]);
          else if (!hasMeetings(problem)) expect(unplaced).toEqual([]);
        }
      }),
      { numRuns },
    );
  });

  it('proposes no fix that does not give the visit a place', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { problem, plan, whole } = completed(seed);
        for (const { visit, fixes } of whole.reasons ?? []) {
          for (const fix of fixes) {
            const mended = withVisits(applyFix(problem, fix), plan, visit);
            expect(contradictionsOf(mended)).toEqual([]);
            if (hasMeetings(problem)) {
              expect(brokenBy(mended, withSlot(mended, plan, visit, fix.slot))).toEqual([]);
              continue;
            }
            const next = solveNow(mended, { seed, initial: plan, iterations: 200 });
            expect({ visit, fix, unplaced: next.unplaced }).toMatchObject({ unplaced: [] });
            expect(checkPlan(mended, next)).toEqual([]);
          }
        }
      }),
      { numRuns },
    );
  });

  it('offers slots that can each be taken while all others stay', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { problem, plan, whole } = completed(seed, { wish: 0 });
        for (const { visit, alternatives } of whole.visits) {
          for (const slot of alternatives ?? []) {
            if (hasMeetings(problem)) {
              expect(brokenBy(problem, withSlot(problem, plan, visit, slot))).toEqual([]);
              continue;
            }
            const next = accept(problem, plan, visit, slot);
            const planned = next.visits.find((one) => one.visit === visit);
            expect(planned).toMatchObject({ date: slot.date, start: slot.start, end: slot.end, people: slot.people });
            expect(next.visits).toHaveLength(plan.visits.length);
            expect(next.score.total - plan.score.total).toBe(slot.cost);
          }
        }
      }),
      { numRuns: Math.min(numRuns, 200) },
    );
  });

  it('offers the place that a visit has among others, at no cost', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { problem, plan } = completed(seed);
        if (hasMeetings(problem)) return;
        for (const { visit, date, people } of plan.visits) {
          const slots = suggestSlots(problem, plan, visit, { limit: 100 });
          expect(new Set(slots.map((slot) => slot.date)).size).toBe(slots.length);
          const own = slots.find((slot) => slot.date === date);
          expect(own).toBeDefined();
          if (own?.people.join() === people.join()) expect(own.cost).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: Math.min(numRuns, 100) },
    );
  });
});
