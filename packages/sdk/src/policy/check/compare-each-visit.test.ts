import { describe, expect, it } from 'vitest';
import type { Rule } from '../rule.js';
import { typedClause, typedPack } from '../../testing/pack-under-check.js';
import { compareOthers } from './compare-each-visit.js';

const coded = (...codes: string[]) => codes.map((code) => ({ code, title: code }));
const VOCABULARY = {
  submissions: coded('plan'),
  events: coded('absence', 'quarrel'),
  activities: coded('talk'),
};

function ruleOf(rule: object): Rule {
  const [clause] = typedPack('pack', [typedClause('A', rule)], { vocabulary: VOCABULARY }).clauses;
  if (!clause) throw new Error('the pack has one clause');
  return clause.rule;
}

/** How the first stands to the second, as `dimension: standing (own | above)`. */
function compared(own: object, above: object): string[] | undefined {
  return compareOthers(ruleOf(own), ruleOf(above))?.map(
    (one) => `${one.dimension}: ${one.standing} (${one.own} | ${one.above})`,
  );
}

/** The standing of the only respect, one way and the other. */
function standings(own: object, above: object): (string | undefined)[] {
  const both = [compareOthers(ruleOf(own), ruleOf(above)), compareOthers(ruleOf(above), ruleOf(own))];
  return both.map((one) => {
    expect(one?.length).toBe(1);
    return one?.[0]?.standing;
  });
}

const team = (more: object) => ({ kind: 'visit-team', modes: ['home'], quantity: { atLeast: 2 }, ...more });
const deadline = (more: object) => ({ kind: 'record-deadline', modes: ['home'], withinHours: 48, ...more });
const limit = (more: object) => ({ kind: 'visit-limit', modes: ['home'], ...more });
const evening = (from: string, to: string) => limit({ timeOfDay: { from, to } });
const step = (more: object) => ({ kind: 'visit-step', modes: ['home'], step: 'appointment', ...more });
const content = (topics: string[]) => ({ kind: 'record-content', modes: ['home'], topics });
const conduct = (attest: string[]) => ({ kind: 'conduct', modes: ['home'], attest });
const submission = (more: object) => ({
  kind: 'submission',
  owedBy: 'class-teacher',
  subject: 'school',
  population: {},
  submission: 'plan',
  per: 'term',
  ...more,
});
const VISIT = { visit: { modes: ['home'], byVisitor: ['class-teacher'] } };
const rung = (id: string, amount: number, unit = 'days') => ({
  id,
  owedBy: 'class-teacher',
  within: { amount, unit },
  do: VISIT,
});
const followUp = (more: object) => ({
  kind: 'follow-up',
  owedBy: 'class-teacher',
  subject: 'student',
  population: {},
  event: 'absence',
  ladder: [rung('visit', 3)],
  ...more,
});

describe('two teams', () => {
  it('are alike where both ask for the same', () => {
    expect(compared(team({}), team({}))).toEqual(['team: same (atLeast 2 | atLeast 2)']);
  });

  it.each([
    ['a greater number', team({ quantity: { atLeast: 3 } }), team({})],
    ['an upper bound', team({ quantity: { atLeast: 2, atMost: 3 } }), team({})],
    [
      'a lower upper bound',
      team({ quantity: { atLeast: 2, atMost: 3 } }),
      team({ quantity: { atLeast: 2, atMost: 4 } }),
    ],
    ['a capacity that has to be there', team({ including: ['class-teacher'] }), team({})],
    [
      'a number where the other only has an upper bound',
      team({ quantity: { atLeast: 2, atMost: 4 } }),
      team({ quantity: { atMost: 4 } }),
    ],
  ])('of which one has %s: it asks for more, and the other for less', (_name, own, above) => {
    expect(standings(own, above)).toEqual(['stricter', 'looser']);
  });

  it('where a team without a number is one person', () => {
    const unbounded = team({ quantity: { atMost: 4 } });
    const single = team({ quantity: { atLeast: 1, atMost: 4 } });
    expect(standings(unbounded, single)).toEqual(['same', 'same']);
  });
});

describe('two deadlines of the record', () => {
  it.each([
    ['sooner', deadline({ withinHours: 24 }), deadline({})],
    ['counted from the start of the visit', deadline({ startsAt: 'visit-start' }), deadline({})],
    ['counted from the end of the visit and not of the day', deadline({}), deadline({ startsAt: 'day-end' })],
    ['on the clock of the wall', deadline({}), deadline({ clock: 'working' })],
  ])('of which one is %s: it asks for more, and the other for less', (_name, own, above) => {
    expect(standings(own, above)).toEqual(['stricter', 'looser']);
  });

  it('start at the end of the visit and run by the wall clock where nothing else is said', () => {
    expect(standings(deadline({}), deadline({ startsAt: 'visit-end', clock: 'calendar' }))).toEqual(['same', 'same']);
  });

  it('are quoted with their hours, their clock and their start', () => {
    expect(compared(deadline({ clock: 'working', startsAt: 'day-end' }), deadline({}))).toEqual([
      'deadline: looser (withinHours 48, clock working, startsAt day-end | withinHours 48)',
    ]);
  });
});

describe('two limits', () => {
  it('are not compared where they limit different things', () => {
    expect(compared(limit({ minutes: { atMost: 60 } }), limit({ days: ['working-day'] }))).toBeUndefined();
  });

  it('are compared in what both limit, and in nothing else', () => {
    const own = limit({ minutes: { atMost: 60 }, timeOfDay: { from: '18:30', to: '20:30' } });
    expect(compared(own, limit({ minutes: { atMost: 90 }, days: ['working-day'] }))).toEqual([
      'limit: stricter (atMost 60 | atMost 90)',
    ]);
  });

  it.each([
    ['begins later', evening('18:30', '21:00'), evening('18:00', '21:00')],
    ['ends sooner', evening('18:00', '20:45'), evening('18:00', '21:00')],
    ['allows fewer kinds of day', limit({ days: ['working-day'] }), limit({ days: ['working-day', 'weekend'] })],
    ['is shorter', limit({ minutes: { atMost: 60 } }), limit({ minutes: { atMost: 90 } })],
    ['is at least so long', limit({ minutes: { atLeast: 40 } }), limit({ minutes: { atLeast: 30 } })],
    ['has a least length too', limit({ minutes: { atLeast: 30, atMost: 60 } }), limit({ minutes: { atMost: 60 } })],
  ])('of which one %s: it asks for more, and the other for less', (_name, own, above) => {
    expect(standings(own, above)).toEqual(['stricter', 'looser']);
  });

  it('of other days stand side by side', () => {
    expect(standings(limit({ days: ['working-day'] }), limit({ days: ['weekend'] }))).toEqual(['apart', 'apart']);
  });
});

describe('two submissions', () => {
  it('of other things, or by others, are not compared', () => {
    expect(compared(submission({}), submission({ subject: 'class' }))).toBeUndefined();
    const other = { ...ruleOf(submission({})), submission: 'report' } as Rule;
    expect(compareOthers(ruleOf(submission({})), other)).toBeUndefined();
  });

  it('are alike without a due date and without demands on the paper', () => {
    expect(compared(submission({}), submission({}))).toEqual(['deadline: same (– | –)', 'step: same (– | –)']);
  });

  const within = (amount: number, unit = 'days', after = 'end') => ({
    due: { within: { amount, unit }, after },
  });
  it.each([
    ['within less time', submission(within(10)), submission(within(15))],
    ['within less time in another unit', submission(within(1, 'weeks')), submission(within(8))],
    ['on an earlier day', submission({ due: { on: '01-10' } }), submission({ due: { on: '01-31' } })],
  ])('of which one is due %s: it asks for more, and the other for less', (_name, own, above) => {
    const [mine, theirs] = [compareOthers(ruleOf(own), ruleOf(above)), compareOthers(ruleOf(above), ruleOf(own))];
    expect(mine?.map(({ standing }) => standing)).toEqual(['stricter', 'same']);
    expect(theirs?.map(({ standing }) => standing)).toEqual(['looser', 'same']);
  });

  it.each([
    ['the same day', { due: { on: '01-10' } }, { due: { on: '01-10' } }, 'same'],
    ['the same length', within(7), within(1, 'weeks'), 'same'],
    ['a length and a day', within(7), { due: { on: '01-10' } }, 'apart'],
    ['a day and nothing', { due: { on: '01-10' } }, {}, 'apart'],
    ['nothing and a length', {}, within(7), 'apart'],
    ['lengths after different moments', within(7), within(9, 'days', 'start'), 'apart'],
    ['working days and calendar days', within(7, 'working-days'), within(9), 'apart'],
    ['calendar days and working days', within(7), within(9, 'working-days'), 'apart'],
  ])('due by %s', (_name, own, above, standing) => {
    expect(compareOthers(ruleOf(submission(own)), ruleOf(submission(above)))?.[0]?.standing).toBe(standing);
  });

  it.each([
    ['a seal', { sealed: true }, {}],
    ['more copies', { copies: 3 }, { copies: 2 }],
    ['several copies where the other names no number', { copies: 2 }, {}],
  ])('of which one asks for %s: it asks for more, and the other for less', (_name, own, above) => {
    const [mine, theirs] = [ruleOf(submission({ complete: own })), ruleOf(submission({ complete: above }))];
    expect(compareOthers(mine, theirs)?.[1]?.standing).toBe('stricter');
    expect(compareOthers(theirs, mine)?.[1]?.standing).toBe('looser');
  });

  it('ask for one copy where they name no number', () => {
    const [one, none] = [submission({ complete: { copies: 1 } }), submission({})];
    expect(compared(one, none)).toEqual(['deadline: same (– | –)', 'step: same (copies 1 | –)']);
  });
});

describe('two follow-ups', () => {
  it('of other events, or of other subjects, are not compared', () => {
    expect(compared(followUp({}), followUp({ event: 'quarrel' }))).toBeUndefined();
    expect(compared(followUp({}), followUp({ subject: 'family' }))).toBeUndefined();
  });

  it('are compared by threshold, time of the first rung, and rungs', () => {
    const own = followUp({
      threshold: { atLeast: 5, of: 'days' },
      ladder: [rung('visit', 1, 'weeks'), { ...rung('talk', 3), do: { activity: 'talk' } }],
    });
    expect(compared(own, followUp({ threshold: { atLeast: 3, of: 'days' } }))).toEqual([
      'threshold: looser (atLeast 5, of days | atLeast 3, of days)',
      'deadline: looser (1 weeks | 3 days)',
      'step: stricter (visit, talk | visit)',
    ]);
  });

  it('each answer the first event where they have no threshold', () => {
    const first = compareOthers(ruleOf(followUp({})), ruleOf(followUp({})))?.[0];
    expect(first).toMatchObject({ standing: 'same', own: '–', above: '–' });
  });

  it.each([
    ['of another thing', { atLeast: 3, of: 'events' }],
    ['within another time', { atLeast: 3, of: 'days', within: { amount: 1, unit: 'months' } }],
  ])('with a threshold %s stand side by side', (_name, threshold) => {
    const other = followUp({ threshold: { atLeast: 3, of: 'days' } });
    expect(compareOthers(ruleOf(followUp({ threshold })), ruleOf(other))?.[0]?.standing).toBe('apart');
  });

  it('with the same threshold are the same, and with a lower one stricter', () => {
    const of = (atLeast: number) => ruleOf(followUp({ threshold: { atLeast, of: 'days' } }));
    expect([3, 2, 4].map((atLeast) => compareOthers(of(atLeast), of(3))?.[0]?.standing)).toEqual([
      'same',
      'stricter',
      'looser',
    ]);
  });
});

describe('two steps', () => {
  it('of other kinds are not compared', () => {
    expect(compared(step({}), step({ step: 'approval' }))).toBeUndefined();
  });

  it('with more time before the visit ask for more; one without a time asks for less than one with', () => {
    const before = (amount: number, unit = 'days') => step({ before: { amount, unit } });
    expect(standings(before(3), before(1))).toEqual(['stricter', 'looser']);
    expect(standings(before(3), step({}))).toEqual(['stricter', 'looser']);
    expect(standings(step({}), step({}))).toEqual(['same', 'same']);
    expect(standings(before(2, 'working-days'), before(3))).toEqual(['apart', 'apart']);
    expect(compared(before(3), step({}))).toEqual(['step: stricter (3 days | –)']);
  });

  it.each([
    ['a week is seven days', 1, 'weeks', 7, 'days', 'same'],
    ['a day is twenty-four hours', 1, 'days', 24, 'hours', 'same'],
    ['a month is longer than four weeks', 1, 'months', 4, 'weeks', 'stricter'],
    ['a month is shorter than five weeks', 1, 'months', 5, 'weeks', 'looser'],
  ])('where %s', (_name, amount, unit, otherAmount, otherUnit, standing) => {
    const before = (a: number, u: string) => step({ before: { amount: a, unit: u } });
    expect(standings(before(amount, unit), before(otherAmount, otherUnit))[0]).toBe(standing);
  });
});

describe('what a record holds and what is attested', () => {
  it('is as much as above where all of it is named above', () => {
    expect(compared(content(['support']), content(['support', 'development']))).toEqual([]);
    expect(compared(content(['support', 'development']), content(['support']))).toBeUndefined();
    const [some, more] = [['no-gifts'], ['no-gifts', 'no-meals-or-expenses']];
    expect(compared(conduct(some), conduct(more))).toEqual([]);
    expect(compared(conduct(more), conduct(some))).toBeUndefined();
  });
});

describe('rules that are not compared', () => {
  it('are of different kinds', () => {
    const all = [team({}), deadline({}), limit({ minutes: { atMost: 60 } }), submission({}), followUp({}), step({})];
    all.push(content(['support']), conduct(['no-gifts']));
    all.forEach((own, index) =>
      all.forEach((above, other) => {
        if (index !== other) expect(compared(own, above), `${index} ${other}`).toBeUndefined();
      }),
    );
  });

  it('speak of different modes; one mode in common is enough', () => {
    const modes = (...named: string[]) => deadline({ modes: named });
    expect(compared(modes('home'), modes('phone'))).toBeUndefined();
    expect(compared(modes('home', 'phone'), modes('phone', 'video'))).toEqual([
      'deadline: same (withinHours 48 | withinHours 48)',
    ]);
  });
});
