import { describe, expect, it } from 'vitest';
import type { ModeConditions } from '../../policy/demands/index.js';
import { DaysByKind } from './days-by-kind.js';
import { familyOf } from './families-of.js';
import { leastTeam } from './least-team.js';
import type { PlannedFamily, PlanningSources } from './planning-sources.js';

// Thursday and Friday, a weekend, and a holiday on the Monday after.
const span = { from: '2026-10-08', to: '2026-10-12' } as const;
const workingTime: PlanningSources['workingTime'] = {
  weekdays: [1, 2, 3, 4, 5],
  from: '08:00',
  to: '17:00',
  holidays: [{ from: '2026-10-12', to: '2026-10-12' }],
  makeUpDays: [],
};
const daysOf = (except: PlanningSources['except'] = []): DaysByKind => new DaysByKind({ ...span, except, workingTime });
const WORKING = ['2026-10-08', '2026-10-09'];
const WEEKEND = ['2026-10-10', '2026-10-11'];
const HOLIDAY = ['2026-10-12'];

const family: PlannedFamily = { id: 'wang', place: 'mill' };
const condition = (more: Partial<ModeConditions>): ModeConditions => ({
  mode: 'home',
  team: { including: [] },
  minutes: {},
  clauses: [],
  ...more,
});
const homeOf = (some: PlannedFamily, conditions: readonly ModeConditions[] = [], days = daysOf()) =>
  familyOf(some, conditions, days).home;

describe('days of a plan', () => {
  it('are working days, weekend and holidays, without those that are left out', () => {
    const kinds = (days: DaysByKind) => [days.of('working-day'), days.of('weekend'), days.of('holiday')];
    expect(kinds(daysOf())).toEqual([WORKING, WEEKEND, HOLIDAY]);
    const except = [
      { from: '2026-10-09', to: '2026-10-10' },
      { from: '2026-10-12', to: '2026-10-12' },
    ] as const;
    expect(kinds(daysOf(except))).toEqual([['2026-10-08'], ['2026-10-11'], []]);
    expect(daysOf(except).all).toEqual(['2026-10-08', '2026-10-11']);
  });
});

describe('a family, to the planner', () => {
  it('is at home at any time where nobody has said anything', () => {
    expect(familyOf(family, [], daysOf())).toEqual(family);
    expect(familyOf(family, [condition({ minutes: { atLeast: 30 } })], daysOf())).toEqual(family);
  });

  it('keeps what it has declined and wished for', () => {
    const stretches = { declined: [{ from: 1, to: 2 }], wishes: [{ from: 3, to: 4 }] };
    expect(familyOf({ ...family, ...stretches }, [], daysOf())).toEqual({ ...family, ...stretches });
  });

  it('is at home when it says so, by kind of day', () => {
    const home = { 'working-day': [{ from: '18:00', to: '20:30' }], holiday: [{ from: '09:00', to: '12:00' }] };
    expect(homeOf({ ...family, home })).toEqual([
      { dates: WORKING, from: 1080, to: 1230 },
      { dates: HOLIDAY, from: 540, to: 720 },
    ]);
  });

  it('is not at home while it is away', () => {
    const away = [
      { from: '2026-10-09', to: '2026-10-09' },
      { from: '2026-10-11', to: '2026-10-12' },
    ] as const;
    expect(homeOf({ ...family, away })).toEqual([
      { dates: ['2026-10-08'], from: 0, to: 1440 },
      { dates: ['2026-10-10'], from: 0, to: 1440 },
    ]);
  });

  it('is visited within the hours of every document, and on days that each of them allows', () => {
    const until = condition({ timeOfDay: { from: '08:00', to: '20:30' } });
    const after = condition({ timeOfDay: { from: '09:00', to: '22:00' }, days: ['working-day', 'weekend'] });
    const onWorkingDays = condition({ days: ['working-day', 'holiday'] });
    expect(homeOf(family, [until])).toEqual(
      [WORKING, WEEKEND, HOLIDAY].map((dates) => ({ dates, from: 480, to: 1230 })),
    );
    expect(homeOf(family, [until, after])).toEqual([WORKING, WEEKEND].map((dates) => ({ dates, from: 540, to: 1230 })));
    expect(homeOf(family, [until, after, onWorkingDays])).toEqual([{ dates: WORKING, from: 540, to: 1230 }]);
    expect(homeOf(family, [onWorkingDays])).toEqual([WORKING, HOLIDAY].map((dates) => ({ dates, from: 0, to: 1440 })));
  });

  it('has no time left where its own hours and the documents’ do not meet, and a moment where they touch', () => {
    const until = condition({ timeOfDay: { from: '08:00', to: '20:30' } });
    const late = { ...family, home: { 'working-day': [{ from: '20:31', to: '22:00' }] } };
    expect(homeOf(late, [until])).toEqual([]);
    const touching = { ...family, home: { 'working-day': [{ from: '20:30', to: '22:00' }] } };
    expect(homeOf(touching, [until])).toEqual([{ dates: WORKING, from: 1230, to: 1230 }]);
  });
});

describe('the least team', () => {
  it.each([
    ['nobody for no need', [], 0],
    ['nobody for needs that anybody or nobody answers', [{}, { people: [] }, { skills: ['x'] }], 0],
    ['one who answers both needs', [{ people: ['a', 'b'] }, { people: ['b', 'c'] }], 1],
    ['two where nobody answers both', [{ people: ['a'] }, { people: ['b', 'c'] }], 2],
    ['the better of two choices', [{ people: ['a', 'b'] }, { people: ['b'] }, { people: ['b', 'c'] }], 1],
    ['three, each for one', [{ people: ['a'] }, { people: ['b'] }, { people: ['c'] }, { skills: ['x'] }], 3],
  ])('is %s', (_, needs, expected) => {
    expect(leastTeam(needs)).toBe(expected);
  });
});
