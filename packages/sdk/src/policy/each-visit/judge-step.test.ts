import { describe, expect, it } from 'vitest';
import type { Instant } from '../../calendar/instant.js';
import { concerned, judge, nobodyKnowsTheStart, visit, withoutWorkingTime } from '../../testing/judged-visit.js';
import type { VisitFact } from '../facts.js';
import type { EachVisitRule } from '../rule.js';

describe('a step of the course of a visit', () => {
  const rule: EachVisitRule = { kind: 'visit-step', ...concerned, step: 'appointment' };
  const early: EachVisitRule = { ...rule, before: { amount: 3, unit: 'working-days' } };
  const taken = (at: Instant): Partial<VisitFact> => ({ steps: ['appointment'], stepsAt: { appointment: at } });

  it('is taken or missing', () => {
    expect(judge(rule, { steps: ['appointment'] })).toMatchObject({ status: 'met', have: 1, need: 1, missing: [] });
    expect(judge(rule, { steps: ['outline'] })).toMatchObject({
      status: 'breached',
      have: 0,
      need: 1,
      missing: [{ code: 'step', step: 'appointment' }],
    });
    expect(judge(rule, { steps: ['appointment'] })).not.toHaveProperty('dueAt');
  });

  it('is not taken yet at a moment before it was', () => {
    const at = taken('2026-11-14T08:00:00+08:00');
    expect(judge(rule, at, { asOf: '2026-11-14T07:59:59+08:00' })?.status).toBe('breached');
    expect(judge(rule, at, { asOf: '2026-11-14T08:00:00+08:00' })?.status).toBe('met');
  });

  it('may have to be taken so long before the start', () => {
    // Three working days before Friday 19:00 is Tuesday 19:00.
    expect(judge(early, taken('2026-11-10T19:00:00+08:00'))).toMatchObject({
      status: 'met',
      have: 1,
      need: 1,
      missing: [],
      dueAt: '2026-11-10T11:00:00.000Z',
    });
    expect(judge(early, taken('2026-11-10T19:00:01+08:00'))).toMatchObject({
      status: 'breached',
      reason: 'late',
      have: 0,
      need: 1,
      missing: [],
      dueAt: '2026-11-10T11:00:00.000Z',
    });
    expect(judge(early, taken('2026-11-12T19:00:00+08:00'), { strength: 'principle' })).toMatchObject({
      status: 'overdue',
      reason: 'late',
    });
  });

  it('is unknown where nobody knows when it was taken or when the visit began', () => {
    const lacking = (names: string[]) => ({
      status: 'unknown',
      reason: 'datum-missing',
      have: 0,
      need: 1,
      missing: names.map((name) => ({ code: 'datum', name })),
    });
    const undated: VisitFact = { ...visit, steps: ['appointment'], stepsAt: { outline: '2026-11-01T00:00:00Z' } };
    expect(judge(early, undated)).toMatchObject(lacking(['step-time:appointment']));
    expect(judge(early, nobodyKnowsTheStart(undated))).toMatchObject(
      lacking(['step-time:appointment', 'visit.startedAt']),
    );
    expect(judge(early, nobodyKnowsTheStart({ ...visit, ...taken('2026-11-01T00:00:00Z') }))).toMatchObject(
      lacking(['visit.startedAt']),
    );
    expect(judge(early, taken('2026-11-01T00:00:00Z'), { calendar: withoutWorkingTime })).toMatchObject(
      lacking(['calendar.working-time']),
    );
    const schoolDays: EachVisitRule = { ...rule, before: { amount: 3, unit: 'school-days' } };
    const august: VisitFact = {
      ...visit,
      ...taken('2026-08-01T00:00:00Z'),
      startedAt: '2026-08-20T10:00:00Z',
      endedAt: '2026-08-20T11:00:00Z',
    };
    expect(judge(schoolDays, august)).toMatchObject(lacking(['calendar.school-year']));
  });
});
