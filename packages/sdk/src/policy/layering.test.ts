import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.js';
import type { Facts } from './facts.js';
import { layerPolicies } from './layering.js';
import type { PolicyPack } from './pack.js';
import { isPolicyError, PolicyError } from './policy-error.js';

const text = (value: string) => ({ 'zh-CN': value, 'zh-Hant': value, en: value });

function pack(id: string, level: PolicyPack['level'], under: string[] = []): PolicyPack {
  return {
    format: 'homevisit-policy/1',
    id,
    title: text(id),
    level,
    under,
    document: { title: id, issuer: 'nobody', issuedOn: null, effectiveFrom: null, effectiveTo: null },
    categories: { open: false, list: [] },
    clauses: [
      {
        id: 'team',
        title: text('team'),
        summary: text('team'),
        strength: 'must',
        citation: { section: '1' },
        rule: { kind: 'visit-team', modes: ['home'], quantity: { atLeast: 2 } },
      },
    ],
  };
}

const nobody: Facts = {
  calendar: { timeZone: 'Asia/Shanghai', schoolYears: [] },
  schoolId: 'school',
  students: [],
  teachers: [],
  visits: [],
  declines: [],
  emergencies: [],
};

describe('layering', () => {
  const nation = pack('nation', 'nation');
  const city = pack('city', 'city', ['nation']);
  const school = pack('school', 'school', ['city', 'nation']);

  it('orders packs from the nation down whatever order they come in', () => {
    const ids = (packs: PolicyPack[]) => layerPolicies(packs).packs.map((one) => one.id);
    expect(ids([school, city, nation])).toEqual(['nation', 'city', 'school']);
    expect(ids([city, nation, school])).toEqual(['nation', 'city', 'school']);
  });

  it.each([
    ['a pack that stands twice', [nation, nation], 'duplicate-pack', 'nation'],
    ['a layer that is not there', [school, nation], 'missing-layer', 'school'],
    ['packs in a circle', [pack('one', 'city', ['two']), pack('two', 'city', ['one'])], 'cyclic-layer', 'one'],
    ['a pack under itself', [pack('one', 'city', ['one'])], 'cyclic-layer', 'one'],
    ['a pack under a lower level', [pack('up', 'nation', ['city']), city, nation], 'wrong-order', 'up'],
  ] as const)('refuses %s and names the place', (_name, packs, code, place) => {
    let error: unknown;
    try {
      layerPolicies(packs);
    } catch (caught) {
      error = caught;
    }
    expect(error).toMatchObject({ code, place });
  });

  it('gives errors that another copy of the kit recognises', () => {
    expect(isPolicyError(new PolicyError('unknown-clause', 'x', 'y'))).toBe(true);
    expect(isPolicyError({ name: 'PolicyError' })).toBe(true);
    expect(isPolicyError(new Error('x'))).toBe(false);
    expect(isPolicyError(null)).toBe(false);
  });

  it('refuses a setting for a clause, or a place in it, that is not there', () => {
    const evaluateWith = (interpretations: Record<string, Record<string, number>>) =>
      evaluate(layerPolicies([nation], { interpretations }), nobody, '2026-11-20T12:00:00+08:00');
    expect(() => evaluateWith({ 'nation/none': { '/quantity/atLeast': 2 } })).toThrow(/nation\/none/);
    expect(() => evaluateWith({ 'nation/team': { '/quantity/atLeast': 3 } })).toThrow(/leaves nothing open/);
  });
});
