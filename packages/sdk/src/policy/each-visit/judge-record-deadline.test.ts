import { describe, expect, it } from 'vitest';
import type { Instant } from '../../calendar/instant.js';
import {
  concerned,
  judge,
  nobodyKnowsTheStart,
  visit,
  withoutWorkingTime,
  type VisitCase,
} from '../../testing/judged-visit.js';
import type { EachVisitRule } from '../rule.js';

describe('the time for the record', () => {
  const rule: EachVisitRule = { kind: 'record-deadline', ...concerned, withinHours: 48 };
  const filed = (filedAt: Instant, given: VisitCase = {}, asked = rule) => judge(asked, { filedAt }, given);

  it('starts with the end of the visit and ends with its last second', () => {
    expect(filed('2026-11-15T20:00:00+08:00')).toMatchObject({
      status: 'met',
      have: 1,
      need: 1,
      dueAt: '2026-11-15T12:00:00.000Z',
    });
    expect(filed('2026-11-15T20:00:01+08:00')).toMatchObject({
      status: 'breached',
      reason: 'late',
      have: 0,
      need: 1,
      missing: [],
      dueAt: '2026-11-15T12:00:00.000Z',
    });
    expect(filed('2026-11-16T20:00:00+08:00', { strength: 'principle' })).toMatchObject({
      status: 'overdue',
      reason: 'late',
    });
    expect(filed('2026-11-16T20:00:00+08:00', { strength: 'encouraged' })).toMatchObject({ reason: 'not-binding' });
  });

  it('leaves a record open, due soon and overdue while it is not filed, however strongly it is asked for', () => {
    const asOf = (moment: Instant, filedAt?: Instant) =>
      judge(rule, filedAt ? { filedAt } : {}, { asOf: moment, dueSoonDays: 1, strength: 'must' });
    expect(asOf('2026-11-14T19:59:59+08:00')).toMatchObject({ status: 'open', missing: [{ code: 'record' }] });
    expect(asOf('2026-11-14T20:00:00+08:00')?.status).toBe('due-soon');
    expect(asOf('2026-11-15T20:00:00+08:00')?.status).toBe('due-soon');
    expect(asOf('2026-11-15T20:00:01+08:00')).toMatchObject({
      status: 'overdue',
      have: 0,
      missing: [{ code: 'record' }],
    });
    // What was filed later is not known yet.
    expect(asOf('2026-11-14T20:00:00+08:00', '2026-11-14T20:00:01+08:00')?.status).toBe('due-soon');
    expect(asOf('2026-11-14T20:00:00+08:00', '2026-11-14T20:00:00+08:00')?.status).toBe('met');
  });

  it('may be counted in working hours, and is then unknown without working time', () => {
    const working: EachVisitRule = { ...rule, withinHours: 12, clock: 'working' };
    expect(filed('2026-11-17T10:00:00+08:00', {}, working)).toMatchObject({
      status: 'met',
      dueAt: '2026-11-17T02:00:00.000Z',
    });
    expect(filed('2026-11-17T10:00:01+08:00', {}, working)?.reason).toBe('late');
    expect(filed('2026-11-13T21:00:00+08:00', { calendar: withoutWorkingTime }, working)).toMatchObject({
      status: 'unknown',
      reason: 'datum-missing',
      have: 0,
      need: 1,
      missing: [{ code: 'datum', name: 'calendar.working-time' }],
    });
    expect(
      filed('2026-11-13T21:00:00+08:00', { calendar: withoutWorkingTime }, { ...working, clock: 'calendar' })?.status,
    ).toBe('met');
  });

  it('may start with the visit or at the midnight after it', () => {
    const start: EachVisitRule = { ...rule, startsAt: 'visit-start' };
    expect(filed('2026-11-14T08:00:00+08:00', {}, start)?.dueAt).toBe('2026-11-15T11:00:00.000Z');
    expect(filed('2026-11-14T08:00:00+08:00', {}, { ...rule, startsAt: 'visit-end' })?.dueAt).toBe(
      '2026-11-15T12:00:00.000Z',
    );
    expect(filed('2026-11-14T08:00:00+08:00', {}, { ...rule, startsAt: 'day-end' })?.dueAt).toBe(
      '2026-11-15T16:00:00.000Z',
    );
    const pastMidnight = { endedAt: '2026-11-14T00:30:00+08:00', filedAt: '2026-11-14T08:00:00+08:00' } as const;
    expect(judge({ ...rule, startsAt: 'day-end' }, pastMidnight)?.dueAt).toBe('2026-11-16T16:00:00.000Z');
    expect(judge(start, nobodyKnowsTheStart(visit))).toMatchObject({
      status: 'unknown',
      have: 0,
      need: 1,
      missing: [{ code: 'datum', name: 'visit.startedAt' }],
    });
  });
});
