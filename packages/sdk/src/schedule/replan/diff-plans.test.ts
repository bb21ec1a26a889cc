import { describe, expect, it } from 'vitest';
import type { Plan, PlannedVisit } from '../plan/plan.js';
import { plan, planned } from '../../testing/schedule/monday-evening.js';
import { diffPlans } from './diff-plans.js';

const [first, second] = plan.visits as [PlannedVisit, PlannedVisit];
const of = (...visits: PlannedVisit[]): Plan => ({ ...plan, visits });
const nothing = { kept: [], retimed: [], moved: [], added: [], dropped: [] };

describe('the difference of two plans', () => {
  it('is nothing but what is kept between a plan and itself', () => {
    expect(diffPlans(plan, plan)).toEqual({ ...nothing, kept: ['first', 'second'] });
  });

  it('keeps a visit that begins at another time, and says so', () => {
    const later = planned('first', 1095, 1125);
    expect(diffPlans(plan, of(later, second))).toEqual({
      ...nothing,
      kept: ['first', 'second'],
      retimed: [{ visit: 'first', before: first, after: later }],
    });
  });

  it.each([
    ['another day', { date: '2026-09-08' as const }],
    ['one of two people', { people: ['ding'] }],
    ['one of two people and another', { people: ['ding', 'lin'] }],
    ['two people and another', { people: ['ding', 'xu', 'lin'] }],
  ])('moves a visit with %s', (_, change) => {
    const other = { ...first, ...change };
    expect(diffPlans(plan, of(other, second))).toEqual({
      ...nothing,
      kept: ['second'],
      moved: [{ visit: 'first', before: first, after: other }],
    });
  });

  it('keeps a visit whose people are named in another order', () => {
    const turned = { ...first, people: ['xu', 'ding'] };
    expect(diffPlans(plan, of(turned, second)).kept).toEqual(['first', 'second']);
  });

  it('names what is added in the order of the later plan, and what is dropped in that of the earlier one', () => {
    const third = planned('third', 1170, 1200);
    expect(diffPlans(plan, of(third, planned('fourth', 1, 2)))).toEqual({
      ...nothing,
      added: ['third', 'fourth'],
      dropped: ['first', 'second'],
    });
  });

  it('holds people who come separately to when each of them begins, whatever their order', () => {
    const apart: PlannedVisit = { ...first, starts: [1090, 1095] };
    const turned: PlannedVisit = { ...first, people: ['xu', 'ding'], starts: [1095, 1090] };
    expect(diffPlans(of(apart), of(turned)).retimed).toEqual([]);
    const later: PlannedVisit = { ...first, starts: [1090, 1096] };
    expect(diffPlans(of(apart), of(later)).retimed).toEqual([{ visit: 'first', before: apart, after: later }]);
  });
});
