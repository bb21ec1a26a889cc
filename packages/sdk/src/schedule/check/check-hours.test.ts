import { describe, expect, it } from 'vitest';
import type { Plan } from '../plan/plan.js';
import type { Problem } from '../problem/problem.js';
import { outing, plan, problem } from '../../testing/schedule/monday-evening.js';
import { brokenHours } from './check-hours.js';

const retimed = (changes: Readonly<Record<string, { start: number; end: number }>>): Plan => ({
  ...plan,
  visits: plan.visits.map((one) => ({ ...one, ...changes[one.visit] })),
});
const broken = (someProblem: Problem, somePlan: Plan, changed: readonly string[]) =>
  [...brokenHours(someProblem, somePlan, plan, new Set(changed))].sort();
const nearby: Problem['travel'] = {
  kind: 'matrix',
  ticks: [
    [0, 5, 5],
    [5, 0, 5],
    [5, 5, 0],
  ],
};
const withWish: Problem = {
  ...problem,
  families: problem.families.map((family) =>
    family.id === 'wang' ? { ...family, wishes: [{ from: 1090, to: 1120 }] } : family,
  ),
};

describe('hours that are put into a plan from another one', () => {
  it('hold where nothing speaks against them', () => {
    expect(broken(problem, plan, ['first', 'second'])).toEqual([]);
    expect(broken(problem, plan, [])).toEqual([]);
  });

  it('do not hold on an evening on which a way becomes too short: for no visit of it', () => {
    expect(broken(problem, retimed({ second: { start: 1125, end: 1165 } }), ['second'])).toEqual(['first', 'second']);
  });

  it('are looked at on evenings with a changed visit alone', () => {
    expect(broken(problem, retimed({ second: { start: 1125, end: 1165 } }), [])).toEqual([]);
    const elsewhere = { ...outing, date: '2026-09-08' as const, visits: [], leave: 1080, back: 1080, travel: 9 };
    const two = { ...plan, outings: [...plan.outings, elsewhere] };
    expect(broken(problem, two, ['first'])).toEqual([]);
  });

  it('do not hold where a family is not home', () => {
    const away = {
      ...problem,
      families: problem.families.map((family) => ({ ...family, home: [{ from: 1091, to: 1300 }] })),
    };
    expect(broken(away, plan, ['second'])).toEqual([]);
    expect(broken(away, plan, ['first'])).toEqual(['first', 'second']);
  });

  it('do not hold where they keep to fewer or more wishes', () => {
    const later = retimed({ first: { start: 1086, end: 1116 } });
    const early: Problem = {
      ...withWish,
      travel: nearby,
    };
    expect(broken(early, later, ['first'])).toEqual(['first', 'second']);
    expect(broken({ ...early, families: problem.families }, later, ['first'])).toEqual([]);
  });

  it('do not hold where somebody stays too long by another time', () => {
    const short: Problem = {
      ...problem,
      visits: problem.visits.map((visit) => (visit.id === 'first' ? { ...visit, endBy: 1118 } : visit)),
      travel: nearby,
    };
    expect(broken(short, retimed({ first: { start: 1086, end: 1116 } }), ['first'])).toEqual(['first', 'second']);
    expect(broken(short, plan, ['first'])).toEqual([]);
  });

  it('hold by the ways of whoever made the other plan, where they are given', () => {
    const by = (ticks: number) => [...brokenHours(problem, plan, plan, new Set(['first']), () => ticks)].sort();
    expect(by(1)).toEqual([]);
    expect(by(60)).toEqual(['first', 'second']);
  });
});
