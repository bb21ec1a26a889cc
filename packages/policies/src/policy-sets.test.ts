import { digestClauses, evaluate, indexVerdicts, layerPolicies } from '@homevisit/sdk/policy';
import { factsOfVector } from '@homevisit/sdk/policy/vectors';
import { describe, expect, it } from 'vitest';
import { jurisdictions } from './index.js';

const NOW = '2026-11-22T10:00:00+08:00';
const facts = factsOfVector(
  {
    facts: {
      students: {
        elder: { family: 'lin', class: '6-1', categories: ['orphan', 'key-concern'] },
        younger: { family: 'lin', class: '1-1' },
      },
      teachers: { wang: [{ role: 'class-teacher', class: '6-1' }], head: [{ role: 'school-leader' }] },
      visits: { v1: { on: '2026-10-10', students: ['elder'], mode: 'home', by: { wang: 'class-teacher' } } },
    },
  },
  {},
);

describe.each(Object.keys(jurisdictions) as (keyof typeof jurisdictions)[])(
  'the documents of a school in %s',
  (place) => {
    const policies = layerPolicies(jurisdictions[place]);

    it('stand in order from the nation down', () => {
      expect(policies.packs.map((pack) => pack.id)).toEqual(jurisdictions[place].map((pack) => pack.id));
    });

    it('name document and section for every clause, in every language', () => {
      for (const digest of Object.values(digestClauses(policies))) {
        expect(digest.citation.section, digest.id).not.toBe('');
        for (const locale of ['zh-CN', 'zh-Hant', 'en'] as const) {
          for (const text of [digest.title, digest.summary, digest.document.title, ...digest.interpretations]) {
            expect(text[locale].trim(), `${digest.id} ${locale}`).not.toBe('');
          }
        }
      }
    });

    it('give one student own, family’s and visits’ verdicts together, and nothing of a sibling', () => {
      const mine = indexVerdicts(evaluate(policies, facts, NOW), facts).ofStudent('elder');
      expect(mine.some((one) => one.subject.type === 'student')).toBe(true);
      expect(mine.some((one) => one.subject.type === 'visit')).toBe(true);
      expect(mine.every((one) => one.subject.id !== 'younger')).toBe(true);
    });

    it('give a teacher own duties and those of own visits', () => {
      const mine = indexVerdicts(evaluate(policies, facts, NOW), facts).ofTeacher('wang');
      expect(mine.every((one) => one.subject.id === 'wang' || one.subject.id === 'v1')).toBe(true);
      expect(mine.some((one) => one.subject.id === 'v1')).toBe(true);
    });
  },
);

describe('what a school sets', () => {
  const [moe, hebei, fengnan] = jurisdictions.fengnan;

  it('never goes below what an interpretation allows', () => {
    const one = layerPolicies([moe, hebei, fengnan], {
      interpretations: { 'fengnan/F1-key': { '/quantity/atLeast': 1 } },
    });
    expect(() => evaluate(one, facts, NOW)).toThrow(/fengnan\/F1-key#\/quantity\/atLeast.*at least 2/);
  });

  it('never touches what a document leaves no room for', () => {
    const one = layerPolicies([moe, hebei, fengnan], { interpretations: { 'moe/M1': { '/quantity/atLeast': 3 } } });
    expect(() => evaluate(one, facts, NOW)).toThrow(/leaves nothing open/);
  });

  it('adds to an open list and is refused at a closed one', () => {
    const added = layerPolicies([moe, hebei, fengnan], { categories: { hebei: ['orphan'] } });
    expect(evaluate(added, facts, NOW).some((one) => one.clause === 'hebei/H2')).toBe(true);
    const closed = layerPolicies(jurisdictions.lishui, { categories: { lishui: ['orphan'] } });
    expect(() => evaluate(closed, facts, NOW)).toThrow(/closed/);
  });

  it('must bring every layer that a pack stands under', () => {
    expect(() => layerPolicies([fengnan])).toThrow(/moe/);
  });
});
