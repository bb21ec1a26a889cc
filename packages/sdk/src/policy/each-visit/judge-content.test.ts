import { describe, expect, it } from 'vitest';
import { concerned, judge } from '../../testing/judged-visit.js';
import type { EachVisitRule } from '../rule.js';

describe('what a record contains', () => {
  it('is late, not lost, where a heading is empty', () => {
    const rule: EachVisitRule = {
      kind: 'record-content',
      ...concerned,
      topics: ['family-situation', 'support'],
    };
    expect(judge(rule, { topics: ['support'] })).toMatchObject({
      status: 'overdue',
      have: 1,
      need: 2,
      missing: [{ code: 'topics', topics: ['family-situation'] }],
    });
    expect(judge(rule, { topics: ['support', 'family-situation'] })).toMatchObject({
      status: 'met',
      have: 2,
      need: 2,
      missing: [],
    });
  });

  it('never scores conduct: what nobody attested is unknown', () => {
    const rule: EachVisitRule = { kind: 'conduct', ...concerned, attest: ['no-gifts', 'no-meals-or-expenses'] };
    expect(judge(rule, { conduct: ['no-meals-or-expenses'] })).toMatchObject({
      status: 'unknown',
      have: 1,
      need: 2,
      missing: [{ code: 'conduct', conduct: ['no-gifts'] }],
    });
    expect(judge(rule, { conduct: ['no-meals-or-expenses', 'no-gifts'] })).toMatchObject({
      status: 'met',
      have: 2,
      need: 2,
      missing: [],
    });
  });
});
