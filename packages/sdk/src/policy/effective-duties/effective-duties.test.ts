import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFullFacts, arbitraryFullPolicies } from '../../testing/arbitrary-ledger.js';
import { VISIT_MODES, VISITOR_ROLES } from '../../model/visit.js';
import { arbitraryInstant } from '../../testing/arbitrary-time.js';
import { evaluate } from '../evaluate.js';
import { layerPolicies } from '../layering.js';
import type { Clause, PolicyPack, Strength } from '../pack.js';
import type { Rule, VisitCountRule } from '../rule.js';
import { effectiveDuties, layerDuties, STRENGTHS_BY_FORCE, type EffectiveDuty } from './index.js';

const text = (value: string) => ({ 'zh-CN': value, 'zh-Hant': value, en: value });

function pack(
  id: string,
  level: PolicyPack['level'],
  clauses: readonly (Pick<Clause, 'id' | 'strength' | 'rule'> & Partial<Clause>)[],
): PolicyPack {
  return {
    format: 'homevisit-policy/1',
    id,
    title: text(id),
    level,
    under: [],
    document: { title: id, issuer: 'nobody', issuedOn: null, effectiveFrom: null, effectiveTo: null },
    categories: { open: false, list: [] },
    clauses: clauses.map((one) => ({ title: text(id), summary: text(id), citation: { section: '1' }, ...one })),
  };
}

function count(more: Partial<VisitCountRule>): VisitCountRule {
  return {
    kind: 'visit-count',
    owedBy: 'class-teacher',
    subject: 'student',
    population: {},
    quantity: { atLeast: 1 },
    per: 'school-year',
    modes: ['home', 'agreed-place', 'phone'],
    byVisitor: 'anyone',
    ...more,
  };
}
const clause = (id: string, strength: Strength, rule: Rule, relations?: Clause['relations']) => ({
  id,
  strength,
  rule,
  ...(relations && { relations }),
});
const dutiesOf = (...packs: PolicyPack[]): EffectiveDuty[] => effectiveDuties(layerPolicies(packs));
const only = (duties: readonly EffectiveDuty[]): EffectiveDuty => {
  expect(duties).toHaveLength(1);
  return duties[0] as EffectiveDuty;
};

describe('the duties of several documents together', () => {
  it('take the stricter number, modes and visitors of clauses that can be compared, and cite both', () => {
    const duty = only(
      dutiesOf(
        pack('upper', 'nation', [clause('N', 'must', count({ byVisitor: ['class-teacher'] }))]),
        pack('lower', 'district', [clause('D', 'must', count({ quantity: { atLeast: 2 }, modes: ['home'] }))]),
      ),
    );
    const clauses = ['lower/D', 'upper/N'];
    expect(duty.terms).toEqual({
      quantity: [{ value: { least: 2 }, strength: 'must', clauses, decidedBy: ['lower/D'] }],
      modes: [{ value: ['home'], strength: 'must', clauses, decidedBy: ['lower/D'] }],
      byVisitor: [{ value: ['class-teacher'], strength: 'must', clauses, decidedBy: ['upper/N'] }],
    });
    expect(duty.strength).toMatchObject({ value: 'must', decidedBy: clauses });
  });

  it('never make a must of what a document only encourages', () => {
    const { quantity } = only(
      dutiesOf(
        pack('upper', 'nation', [clause('N', 'must', count({}))]),
        pack('lower', 'school', [clause('S', 'encouraged', count({ quantity: { atLeast: 3 } }))]),
      ),
    ).terms;
    expect(quantity?.map(({ value, strength }) => [value.least, strength])).toEqual([
      [1, 'must'],
      [3, 'encouraged'],
    ]);
  });

  it.each([
    ['a student and a family', { subject: 'family' }],
    ['a year and a term', { per: 'term' }],
    ['everybody and a part', { population: { where: { datum: 'student.boarding', is: true } } }],
  ] as const)('leave side by side what cannot be compared: %s', (_name, more) => {
    const duties = dutiesOf(
      pack('upper', 'nation', [clause('N', 'must', count({}))]),
      pack('lower', 'district', [clause('D', 'must', count(more))]),
    );
    expect(duties.map(({ clauses }) => clauses.map(({ id }) => id)).sort()).toEqual([['lower/D'], ['upper/N']]);
  });

  it('say where nothing answers both: one counts only at home, the other only by phone', () => {
    const duty = only(
      dutiesOf(
        pack('upper', 'nation', [clause('N', 'must', count({ modes: ['home'] }))]),
        pack('lower', 'district', [clause('D', 'must', count({ modes: ['phone'] }))]),
      ),
    );
    expect(duty.conflicts).toEqual(['modes']);
  });

  it('take the shorter time for a record, the larger team and all headings of each', () => {
    const modes = ['home' as const];
    const duties = dutiesOf(
      pack('upper', 'nation', [
        clause('A', 'must', { kind: 'record-deadline', modes, withinHours: 72 }),
        clause('B', 'must', { kind: 'visit-team', modes, quantity: { atLeast: 2 }, including: ['mentor'] }),
        clause('C', 'must', { kind: 'record-content', modes, topics: ['support'] }),
      ]),
      pack('lower', 'district', [
        clause('A', 'must', { kind: 'record-deadline', modes, withinHours: 48 }),
        clause('B', 'must', { kind: 'visit-team', modes, quantity: { atLeast: 1, atMost: 3 } }),
        clause('C', 'must', { kind: 'record-content', modes, topics: ['development'] }),
      ]),
    );
    const values = duties.map(({ terms }) =>
      Object.fromEntries(Object.entries(terms).map(([name, [first]]) => [name, first?.value])),
    );
    expect(values).toEqual(
      expect.arrayContaining([
        { deadline: 48 },
        { quantity: { least: 2, most: 3 }, team: ['mentor'] },
        { content: ['development', 'support'] },
      ]),
    );
  });

  it('let a clause that adopts another have its rule from there, if its own is the same', () => {
    const adopting = (rule: Rule) =>
      dutiesOf(
        pack('zone', 'district', [clause('Z', 'practice', count({}))]),
        pack('own', 'school', [clause('S', 'must', rule, [{ how: 'adopts', to: 'zone/Z' }])]),
      )
        .flatMap(({ clauses }) => clauses)
        .find(({ id }) => id === 'own/S')?.adoptedFrom;
    expect(adopting(count({}))).toBe('zone/Z');
    expect(adopting(count({ quantity: { atLeast: 2 } }))).toBeUndefined();
  });

  it.each([
    ['a principle above it by less', 'principle', 'school', 1, []],
    ['no must above it by less', 'must', 'school', 2, [{ clause: 'own/S', over: 'upper/N', dimension: 'quantity' }]],
  ] as const)('let a clause closer to the school override %s', (_name, strength, level, least, refused) => {
    const overrides: Clause['relations'] = [{ how: 'overrides', to: 'upper/N', dimensions: ['quantity'] }];
    const duty = only(
      dutiesOf(
        pack('upper', 'nation', [clause('N', strength, count({ quantity: { atLeast: 2 } }))]),
        pack('own', level, [clause('S', strength, count({}), overrides)]),
      ),
    );
    expect(duty.terms.quantity?.[0]?.value.least).toBe(least);
    expect(duty.refused).toEqual(refused);
  });

  it('can be those of one day: a clause that is out of force is not among them', () => {
    const ended = { ...clause('N', 'must', count({})), effective: { to: '2026-01-01' as const } };
    const policies = layerPolicies([pack('upper', 'nation', [ended])]);
    expect(effectiveDuties(policies, { date: '2026-01-01' })).toHaveLength(1);
    expect(effectiveDuties(policies, { date: '2026-01-02' })).toEqual([]);
  });
});

/** The same number of policies on a busy machine. */
const PATIENCE = { timeout: 60_000 };

describe('layering duties', PATIENCE, () => {
  it('is associative, commutative and idempotent', () => {
    const cut = fc.tuple(arbitraryFullPolicies, fc.array(fc.nat(2), { minLength: 1 }));
    fc.assert(
      fc.property(cut, ([policies, picks]) => {
        const parts: EffectiveDuty[][] = [[], [], []];
        let place = 0;
        for (const one of policies.packs) {
          for (const single of one.clauses) {
            const alone = effectiveDuties({ ...policies, packs: [{ ...one, clauses: [single] }] });
            parts[picks[place % picks.length] ?? 0]?.push(...alone);
            place += 1;
          }
        }
        const [a, b, c] = parts.map((part) => layerDuties(part, [])) as [
          EffectiveDuty[],
          EffectiveDuty[],
          EffectiveDuty[],
        ];
        expect(layerDuties(layerDuties(a, b), c)).toEqual(layerDuties(a, layerDuties(b, c)));
        expect(layerDuties(a, b)).toEqual(layerDuties(b, a));
        expect(layerDuties(a, a)).toEqual(a);
        expect(layerDuties(layerDuties(a, b), c)).toEqual(effectiveDuties(policies));
      }),
      { numRuns: 40 },
    );
  });
});

describe('an effective duty of visiting', PATIENCE, () => {
  const NEW = 'effective';
  const OTHERS = VISITOR_ROLES.filter((role) => role !== 'class-teacher');
  const rules = fc
    .record({
      quantity: fc.constantFrom({ atLeast: 1 }, { atLeast: 1 }, { atLeast: 2 }),
      modes: fc.subarray([...VISIT_MODES], { minLength: 5 }),
      byVisitor: fc.constantFrom('anyone' as const, 'anyone' as const, [...VISITOR_ROLES], [...OTHERS]),
    })
    .map(count);
  const clauses = fc
    .array(fc.tuple(rules, fc.constantFrom<Strength>('must', 'must', 'encouraged')), { minLength: 1, maxLength: 2 })
    .map((list) => list.map(([rule, strength], index) => clause(`C${index}`, strength, rule)));
  const comparable = fc
    .tuple(clauses, clauses)
    .map(([upper, lower]) => layerPolicies([pack('upper', 'nation', upper), pack('lower', 'school', lower)]));

  it('is met only by whoever meets each clause of the strongest kind in it', () => {
    let seen = 0;
    fc.assert(
      fc.property(comparable, arbitraryFullFacts, arbitraryInstant, (policies, facts, asOf) => {
        for (const duty of effectiveDuties(policies)) {
          const first = duty.clauses.find(({ strength }) => strength === duty.strength.value);
          const { quantity, modes, byVisitor } = duty.terms;
          if (first?.rule.kind !== 'visit-count' || duty.conflicts.length > 0) continue;
          const value = quantity?.[0]?.value;
          const rule: VisitCountRule = {
            ...first.rule,
            ...(first.rule.quantity &&
              value && { quantity: { atLeast: Math.max(1, value.least), atMost: value.most } }),
            modes: [...(modes?.[0]?.value ?? [])],
            byVisitor: byVisitor?.[0]?.value === 'anyone' ? 'anyone' : [...(byVisitor?.[0]?.value ?? [])],
          };
          const [packId] = first.id.split('/');
          const packs = policies.packs.map((one) =>
            one.id === packId
              ? {
                  ...one,
                  clauses: [
                    ...one.clauses,
                    { ...(one.clauses[0] as Clause), id: NEW, strength: 'must' as const, rule },
                  ],
                }
              : one,
          );
          const verdicts = evaluate({ ...policies, packs }, facts, asOf);
          const weakest = STRENGTHS_BY_FORCE.indexOf(duty.strength.value);
          const strongest = duty.clauses
            .filter(({ strength }) => STRENGTHS_BY_FORCE.indexOf(strength) <= weakest)
            .map(({ id }) => id);
          const met = verdicts.filter((one) => one.clause === `${packId ?? ''}/${NEW}` && one.status === 'met');
          for (const { subject, period } of met) {
            const others = verdicts.filter(
              (one) =>
                strongest.includes(one.clause) &&
                one.subject.type === subject.type &&
                one.subject.id === subject.id &&
                one.period?.id === period?.id,
            );
            for (const other of others) expect(other.status, other.clause).toBe('met');
            if (duty.clauses.length > 1) seen += others.length;
          }
        }
      }),
      // Chosen so that some duty is met: a chance seed may show none.
      { numRuns: 100, seed: 20_261_122 },
    );
    expect(seen).toBeGreaterThan(0);
  });
});
