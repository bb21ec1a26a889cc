import { describe, expect, it } from 'vitest';
import type { Plan } from '../plan/plan.js';
import type { Problem } from '../problem/problem.js';
import { solveNow } from '../solve/solve.js';
import { applyFix } from './apply-fix.js';
import { explainUnplaced } from './explain-unplaced.js';
import { explainVisit } from './explain-visit.js';
import { loadsOf } from './loads-of.js';
import { suggestSlots } from './suggest-slots.js';

const DAYS = ['2026-09-07', '2026-09-08', '2026-09-09'] as const;
const on = (...dates: readonly (typeof DAYS)[number][]) => [{ dates: [...dates], from: 1080, to: 1260 }];

/** One colleague, who makes one visit an evening; families by name with the days on which they are at home. */
function evenings(homes: Readonly<Record<string, readonly (typeof DAYS)[number][]>>, free = on(...DAYS)): Problem {
  return {
    format: 'homevisit-problem/1',
    days: [...DAYS],
    places: [
      { id: 'school', zone: 'town' },
      { id: 'home', zone: 'town' },
    ],
    travel: { kind: 'zones', within: 10, otherwise: 20, between: [] },
    people: [{ id: 'ding', start: 'school', free: free.map((one) => ({ ...one, visits: 1 })) }],
    crews: { kind: 'formed' },
    families: Object.entries(homes).map(([id, dates]) => ({ id, place: 'home', home: on(...dates) })),
    visits: Object.keys(homes).map((id) => ({ id, families: [id], duration: 30, strength: 'must' as const })),
  };
}

/** A plan in which these visits are on these days, and no other has a place. */
function planOf(problem: Problem, dates: Readonly<Record<string, (typeof DAYS)[number]>>): Plan {
  const visits = problem.visits
    .filter(({ id }) => dates[id])
    .map((visit) => ({ ...visit, pin: { date: dates[visit.id] } }));
  const unplaced = problem.visits.map(({ id }) => id).filter((id) => !dates[id]);
  return { ...solveNow({ ...problem, visits }, { iterations: 0 }), unplaced };
}

describe('why a visit has no place', () => {
  it('is proven from the data alone where days of the family and of the colleague exclude each other', () => {
    const problem = evenings({ wang: ['2026-09-08'] }, on('2026-09-07'));
    const said = explainUnplaced(problem, planOf(problem, {}), 'wang');
    expect(said.verdict).toBe('impossible');
    expect(said.reasons.filter(({ isBinding }) => isBinding)).toEqual([
      { code: 'family-receives', families: ['wang'], evenings: 1, isBinding: true },
      { code: 'team-free', people: ['ding'], evenings: 0, isBinding: true },
    ]);
    expect(said.fixes.map(({ changes }) => changes)).toEqual([
      [{ kind: 'person-free', person: 'ding', date: '2026-09-08', from: 1080, to: 1130 }],
      [{ kind: 'family-home', family: 'wang', date: '2026-09-07', from: 1090, to: 1120 }],
    ]);
  });

  it('is proven by the plan where every evening is taken and nobody can give way', () => {
    const problem = evenings({ wang: ['2026-09-07'], li: ['2026-09-07'] });
    const said = explainUnplaced(problem, planOf(problem, { wang: '2026-09-07' }), 'li');
    expect(said).toMatchObject({ verdict: 'no-room', tested: { evenings: 1, exchanges: 1 } });
    expect(said.reasons[said.reasons.length - 1]).toMatchObject({ code: 'room-left', evenings: 0, isBinding: true });
  });

  it.each([1, 2])('is not proven where %s others can give way, one for the other', (depth) => {
    const problem = evenings({
      wang: ['2026-09-07', '2026-09-08'],
      zhao: depth === 1 ? ['2026-09-09'] : ['2026-09-08', '2026-09-09'],
      li: ['2026-09-07'],
    });
    const zhao = depth === 1 ? {} : { zhao: '2026-09-08' as const };
    const said = explainUnplaced(problem, planOf(problem, { wang: '2026-09-07', ...zhao }), 'li');
    expect(said.verdict).toBe('not-found');
    expect(said.tested.exchanges).toBeGreaterThanOrEqual(depth);
  });

  it('is told with one visit more in a week, where that of a colleague is full', () => {
    const drawn = evenings({ wang: ['2026-09-07'], li: ['2026-09-08'] });
    const people = drawn.people.map((person) => ({ ...person, atMost: { visitsPerWeek: 1 } }));
    const problem = { ...drawn, people };
    const plan = planOf(problem, { wang: '2026-09-07' });
    const said = explainUnplaced(problem, plan, 'li');
    expect(said.fixes.map(({ changes }) => changes)).toEqual([
      [{ kind: 'person-at-most', person: 'ding', visitsPerWeek: 2 }],
    ]);
    const mended = applyFix(problem, said.fixes[0] as (typeof said.fixes)[number]);
    expect(solveNow(mended, { initial: plan, iterations: 10 }).unplaced).toEqual([]);
  });

  it('is not proven where there is room that was not taken', () => {
    const problem = evenings({ wang: ['2026-09-07'] });
    const said = explainUnplaced(problem, planOf(problem, {}), 'wang');
    expect(said).toMatchObject({ verdict: 'not-found', fixes: [] });
  });

  it('names a later day, where that is the smallest change', () => {
    const base = evenings({ wang: ['2026-09-09'] });
    const problem = { ...base, visits: base.visits.map((visit) => ({ ...visit, due: DAYS[1] })) };
    const { fixes } = explainUnplaced(problem, planOf(problem, {}), 'wang');
    expect(fixes[0]?.changes).toEqual([{ kind: 'last-day', visit: 'wang', last: '2026-09-09' }]);
    const mended = applyFix(problem, fixes[0] ?? { changes: [] });
    expect(solveNow(mended, { iterations: 10 }).visits).toMatchObject([{ date: '2026-09-09', lateDays: 1 }]);
  });

  it('names both facts that a pin clashes with', () => {
    const base = evenings({ wang: ['2026-09-08'] });
    const problem = { ...base, visits: base.visits.map((visit) => ({ ...visit, pin: { date: DAYS[0] } })) };
    const { reasons, fixes } = explainUnplaced(problem, planOf(problem, {}), 'wang');
    expect(reasons.filter(({ isBinding }) => isBinding).map(({ code }) => code)).toEqual([
      'pinned-day',
      'family-receives',
    ]);
    expect(fixes.map(({ changes }) => changes[0]?.kind).sort()).toEqual(['family-home', 'unpin']);
  });

  it('is refused for a visit that the problem does not have', () => {
    const problem = evenings({ wang: ['2026-09-08'] });
    expect(() => explainUnplaced(problem, planOf(problem, {}), 'nobody')).toThrow(RangeError);
  });
});

describe('why a visit is where it is', () => {
  const problem = evenings({ wang: DAYS, li: ['2026-09-08'] });
  const plan = planOf(problem, { wang: '2026-09-07', li: '2026-09-08' });

  it('says what else was possible and what it would cost', () => {
    const { placed, alternatives, reasons, unplaced } = explainVisit(problem, plan, 'wang');
    expect(placed).toMatchObject({ date: '2026-09-07' });
    expect(unplaced).toBeUndefined();
    expect(alternatives).toEqual([
      { date: '2026-09-09', start: 1090, end: 1120, people: ['ding'], cost: 0, retimes: [] },
    ]);
    expect(reasons.map(({ code, evenings: count }) => [code, count])).toEqual([
      ['days-of-the-plan', 3],
      ['family-receives', 3],
      ['able-people', 3],
      ['team-free', 3],
      ['evening-fits', 3],
      ['room-left', 2],
    ]);
  });

  it('offers evenings on the phone, from a day on and as many as asked for', () => {
    expect(suggestSlots(problem, plan, 'wang').map(({ date }) => date)).toEqual(['2026-09-07', '2026-09-09']);
    expect(suggestSlots(problem, plan, 'wang', { limit: 1 })).toHaveLength(1);
    expect(suggestSlots(problem, plan, 'wang', { from: '2026-09-08' }).map(({ date }) => date)).toEqual(['2026-09-09']);
  });

  it('counts what the plan asks of each person in each week', () => {
    expect(loadsOf(problem, plan)).toEqual([
      {
        person: 'ding',
        visits: 2,
        evenings: 2,
        travel: 40,
        weeks: [{ monday: '2026-09-07', visits: 2, evenings: 2, travel: 40 }],
      },
    ]);
  });
});
