import { describe, expect, it } from 'vitest';
import type { Plan } from '../plan/plan.js';
import type { Problem } from '../problem/problem.js';
import { found } from '../../testing/schedule/found-violation.js';
import {
  plan,
  planned,
  problem,
  withPerson,
  withPlanned,
  withVisit,
  type Case,
} from '../../testing/schedule/monday-evening.js';
import { checkPlan } from './check-plan.js';
import type { Violation } from './violation.js';

const date = '2026-09-07';
const both = ['ding', 'xu'];
const withProblem = (change: Partial<Problem>): Case => [{ ...problem, ...change }, plan];
const withPlan = (change: Partial<Plan>): Case => [problem, { ...plan, ...change }];
const withFamilies = (change: Partial<Problem['families'][number]>): Case =>
  withProblem({ families: problem.families.map((family) => ({ ...family, ...change })) });
const [first] = plan.visits as [Plan['visits'][number]];

/** What a plan says that is wrong, and all that the checker says of it; what it costs is told in a test of its own. */
const cases: readonly (readonly [string, Case, readonly Violation[]])[] = [
  [
    'a visit that nobody asked for',
    withPlan({ visits: [...plan.visits, planned('third', 1200, 1230)] }),
    [
      found('unknown-visit', { visits: ['third'], date }),
      found('not-in-an-outing', { visits: ['third'], people: ['ding'], date }),
      found('not-in-an-outing', { visits: ['third'], people: ['xu'], date }),
    ],
  ],
  [
    'a visit twice',
    withPlan({ visits: [...plan.visits, planned('first', 1090, 1120)] }),
    [found('planned-twice', { visits: ['first'], date })],
  ],
  [
    'a visit both planned and without a place',
    withPlan({ unplaced: ['first'] }),
    [found('planned-twice', { visits: ['first'], facts: { unplaced: 'first' } })],
  ],
  [
    'nothing of a visit',
    withPlan({ visits: [first] }),
    [
      found('not-mentioned', { visits: ['second'] }),
      found('outing-disagrees', { visits: ['second'], people: both, date }),
    ],
  ],
  [
    'a visit without a place on an evening all the same',
    withPlan({ visits: [first], unplaced: ['second'] }),
    [found('outing-disagrees', { visits: ['second'], people: both, date })],
  ],
  [
    'somebody whom nobody knows',
    withPlanned({ people: ['ding', 'nobody'] }),
    [
      found('unknown-person', { visits: ['first'], people: ['nobody'], date }),
      found('not-in-an-outing', { visits: ['first'], people: ['nobody'], date }),
      found('outing-disagrees', { visits: ['first'], people: both, date }),
    ],
  ],
  [
    'somebody with families to whom they must not go',
    withPerson({ never: ['li', 'wang'] }),
    [
      found('must-not-visit', { visits: ['first'], people: ['ding'], date, facts: { family: 'wang' } }),
      found('must-not-visit', { visits: ['second'], people: ['ding'], date, facts: { family: 'li' } }),
    ],
  ],
  [
    'a day that is none of the plan’s, and late',
    withPlanned({ date: '2026-09-09' }),
    [
      found('not-a-day', { visits: ['first'], date: '2026-09-09' }),
      found('too-late', { visits: ['first'], date: '2026-09-09', facts: { last: '2026-09-08' } }),
      found('wrong-late-days', { visits: ['first'], date: '2026-09-09', facts: { said: 0, found: 1 } }),
      found('not-in-an-outing', { visits: ['first'], people: ['ding'], date: '2026-09-09' }),
      found('not-in-an-outing', { visits: ['first'], people: ['xu'], date: '2026-09-09' }),
      found('outing-disagrees', { visits: ['first'], people: both, date }),
    ],
  ],
  [
    'a day too early',
    withVisit({ from: '2026-09-08' }),
    [found('too-early', { visits: ['first'], date, facts: { from: '2026-09-08' } })],
  ],
  [
    'a day late, within the last one',
    withVisit({ due: '2026-09-06', last: '2026-09-07' }),
    [found('wrong-late-days', { visits: ['first'], date, facts: { said: 0, found: 1 } })],
  ],
  [
    'another duration',
    withVisit({ duration: 31 }),
    [found('wrong-duration', { visits: ['first'], date, facts: { planned: 30, duration: 31 } })],
  ],
  [
    'an end after the latest',
    withProblem({ rules: { latestEnd: 1165 } }),
    [found('after-latest-end', { visits: ['second'], date, facts: { end: 1166, latest: 1165 } })],
  ],
  [
    'an hour before a family is home',
    withFamilies({ home: [{ from: 1091, to: 1300 }] }),
    [found('family-not-home', { visits: ['first'], date, facts: { family: 'wang', start: 1090, end: 1120 } })],
  ],
  [
    'a day on which no family is home',
    withFamilies({ home: [{ dates: ['2026-09-08'], from: 1000, to: 1300 }] }),
    [
      found('family-not-home', { visits: ['first'], date, facts: { family: 'wang', start: 1090, end: 1120 } }),
      found('family-not-home', { visits: ['second'], date, facts: { family: 'li', start: 1126, end: 1166 } }),
    ],
  ],
  [
    'a time that a family has declined',
    withFamilies({ declined: [{ from: 1119, to: 1121 }] }),
    [
      found('family-declined', {
        visits: ['first'],
        date,
        facts: { family: 'wang', start: 1090, end: 1120, from: 1119, to: 1121 },
      }),
    ],
  ],
  [
    'times next to what a family has declined',
    withFamilies({
      declined: [
        { from: 1000, to: 1090 },
        { from: 1120, to: 1126 },
        { from: 1166, to: 1300 },
        { weekdays: [2], from: 1000, to: 1300 },
      ],
    }),
    [],
  ],
  [
    'too few people',
    withVisit({ visitors: { atLeast: 3 } }),
    [
      found('wrong-number-of-visitors', {
        visits: ['first'],
        people: both,
        date,
        facts: { people: 2, atLeast: 3, atMost: 'Infinity' },
      }),
    ],
  ],
  [
    'too many people',
    withVisit({ visitors: { atLeast: 1, atMost: 1 } }),
    [
      found('wrong-number-of-visitors', {
        visits: ['first'],
        people: both,
        date,
        facts: { people: 2, atLeast: 1, atMost: '1' },
      }),
    ],
  ],
  [
    'nobody with a skill, and somebody with another',
    withVisit({ needs: [{ skills: ['leader', 'xu'] }, { skills: ['leader'] }] }),
    [found('need-unmet', { visits: ['first'], people: both, date, facts: { need: 1 } })],
  ],
  [
    'nobody of those who were asked for, and nobody of them with the skill',
    withVisit({ needs: [{ people: ['lin'] }, { skills: ['ding'], people: ['xu'] }] }),
    [
      found('need-unmet', { visits: ['first'], people: both, date, facts: { need: 0 } }),
      found('need-unmet', { visits: ['first'], people: both, date, facts: { need: 1 } }),
    ],
  ],
  [
    'another day than was agreed',
    withVisit({ pin: { date: '2026-09-08' } }),
    [found('pin-broken', { visits: ['first'], people: both, date, facts: { date: '2026-09-08' } })],
  ],
  [
    'another hour than was agreed',
    withVisit({ pin: { start: 1091 } }),
    [found('pin-broken', { visits: ['first'], people: both, date, facts: { pinned: 1091, start: 1090 } })],
  ],
  [
    'other people than were agreed',
    withVisit({ pin: { people: ['xu'] } }),
    [found('pin-broken', { visits: ['first'], people: both, date, facts: { people: 'xu' } })],
  ],
  [
    'what was agreed, with the people in another order',
    withVisit({ pin: { date: '2026-09-07', start: 1090, people: ['xu', 'ding'] } }),
    [],
  ],
  [
    'people who come one after the other to a visit that they make together',
    withPlanned({ starts: [1090, 1092] }),
    [
      found('parts-do-not-meet', { visits: ['first'], people: both, date, facts: { start: 1090, end: 1120 } }),
      found('parts-do-not-meet', {
        visits: ['first'],
        people: both,
        date,
        facts: { part: 1, gap: 2, least: 0, most: 0 },
      }),
    ],
  ],
  [
    'a start for one of two people only',
    withPlanned({ starts: [1090] }),
    [
      found('parts-do-not-meet', { visits: ['first'], people: both, date, facts: { start: 1090, end: 1120 } }),
      found('parts-do-not-meet', {
        visits: ['first'],
        people: both,
        date,
        facts: { part: 1, gap: -1090, least: 0, most: 0 },
      }),
    ],
  ],
];

describe('what the checker says of a visit that is planned with', () => {
  it.each(cases)('%s', (_, [someProblem, somePlan], violations) => {
    const said = checkPlan(someProblem, somePlan).filter(({ code }) => code !== 'wrong-score');
    expect(said).toHaveLength(violations.length);
    expect(said).toEqual(expect.arrayContaining([...violations]));
  });
});
