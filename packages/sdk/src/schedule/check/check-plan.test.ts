import { describe, expect, it } from 'vitest';
import {
  outing,
  plan,
  planned,
  problem,
  withOutings,
  withPerson,
  withPlanned,
  withVisit,
  type Case,
} from '../../testing/schedule/monday-evening.js';
import { checkPlan } from './check-plan.js';
import { VIOLATION_CODES, type Violation } from './violation.js';

/** For each kind of violation a plan that is wrong in just this respect, whatever else follows from it. */
const cases: Readonly<Record<Violation['code'], Case>> = {
  'unknown-visit': [problem, { ...plan, visits: [...plan.visits, planned('third', 1200, 1230)] }],
  'planned-twice': [problem, { ...plan, visits: [...plan.visits, planned('first', 1090, 1120)] }],
  'not-mentioned': [{ ...problem, visits: [...problem.visits, { ...problem.visits[0], id: 'third' } as never] }, plan],
  'unknown-person': withPlanned({ people: ['ding', 'nobody'] }),
  'not-a-day': withPlanned({ date: '2026-09-09' }),
  'too-early': withVisit({ from: '2026-09-08' }),
  'too-late': withVisit({ due: '2026-09-06' }),
  'wrong-duration': withVisit({ duration: 31 }),
  'family-not-home': [
    { ...problem, families: problem.families.map((family) => ({ ...family, home: [{ from: 1091, to: 1300 }] })) },
    plan,
  ],
  'family-declined': [
    { ...problem, families: problem.families.map((family) => ({ ...family, declined: [{ from: 1119, to: 1121 }] })) },
    plan,
  ],
  'after-latest-end': [{ ...problem, rules: { latestEnd: 1165 } }, plan],
  'wrong-number-of-visitors': withVisit({ visitors: { atLeast: 3 } }),
  'need-unmet': withVisit({ needs: [{ skills: ['leader'] }] }),
  'must-not-visit': withPerson({ never: ['wang'] }),
  'pin-broken': withVisit({ pin: { start: 1091 } }),
  'no-such-crew': [{ ...problem, crews: { kind: 'fixed', list: [{ id: 'one', people: ['ding'] }] } }, plan],
  'not-in-an-outing': withOutings([{ ...outing, visits: ['first'] }]),
  'outing-disagrees': withOutings([{ ...outing, travel: 25 }]),
  'two-outings-a-day': withOutings([outing, { ...outing, visits: [] }]),
  'person-not-free': withPerson({ free: [{ from: 1080, to: 1175 }] }),
  'way-too-short': withPlanned({ start: 1125, end: 1165 }, 1),
  'too-many-visits': withPerson({ free: [{ from: 1080, to: 1260, visits: 1 }] }),
  'too-much-load': withPerson({ atMost: { load: 1 } }),
  'too-many-visits-a-week': withPerson({ atMost: { visitsPerWeek: 1 } }),
  'too-many-evenings-a-week': withPerson({ atMost: { eveningsPerWeek: 0 } }),
  'not-apart': [{ ...problem, apart: [{ visits: ['first', 'second'], days: 1 }] }, plan],
  'parts-do-not-meet': withPlanned({ starts: [1090, 1092] }),
  'wrong-late-days': withPlanned({ lateDays: 1 }),
  'wrong-score': [problem, { ...plan, score: { ...plan.score, travel: 25, total: 93 } }],
};

const codesOf = ([someProblem, somePlan]: Case): ReadonlySet<string> =>
  new Set(checkPlan(someProblem, somePlan).map(({ code }) => code));

describe('the checker of plans', () => {
  it('finds nothing wrong with a plan that keeps to every rule', () => {
    expect(checkPlan(problem, plan)).toEqual([]);
  });

  it.each(VIOLATION_CODES)('finds %s', (code) => {
    expect(codesOf(cases[code])).toContain(code);
  });

  it.each(['too-early', 'wrong-duration', 'after-latest-end', 'must-not-visit', 'pin-broken', 'not-apart'] as const)(
    'finds nothing but %s where nothing else is wrong',
    (code) => {
      expect([...codesOf(cases[code])]).toEqual([code]);
    },
  );

  it('takes what just holds: a way, a window and a free time without a minute to spare', () => {
    const [tight] = withPerson({ free: [{ from: 1080, to: 1176, visits: 2 }], atMost: { visitsPerWeek: 2, load: 2 } });
    expect(checkPlan({ ...tight, rules: { latestEnd: 1166 } }, plan)).toEqual([]);
    expect(codesOf(withVisit({ from: '2026-09-07', due: '2026-09-07', pin: { start: 1090 } }))).toEqual(new Set());
  });

  it('names the visits, the people, the day and the facts that clash', () => {
    expect(checkPlan(...withPerson({ free: [{ from: 1080, to: 1175, visits: 3 }] }))).toEqual([
      {
        code: 'person-not-free',
        people: ['ding'],
        visits: ['first', 'second'],
        date: '2026-09-07',
        facts: { leave: 1080, back: 1176, from: 1080, to: 1175 },
      },
    ]);
  });

  it('counts days after the due day, and what they cost', () => {
    const late: Case = [
      { ...problem, visits: problem.visits.map((visit) => ({ ...visit, due: '2026-09-05', last: '2026-09-10' })) },
      { ...plan, visits: plan.visits.map((visit) => ({ ...visit, lateDays: 2 })) },
    ];
    expect(checkPlan(...late).map(({ code, facts }) => [code, facts])).toEqual([
      ['wrong-score', { part: 'lateness', said: 0, found: 480 }],
      ['wrong-score', { part: 'total', said: 94, found: 574 }],
    ]);
  });
});
