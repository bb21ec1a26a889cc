import { describe, expect, it } from 'vitest';
import { plan as planOfMonday, problem } from '../../testing/schedule/monday-evening.js';
import type { Change } from '../plan/reasons.js';
import type { Slot } from '../plan/slot.js';
import type { Problem } from '../problem/problem.js';
import { ChangesFor } from './changes-for.js';

const [MONDAY, TUESDAY, THURSDAY] = ['2026-09-07', '2026-09-08', '2026-09-10'] as const;
const [DING, XU] = problem.people as [Problem['people'][number], Problem['people'][number]];

/** Both colleagues at the first family, ten ticks from the school, on the Tuesday. */
const slot: Slot = { date: TUESDAY, start: 1100, end: 1130, people: ['ding', 'xu'], cost: 0, retimes: [] };

interface Otherwise {
  readonly visit?: Partial<Problem['visits'][number]>;
  readonly family?: Partial<Problem['families'][number]>;
  readonly ding?: Partial<Problem['people'][number]>;
}

/** What has to change so that the first visit of the Monday can have another slot. */
function changes(at: Partial<Slot>, { visit, family, ding }: Otherwise = {}): readonly Change[] {
  const otherwise: Problem = {
    ...problem,
    visits: problem.visits.map((one, n) => (n === 0 ? { ...one, ...visit } : one)),
    families: problem.families.map((one, n) => (n === 0 ? { ...one, ...family } : one)),
    people: problem.people.map((one, n) => (n === 0 ? { ...one, ...ding } : one)),
  };
  const first = otherwise.visits[0] as Problem['visits'][number];
  return new ChangesFor(otherwise, planOfMonday, first).of({ ...slot, ...at });
}

describe('what has to change for a slot', () => {
  it('is nothing where everything allows it', () => {
    expect(changes({})).toEqual([]);
  });

  it.each([
    ['due', { due: MONDAY }],
    ['last', { due: TUESDAY, last: MONDAY }],
  ])('is the last day where it lies behind the day that is %s', (_, visit) => {
    expect(changes({}, { visit })).toEqual([{ kind: 'last-day', visit: 'first', last: TUESDAY }]);
    expect(changes({ date: MONDAY }, { visit })).toEqual([]);
  });

  it('is the first day where it lies before', () => {
    expect(changes({}, { visit: { from: THURSDAY, due: THURSDAY } })).toEqual([
      { kind: 'first-day', visit: 'first', from: TUESDAY },
    ]);
    expect(changes({}, { visit: { from: TUESDAY } })).toEqual([]);
  });

  it.each([
    [{ date: MONDAY }, { date: TUESDAY }],
    [{ start: 1099 }, { start: 1100 }],
    [{ people: ['ding'] }, { people: ['xu', 'ding'] }],
    [
      { date: TUESDAY, start: 1100, people: ['xu', 'yan'] },
      { date: TUESDAY, start: 1100 },
    ],
  ])('is an agreement on %j, and none where it was on %j', (against, holding) => {
    expect(changes({}, { visit: { pin: against } })).toEqual([{ kind: 'unpin', visit: 'first' }]);
    expect(changes({}, { visit: { pin: holding } })).toEqual([]);
  });

  it.each([
    [{ from: 1101, to: 1200 }, false],
    [{ from: 1000, to: 1129 }, false],
    [{ from: 1100, to: 1130 }, true],
    [{ dates: [MONDAY], from: 1000, to: 1200 }, false],
    [{ weekdays: [2], from: 1000, to: 1200 }, true],
  ])('is another hour of the family where it is at home at %j: not so is %s', (home, isHome) => {
    const asked = [{ kind: 'family-home', family: 'wang', date: TUESDAY, from: 1100, to: 1130 }];
    expect(changes({}, { family: { home: [home] } })).toEqual(isHome ? [] : asked);
  });

  it.each([
    [{ from: 1130, to: 1200 }, true],
    [{ from: 1000, to: 1100 }, true],
    [{ from: 1129, to: 1200 }, false],
    [{ from: 1000, to: 1101 }, false],
    [{ dates: [MONDAY], from: 1000, to: 1200 }, true],
  ])('is that the family takes back that it declined %j: not so is %s', (declined, isFree) => {
    const asked = [{ kind: 'family-home', family: 'wang', date: TUESDAY, from: 1100, to: 1130 }];
    expect(changes({}, { family: { declined: [declined] } })).toEqual(isFree ? [] : asked);
  });

  it('is nothing with families who are not visited, or at home at any time', () => {
    expect(changes({ date: TUESDAY }, { visit: { families: ['wang'] } })).toEqual([]);
    const { home: _, ...always } = problem.families[0] as Problem['families'][number];
    const open = { ...problem, families: [always, ...problem.families.slice(1)] };
    const [first] = open.visits as [Problem['visits'][number]];
    expect(new ChangesFor(open, planOfMonday, first).of(slot)).toEqual([]);
  });

  describe('is the time of a colleague', () => {
    const longer = (from: number, to: number, visits?: number): readonly Change[] => [
      { kind: 'person-free', person: 'ding', date: TUESDAY, from, to, ...(visits !== undefined && { visits }) },
    ];

    it.each([
      ['the way there does not fit', { from: 1091, to: 1260 }, longer(1090, 1260)],
      ['the way back does not fit', { from: 1080, to: 1139 }, longer(1080, 1140)],
      ['neither does', { from: 1100, to: 1130 }, longer(1090, 1140)],
      ['both just fit', { from: 1090, to: 1140 }, []],
      ['the day is another one', { dates: [MONDAY], from: 1000, to: 1300 }, longer(1090, 1140)],
    ])('where %s', (_, free, expected) => {
      expect(changes({}, { ding: { free: [free] } })).toStrictEqual(expected);
    });

    it('as the last of several stretches says', () => {
      const free = [
        { from: 1000, to: 1300 },
        { dates: [TUESDAY], from: 1095, to: 1260 },
      ];
      expect(changes({}, { ding: { free } })).toStrictEqual(longer(1090, 1260));
      expect(changes({ date: THURSDAY }, { visit: { due: THURSDAY }, ding: { free } })).toEqual([]);
    });

    it('from midnight on where the way is longer than the day is old', () => {
      expect(
        changes({ start: 5, end: 35 }, { family: { home: [{ from: 0, to: 40 }] }, ding: { free: [] } }),
      ).toContainEqual({ kind: 'person-free', person: 'ding', date: TUESDAY, from: 0, to: 45 });
    });

    it('to the place where the evening ends', () => {
      expect(changes({}, { ding: { end: 'ford', free: [{ from: 1080, to: 1136 }] } })).toEqual([]);
      expect(changes({}, { ding: { end: 'ford', free: [{ from: 1080, to: 1135 }] } })).toStrictEqual(
        longer(1080, 1136),
      );
    });

    it('from the place where the evening begins', () => {
      expect(changes({}, { ding: { start: 'ford', end: 'school', free: [{ from: 1094, to: 1260 }] } })).toEqual([]);
    });

    it('where the evening is full, and then for one visit more', () => {
      const onMonday = (visits: number) =>
        changes({ date: MONDAY }, { ding: { free: [{ from: 1080, to: 1260, visits }] } });
      const asked = { kind: 'person-free', person: 'ding', date: MONDAY, from: 1080, to: 1260, visits: 3 };
      expect(onMonday(3)).toEqual([]);
      expect(onMonday(2)).toEqual([asked]);
      expect(onMonday(1)).toEqual([asked]);
      expect(changes({}, { ding: { free: [{ from: 1080, to: 1260, visits: 1 }] } })).toEqual([]);
    });

    it('for as many visits as before where it is only too short', () => {
      expect(changes({}, { ding: { free: [{ from: 1091, to: 1260, visits: 1 }] } })).toStrictEqual(
        longer(1090, 1260, 1),
      );
    });
  });

  describe('is more than a colleague had said to do at most', () => {
    const more = (most: object): readonly Change[] => [{ kind: 'person-at-most', person: 'ding', ...most }];

    // On the Monday of the same week Ding makes the first visit, which would move, and the second.
    it.each([
      ['visits in a week', { visitsPerWeek: 1 }, TUESDAY, { visitsPerWeek: 2 }],
      ['evenings in a week', { eveningsPerWeek: 1 }, TUESDAY, { eveningsPerWeek: 2 }],
      ['load in an evening', { load: 4 }, MONDAY, { load: 5 }],
      [
        'of all that',
        { visitsPerWeek: 0, eveningsPerWeek: 0, load: 0 },
        TUESDAY,
        { visitsPerWeek: 2, eveningsPerWeek: 2, load: 3 },
      ],
    ] as const)('of %s, where that would be exceeded', (_, atMost, date, asked) => {
      expect(changes({ date }, { visit: { load: 3 }, ding: { atMost } })).toStrictEqual(more(asked));
    });

    it.each([
      [{ visitsPerWeek: 2, eveningsPerWeek: 2, load: 3 }, TUESDAY],
      [{ visitsPerWeek: 2, eveningsPerWeek: 1, load: 5 }, MONDAY],
      [{}, TUESDAY],
    ] as const)('and nothing where %j is not', (atMost, date) => {
      expect(changes({ date }, { visit: { load: 3 }, ding: { atMost } })).toEqual([]);
    });

    it('and nothing for what is in another week', () => {
      const NEXT = '2026-09-14' as const;
      const days = { ...problem, days: [...problem.days, NEXT] };
      const people = [{ ...DING, atMost: { visitsPerWeek: 1, eveningsPerWeek: 1 } }, XU];
      const visits = problem.visits.map((visit) => ({ ...visit, due: NEXT }));
      const first = visits[0] as Problem['visits'][number];
      expect(new ChangesFor({ ...days, people, visits }, planOfMonday, first).of({ ...slot, date: NEXT })).toEqual([]);
    });
  });

  describe('is a skill', () => {
    const skilled = (person: string, skill = 'first-aid'): readonly Change[] => [{ kind: 'skill', person, skill }];

    it('of the first who goes where nobody has it', () => {
      expect(changes({}, { visit: { needs: [{ skills: ['first-aid', 'dialect'] }] } })).toEqual(skilled('ding'));
    });

    it('of nobody where somebody has one that will do', () => {
      expect(changes({}, { visit: { needs: [{ skills: ['first-aid', 'xu'] }] } })).toEqual([]);
      expect(changes({}, { visit: { needs: [{ people: ['xu'] }, {}] } })).toEqual([]);
    });

    it('of the one who is named, and of nobody where that one does not go', () => {
      expect(changes({}, { visit: { needs: [{ skills: ['first-aid'], people: ['xu'] }] } })).toEqual(skilled('xu'));
      expect(changes({}, { visit: { needs: [{ skills: ['ding'], people: ['xu'] }] } })).toEqual(skilled('xu', 'ding'));
      expect(changes({}, { visit: { needs: [{ skills: ['first-aid'], people: ['yan'] }] } })).toEqual([]);
    });

    it('of whoever does the part that asks for it', () => {
      const parts = [
        { duration: 30, need: { skills: ['ding'] } },
        { duration: 30, need: { skills: ['first-aid'] } },
      ];
      expect(changes({}, { visit: { parts } })).toEqual(skilled('xu'));
      expect(
        changes({ people: ['xu', 'ding'] }, { visit: { parts: [...parts.slice(0, 1), { duration: 30 }] } }),
      ).toEqual(skilled('xu', 'ding'));
    });

    it('also of somebody who has none at all', () => {
      const { skills: _, ...unskilled } = DING;
      const people = [unskilled, XU];
      const visit = { ...(problem.visits[0] as Problem['visits'][number]), needs: [{ skills: ['first-aid'] }] };
      const otherwise = { ...problem, people, visits: [visit, ...problem.visits.slice(1)] };
      expect(new ChangesFor(otherwise, planOfMonday, visit).of(slot)).toEqual(skilled('ding'));
    });
  });
});
