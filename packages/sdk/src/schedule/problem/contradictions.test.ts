import { describe, expect, it } from 'vitest';
import { problem } from '../../testing/schedule/monday-evening.js';
import { contradictionsOf } from './contradictions.js';
import { fullWeights } from './full-weights.js';
import type { Problem } from './problem.js';
import type { Visit } from './visits.js';

const said = (change: Partial<Problem>): (readonly [string, string, string])[] =>
  contradictionsOf({ ...problem, ...change }).map(({ pointer, code, message }) => [pointer, code, message] as const);
const ofVisit = (change: Partial<Visit>, more: Partial<Problem> = {}) =>
  said({ visits: problem.visits.map((visit, n) => (n === 0 ? { ...visit, ...change } : visit)), ...more });
const separate = { crews: { kind: 'separate' } } as const;

describe('what a problem says against itself', () => {
  it('is nothing where it is sound', () => {
    expect(said({})).toEqual([]);
  });

  it.each<[string, Partial<Visit>]>([
    ['all on one day', { from: '2026-09-07', due: '2026-09-07', last: '2026-09-07' }],
    ['one after the other', { from: '2026-09-07', due: '2026-09-08', last: '2026-09-10' }],
    ['a due day alone', { due: '2026-09-07' }],
    ['a first and a last day', { due: '2026-09-07', from: '2026-09-07', last: '2026-09-07' }],
  ])('is nothing where days are %s', (_, change) => {
    const visit = JSON.parse(JSON.stringify({ ...problem.visits[0], ...change })) as Visit;
    expect(said({ visits: [visit, problem.visits[1] as Visit] })).toEqual([]);
  });

  it.each<[Partial<Visit>, string, string]>([
    [{ from: '2026-09-08', due: '2026-09-07' }, '/visits/0/due', 'due 2026-09-07 is before from 2026-09-08'],
    [{ due: '2026-09-08', last: '2026-09-07' }, '/visits/0/last', 'last 2026-09-07 is before due 2026-09-08'],
    [{ visitors: { atLeast: 3, atMost: 2 } }, '/visits/0/visitors', 'at least 3 and at most 2'],
  ])('is a contradiction in %o', (change, path, message) => {
    expect(ofVisit(change)).toEqual([[path, 'contradiction', message]]);
  });

  it('is a last day before the first one, apart from what is due', () => {
    const visit = { ...problem.visits[1], from: '2026-09-08', last: '2026-09-07' } as Visit;
    expect(said({ visits: [problem.visits[0] as Visit, visit] })).toEqual([
      ['/visits/1/last', 'contradiction', 'last 2026-09-07 is before from 2026-09-08'],
    ]);
  });

  it('is a part that comes no earlier than it may and no later than it must, or the first part after another', () => {
    const parts = [{ duration: 5 }, { duration: 5, after: { least: 3, most: 3 } }];
    expect(ofVisit({ parts }, separate)).toEqual([]);
    const late = [{ duration: 5 }, { duration: 5, after: { least: 4, most: 3 } }];
    expect(ofVisit({ parts: late }, separate)).toEqual([
      ['/visits/0/parts/1/after', 'contradiction', 'most 3 is below least 4'],
    ]);
    const first = [{ duration: 5, after: { least: 0, most: 0 } }];
    expect(ofVisit({ parts: first }, separate)).toEqual([
      ['/visits/0/parts/0/after', 'contradiction', 'the first part begins the visit'],
    ]);
    expect(ofVisit({ parts: [] }, separate)).toEqual([]);
    expect(ofVisit({ parts })).toEqual([['/visits/0/parts', 'contradiction', 'parts only where crews are separate']]);
  });

  it('is somebody unknown whom a part needs, and a place that nobody says', () => {
    expect(ofVisit({ parts: [{ duration: 5, need: { people: ['ding', 'nobody'] } }] }, separate)).toEqual([
      ['/visits/0/parts/0/need/people/1', 'unknown-id', expect.stringContaining('nobody')],
    ]);
    expect(ofVisit({ families: [] })).toEqual([
      ['/visits/0/place', 'missing', 'a visit of no family says where it is'],
    ]);
  });

  it('is a visit apart from itself', () => {
    expect(said({ apart: [{ visits: ['first', 'first'], days: 1 }] })).toEqual([
      ['/apart/0/visits', 'contradiction', 'a visit cannot be apart from itself'],
    ]);
  });

  it('is what is no day, and days out of order, named with the one before', () => {
    expect(said({ days: ['2026-09-07', 'tomorrow', '2026-09-08'] as never })).toEqual([
      ['/days/1', 'form', 'tomorrow is no day'],
      ['/days/2', 'wrong-order', '2026-09-08 does not come after tomorrow'],
    ]);
    expect(said({ days: ['2026-09-08', '2026-09-07', '2026-09-09'] })).toEqual([
      ['/days/1', 'wrong-order', '2026-09-07 does not come after 2026-09-08'],
    ]);
  });

  it('is time that ends before it begins; a moment is time', () => {
    const free = (from: number, to: number) => ({
      people: problem.people.map((person, n) => (n === 0 ? { ...person, free: [{ from, to }] } : person)),
    });
    expect(said(free(1080, 1080))).toEqual([]);
    expect(said(free(1081, 1080))).toEqual([
      ['/people/0/free/0', 'ends-before-it-begins', 'from 1081 is after to 1080'],
    ]);
    const turned = [{ from: 2, to: 1 }];
    const families = problem.families.map((family, n) =>
      n === 0 ? { ...family, home: turned, declined: turned, wishes: turned } : family,
    );
    expect(said({ families }).map(([path]) => path)).toEqual([
      '/families/0/home/0',
      '/families/0/declined/0',
      '/families/0/wishes/0',
    ]);
  });

  it('is more stretches of time than a person can have', () => {
    const stretches = (count: number) => ({
      people: problem.people.map((person, n) =>
        n === 0 ? { ...person, free: Array.from({ length: count }, () => ({ from: 1080, to: 1260 })) } : person,
      ),
    });
    expect(said(stretches(2000))).toEqual([]);
    expect(said(stretches(2001))).toEqual([['/people/0/free', 'too-much', '2001 stretches; at most 2000 are taken']]);
  });

  it('is a table of ways that is not as large as the places are many', () => {
    const ticks = [
      [0, 1, 2],
      [0, 1],
    ];
    expect(said({ travel: { kind: 'matrix', ticks } })).toEqual([
      ['/travel/ticks', 'wrong-size', '2 rows for 3 places'],
      ['/travel/ticks/1', 'wrong-size', '2 columns for 3 places'],
    ]);
  });

  it.each([
    [{ kind: 'plane', ticksPerUnit: 1 }, { x: 1, y: 1 }, ['x', 'y'], 'x and y'],
    [
      { kind: 'coordinates', metresPerMinute: 1, detourPercent: 100 },
      { latitude: 1, longitude: 1 },
      ['latitude', 'longitude'],
      'latitude and longitude',
    ],
    [{ kind: 'zones', within: 1, otherwise: 1, between: [] }, { zone: 'a' }, ['zone'], 'zone'],
  ] as const)('is a place without what its kind of travel needs: %o', (travel, whole, members, words) => {
    const withPlace = (place: object) =>
      said({
        travel: travel as Problem['travel'],
        places: problem.places.map((one, n) => ({ ...one, ...(n === 1 ? place : whole) })),
      });
    expect(withPlace(whole)).toEqual([]);
    for (const member of members) {
      const { [member]: _, ...less } = whole as Record<string, unknown>;
      expect(withPlace(less)).toEqual([
        ['/places/1', 'missing', `mill has no ${words}, which this kind of travel needs`],
      ]);
    }
  });
});

describe('weights that a problem leaves out', () => {
  it('grow with the ticks of a minute, but for travel', () => {
    const ofMinute = fullWeights(undefined, 1);
    expect(ofMinute).toEqual({
      unplaced: { must: 10_000_000, principle: 1_000_000, wish: 100_000 },
      lateDay: 120,
      evening: 60,
      travel: 1,
      unfairness: 1,
      wish: 15,
    });
    const { travel, unplaced, ...others } = fullWeights({}, 60);
    expect(travel).toBe(1);
    expect(unplaced).toEqual({ must: 600_000_000, principle: 60_000_000, wish: 6_000_000 });
    expect(others).toEqual({ lateDay: 7200, evening: 3600, unfairness: 60, wish: 900 });
  });
});
