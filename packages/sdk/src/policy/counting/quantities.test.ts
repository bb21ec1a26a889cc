import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../calendar/local-date.js';
import {
  askCount,
  autumn,
  oneCount,
  plainCount,
  STRENGTHS_AND_MISSES,
  visitsOn,
  type CountQuestion,
} from '../../testing/count-questions.js';
import { classTeacher, documentOf, noonOf, school, student, visit } from '../../testing/small-school.js';
import { evaluate } from '../evaluate.js';
import { layerPolicies } from '../layering.js';
import type { VisitCountRule } from '../rule.js';

describe('how many visits are owed', () => {
  it('is answered by as many, and by more', () => {
    const two = { quantity: { atLeast: 2 } };
    expect(oneCount({ rule: two, facts: { visits: visitsOn('2026-10-01') } })).toMatchObject({
      status: 'open',
      need: 2,
      have: 1,
      missing: [{ code: 'visits', count: 1, modes: ['home'], byVisitor: 'anyone' }],
    });
    for (const days of [
      ['2026-10-01', '2026-10-02'],
      ['2026-10-01', '2026-10-02', '2026-10-03'],
    ] as LocalDate[][]) {
      const verdict = oneCount({ rule: two, facts: { visits: visitsOn(...days) } });
      expect(verdict).toMatchObject({ status: 'met', need: 2, have: days.length, missing: [], evidence: days });
      expect(verdict.most).toBeUndefined();
      expect(verdict.reason).toBeUndefined();
    }
  });

  it('is due at the end of the period', () => {
    expect(oneCount({})).toMatchObject({ status: 'open', dueOn: '2027-07-10', owedBy: 'any-teacher' });
    expect(oneCount({ on: '2027-07-10' })).toMatchObject({ status: 'due-soon' });
    expect(askCount({ on: '2027-07-11' })[0]).toMatchObject({ status: 'breached', missing: [] });
  });

  it.each(STRENGTHS_AND_MISSES)('and was missed, is of strength %s %s', (strength, status) => {
    const [verdict] = askCount({ strength, on: '2027-07-11' });
    expect(verdict?.status).toBe(status);
    expect(verdict?.reason).toBe(status === 'exempt' ? 'not-binding' : undefined);
    expect(verdict?.missing.length).toBe(status === 'overdue' ? 1 : 0);
  });

  it('is open until the school has set what the document leaves to it', () => {
    const open: Partial<VisitCountRule> = { quantity: { atLeast: 'open' } };
    expect(oneCount({ rule: open, facts: { visits: visitsOn('2026-10-01') } })).toMatchObject({
      status: 'undefined',
      reason: 'number-open',
      have: 1,
      missing: [{ code: 'setting', pointer: '/quantity/atLeast' }],
    });
    const pack = documentOf([{ ...plainCount, ...open }]);
    const [clause] = pack.clauses;
    if (!clause) throw new Error('no clause');
    const note = { 'zh-CN': 'n', 'zh-Hant': 'n', en: 'n' };
    const set = { ...pack, clauses: [{ ...clause, interpretations: [{ pointer: '/quantity/atLeast', note }] }] };
    const policies = layerPolicies([set], { interpretations: { 'own/c0': { '/quantity/atLeast': 2 } } });
    expect(evaluate(policies, school({ students: [student('a')] }), noonOf(autumn))).toMatchObject([
      { status: 'open', need: 2 },
    ]);
  });

  it('names the class teacher who is missing, where the duty is hers', () => {
    const owed = { owedBy: 'class-teacher' } as const;
    const lacks = { code: 'datum', name: 'class-teacher' };
    expect(oneCount({ rule: owed }).missing).not.toContainEqual(lacks);
    expect(oneCount({ rule: owed, facts: { teachers: [] } }).missing).toContainEqual(lacks);
    expect(oneCount({ facts: { teachers: [] } }).missing).not.toContainEqual(lacks);
    const until = (to: LocalDate) => ({
      teachers: [classTeacher('t', { roles: [{ role: 'class-teacher', classId: 'c1', to }] })],
    });
    expect(oneCount({ rule: owed, facts: until(autumn) }).missing).not.toContainEqual(lacks);
    expect(oneCount({ rule: owed, facts: until('2026-11-19') }).missing).toContainEqual(lacks);
    const mentor = oneCount({ rule: { ...owed, subject: 'teacher' }, facts: { students: [] } });
    expect(mentor.missing).toEqual([{ code: 'visits', count: 1, modes: ['home'], byVisitor: 'anyone' }]);
    const elsewhere = [student('a', { familyId: 'f', classes: [{ classId: 'c9' }] }), student('b', { familyId: 'f' })];
    const family = oneCount({ rule: { ...owed, subject: 'family' }, facts: { students: elsewhere } });
    expect(family.missing).not.toContainEqual(lacks);
  });
});

describe('an upper bound', () => {
  const atMostOne: Partial<VisitCountRule> = { quantity: { atMost: 1 } };

  it('is kept as long as it is not passed, in the period and after it', () => {
    for (const on of [autumn, '2027-07-11'] as const) {
      expect(askCount({ rule: atMostOne, on })[0]).toMatchObject({
        status: 'met',
        need: 0,
        have: 0,
        most: 1,
        missing: [],
      });
      expect(askCount({ rule: atMostOne, on, facts: { visits: visitsOn('2026-10-01') } })[0]).toMatchObject({
        status: 'met',
        need: 0,
        have: 1,
      });
    }
  });

  it.each(STRENGTHS_AND_MISSES)('that is passed under a clause of strength %s is %s at once', (strength, status) => {
    const verdict = oneCount({ rule: atMostOne, strength, facts: { visits: visitsOn('2026-10-01', '2026-10-02') } });
    expect(verdict).toMatchObject({ status, have: 2, most: 1, missing: [] });
    expect(verdict.reason).toBe(status === 'exempt' ? 'not-binding' : 'too-many');
  });

  it('of none at all forbids', () => {
    const none: Partial<VisitCountRule> = { quantity: { atMost: 0 } };
    expect(oneCount({ rule: none, strength: 'must-not' })).toMatchObject({ status: 'met', most: 0 });
    expect(oneCount({ rule: none, strength: 'must-not', facts: { visits: visitsOn('2026-10-01') } })).toMatchObject({
      status: 'breached',
      reason: 'too-many',
    });
  });

  it('closes a range, and makes an exact number', () => {
    const range: Partial<VisitCountRule> = { quantity: { atLeast: 1, atMost: 2 } };
    const statuses = (more: Partial<VisitCountRule>): string[] =>
      [0, 1, 2, 3].map((count) => {
        const days = (['2026-10-01', '2026-10-02', '2026-10-03'] as const).slice(0, count);
        return oneCount({ rule: more, facts: { visits: visitsOn(...days) } }).status;
      });
    expect(statuses(range)).toEqual(['open', 'met', 'met', 'breached']);
    expect(statuses({ quantity: { exactly: 2 } })).toEqual(['open', 'open', 'met', 'breached']);
    expect(statuses({ quantity: { atLeast: 'open', atMost: 1 } })).toEqual([
      'undefined',
      'undefined',
      'breached',
      'breached',
    ]);
  });

  it('for each day or week speaks of those with a visit and of the current one', () => {
    const facts = {
      visits: [...visitsOn('2026-10-07', '2026-10-14'), visit('x', '2026-10-21', ['a'], { mode: 'phone' })],
    };
    const ids = (asked: CountQuestion): (string | undefined)[] => askCount(asked).map(({ period }) => period?.id);
    expect(ids({ rule: { ...atMostOne, per: 'day' }, facts })).toEqual(['2026-10-07', '2026-10-14', '2026-11-20']);
    expect(ids({ rule: { ...atMostOne, per: 'calendar-week' }, facts })).toEqual(['2026-W41', '2026-W42', '2026-W47']);
    expect(ids({ rule: { ...atMostOne, per: 'calendar-week' }, facts, on: '2026-10-14' })).toEqual([
      '2026-W41',
      '2026-W42',
    ]);
    expect(ids({ rule: { ...atMostOne, per: 'calendar-month' }, facts })).toEqual(['2026-09', '2026-10', '2026-11']);
    const exactly: Partial<VisitCountRule> = {
      per: 'calendar-week',
      cohorts: [{ id: 'k', when: { listed: true }, quantity: { exactly: 0 } }],
      otherwise: 'not-owed',
    };
    expect(ids({ rule: exactly, facts })).toEqual(['2026-W41', '2026-W42', '2026-W47']);
  });

  it('together with a lower one speaks of every week', () => {
    const weekly = (more: Partial<VisitCountRule>) =>
      askCount({ rule: { per: 'calendar-week', ...more }, on: '2026-09-20' });
    expect(weekly({ quantity: { atLeast: 1, atMost: 2 } })).toHaveLength(3);
    expect(weekly({ quantity: { atLeast: 'open', atMost: 2 } })).toHaveLength(3);
    expect(weekly({ quantity: { exactly: 1 } })).toHaveLength(3);
    const exceptions: VisitCountRule['exceptions'] = [{ id: 'e', when: { listed: true }, quantity: { atLeast: 1 } }];
    expect(weekly({ ...atMostOne, exceptions })).toHaveLength(3);
    expect(weekly({ ...atMostOne, exceptions: [{ id: 'e', when: { listed: true }, exempt: true }] })).toHaveLength(1);
  });
});
