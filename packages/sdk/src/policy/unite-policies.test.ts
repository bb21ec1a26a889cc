import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ONE_VISIT, typedClause, typedPack } from '../testing/pack-under-check.js';
import { compilePolicies } from './compiled-policies.js';
import { layerPolicies } from './layering.js';
import type { PolicyPack } from './pack.js';
import { isPolicyError } from './policy-error.js';
import type { PolicySet, PolicySettings } from './policy-set.js';
import { unitePolicies } from './unite-policies.js';

const open = (id: string, level: PolicyPack['level'], under: string[], title = id) =>
  typedPack(id, [typedClause('A', { ...ONE_VISIT, quantity: { atLeast: 'open' } })], {
    level,
    under,
    title,
    categories: { open: true, list: [] },
  });
const nation = open('nation', 'nation', []);
const city = open('city', 'city', ['nation']);
const school = open('school', 'school', ['city']);
const otherCity = open('city', 'city', ['nation'], 'another version');

const interpretations = fc.dictionary(
  fc.constantFrom('nation/A', 'city/A', 'school/A'),
  fc.record({ '/quantity/atLeast': fc.constantFrom(1, 2) }),
  { maxKeys: 2 },
);
const categories = fc.dictionary(fc.constantFrom('nation', 'city'), fc.subarray(['a', 'b', 'c']), { maxKeys: 2 });
const settings = fc.record(
  { interpretations, categories, dueSoonDays: fc.constantFrom(14, 14, 7, 21) },
  { requiredKeys: [] },
);
const packs = fc.constantFrom([nation], [city, nation], [school, nation, city], [nation, otherCity], []);
const policySet = fc.tuple(packs, settings).map(([own, given]) => layerPolicies(own, given as Partial<PolicySettings>));

/** The set that comes out, or the code of the error. */
function outcome(unite: () => PolicySet): unknown {
  try {
    const { packs: united, settings: given } = unite();
    const { interpretations: values = {}, categories: codes = {}, dueSoonDays } = given;
    const sorted = Object.fromEntries(Object.entries(codes).map(([id, list]) => [id, [...list].sort()]));
    return { packs: united.map(({ id, title }) => [id, title.en]), values, sorted, dueSoonDays };
  } catch (error) {
    if (isPolicyError(error)) return 'refused';
    throw error;
  }
}

describe('sets of documents put together', () => {
  it('are the same whichever is named first', () => {
    fc.assert(
      fc.property(policySet, policySet, (a, b) => {
        expect(outcome(() => unitePolicies(a, b))).toEqual(outcome(() => unitePolicies(b, a)));
      }),
    );
  });

  it('are the same in whichever order several are put together', () => {
    fc.assert(
      fc.property(policySet, policySet, policySet, (a, b, c) => {
        expect(outcome(() => unitePolicies(unitePolicies(a, b), c))).toEqual(
          outcome(() => unitePolicies(a, unitePolicies(b, c))),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('hold a document that both have once, and with an empty set or itself a set stays what it is', () => {
    const set = layerPolicies([school, city, nation], {
      dueSoonDays: 7,
      interpretations: { 'city/A': { '/quantity/atLeast': 2 } },
    });
    expect(unitePolicies(set, set)).toEqual(set);
    expect(unitePolicies(set, layerPolicies([]))).toEqual(set);
    const copy = JSON.parse(JSON.stringify(layerPolicies([nation]))) as PolicySet;
    expect(unitePolicies(set, copy)).toEqual(set);
  });

  it.each([
    [
      'two versions of a document',
      layerPolicies([city, nation]),
      layerPolicies([otherCity, nation]),
      'conflicting-pack',
      'city',
    ],
    [
      'two values for the same number',
      layerPolicies([nation], { interpretations: { 'nation/A': { '/quantity/atLeast': 2 } } }),
      layerPolicies([nation], { interpretations: { 'nation/A': { '/quantity/atLeast': 3 } } }),
      'conflicting-setting',
      'nation/A#/quantity/atLeast',
    ],
    [
      'two ideas of soon',
      layerPolicies([], { dueSoonDays: 7 }),
      layerPolicies([], { dueSoonDays: 21 }),
      'conflicting-setting',
      'dueSoonDays',
    ],
  ] as const)('are refused for %s, with the place', (_name, a, b, code, place) => {
    let error: unknown;
    try {
      unitePolicies(a, b);
    } catch (caught) {
      error = caught;
    }
    expect(error).toMatchObject({ code, place });
  });
});

describe('a number that a document leaves open', () => {
  const set = (value: number | string, pointer = '/quantity/atLeast') =>
    compilePolicies(layerPolicies([nation], { interpretations: { 'nation/A': { [pointer]: value } } })).clauses[0]
      ?.rule;

  it('is set by its place in the rule, without an interpretation', () => {
    expect(set(2)).toMatchObject({ quantity: { atLeast: 2 } });
  });

  it.each([
    [0, /at least 1/],
    ['two', /at least 1/],
    [1.5, /cannot hold the value 1.5/],
  ])('is not set to %j', (value, message) => {
    expect(() => set(value)).toThrow(message);
  });

  it('is named where somebody sets another', () => {
    expect(() => set(2, '/per')).toThrow(/leaves nothing open here.*\/quantity\/atLeast/);
  });
});

describe('a category that only one document knows', () => {
  it('is known by every code that the document says it covers', () => {
    const list = [{ id: 'boarder', title: '住校生', covers: ['boards-at-school'], attachesTo: 'student' }];
    const pack = typedPack('plan', [], { categories: { open: false, list } });
    const { knows } = compilePolicies(layerPolicies([pack]));
    expect([knows('boards-at-school'), knows('plan:boarder'), knows('boarder')]).toEqual([true, true, false]);
  });
});
