import type { PlannedVisit } from '@homevisit/client/contract';
import type { Problem } from '@homevisit/sdk/schedule';
import { describe, expect, it } from 'vitest';
import { withAgreed } from './agreed.js';
import type { PlanningSheet } from './planning-sheet.js';

const problem: Problem = {
  format: 'homevisit-problem/1',
  days: ['2026-12-01', '2026-12-02'],
  places: [{ id: 'school', x: 0, y: 0 }],
  travel: { kind: 'plane', ticksPerUnit: 1 },
  people: [{ id: 'chen', start: 'school', free: [{ from: 1080, to: 1260, visits: 2 }] }],
  crews: { kind: 'formed' },
  families: [{ id: 'family-1', place: 'school' }],
  visits: ['1', '2'].map((id) => ({ id, families: ['family-1'], duration: 40, strength: 'must' })),
};

const sheet: PlanningSheet = {
  from: '2026-12-01',
  problem,
  names: {},
  roles: {},
  visits: { 1: { studentIds: ['a', 'b'], mode: 'home' }, 2: { studentIds: ['b', 'a'], mode: 'home' } },
  left: [],
};

function agreed(changes: Partial<PlannedVisit> = {}): PlannedVisit {
  const one: Partial<PlannedVisit> = {
    on: '2026-12-02',
    startsAt: '2026-12-02T10:30:00Z',
    visitors: [{ personId: 'chen', role: 'class-teacher' }],
    ...changes,
  };
  return one as PlannedVisit;
}

const planned = (one: PlannedVisit) => withAgreed(sheet, new Map([['a b', [one]]]), 'Asia/Shanghai');

describe('what has been agreed already', () => {
  it('keeps its day, its hour by the school’s clock, and its people; a second visit of the family is still free', () => {
    expect(planned(agreed()).problem?.visits).toEqual([
      { ...problem.visits[0], pin: { date: '2026-12-02', start: 18 * 60 + 30, people: ['chen'] } },
      problem.visits[1],
    ]);
  });

  it('keeps the day alone where no hour was agreed', () => {
    const { startsAt: _, ...withoutHour } = agreed();
    expect(planned(withoutHour).problem?.visits[0]?.pin).toEqual({ date: '2026-12-02', people: ['chen'] });
  });

  it.each([
    ['on a day that is not planned', { on: '2026-12-05' }],
    ['with a colleague of whom the plan knows nothing', { visitors: [{ personId: 'guest', role: 'leader' }] }],
  ] as const)('is planned no more where it is %s, and is not called off either', (_what, changes) => {
    const left = planned(agreed(changes as Partial<PlannedVisit>));
    expect(left.problem?.visits.map(({ id }) => id)).toEqual(['2']);
    expect(Object.keys(left.visits)).toEqual(['2']);
  });

  it('is nothing where nothing is open, or nothing is to be planned', () => {
    expect(withAgreed(sheet, new Map(), 'Asia/Shanghai').problem).toEqual(problem);
    const { problem: _, ...empty } = sheet;
    expect(withAgreed(empty, new Map([['a b', [agreed()]]]), 'Asia/Shanghai')).toBe(empty);
  });
});
