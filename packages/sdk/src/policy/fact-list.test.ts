import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FactList, placeIn } from './fact-list.js';
import { homeroomsOf } from './fact-lists.js';

interface Note {
  readonly id: string;
  readonly day: string;
  readonly of: readonly string[];
}
const note = (id: string, day: string, ...of: string[]): Note => ({ id, day, of });
const byDay = () =>
  new FactList<Note>(
    (one) => one.of,
    (one) => one.day,
  );
const idsIn = (list: FactList<Note>): Record<string, string[]> =>
  Object.fromEntries([...list.byKey].map(([key, facts]) => [key, facts.map(({ id }) => id)]));

describe('facts by what they name', () => {
  it('lie in order of their day and then of their id, by every key that they name', () => {
    const list = byDay();
    const order = list.fill([note('c', '2', 'x'), note('b', '1', 'x', 'y'), note('a', '1', 'x')]);
    expect(idsIn(list)).toEqual({ x: ['a', 'b', 'c'], y: ['b'] });
    expect(order.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('keep the order in which they come, where nothing else is said', () => {
    const list = new FactList<Note>((one) => one.of);
    expect(list.fill([note('c', '2', 'x'), note('a', '1', 'x')]).map(({ id }) => id)).toEqual(['c', 'a']);
    expect(idsIn(list)).toEqual({ x: ['c', 'a'] });
  });

  it('are there once, however often they name a key', () => {
    const list = byDay();
    list.fill([note('a', '1', 'x', 'x')]);
    list.add(note('b', '1', 'x', 'x'));
    expect(idsIn(list)).toEqual({ x: ['a', 'b'] });
  });

  it('leave no key behind that none of them names any more', () => {
    const [a, b] = [note('a', '1', 'x'), note('b', '1', 'x', 'y')];
    const list = byDay();
    list.fill([a, b]);
    list.remove(b);
    expect(idsIn(list)).toEqual({ x: ['a'] });
    list.remove(a);
    expect(list.byKey.size).toBe(0);
    list.remove(a);
    expect(list.byKey.size).toBe(0);
  });

  it('leave a list alone that was handed out', () => {
    const list = byDay();
    list.fill([note('b', '1', 'x')]);
    const handedOut = list.byKey.get('x');
    list.add(note('a', '1', 'x'));
    expect(handedOut?.map(({ id }) => id)).toEqual(['b']);
    expect(idsIn(list)).toEqual({ x: ['a', 'b'] });
  });

  it('lie as if they had come at once, when they come one by one and some are taken out', () => {
    const notes = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
        day: fc.constantFrom('1', '2', '3'),
        of: fc.subarray(['x', 'y', 'z']),
      }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(notes, fc.integer({ min: 0, max: 8 }), (all, gone) => {
        const oneByOne = byDay();
        for (const one of all) oneByOne.add(one);
        for (const one of all.slice(0, gone)) oneByOne.remove(one);
        const atOnce = byDay();
        atOnce.fill(all.slice(gone));
        expect(Object.entries(idsIn(oneByOne)).sort()).toEqual(Object.entries(idsIn(atOnce)).sort());
      }),
    );
  });

  it('find the place of the first that is not before something', () => {
    const place = (wanted: number): number => placeIn([1, 3, 3, 5], (value) => value - wanted);
    expect([0, 1, 2, 3, 4, 5, 6].map(place)).toEqual([0, 0, 1, 1, 3, 3, 4]);
  });
});

describe('the homerooms of a member of staff', () => {
  it('are the classes of which that person is class teacher', () => {
    const roles = [
      { role: 'class-teacher', classId: 'c1' },
      { role: 'subject-teacher', classId: 'c2' },
      { role: 'class-teacher' },
    ] as const;
    expect(homeroomsOf({ id: 't', roles })).toEqual(['c1']);
  });
});
