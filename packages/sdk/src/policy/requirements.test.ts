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
});
