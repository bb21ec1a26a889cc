import { describe, expect, it } from 'vitest';
import type { Instant } from '../../calendar/instant.js';
import {
  calendar,
  concerned,
  judge,
  nobodyKnowsTheStart,
  visit,
  withoutWorkingTime,
} from '../../testing/judged-visit.js';
import type { VisitFact } from '../facts.js';
import type { EachVisitRule } from '../rule.js';

describe('the limits of a visit', () => {
  const evening: EachVisitRule = { kind: 'visit-limit', ...concerned, timeOfDay: { from: '19:00', to: '20:00' } };
  const at = (startedAt: Instant, endedAt: Instant): Partial<VisitFact> => ({ startedAt, endedAt });
  const outside = { status: 'breached', reason: 'outside-limit', have: 0, need: 1, missing: [] };

  it('hold from the first to the last minute of the time of day, at the school', () => {
    expect(judge(evening)).toMatchObject({ status: 'met', have: 1, need: 1, missing: [] });
    expect(judge(evening, at('2026-11-13T11:00:00Z', '2026-11-13T12:00:00Z'))?.status).toBe('met');
    expect(judge(evening, at('2026-11-13T18:59:59+08:00', '2026-11-13T20:00:00+08:00'))).toMatchObject(outside);
    expect(judge(evening, at('2026-11-13T19:00:00+08:00', '2026-11-13T20:00:01+08:00'))).toMatchObject(outside);
    expect(judge(evening, {}, { calendar: { ...calendar, timeZone: 'UTC' } })).toMatchObject(outside);
    expect(
      judge(evening, at('2026-11-13T18:00:00+08:00', '2026-11-13T20:00:00+08:00'), { strength: 'may' }),
    ).toMatchObject({
      status: 'exempt',
      reason: 'not-binding',
    });
  });

  it('are broken by a visit past midnight, though its end shows a time within', () => {
    expect(judge(evening, at('2026-11-13T19:30:00+08:00', '2026-11-14T19:30:00+08:00'))).toMatchObject(outside);
    const untilLate: EachVisitRule = { ...evening, timeOfDay: { from: '00:00', to: '23:59' } };
    expect(judge(untilLate, at('2026-11-13T23:30:00+08:00', '2026-11-14T00:10:00+08:00'))).toMatchObject(outside);
  });

  it('may themselves go past midnight', () => {
    const night: EachVisitRule = { ...evening, timeOfDay: { from: '22:00', to: '02:00' } };
    expect(judge(night, at('2026-11-13T22:00:00+08:00', '2026-11-14T02:00:00+08:00'))?.status).toBe('met');
    expect(judge(night, at('2026-11-14T01:00:00+08:00', '2026-11-14T02:00:00+08:00'))?.status).toBe('met');
    expect(judge(night, at('2026-11-14T01:00:00+08:00', '2026-11-14T02:00:01+08:00'))).toMatchObject(outside);
    expect(judge(night, at('2026-11-13T21:59:00+08:00', '2026-11-13T23:00:00+08:00'))).toMatchObject(outside);
    expect(judge(night, at('2026-11-14T03:00:00+08:00', '2026-11-14T04:00:00+08:00'))).toMatchObject(outside);
  });

  it.each([
    ['2026-11-13', ['working-day'], 'met'],
    ['2026-11-14', ['working-day'], 'breached'],
    ['2026-11-14', ['weekend'], 'met'],
    ['2026-10-03', ['weekend'], 'breached'],
    ['2026-10-03', ['weekend', 'holiday'], 'met'],
    ['2026-10-10', ['weekend', 'holiday'], 'breached'],
  ] as const)('on %s, where it may be a %j: %s', (date, days, status) => {
    const rule: EachVisitRule = { kind: 'visit-limit', ...concerned, days: [...days] };
    expect(judge(rule, { date })?.status).toBe(status);
  });

  it('hold of the length of a visit in minutes, both ends included', () => {
    const rule = (minutes: { atLeast?: number; atMost?: number }): EachVisitRule => ({
      kind: 'visit-limit',
      ...concerned,
      minutes,
    });
    const long = (minutes: number) =>
      at('2026-11-13T19:00:00+08:00', new Date(Date.UTC(2026, 10, 13, 11, minutes)).toISOString() as Instant);
    expect(judge(rule({ atLeast: 30, atMost: 60 }), long(30))?.status).toBe('met');
    expect(judge(rule({ atLeast: 30, atMost: 60 }), long(60))?.status).toBe('met');
    expect(judge(rule({ atLeast: 30, atMost: 60 }), long(29))).toMatchObject(outside);
    expect(judge(rule({ atLeast: 30, atMost: 60 }), long(61))).toMatchObject(outside);
    expect(judge(rule({ atLeast: 30 }), long(600))?.status).toBe('met');
    expect(judge(rule({ atMost: 60 }), long(0))?.status).toBe('met');
  });

  it('are unknown without the start of the visit or the working time, unless something else is surely broken', () => {
    const all: EachVisitRule = { ...evening, days: ['weekend'], minutes: { atMost: 60 } };
    const lacking = (...names: string[]) => ({
      status: 'unknown',
      reason: 'datum-missing',
      have: 0,
      need: 1,
      missing: names.map((name) => ({ code: 'datum', name })),
    });
    const undated = nobodyKnowsTheStart(visit);
    expect(judge(all, undated)).toMatchObject(outside);
    expect(judge({ ...all, days: ['working-day'] }, undated)).toMatchObject(lacking('visit.startedAt'));
    expect(judge(all, undated, { calendar: withoutWorkingTime })).toMatchObject(
      lacking('visit.startedAt', 'calendar.working-time'),
    );
    expect(judge(all, {}, { calendar: withoutWorkingTime })).toMatchObject(lacking('calendar.working-time'));
    expect(judge({ kind: 'visit-limit', ...concerned, days: ['working-day'] }, undated)?.status).toBe('met');
    expect(judge({ kind: 'visit-limit', ...concerned, minutes: { atMost: 60 } }, undated)).toMatchObject(
      lacking('visit.startedAt'),
    );
  });
});
