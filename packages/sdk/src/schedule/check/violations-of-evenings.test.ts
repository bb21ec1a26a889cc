import { describe, expect, it } from 'vitest';
import type { Problem } from '../problem/problem.js';
import { found } from '../../testing/schedule/found-violation.js';
import {
  outing,
  plan,
  problem,
  withOutings,
  withPerson,
  withPlanned,
  type Case,
} from '../../testing/schedule/monday-evening.js';
import { checkPlan } from './check-plan.js';
import type { Violation } from './violation.js';

const date = '2026-09-07';
const both = ['ding', 'xu'];
const withProblem = (change: Partial<Problem>): Case => [{ ...problem, ...change }, plan];

/** What a plan says that is wrong, and all that the checker says of it; what it costs is told in a test of its own. */
const cases: readonly (readonly [string, Case, readonly Violation[]])[] = [
  [
    'people who are no crew',
    withProblem({ crews: { kind: 'fixed', list: [{ id: 'one', people: ['ding'] }] } }),
    [found('no-such-crew', { people: both, date })],
  ],
  [
    'a crew in another order',
    withProblem({ crews: { kind: 'fixed', list: [{ id: 'one', people: ['xu', 'ding', 'xu'] }] } }),
    [],
  ],
  [
    'two on one way where each goes alone',
    withProblem({ crews: { kind: 'separate' } }),
    [found('no-such-crew', { people: both, date })],
  ],
  [
    'a visit on no evening',
    withOutings([{ ...outing, visits: ['first'] }]),
    [
      found('not-in-an-outing', { visits: ['second'], people: ['ding'], date }),
      found('not-in-an-outing', { visits: ['second'], people: ['xu'], date }),
    ],
  ],
  [
    'less travel than there is',
    withOutings([{ ...outing, travel: 25 }]),
    [found('outing-disagrees', { visits: ['first', 'second'], people: both, date, facts: { travel: 25, found: 26 } })],
  ],
  [
    'two evenings of the same people on a day',
    withOutings([
      { ...outing, visits: ['first'] },
      { ...outing, people: ['xu'], visits: ['second'] },
    ]),
    [
      found('outing-disagrees', { visits: ['second'], people: ['xu'], date }),
      found('two-outings-a-day', { visits: ['second'], people: ['xu'], date }),
      found('not-in-an-outing', { visits: ['first'], people: ['xu'], date }),
      found('not-in-an-outing', { visits: ['second'], people: ['ding'], date }),
    ],
  ],
  [
    'too late a start',
    withOutings([{ ...outing, leave: 1081 }]),
    [found('way-too-short', { visits: ['first'], people: both, date, facts: { time: 9, needed: 10 } })],
  ],
  [
    'too early a return',
    withOutings([{ ...outing, back: 1175 }]),
    [found('way-too-short', { visits: ['second'], people: both, date, facts: { time: 9, needed: 10 } })],
  ],
  [
    'too short a way between two homes',
    withPlanned({ start: 1125, end: 1165 }, 1),
    [found('way-too-short', { visits: ['first', 'second'], people: both, date, facts: { time: 5, needed: 6 } })],
  ],
  [
    'somebody who is never free',
    withPerson({ free: [] }),
    [
      found('person-not-free', {
        visits: ['first', 'second'],
        people: ['ding'],
        date,
        facts: { leave: 1080, back: 1176 },
      }),
    ],
  ],
  [
    'somebody who is free a minute too late',
    withPerson({ free: [{ from: 1081, to: 1260 }] }),
    [
      found('person-not-free', {
        visits: ['first', 'second'],
        people: ['ding'],
        date,
        facts: { leave: 1080, back: 1176, from: 1081, to: 1260 },
      }),
    ],
  ],
  [
    'more visits than somebody makes on an evening',
    withPerson({ free: [{ from: 1080, to: 1260, visits: 1 }] }),
    [
      found('too-many-visits', {
        visits: ['first', 'second'],
        people: ['ding'],
        date,
        facts: { visits: 2, most: 1 },
      }),
    ],
  ],
  [
    'more than somebody carries on an evening',
    withPerson({ atMost: { load: 1 } }),
    [found('too-much-load', { visits: ['first', 'second'], people: ['ding'], date, facts: { load: 2, most: 1 } })],
  ],
  [
    'more visits than somebody makes in a week',
    withPerson({ atMost: { visitsPerWeek: 1 } }),
    [found('too-many-visits-a-week', { people: ['ding'], facts: { visits: 2, most: 1 } })],
  ],
  [
    'more evenings than somebody gives in a week',
    withPerson({ atMost: { eveningsPerWeek: 0 } }),
    [found('too-many-evenings-a-week', { people: ['ding'], facts: { evenings: 1, most: 0 } })],
  ],
  [
    'two visits on a day that have to lie apart',
    withProblem({ apart: [{ visits: ['first', 'second'], days: 1 }] }),
    [found('not-apart', { visits: ['first', 'second'], facts: { between: 0, days: 1 } })],
  ],
  [
    'one visit that has to lie apart from one that is not planned',
    withProblem({ apart: [{ visits: ['first', 'third'], days: 9 }] }),
    [],
  ],
  [
    'a visit of fewer people than are on the way',
    withPlanned({ people: ['ding'] }),
    [
      found('wrong-number-of-visitors', {
        visits: ['first'],
        people: ['ding'],
        date,
        facts: { people: 1, atLeast: 2, atMost: 'Infinity' },
      }),
      found('outing-disagrees', { visits: ['first'], people: both, date }),
    ],
  ],
];

describe('what the checker says of evenings with', () => {
  it.each(cases)('%s', (_, [someProblem, somePlan], violations) => {
    const said = checkPlan(someProblem, somePlan).filter(({ code }) => code !== 'wrong-score');
    expect(said).toHaveLength(violations.length);
    expect(said).toEqual(expect.arrayContaining([...violations]));
  });
});
