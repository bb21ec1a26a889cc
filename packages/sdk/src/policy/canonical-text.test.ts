import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalTextOf, sortedWords } from './canonical-text.js';

/** The same data with the keys of each object in the opposite order. */
function turnedRound(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedRound);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turnedRound(inner)]),
  );
}

describe('the text of plain data', () => {
  it('has the keys of each object in order, and lists as they are', () => {
    expect(canonicalTextOf({ b: 1, a: { d: [3, 1], c: null } })).toBe('{"a":{"c":null,"d":[3,1]},"b":1}');
    expect(canonicalTextOf([{ z: 1, y: 2 }, 'x'])).toBe('[{"y":2,"z":1},"x"]');
  });

  it('is a text for whatever has none in JSON', () => {
    expect(canonicalTextOf(undefined)).toBe('');
    expect(canonicalTextOf(null)).toBe('null');
    expect(canonicalTextOf('')).toBe('""');
  });

  it('is the same in whatever order the keys were written, and reads as the same data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalTextOf(turnedRound(value))).toBe(canonicalTextOf(value));
        expect(JSON.parse(canonicalTextOf(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('different words', () => {
  it('stand each once, in order', () => {
    expect(sortedWords(['b', 'a', 'b', 'c', 'a'])).toEqual(['a', 'b', 'c']);
    expect(sortedWords([])).toEqual([]);
  });
});
