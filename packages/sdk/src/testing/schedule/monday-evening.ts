import type { Plan, PlannedVisit } from '../../schedule/plan/plan.js';
import type { Problem } from '../../schedule/problem/problem.js';

/** Two colleagues visit two families on a Monday evening: ten minutes from the school to each home, six between them. */
export const problem: Problem = {
  format: 'homevisit-problem/1',
  days: ['2026-09-07', '2026-09-08', '2026-09-10'],
  places: [{ id: 'school' }, { id: 'mill' }, { id: 'ford' }],
  travel: {
    kind: 'matrix',
    ticks: [
      [0, 10, 10],
      [10, 0, 6],
      [10, 6, 0],
    ],
  },
  people: ['ding', 'xu'].map((id) => ({
    id,
    start: 'school',
    skills: [id],
    free: [{ from: 1080, to: 1260, visits: 3 }],
  })),
  crews: { kind: 'formed' },
  families: [
    { id: 'wang', place: 'mill', home: [{ from: 1080, to: 1200 }] },
    { id: 'li', place: 'ford', declined: [{ dates: ['2026-09-08'], from: 1080, to: 1260 }] },
  ],
  visits: [
    { id: 'first', families: ['wang'], duration: 30, strength: 'must', due: '2026-09-08', visitors: { atLeast: 2 } },
    { id: 'second', families: ['li'], duration: 40, strength: 'must', visitors: { atLeast: 2 }, load: 2 },
  ],
};
/** A visit of both colleagues on the Monday. */
export const planned = (visit: string, start: number, end: number): PlannedVisit => ({
  visit,
  date: '2026-09-07',
  start,
  end,
  people: ['ding', 'xu'],
  lateDays: 0,
});
/** A plan that keeps to every rule. */
export const plan: Plan = {
  format: 'homevisit-plan/1',
  visits: [planned('first', 1090, 1120), planned('second', 1126, 1166)],
  outings: [
    { date: '2026-09-07', people: ['ding', 'xu'], leave: 1080, back: 1176, travel: 26, visits: ['first', 'second'] },
  ],
  unplaced: [],
  score: {
    unplaced: 0,
    lateness: 0,
    evenings: 60,
    travel: 26,
    unfairness: 8,
    wishes: 0,
    preferences: 0,
    changes: 0,
    total: 94,
  },
};

/** A problem with a plan for it. */
export type Case = readonly [Problem, Plan];
/** With another demand on one of the visits. */
export const withVisit = (change: Partial<Problem['visits'][number]>, at = 0): Case => [
  { ...problem, visits: problem.visits.map((visit, n) => (n === at ? { ...visit, ...change } : visit)) },
  plan,
];
/** With another first colleague. */
export const withPerson = (change: Partial<Problem['people'][number]>): Case => [
  { ...problem, people: problem.people.map((person, n) => (n === 0 ? { ...person, ...change } : person)) },
  plan,
];
/** With one visit planned otherwise. */
export const withPlanned = (change: Partial<PlannedVisit>, at = 0): Case => [
  problem,
  { ...plan, visits: plan.visits.map((visit, n) => (n === at ? { ...visit, ...change } : visit)) },
];
/** With other outings. */
export const withOutings = (outings: Plan['outings']): Case => [problem, { ...plan, outings }];
/** The one outing of the plan. */
export const [outing] = plan.outings as [Plan['outings'][number]];
