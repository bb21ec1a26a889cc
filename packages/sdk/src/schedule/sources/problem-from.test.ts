import { describe, expect, it } from 'vitest';
import type { VisitDemand } from '../../policy/demands/index.js';
import { parseProblem } from '../problem/parse-problem.js';
import { solveNow } from '../solve/solve.js';
import { problemFrom } from './problem-from.js';
import type { PlanningSources } from './planning-sources.js';

const demand: VisitDemand = {
  id: 'wang/1',
  familyId: 'wang',
  studentIds: ['a', 'b'],
  modes: ['home', 'phone'],
  visitors: [{ roles: ['class-teacher'], studentIds: ['a'] }],
  conditions: [
    {
      mode: 'home',
      team: { atLeast: 2, including: ['middle-leader'] },
      minutes: { atLeast: 40 },
      timeOfDay: { from: '08:00', to: '20:30' },
      days: ['working-day', 'weekend'],
      clauses: ['d/1'],
    },
    { mode: 'phone', team: { including: [] }, minutes: {}, clauses: [] },
  ],
  window: { from: '2026-09-28', to: '2026-10-11' },
  strength: 'must',
  priority: 'first',
  serves: [
    { clause: 'd/2', subject: { type: 'student', id: 'a' } },
    { clause: 'd/1', subject: { type: 'family', id: 'wang' } },
    { clause: 'd/2', subject: { type: 'student', id: 'b' } },
  ],
  missing: [],
};
const evening = [{ from: '18:00', to: '21:00' }];
const weekend = [{ from: '09:00', to: '17:00', visits: 4 }];
const sources: PlanningSources = {
  demands: [demand],
  people: ['ding', 'xu', 'guo'].map((id) => ({
    id,
    start: 'school',
    free: { 'working-day': evening, weekend, holiday: evening },
  })),
  families: [{ id: 'wang', place: 'village', home: { 'working-day': evening, holiday: evening } }],
  facts: {
    students: [
      { id: 'a', familyId: 'wang', enrolled: [], classes: [{ classId: 'c1' }], categories: [] },
      { id: 'b', familyId: 'wang', enrolled: [], classes: [{ classId: 'c2' }], categories: [] },
    ],
    teachers: [
      { id: 'ding', roles: [{ role: 'class-teacher', classId: 'c1' }] },
      { id: 'xu', roles: [{ role: 'class-teacher', classId: 'c2' }] },
      { id: 'guo', roles: [{ role: 'middle-leader' }, { role: 'counsellor', to: '2026-01-31' }] },
    ],
  },
  workingTime: {
    weekdays: [1, 2, 3, 4, 5],
    from: '08:00',
    to: '17:00',
    holidays: [{ from: '2026-10-01', to: '2026-10-07' }],
    makeUpDays: ['2026-10-10'],
  },
  from: '2026-09-28',
  to: '2026-10-11',
  except: [{ from: '2026-10-08', to: '2026-10-09' }],
  places: [
    { id: 'school', zone: 'town' },
    { id: 'village', zone: 'hills' },
  ],
  travel: { kind: 'zones', within: 5, otherwise: 25, between: [] },
  callPlace: 'school',
  minutes: { inPerson: 30, remote: 15 },
};
const [only] = problemFrom(sources).problem.visits;

describe('a problem made of demands', () => {
  it('holds one visit for siblings, with as many people, for as long and answering as much as the documents say', () => {
    expect(only).toEqual({
      id: 'wang/1',
      families: ['wang'],
      duration: 40,
      from: '2026-09-28',
      due: '2026-10-11',
      strength: 'must',
      weight: 10,
      visitors: { atLeast: 2 },
      needs: [{ people: ['ding'] }, { people: ['guo'] }],
      answers: ['d/1', 'd/2'],
    });
  });

  it('knows holidays from working days, and the Saturday on which people make up for one', () => {
    const { problem } = problemFrom(sources);
    expect(problem.days).not.toContain('2026-10-08');
    expect(problem.days).toHaveLength(12);
    const [atHome] = problem.families[0]?.home ?? [];
    expect(atHome?.dates).toEqual(['2026-09-28', '2026-09-29', '2026-09-30', '2026-10-10']);
    const onWeekends = problem.people[0]?.free.find(({ visits }) => visits === 4);
    expect(onWeekends).toEqual({ dates: ['2026-10-11'], from: 540, to: 1020, visits: 4 });
  });

  it('keeps to the hours and kinds of day of the documents', () => {
    const { problem } = problemFrom(sources);
    expect(problem.families[0]?.home).toEqual([
      { dates: ['2026-09-28', '2026-09-29', '2026-09-30', '2026-10-10'], from: 1080, to: 1230 },
    ]);
    const anytime = problemFrom({ ...sources, families: [{ id: 'wang', place: 'village' }] }).problem.families[0];
    expect(anytime?.home?.map(({ from, to }) => [from, to])).toEqual([
      [480, 1230],
      [480, 1230],
    ]);
  });

  it('sends people in capacities that they have on its first day', () => {
    expect(problemFrom(sources).problem.people.map(({ skills }) => skills)).toEqual([
      ['class-teacher'],
      ['class-teacher'],
      ['middle-leader'],
    ]);
  });

  it('plans a call only where a family cannot be met and a call counts', () => {
    const families = [{ id: 'wang', place: 'village', isRemote: true }];
    const { problem, modes } = problemFrom({ ...sources, families });
    expect(modes.get('wang/1')).toBe('phone');
    expect(problem.visits[0]).toMatchObject({ place: 'school', duration: 15, needs: [{ people: ['ding'] }] });
    expect(problemFrom(sources).modes.get('wang/1')).toBe('home');
    const onlyAtHome = { ...sources, families, demands: [{ ...demand, modes: ['home' as const] }] };
    expect(problemFrom(onlyAtHome).left).toEqual([{ demand: 'wang/1', why: 'only-in-person' }]);
  });

  it('sends as many as it takes to answer all needs, and no more', () => {
    const both: VisitDemand = {
      ...demand,
      conditions: [],
      visitors: ['a', 'b'].map((id) => ({ roles: ['class-teacher'], studentIds: [id] })),
    };
    expect(problemFrom({ ...sources, demands: [both] }).problem.visits[0]?.visitors).toEqual({ atLeast: 2 });
    const either = { ...both, visitors: [{ roles: ['class-teacher' as const], studentIds: ['a', 'b'] }] };
    expect(problemFrom({ ...sources, demands: [either] }).problem.visits[0]?.visitors).toEqual({ atLeast: 1 });
  });

  it('leaves out whose family is not known, and says so', () => {
    const { left, problem } = problemFrom({ ...sources, families: [] });
    expect(left).toEqual([{ demand: 'wang/1', why: 'no-family' }]);
    expect(problem.visits).toEqual([]);
  });

  it('keeps visits of one family on different days, and what is late in reach', () => {
    const late = { ...demand, id: 'wang/2', window: { from: '2026-09-28' as const, to: '2026-09-28' as const } };
    const serves = demand.serves.map((duty) => ({ ...duty, late: true as const }));
    const { problem } = problemFrom({ ...sources, demands: [demand, { ...late, serves }] });
    expect(problem.apart).toEqual([{ visits: ['wang/1', 'wang/2'], days: 1 }]);
    expect(problem.visits[1]).toMatchObject({ due: '2026-09-28', last: '2026-10-11' });
  });

  it('is one that can be solved, and that its schema takes', () => {
    const { problem } = problemFrom(sources);
    expect(parseProblem(JSON.parse(JSON.stringify(problem)))).toEqual(problem);
    const { visits } = solveNow(problem, { iterations: 50 });
    expect(visits[0]).toMatchObject({ people: ['ding', 'guo'], answers: ['d/1', 'd/2'], lateDays: 0 });
  });

  it('takes what is agreed, and the hour that the school itself sets', () => {
    const pins = new Map([['wang/1', { date: '2026-10-10' as const }]]);
    const { problem } = problemFrom({ ...sources, pins, latestEnd: '20:15' });
    expect(problem.visits[0]?.pin).toEqual({ date: '2026-10-10' });
    expect(problem.rules).toEqual({ latestEnd: 1215 });
  });
});
