import { describe, expect, it } from 'vitest';
import { problem } from '../../testing/schedule/monday-evening.js';
import type { Problem } from '../problem/problem.js';
import { applyFix } from './apply-fix.js';

const TUESDAY = '2026-09-08';

/** The same problem with some families or visits or people otherwise. */
const withFirst = <Key extends 'families' | 'visits' | 'people'>(key: Key, change: Partial<Problem[Key][number]>) => ({
  ...problem,
  [key]: problem[key].map((one, at) => (at === 0 ? { ...one, ...change } : one)),
});

describe('a fix', () => {
  it('changes a copy of the problem, one change after the other, and what it names alone', () => {
    const before = structuredClone(problem);
    const after = applyFix(problem, {
      changes: [
        { kind: 'last-day', visit: 'first', last: '2026-09-10' },
        { kind: 'first-day', visit: 'first', from: TUESDAY },
      ],
    });
    expect(problem).toEqual(before);
    expect(after).toEqual(withFirst('visits', { last: '2026-09-10', from: TUESDAY }));
  });

  it('takes an agreement back with everything that was agreed', () => {
    const agreed = withFirst('visits', { pin: { date: TUESDAY, start: 1100, people: ['ding', 'xu'] } });
    const after = applyFix(agreed, { changes: [{ kind: 'unpin', visit: 'first' }] });
    expect(after).toEqual(problem);
    expect(after.visits[0]).not.toHaveProperty('pin');
  });

  it.each([
    ['some visits', 2, { visits: 2 }],
    ['any number', undefined, {}],
  ])('gives a colleague an evening for %s beside those there are', (_, visits, said) => {
    const change = { kind: 'person-free', person: 'ding', date: TUESDAY, from: 1000, to: 1300 } as const;
    const after = applyFix(problem, { changes: [visits === undefined ? change : { ...change, visits }] });
    expect(after.people[0]?.free).toStrictEqual([
      { from: 1080, to: 1260, visits: 3 },
      { dates: [TUESDAY], from: 1000, to: 1300, ...said },
    ]);
    expect(after.people[1]).toBe(problem.people[1]);
  });

  it('lets a colleague do more at most, and leaves what else they had said', () => {
    const limited = withFirst('people', { atMost: { visitsPerWeek: 2, load: 5 } });
    const after = applyFix(limited, {
      changes: [{ kind: 'person-at-most', person: 'ding', visitsPerWeek: 3, eveningsPerWeek: 2 }],
    });
    expect(after).toStrictEqual(withFirst('people', { atMost: { visitsPerWeek: 3, load: 5, eveningsPerWeek: 2 } }));
  });

  it.each([
    ['who has some', ['ding'], ['ding', 'first-aid']],
    ['who has none', undefined, ['first-aid']],
  ])('gives a skill to a colleague %s', (_, own, skills) => {
    const { skills: __, ...plain } = problem.people[0] as Problem['people'][number];
    const people = [own ? { ...plain, skills: own } : plain, ...problem.people.slice(1)];
    const after = applyFix(
      { ...problem, people },
      { changes: [{ kind: 'skill', person: 'ding', skill: 'first-aid' }] },
    );
    expect(after.people.map((person) => person.skills)).toEqual([skills, ['xu']]);
  });

  it('lets a family that names its hours receive visitors at others, too', () => {
    const after = applyFix(problem, {
      changes: [{ kind: 'family-home', family: 'wang', date: TUESDAY, from: 1200, to: 1230 }],
    });
    expect(after).toEqual(
      withFirst('families', {
        home: [
          { from: 1080, to: 1200 },
          { dates: [TUESDAY], from: 1200, to: 1230 },
        ],
      }),
    );
  });

  it('leaves a family that names no hours at home at any time', () => {
    const after = applyFix(problem, {
      changes: [{ kind: 'family-home', family: 'li', date: '2026-09-07', from: 1200, to: 1230 }],
    });
    expect(after.families[1]).not.toHaveProperty('home');
  });

  it('takes what a family has declined back for that day, where it is in the way, and for no other', () => {
    const declined = [
      { from: 1080, to: 1100 },
      { from: 1090, to: 1140 },
      { weekdays: [1, 2], from: 1130, to: 1160 },
      { from: 1130, to: 1160 },
      { from: 1160, to: 1180 },
    ];
    const after = applyFix(withFirst('families', { declined }), {
      changes: [{ kind: 'family-home', family: 'wang', date: TUESDAY, from: 1100, to: 1160 }],
    });
    expect(after.families[0]?.declined).toEqual([
      { from: 1080, to: 1100 },
      { dates: ['2026-09-07', '2026-09-10'], from: 1090, to: 1140 },
      { dates: ['2026-09-07'], from: 1130, to: 1160 },
      { dates: ['2026-09-07', '2026-09-10'], from: 1130, to: 1160 },
      { from: 1160, to: 1180 },
    ]);
  });
});
