import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../../calendar/local-date.js';
import { addDays } from '../../calendar/local-date.js';
import { GrowingArray } from './growing-array.js';
import { IdentifierIndex } from './identifier-index.js';
import { KeyTable } from './key-table.js';
import { MemberLists } from './member-lists.js';
import { SpanBook } from './span-book.js';
import { hashOfHex, hashText, hexOf } from './text-hash.js';

describe('an index of identifiers', () => {
  test('gives each text one number and the text back for it, like a map', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 })), (texts) => {
        const index = new IdentifierIndex();
        const map = new Map<string, number>();
        // Lone surrogates have no UTF-8; no decoder makes any.
        for (const text of texts.map((one) => one.replace(/\p{Surrogate}/gu, ''))) {
          expect(index.find(text)).toBe(map.get(text));
          const number = index.add(text);
          if (!map.has(text)) map.set(text, number);
          expect(number).toBe(map.get(text));
          expect(index.textOf(number)).toBe(text);
        }
        expect(index.size).toBe(map.size);
      }),
    );
  });

  test('holds hundreds of thousands, also the longest ones', () => {
    const index = new IdentifierIndex();
    const longest = '中'.repeat(255);
    for (let number = 0; number < 200_000; number += 1) index.add(`person-${number}`);
    expect(index.textOf(index.add(longest))).toBe(longest);
    expect(index.find('person-123456')).toBe(123_456);
    expect(index.find('person-200000')).toBeUndefined();
  });
});

test('a table of keys finds what was added, with its values, and nothing else', () => {
  const table = new KeyTable(1);
  for (let number = 0; number < 50_000; number += 1) {
    const entry = table.add(`key ${number}`);
    expect(entry.known).toBe(false);
    entry.set(0, number);
  }
  expect(table.size).toBe(50_000);
  expect(table.add('key 777').known).toBe(true);
  expect(table.find('key 49999')?.get(0)).toBe(49_999);
  expect(table.find('key 50000')).toBeUndefined();
});

test('a growing array reads zero where nothing was set', () => {
  const array = new GrowingArray(Uint32Array);
  array.set(100_000, 7);
  expect([array.get(0), array.get(99_999), array.get(100_000), array.get(1_000_000)]).toEqual([0, 0, 7, 0]);
});

test('lists of members keep groups apart', () => {
  const lists = new MemberLists();
  lists.add(3, 30);
  lists.add(0, 1);
  lists.add(3, 31);
  expect([...lists.of(3)].sort()).toEqual([30, 31]);
  expect([...lists.of(0)]).toEqual([1]);
  expect([...lists.of(1)]).toEqual([]);
});

test('overlapping spans of a key are found like by comparing all of them', () => {
  const day = fc.integer({ min: 0, max: 40 }).map((days): LocalDate => addDays('2026-09-01', days));
  const span = fc.record({
    key: fc.constantFrom('a', 'b'),
    from: fc.option(day, { nil: undefined }),
    to: fc.option(day, { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(span), (spans) => {
      const book = new SpanBook();
      spans.forEach(({ key, from, to }, place) => {
        const earlier = spans
          .slice(0, place)
          .some(
            (other) => other.key === key && (other.from ?? '0') <= (to ?? '9') && (from ?? '0') <= (other.to ?? '9'),
          );
        expect(book.add(key, { from, to }, place + 1) !== undefined).toBe(earlier);
      });
    }),
  );
});

describe('a hash of a text', () => {
  test('goes through hexadecimal digits and back', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(hashOfHex(hexOf(hashText(text)))).toEqual(hashText(text));
      }),
    );
    expect(hexOf({ high: 0, low: 1 })).toBe('0000000000000001');
  });

  test('tells close texts apart', () => {
    const hashes = new Set<string>();
    for (let number = 0; number < 300_000; number += 1) hashes.add(hexOf(hashText(`student-${number}`)));
    expect(hashes.size).toBe(300_000);
  });

  test('does not change from version to version: stored digests are compared with it', () => {
    expect(hexOf(hashText(''))).toMatchInlineSnapshot(`"488bdcb81aee8d83"`);
    expect(hexOf(hashText('{"id":"student-1"}'))).toMatchInlineSnapshot(`"6990703bfc8683e7"`);
  });
});
