import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withReplacements, type Replacement } from './sorted-facts.js';

interface Thing {
  readonly id: string;
  readonly value: number;
}
const things = (...ids: string[]): Thing[] => ids.map((id) => ({ id, value: 0 }));
const put = (id: string): Replacement<Thing> => ({ id, after: { id, value: 1 } });
const idsOf = (facts: readonly Thing[]) => facts.map(({ id, value }) => `${id}${value}`);

describe('facts in order of id', () => {
  it('take in a new one where it belongs, in the order of UTF-16 code units', () => {
    expect(idsOf(withReplacements(things('a', 'c'), [put('b'), put('B'), put('d')]))).toEqual([
      'B1',
      'a0',
      'b1',
      'c0',
      'd1',
    ]);
  });

  it('have one replaced in its place, and one taken out', () => {
    expect(idsOf(withReplacements(things('a', 'b', 'c'), [put('b'), { id: 'a' }]))).toEqual(['b1', 'c0']);
  });

  it('stay the same where what is to be gone is not there', () => {
    expect(idsOf(withReplacements(things('a', 'c'), [{ id: 'b' }]))).toEqual(['a0', 'c0']);
  });

  it('leave the list that was given as it was', () => {
    const given = things('a', 'b');
    withReplacements(given, [put('c'), { id: 'a' }]);
    expect(idsOf(given)).toEqual(['a0', 'b0']);
  });

  it('are the same whether few or many are replaced at once', () => {
    const id = fc.integer({ min: 0, max: 400 }).map((number) => `i${number}`);
    const replacement = fc.record({ id, gone: fc.boolean() });
    const distinct = { selector: ({ id: key }: { id: string }) => key };
    fc.assert(
      fc.property(
        fc.uniqueArray(id, { maxLength: 120 }),
        fc.uniqueArray(replacement, { ...distinct, minLength: 50, maxLength: 120 }),
        (known, replaced) => {
          const facts = things(...known.sort());
          const replacements = replaced.map(({ id: key, gone }) => (gone ? { id: key } : put(key)));
          const expected = new Map(facts.map((fact) => [fact.id, fact]));
          for (const one of replacements) {
            if (one.after) expected.set(one.id, one.after);
            else expected.delete(one.id);
          }
          const inOrder = [...expected.keys()].sort().map((key) => expected.get(key)!);
          expect(withReplacements(facts, replacements)).toEqual(inOrder);
          const oneByOne = replacements.reduce<readonly Thing[]>((list, one) => withReplacements(list, [one]), facts);
          expect(oneByOne).toEqual(inOrder);
        },
      ),
    );
  });
});
