import { describe, expect, it } from 'vitest';
import { findingOf, foundIn, ONE_VISIT, typedClause, typedPack } from '../../testing/pack-under-check.js';

const nation = typedPack(
  'nation',
  [typedClause('N', ONE_VISIT), typedClause('P', ONE_VISIT, { strength: 'principle' })],
  {
    level: 'nation',
  },
);
const related = (relations: object[]) =>
  typedPack('plan', [typedClause('A', { ...ONE_VISIT, quantity: { atLeast: 3 } }, { relations })], {
    under: ['nation'],
  });

describe('relations to other documents', () => {
  it('name a clause that is at hand, or a text that is in no pack by its title', () => {
    const pack = related([
      { how: 'tightens', to: 'nation/N' },
      { how: 'cites', to: '义务教育法' },
    ]);
    expect(foundIn([pack], { known: [nation] })).toEqual([]);
  });

  it('to a clause that is not there are faults, with the one that was meant', () => {
    expect(
      findingOf([related([{ how: 'cites', to: 'nation/M' }])], 'unknown-relation', { known: [nation] }),
    ).toMatchObject([{ pointer: '/clauses/0/relations/0/to', values: { to: 'nation/M', suggestion: 'nation/N' } }]);
  });

  it('may replace what only holds in principle, and never a must', () => {
    expect(foundIn([related([{ how: 'overrides', to: 'nation/P' }])], { known: [nation] })).toEqual([]);
    expect(foundIn([related([{ how: 'overrides', to: 'nation/N' }])], { known: [nation] })).toEqual([
      'error plan/clauses/0/relations/0/how overrides-must',
    ]);
  });
});

describe('ids within a clause', () => {
  const rung = (id: string, more: object = {}) => ({
    id,
    owedBy: 'class-teacher',
    within: { amount: 1, unit: 'days' },
    do: { visit: { modes: ['home'], byVisitor: 'anyone' } },
    ...more,
  });
  const ladder = (rungs: object[]) =>
    foundIn([
      typedPack('plan', [
        typedClause('A', {
          kind: 'follow-up',
          owedBy: 'class-teacher',
          subject: 'student',
          population: {},
          event: 'enrolment',
          ladder: rungs,
        }),
      ]),
    ]);

  it('of rungs stand once each, and the first rung waits for none', () => {
    expect(ladder([rung('a'), rung('b', { starts: 'unanswered' })])).toEqual([]);
    expect(ladder([rung('a'), rung('a')])).toEqual(['error plan/clauses/0/rule/ladder/1/id duplicate-id']);
    expect(ladder([rung('a', { starts: 'unanswered' })])).toEqual([
      'error plan/clauses/0/rule/ladder/0/starts first-rung',
    ]);
  });

  it('of cohorts and exceptions stand once each', () => {
    const exceptions = ['x', 'x'].map((id) => ({ id, when: { datum: 'student.new', is: true }, exempt: true }));
    expect(foundIn([typedPack('plan', [typedClause('A', { ...ONE_VISIT, exceptions })])])).toEqual([
      'error plan/clauses/0/rule/exceptions/1/id duplicate-id',
    ]);
  });
});

describe('places that an interpretation names', () => {
  it('are given where one leads nowhere', () => {
    const interpretations = [{ pointer: '/rule/quantity/atLeast', note: '理解' }];
    expect(
      findingOf([typedPack('plan', [typedClause('A', ONE_VISIT, { interpretations })])], 'unknown-pointer'),
    ).toMatchObject([
      { values: { suggestion: '/quantity/atLeast', known: expect.stringContaining('/modes/0') as string } },
    ]);
  });
});

describe('days, hours and numbers', () => {
  const found = (rule: object, clause: object = {}, document: object = {}) =>
    foundIn([
      typedPack('plan', [typedClause('A', rule, clause)], { document: { title: 'a', issuer: 'b', ...document } }),
    ]);
  const limit = (more: object) => ({ kind: 'visit-limit', modes: ['home'], ...more });

  it.each([
    ['a document', ONE_VISIT, {}, { effectiveFrom: '2026-09-01', effectiveTo: '2026-08-31' }, '/document/effectiveTo'],
    ['a clause', ONE_VISIT, { effective: { from: '2026-09-02', to: '2026-09-01' } }, {}, '/clauses/0/effective/to'],
    ['an evening', limit({ timeOfDay: { from: '21:00', to: '18:00' } }), {}, {}, '/clauses/0/rule/timeOfDay/to'],
    ['a length', limit({ minutes: { atLeast: 90, atMost: 30 } }), {}, {}, '/clauses/0/rule/minutes/atMost'],
    [
      'a team',
      { kind: 'visit-team', modes: ['home'], quantity: { atLeast: 3, atMost: 2 } },
      {},
      {},
      '/clauses/0/rule/quantity/atMost',
    ],
  ])('of %s run forwards', (_name, rule, clause, document, pointer) => {
    expect(found(rule, clause, document)).toEqual([`error plan${pointer} wrong-order`]);
  });

  it('of a period lie within those on which the document is in force', () => {
    const per = { between: { from: '2026-03-01', to: '2026-05-31' } };
    const rule = { ...ONE_VISIT, per };
    expect(found(rule, {}, { effectiveFrom: '2026-03-01' })).toEqual([]);
    expect(found(rule, {}, { effectiveFrom: '2026-04-01' })).toEqual([
      'warning plan/clauses/0/rule/per/between outside-effective',
    ]);
    expect(found(rule, {}, { effectiveFrom: '2026-09-01' })).toEqual([
      'error plan/clauses/0/rule/per/between outside-effective',
    ]);
  });

  it('of a clause lie within those of its document', () => {
    expect(found(ONE_VISIT, { effective: { to: '2026-08-31' } }, { effectiveFrom: '2026-09-01' })).toEqual([
      'error plan/clauses/0/effective outside-effective',
    ]);
  });
});
