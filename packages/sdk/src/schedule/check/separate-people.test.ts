import { describe, expect, it } from 'vitest';
import type { Plan } from '../plan/plan.js';
import type { Problem } from '../problem/problem.js';
import { found } from '../../testing/schedule/found-violation.js';
import { checkPlan } from './check-plan.js';
import type { Violation } from './violation.js';

const date = '2026-09-07';

/** A nurse comes first and a doctor between five and fifteen minutes later; each goes alone. */
const problem: Problem = {
  format: 'homevisit-problem/1',
  days: [date],
  places: [{ id: 'school' }, { id: 'mill' }],
  travel: {
    kind: 'matrix',
    ticks: [
      [0, 10],
      [10, 0],
    ],
  },
  people: ['nurse', 'doctor'].map((id) => ({ id, start: 'school', skills: [id], free: [{ from: 1080, to: 1260 }] })),
  crews: { kind: 'separate' },
  families: [{ id: 'wang', place: 'mill' }],
  visits: [
    {
      id: 'both',
      families: ['wang'],
      duration: 30,
      strength: 'must',
      parts: [
        { duration: 20, need: { skills: ['nurse'] } },
        { duration: 30, need: { skills: ['doctor'] }, after: { least: 5, most: 15 } },
      ],
    },
  ],
};

function planOf(doctor: number, end = doctor + 30, more: Partial<Plan['visits'][number]> = {}): Plan {
  return {
    format: 'homevisit-plan/1',
    visits: [
      {
        visit: 'both',
        date,
        start: 1100,
        end,
        people: ['nurse', 'doctor'],
        starts: [1100, doctor],
        lateDays: 0,
        ...more,
      },
    ],
    outings: [
      { date, people: ['nurse'], leave: 1090, back: 1130, travel: 20, visits: ['both'] },
      { date, people: ['doctor'], leave: doctor - 10, back: doctor + 40, travel: 20, visits: ['both'] },
    ],
    unplaced: [],
    score: {
      unplaced: 0,
      lateness: 0,
      evenings: 120,
      travel: 40,
      unfairness: 2,
      wishes: 0,
      preferences: 0,
      changes: 0,
      total: 162,
    },
  };
}

const said = (plan: Plan, some: Problem = problem): Violation[] =>
  checkPlan(some, plan).filter(({ code }) => code !== 'wrong-score');
const where = { visits: ['both'], people: ['nurse', 'doctor'], date };

describe('the checker, of people who come separately to one visit', () => {
  it.each([1105, 1115])('takes a second part at %i, within its distance', (doctor) => {
    expect(said(planOf(doctor))).toEqual([]);
  });

  it.each([1104, 1116])('finds a second part at %i out of its distance', (doctor) => {
    expect(said(planOf(doctor))).toEqual([
      found('parts-do-not-meet', { ...where, facts: { part: 1, gap: doctor - 1100, least: 5, most: 15 } }),
    ]);
  });

  it('finds an end that is not the end of the last part', () => {
    expect(said(planOf(1105, 1134))).toEqual([
      found('parts-do-not-meet', { ...where, facts: { start: 1100, end: 1134 } }),
    ]);
  });

  it('holds each of them to the part that is theirs, on their own way', () => {
    const plan = planOf(1105);
    const [nurse, doctor] = plan.outings as [Plan['outings'][number], Plan['outings'][number]];
    const late = { ...plan, outings: [nurse, { ...doctor, leave: 1096 }] };
    expect(said(late)).toEqual([
      found('way-too-short', { visits: ['both'], people: ['doctor'], date, facts: { time: 9, needed: 10 } }),
    ]);
    const early = { ...plan, outings: [{ ...nurse, back: 1129 }, doctor] };
    expect(said(early)).toEqual([
      found('way-too-short', { visits: ['both'], people: ['nurse'], date, facts: { time: 9, needed: 10 } }),
    ]);
  });

  it('finds a part of somebody who cannot do it, and a part of nobody', () => {
    const swapped = planOf(1105, 1135, { people: ['doctor', 'nurse'] });
    const people = ['doctor', 'nurse'];
    const unmet = said(swapped).filter(({ code }) => code === 'need-unmet');
    expect(unmet).toEqual([
      found('need-unmet', { ...where, people, facts: { part: 0 } }),
      found('need-unmet', { ...where, people, facts: { part: 1 } }),
    ]);
    const alone = said(planOf(1105, 1135, { people: ['nurse'] }));
    expect(alone).toContainEqual(found('need-unmet', { ...where, people: ['nurse'], facts: { part: 1 } }));
    expect(alone).toContainEqual(
      found('wrong-number-of-visitors', { ...where, people: ['nurse'], facts: { people: 1, atLeast: 2, atMost: '2' } }),
    );
  });

  it('asks nobody for a skill that no part needs', () => {
    const free = {
      ...problem,
      visits: problem.visits.map((visit) => ({
        ...visit,
        parts: [{ duration: 20 }, { duration: 30, after: { least: 5, most: 15 } }],
      })),
    };
    expect(
      said(planOf(1105, 1135, { people: ['doctor', 'nurse'] }), free).filter(({ code }) => code === 'need-unmet'),
    ).toEqual([]);
  });
});
