import { describe, expect, it } from 'vitest';
import { layerPolicies } from './layering.js';
import type { Clause, PolicyPack } from './pack.js';
import { requirements } from './requirements.js';
import type { Rule } from './rule.js';

const text = (value: string) => ({ 'zh-CN': value, 'zh-Hant': value, en: value });
const clause = (id: string, strength: Clause['strength'], rule: Rule): Clause => ({
  id,
  title: text(id),
  summary: text(id),
  strength,
  citation: { section: id },
  rule,
});
const pack = (id: string, level: PolicyPack['level'], clauses: Clause[]): PolicyPack => ({
  format: 'homevisit-policy/1',
  id,
  title: text(id),
  level,
  under: [],
  document: { title: id, issuer: id, issuedOn: null, effectiveFrom: null, effectiveTo: null },
  categories: { open: true, list: [] },
  clauses,
});
const policies = layerPolicies([
  pack('nation', 'nation', [
    clause('team', 'encouraged', { kind: 'visit-team', modes: ['home'], quantity: { atLeast: 2 } }),
    clause('topics', 'must', {
      kind: 'record-content',
      modes: ['home', 'phone'],
      topics: ['family-opinions', 'support'],
    }),
  ]),
  pack('school', 'school', [
    clause('team', 'must', { kind: 'visit-team', modes: ['home'], quantity: { atLeast: 3 } }),
    clause('conduct', 'must-not', { kind: 'conduct', modes: ['home'], attest: ['no-gifts'] }),
    clause('report', 'may', { kind: 'visit-step', modes: ['home'], step: 'safety-report' }),
    clause('late', 'must', { kind: 'record-deadline', modes: ['phone'], withinHours: 24 }),
    clause('count', 'must', {
      kind: 'visit-count',
      owedBy: 'any-teacher',
      subject: 'student',
      population: {},
      quantity: { atLeast: 1 },
      per: 'term',
      modes: ['home'],
      byVisitor: 'anyone',
    }),
    clause('remote', 'may', { kind: 'counts-as', clauses: ['count'], modes: ['phone'], circumstance: 'emergency' }),
  ]),
]);

describe('what is asked of a record', () => {
  it('merges clauses that ask for the same: the higher number, both cited, the strongest first', () => {
    expect(requirements({ mode: 'home' }, policies).find((one) => one.field === 'visitors')).toEqual({
      field: 'visitors',
      stage: 'before',
      atLeast: 3,
      clauses: ['school/team', 'nation/team'],
      strength: 'must',
    });
  });

  it('names each topic and each rule of conduct by itself', () => {
    const parts = requirements({ mode: 'home' }, policies).filter((one) => one.part !== undefined);
    expect(parts.map((one) => [one.field, one.part, one.strength])).toEqual([
      ['findings', 'family-opinions', 'must'],
      ['findings', 'support', 'must'],
      ['conduct', 'no-gifts', 'must-not'],
    ]);
  });

  it('asks a phone visit for its circumstance where one would let it count, and for nothing that belongs to going there', () => {
    expect(requirements({ mode: 'phone' }, policies).map((one) => one.field)).toEqual([
      'findings',
      'findings',
      'endedAt',
      'circumstance',
    ]);
  });

  it('asks a letter for nothing', () => {
    expect(requirements({ mode: 'letter' }, policies)).toEqual([]);
  });

  describe('by clauses that ask for more of the same', () => {
    const asked = (...rules: readonly (readonly [Clause['strength'], Rule])[]) =>
      requirements(
        { mode: 'home' },
        layerPolicies([
          pack(
            'p',
            'school',
            rules.map(([strength, rule], index) => clause(`C${index + 1}`, strength, rule)),
          ),
        ]),
      );
    const rural = { datum: 'school.locality', is: 'rural' };

    it('takes the least that is enough and the most that is allowed, and every capacity', () => {
      const team = asked(
        ['must', { kind: 'visit-team', modes: ['home'], quantity: { atLeast: 2, atMost: 4 } }],
        ['principle', { kind: 'visit-team', modes: ['home'], quantity: { atMost: 3 }, including: ['counsellor'] }],
      );
      expect(team).toEqual([
        {
          field: 'visitors',
          stage: 'before',
          atLeast: 2,
          atMost: 3,
          including: ['counsellor'],
          clauses: ['p/C1', 'p/C2'],
          strength: 'must',
        },
      ]);
    });

    it('does not let a wish make a binding number stricter', () => {
      const [team] = asked(
        ['encouraged', { kind: 'visit-team', modes: ['home'], quantity: { atLeast: 5 } }],
        ['must', { kind: 'visit-team', modes: ['home'], quantity: { atLeast: 2 } }],
      );
      expect(team).toMatchObject({ atLeast: 2, strength: 'must', clauses: ['p/C2', 'p/C1'] });
    });

    it('asks for consent and approval before the visit, with the lead time of each clause', () => {
      const steps = asked(
        ['must', { kind: 'visit-step', modes: ['home'], step: 'consent' }],
        ['must', { kind: 'visit-step', modes: ['home'], step: 'approval', before: { amount: 1, unit: 'days' } }],
        [
          'practice',
          { kind: 'visit-step', modes: ['home'], step: 'approval', before: { amount: 2, unit: 'working-days' } },
        ],
      );
      expect(steps).toEqual([
        { field: 'consent', stage: 'before', clauses: ['p/C1'], strength: 'must' },
        {
          field: 'approval',
          stage: 'before',
          leads: [
            { clause: 'p/C2', before: { amount: 1, unit: 'days' } },
            { clause: 'p/C3', before: { amount: 2, unit: 'working-days' } },
          ],
          clauses: ['p/C2', 'p/C3'],
          strength: 'must',
        },
      ]);
    });

    it('hands on every limit with its clause, as all of them hold', () => {
      const [start, end] = asked(
        ['must', { kind: 'visit-limit', modes: ['home'], timeOfDay: { from: '17:00', to: '20:30' } }],
        ['must', { kind: 'visit-limit', modes: ['home'], minutes: { atMost: 60 } }],
      );
      expect(start).toMatchObject({
        field: 'startedAt',
        limits: [
          { clause: 'p/C1', timeOfDay: { from: '17:00', to: '20:30' } },
          { clause: 'p/C2', minutes: { atMost: 60 } },
        ],
      });
      expect(end).toMatchObject({ field: 'endedAt', clauses: ['p/C1', 'p/C2'] });
    });

    it('marks what is asked only of some students, and lets it make nothing stricter for the others', () => {
      expect(asked(['must', { kind: 'visit-step', modes: ['home'], step: 'consent', where: rural }])).toMatchObject([
        { field: 'consent', conditional: true, strength: 'must' },
      ]);
      const [team] = asked(
        ['must', { kind: 'visit-team', modes: ['home'], quantity: { atLeast: 3 }, where: rural }],
        ['principle', { kind: 'visit-team', modes: ['home'], quantity: { atLeast: 2 } }],
      );
      expect(team).toEqual({
        field: 'visitors',
        stage: 'before',
        atLeast: 2,
        clauses: ['p/C1', 'p/C2'],
        strength: 'principle',
      });
    });
  });
});
