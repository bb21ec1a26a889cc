import { describe, expect, it } from 'vitest';
import { inventedPolicies } from '../testing/invented-policies.js';
import { digestClauses } from './clause-digest.js';
import type { PolicyPack } from './pack.js';
import type { PolicySet } from './policy-set.js';
import type { Rule, VisitCountRule } from './rule.js';
import type { ClauseDigest } from './verdict.js';

const text = (value: string) => ({ 'zh-CN': value, 'zh-Hant': value, en: value });
const vocabulary: PolicyPack['vocabulary'] = {
  activities: [
    { code: 'parents-meeting', title: text('meeting') },
    { code: 'open-day', title: text('open day') },
  ],
  submissions: [{ code: 'plan', title: text('plan') }],
  events: [{ code: 'absence', title: text('absence') }],
  data: [
    { name: 'student.residence', title: text('residence'), type: 'string' },
    { name: 'class.stream', title: text('stream'), type: 'string' },
  ],
};
const count: VisitCountRule = {
  kind: 'visit-count',
  owedBy: 'any-teacher',
  subject: 'student',
  population: {},
  quantity: { atLeast: 1 },
  per: 'term',
  modes: ['home'],
  byVisitor: 'anyone',
};

function digestOf(...rules: readonly Rule[]): ClauseDigest | undefined {
  const policies = inventedPolicies(...rules.map((rule) => ['must', rule] as const));
  const packs = policies.packs.map((pack) => ({ ...pack, vocabulary }));
  return digestClauses({ ...policies, packs } satisfies PolicySet)['invented/C1'];
}

describe('what a reader needs to know of a clause', () => {
  it('holds the names of its own words, and of no others', () => {
    const meetings: Rule = {
      kind: 'activity-count',
      owedBy: 'school',
      subject: 'class',
      population: { where: { not: { datum: 'class.stream', is: 'arts' } } },
      activities: ['parents-meeting'],
      quantity: { atLeast: 2 },
      per: 'term',
    };
    expect(digestOf(meetings)).toMatchObject({ counts: 'activities' });
    expect(digestOf(meetings)?.words).toEqual({ 'parents-meeting': text('meeting'), 'class.stream': text('stream') });
  });

  it('names the branches that have a title, apart from words of the same code', () => {
    const ladder: Rule = {
      kind: 'follow-up',
      owedBy: 'class-teacher',
      subject: 'student',
      population: {},
      event: 'absence',
      ladder: [
        {
          id: 'absence',
          title: text('first step'),
          owedBy: 'class-teacher',
          within: { amount: 1, unit: 'days' },
          do: { activity: 'open-day' },
        },
        { id: 'next', owedBy: 'school-leader', within: { amount: 1, unit: 'days' }, do: { activity: 'open-day' } },
      ],
    };
    expect(digestOf(ladder)).toMatchObject({ counts: 'responses' });
    expect(digestOf(ladder)?.words).toEqual({
      absence: text('absence'),
      'open-day': text('open day'),
      'branch:absence': text('first step'),
    });
  });

  it('says which modes may also count, and whether only for some', () => {
    const byPhone: Rule = { kind: 'counts-as', clauses: ['C1'], modes: ['phone'], circumstance: 'emergency' };
    const where = { datum: 'student.residence', is: 'outside' };
    const digest = digestOf(count, byPhone, { ...byPhone, modes: ['video'], where });
    expect(digest?.alsoCounts).toEqual([
      { clause: 'invented/C2', modes: ['phone'], circumstance: 'emergency', conditional: false },
      { clause: 'invented/C3', modes: ['video'], circumstance: 'emergency', conditional: true },
    ]);
    expect(digest?.words).toEqual({ 'student.residence': text('residence') });
  });

  it('counts nothing where a clause is about each single visit, and holds no word that it does not use', () => {
    const digest = digestOf({ kind: 'visit-step', modes: ['home'], step: 'consent' });
    expect(digest).not.toHaveProperty('counts');
    expect(digest).not.toHaveProperty('words');
    expect(digest).not.toHaveProperty('alsoCounts');
    expect(digest).not.toHaveProperty('consequence');
  });

  it('hands on what the document says will follow', () => {
    const policies = inventedPolicies(['must', count]);
    const packs = policies.packs.map((pack) => ({
      ...pack,
      clauses: pack.clauses.map((clause) => ({ ...clause, consequence: { text: text('a talk'), section: '7' } })),
    }));
    expect(digestClauses({ ...policies, packs })['invented/C1']?.consequence).toEqual(text('a talk'));
  });
});
