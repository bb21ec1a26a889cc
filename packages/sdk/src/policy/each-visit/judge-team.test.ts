import { describe, expect, it } from 'vitest';
import { concerned, judge } from '../../testing/judged-visit.js';
import type { EachVisitRule } from '../rule.js';

describe('a team', () => {
  const two: EachVisitRule = { kind: 'visit-team', ...concerned, quantity: { atLeast: 2 } };
  const people = (...ids: readonly string[]) => ({
    visitors: ids.map((personId) => ({ personId, role: 'subject-teacher' as const })),
  });

  it('is large enough when that many people came, each counted once', () => {
    expect(judge(two, people('t', 'u'))).toMatchObject({ status: 'met', have: 2, need: 2, missing: [] });
    expect(judge(two, people('t', 't'))).toMatchObject({
      status: 'breached',
      have: 1,
      need: 2,
      missing: [{ code: 'visitors', count: 1 }],
    });
    expect(judge({ ...two, quantity: { atLeast: 3 } }, people('t'))?.missing).toEqual([{ code: 'visitors', count: 2 }]);
    expect(judge(two, people('t', 'u'))).not.toHaveProperty('most');
  });

  it('may be limited in number', () => {
    const few: EachVisitRule = { ...two, quantity: { atMost: 2 } };
    expect(judge(few, people('t', 'u'))).toMatchObject({ status: 'met', have: 2, need: 1, most: 2 });
    expect(judge(few, people('t', 'u', 'w'))).toMatchObject({
      status: 'breached',
      reason: 'too-many',
      have: 3,
      most: 2,
      missing: [],
    });
    expect(judge(few, people('t', 'u', 'w'), { strength: 'principle' })).toMatchObject({
      status: 'overdue',
      reason: 'too-many',
    });
    expect(judge(few, people('t', 'u', 'w'), { strength: 'aim' })).toMatchObject({
      status: 'exempt',
      reason: 'not-binding',
    });
  });

  it('includes each capacity that is asked for, and says which is missing', () => {
    const rule: EachVisitRule = { ...two, quantity: { atLeast: 1 }, including: ['counsellor', 'school-leader'] };
    const counsellor = { personId: 'p', role: 'counsellor' } as const;
    const leader = { personId: 'q', role: 'school-leader' } as const;
    expect(judge(rule, { visitors: [counsellor, leader] })?.status).toBe('met');
    expect(judge(rule, { visitors: [counsellor] })).toMatchObject({
      status: 'breached',
      have: 1,
      missing: [{ code: 'visitor-role', role: 'school-leader' }],
    });
    expect(judge({ ...rule, quantity: { atLeast: 3 } }, { visitors: [leader] })?.missing).toEqual([
      { code: 'visitors', count: 2 },
      { code: 'visitor-role', role: 'counsellor' },
    ]);
    expect(
      judge({ ...rule, quantity: { atMost: 1 } }, { visitors: [leader, { ...leader, personId: 'x' }] }),
    ).toMatchObject({ reason: 'too-many', missing: [{ code: 'visitor-role', role: 'counsellor' }] });
  });

  it('includes a class teacher only as that of one of the students, whatever the record says', () => {
    const rule: EachVisitRule = { ...two, quantity: { atLeast: 1 }, including: ['class-teacher'] };
    const by = (personId: string, role: 'class-teacher' | 'subject-teacher') => ({ visitors: [{ personId, role }] });
    expect(judge(rule, by('t', 'subject-teacher'))?.status).toBe('met');
    expect(judge(rule, by('stranger', 'class-teacher'))?.missing).toEqual([
      { code: 'visitor-role', role: 'class-teacher' },
    ]);
    expect(judge(rule, { ...by('t', 'class-teacher'), studentIds: ['a', 'unheard-of'] })?.status).toBe('breached');
  });
});
