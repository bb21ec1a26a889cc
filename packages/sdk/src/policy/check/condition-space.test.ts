import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyPack } from '../pack.js';
import type { Condition } from '../rule.js';
import { ONE_VISIT, typedClause, typedPack } from '../../testing/pack-under-check.js';
import {
  casesOf,
  dimensionsOf,
  exampleOf,
  holdsIn,
  listedIn,
  MOST_CASES,
  type Case,
  type Representative,
} from './condition-space.js';

const pack = (more: object = {}): PolicyPack => typedPack('pack', [typedClause('A', ONE_VISIT)], more);
const PLAIN = pack({
  vocabulary: {
    data: [
      { name: 'student.absences', title: 'student.absences', type: 'number' },
      { name: 'student.absence-rate', title: 'student.absence-rate', type: 'number' },
      { name: 'student.residence', title: 'student.residence', type: 'string', values: ['town', 'village'] },
      { name: 'student.club', title: 'student.club', type: 'string' },
    ],
  },
});
const list = (...ids: string[]) => ids.map((id) => ({ id, title: id, attachesTo: 'student', covers: [id] }));

function textOf({ value, from, to, open, other }: Representative): string {
  if (other) return 'other';
  if (typeof value !== 'number') return String(value);
  const mark = open ? 'open ' : '';
  return from === to && from !== undefined ? `${mark}${from}` : `${mark}${from ?? ''}…${to ?? ''} by ${value}`;
}

function answers(condition: Condition, ...packs: PolicyPack[]): Record<string, string[]> {
  const dimensions = dimensionsOf([condition], ...(packs.length > 0 ? packs : [PLAIN]));
  return Object.fromEntries(dimensions.map(({ name, values }) => [name, values.map(textOf)]));
}

/** What an example of the cases says in which a condition holds. */
function example(condition: Condition, of: PolicyPack = PLAIN): string[] {
  const dimensions = dimensionsOf([condition], of);
  const cases = casesOf(dimensions)?.filter((one) => holdsIn(condition, one, listedIn(of))) ?? [];
  return exampleOf(cases, dimensions).map(({ name, value }) => `${name} ${value}`);
}

describe('the answers that conditions tell apart', () => {
  it('are every whole number at a bound and beside it, and one for all that lie between', () => {
    expect(answers({ datum: 'class.size', atMost: 40 })).toEqual({
      'class.size': ['1…38 by 1', '39', '40', '41… by 41'],
    });
    expect(
      answers({
        any: [
          { datum: 'class.size', below: 30 },
          { datum: 'class.size', above: 40 },
        ],
      }),
    ).toEqual({
      'class.size': ['1…28 by 1', '29', '30', '31', '32…38 by 32', '39', '40', '41… by 41'],
    });
  });

  it('are no whole numbers below the least there can be', () => {
    expect(answers({ datum: 'class.size', atLeast: 1 })).toEqual({ 'class.size': ['1', '2… by 2'] });
    expect(answers({ datum: 'class.size', in: [3, 2] })).toEqual({ 'class.size': ['1', '2', '3', '4… by 4'] });
  });

  it('have no lower end where a declared number has none', () => {
    expect(answers({ datum: 'student.absences', atLeast: 5 })).toEqual({
      'student.absences': ['…4 by 4', '5', '6… by 6'],
    });
  });

  it('are each bound of a number with parts, and what lies between two of them or beyond', () => {
    expect(
      answers({
        all: [
          { datum: 'student.distance-km', above: 5 },
          { datum: 'student.distance-km', atMost: 50 },
        ],
      }),
    ).toEqual({ 'student.distance-km': ['open 0…5 by 2.5', '5', 'open 5…50 by 27.5', '50', 'open 50… by 51'] });
    expect(answers({ datum: 'student.absence-rate', above: 0.2 })).toEqual({
      'student.absence-rate': ['open …0.2 by -0.8', '0.2', 'open 0.2… by 1.2'],
    });
    expect(answers({ datum: 'student.distance-km', above: 0 })).toEqual({
      'student.distance-km': ['0', 'open 0… by 1'],
    });
  });

  it('take a bound with a fraction for a sign of parts', () => {
    expect(answers({ datum: 'student.absences', above: 2.5 })['student.absences']).toEqual([
      'open …2.5 by 1.5',
      '2.5',
      'open 2.5… by 3.5',
    ]);
  });

  it('are yes and no', () => {
    expect(answers({ datum: 'student.boarding', is: true })).toEqual({ 'student.boarding': ['true', 'false'] });
  });

  it('are the values that are declared, or else those that conditions name, and any other', () => {
    expect(answers({ datum: 'student.residence', is: 'town' })).toEqual({ 'student.residence': ['town', 'village'] });
    expect(answers({ datum: 'student.club', in: ['music', 'chess'] })).toEqual({
      'student.club': ['chess', 'music', 'other'],
    });
  });

  it('are guessed for data that no pack declares from what they are compared with', () => {
    expect(answers({ datum: 'student.debts', atLeast: 2 })).toEqual({ 'student.debts': ['…1 by 1', '2', '3… by 3'] });
    expect(answers({ datum: 'student.choir', is: true })).toEqual({ 'student.choir': ['true', 'false'] });
    expect(answers({ datum: 'student.house', is: 'red' })).toEqual({ 'student.house': ['red', 'other'] });
  });

  it('ask once for a datum or a category that several conditions name', () => {
    const asked = answers({ all: [{ category: ['poor'] }, { not: { category: ['poor', 'left-behind'] } }] });
    expect(asked).toEqual({ 'category:poor': ['false', 'true'], 'category:left-behind': ['false', 'true'] });
  });

  it('ask for the rest of the list only where somebody may be in it by another category', () => {
    const condition: Condition = { any: [{ listed: true }, { category: ['poor'] }] };
    const listed = (more: object) => Object.keys(answers(condition, pack({ categories: more })));
    expect(listed({ open: false, list: list('poor') })).toEqual(['category:poor']);
    expect(listed({ open: false, list: list('poor', 'new') })).toEqual(['category:poor', 'listed']);
    expect(listed({ open: true, list: list('poor') })).toEqual(['category:poor', 'listed']);
    const beside = [
      ...list('poor'),
      { id: 'new', title: '新生', attachesTo: 'student', covers: ['new'], listed: false },
    ];
    expect(listed({ open: false, list: beside })).toEqual(['category:poor']);
    expect(answers({ category: ['poor'] }, pack({ categories: { open: false, list: list('poor', 'new') } }))).toEqual({
      'category:poor': ['false', 'true'],
    });
  });

  it('look into the lists of all packs that are compared', () => {
    const two = [
      pack({ categories: { open: false, list: list('new') } }),
      pack({ categories: { open: false, list: [] } }),
    ];
    expect(Object.keys(answers({ listed: true }, ...two))).toEqual(['listed']);
  });
});

describe('the cases', () => {
  it('are every combination of answers, and one where nothing is asked', () => {
    expect(casesOf([])).toEqual([new Map()]);
    const dimensions = dimensionsOf(
      [{ all: [{ datum: 'student.boarding', is: true }, { category: ['poor'] }] }],
      PLAIN,
    );
    const cases = casesOf(dimensions) ?? [];
    expect(cases.map((one) => [...one.values()].map(({ value }) => value))).toEqual([
      [true, false],
      [true, true],
      [false, false],
      [false, true],
    ]);
  });

  it('are not written out where there are too many', () => {
    const wide = (length: number) => ({
      name: `d${length}`,
      values: Array.from({ length }, (_, value) => ({ value })),
    });
    expect(casesOf([wide(MOST_CASES)])?.length).toBe(MOST_CASES);
    expect(casesOf([wide(MOST_CASES + 1)])).toBeUndefined();
    expect(casesOf([wide(300), wide(200)])).toBeUndefined();
  });
});

describe('a condition in a case', () => {
  const one: Case = new Map<string, Representative>([
    ['class.size', { value: 40 }],
    ['student.club', { value: 'chess' }],
    ['category:poor', { value: true }],
    ['category:new', { value: false }],
    ['listed', { value: false }],
  ]);
  const listed = new Set(['poor']);

  it.each<[Condition, boolean]>([
    [{ datum: 'class.size', atLeast: 40 }, true],
    [{ datum: 'class.size', atLeast: 41 }, false],
    [{ datum: 'class.size', atMost: 40 }, true],
    [{ datum: 'class.size', atMost: 39 }, false],
    [{ datum: 'class.size', above: 39 }, true],
    [{ datum: 'class.size', above: 40 }, false],
    [{ datum: 'class.size', below: 41 }, true],
    [{ datum: 'class.size', below: 40 }, false],
    [{ datum: 'class.size', in: [39, 40] }, true],
    [{ datum: 'class.size', in: [39, 41] }, false],
    [{ datum: 'student.club', is: 'chess' }, true],
    [{ datum: 'student.club', is: 'music' }, false],
    [{ datum: 'student.club', atLeast: 0 }, false],
    [{ datum: 'student.house', is: 'red' }, false],
    [{ category: ['new', 'poor'] }, true],
    [{ category: ['new'] }, false],
    [{ listed: true }, true],
    [{ not: { listed: true } }, false],
    [{ all: [{ category: ['poor'] }, { category: ['new'] }] }, false],
    [{ any: [{ category: ['poor'] }, { category: ['new'] }] }, true],
  ])('%j is %s', (condition, holds) => {
    expect(holdsIn(condition, one, listed)).toBe(holds);
  });

  it('of the list holds by a category of the list, or by one that nobody names', () => {
    const unnamed: Case = new Map([['listed', { value: true }]]);
    expect(holdsIn({ listed: true }, unnamed, new Set())).toBe(true);
    expect(holdsIn({ listed: true }, one, new Set(['new']))).toBe(false);
    expect(holdsIn({ listed: true }, one, new Set(['new', 'poor']))).toBe(true);
  });

  it('says of a representative what it says of every number that it stands for', () => {
    const bounds = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        bounds,
        fc.integer({ min: 1, max: 80 }),
        fc.constantFrom('atLeast', 'atMost', 'above', 'below'),
        (of, size, key) => {
          const conditions = of.map((bound): Condition => ({ datum: 'class.size', [key]: bound }));
          const [dimension] = dimensionsOf(conditions, PLAIN);
          const standing = (dimension?.values ?? []).filter(
            ({ from, to }) => size >= (from ?? -Infinity) && size <= (to ?? Infinity),
          );
          expect(standing.length).toBe(1);
          const [representative = { value: NaN }] = standing;
          conditions.forEach((condition) => {
            const judged = [representative, { value: size }].map((value) =>
              holdsIn(condition, new Map([['class.size', value]]), new Set()),
            );
            expect(judged[0]).toBe(judged[1]);
          });
        },
      ),
    );
  });
});

describe('an example', () => {
  it('joins neighbouring numbers into a range', () => {
    expect(example({ datum: 'class.size', atMost: 40 })).toEqual(['class.size 1–40']);
    expect(example({ datum: 'class.size', above: 40 })).toEqual(['class.size ≥ 41']);
    expect(example({ datum: 'class.size', is: 40 })).toEqual(['class.size 40']);
    expect(example({ datum: 'student.absences', below: 3 })).toEqual(['student.absences ≤ 2']);
  });

  it('says whether an end belongs to it', () => {
    const km = (bounds: object): Condition => ({ datum: 'student.distance-km', ...bounds });
    expect(example(km({ above: 5 }))).toEqual(['student.distance-km > 5']);
    expect(example(km({ atLeast: 5 }))).toEqual(['student.distance-km ≥ 5']);
    expect(example(km({ above: 5, below: 9 }))).toEqual(['student.distance-km > 5, < 9']);
    expect(example(km({ above: 5, atMost: 9 }))).toEqual(['student.distance-km > 5, ≤ 9']);
    expect(example(km({ atLeast: 5, below: 9 }))).toEqual(['student.distance-km ≥ 5, < 9']);
    expect(example(km({ atLeast: 5, atMost: 9 }))).toEqual(['student.distance-km 5–9']);
    expect(example({ datum: 'student.absence-rate', below: 0.2 })).toEqual(['student.absence-rate < 0.2']);
  });

  it('names words, and an ellipsis for any other', () => {
    expect(example({ datum: 'student.club', is: 'chess' })).toEqual(['student.club chess']);
    expect(example({ not: { datum: 'student.club', is: 'chess' } })).toEqual(['student.club …']);
    expect(example({ datum: 'student.boarding', is: false })).toEqual(['student.boarding false']);
  });

  it('leaves out what makes no difference, and is empty where nothing is', () => {
    const boarding: Condition = { datum: 'student.boarding', is: true };
    const either: Condition = { any: [boarding, { not: boarding }] };
    expect(example({ all: [either, { datum: 'class.size', above: 40 }] })).toEqual(['class.size ≥ 41']);
    expect(example({ all: [boarding, { not: boarding }] })).toEqual([]);
    expect(example({ all: [boarding, { datum: 'class.size', above: 40 }] })).toEqual([
      'student.boarding true',
      'class.size ≥ 41',
    ]);
  });

  it('stops a range at the first number that is not among the cases', () => {
    const gap: Condition = {
      any: [
        { datum: 'class.size', atMost: 10 },
        { datum: 'class.size', above: 40 },
      ],
    };
    expect(example(gap)).toEqual(['class.size 1–10']);
  });
});
