import { describe, expect, it } from 'vitest';
import type { Instant } from '../../calendar/instant.js';
import {
  absence,
  called,
  callRung,
  child,
  followUp,
  stages,
  visited,
  visitRung,
  type FollowUpCase,
} from '../../testing/judged-follow-up.js';
import type { Rung } from '../rule.js';

const events = [absence('e', '2026-11-02')];
/** A call within a day, else a visit within three days more. */
const ladder: Rung[] = [callRung, visitRung];
const at = (asOf: Instant, facts: FollowUpCase['facts'] = {}, rungs: Rung[] = ladder, more: FollowUpCase = {}) =>
  followUp({ rule: { ladder: rungs }, facts: { events, ...facts }, asOf, ...more });

describe('the next rung of a ladder', () => {
  it('starts when the one before it was not answered in time', () => {
    expect(stages(at('2026-11-03T23:59:59+08:00'))).toEqual([['e/call', 'due-soon', '2026-11-03']]);
    const next = at('2026-11-04T00:00:00+08:00');
    expect(stages(next)).toEqual([
      ['e/call', 'overdue', '2026-11-03'],
      ['e/visit', 'open', '2026-11-06'],
    ]);
    expect(next[1]?.period).toMatchObject({ title: '2026-11-02', startDate: '2026-11-04', endDate: '2026-11-06' });
  });

  it('does not start when it was, and still does when it was answered late', () => {
    const later: Instant = '2026-11-10T12:00:00+08:00';
    expect(stages(at(later, { activities: [called('c', '2026-11-03')] }))).toEqual([['e/call', 'met', '2026-11-03']]);
    expect(stages(at(later, { activities: [called('c', '2026-11-04')] }))).toEqual([
      ['e/call', 'breached', '2026-11-03'],
      ['e/visit', 'overdue', '2026-11-06'],
    ]);
  });

  it('is answered only by what comes after the time of the one before it', () => {
    const visits = (date: '2026-11-03' | '2026-11-04') =>
      at('2026-11-10T12:00:00+08:00', { visits: [visited('v', date)] })[1]?.status;
    expect(visits('2026-11-03')).toBe('overdue');
    expect(visits('2026-11-04')).toBe('met');
  });

  it('may start at a moment', () => {
    const quick: Rung[] = [{ ...callRung, within: { amount: 20, unit: 'hours' } }, visitRung];
    // 20 hours after the end of 2 November.
    const visits = (endedAt: Instant) =>
      at('2026-11-10T12:00:00+08:00', { visits: [visited('v', '2026-11-03', { endedAt })] }, quick)[1];
    expect(visits('2026-11-03T20:00:00+08:00')?.status).toBe('overdue');
    expect(visits('2026-11-03T20:00:01+08:00')).toMatchObject({
      status: 'met',
      dueOn: '2026-11-06',
      period: { startDate: '2026-11-03' },
    });
    expect(at('2026-11-03T20:00:00+08:00', {}, quick)).toHaveLength(1);
    expect(at('2026-11-03T20:00:01+08:00', {}, quick)).toHaveLength(2);
    const quicker: Rung[] = [...quick.slice(0, 1), { ...visitRung, within: { amount: 12, unit: 'hours' } }];
    expect(at('2026-11-10T12:00:00+08:00', {}, quicker)[1]?.dueAt).toBe('2026-11-04T00:00:00.000Z');
  });

  it('may have no time of its own, and is then due with the one before it', () => {
    const atOnce: Rung[] = [callRung, { ...visitRung, within: { amount: 0, unit: 'days' } }];
    expect(at('2026-11-03T23:59:59+08:00', {}, atOnce)).toHaveLength(1);
    expect(at('2026-11-04T00:00:00+08:00', {}, atOnce)[1]).toMatchObject({
      status: 'overdue',
      dueOn: '2026-11-03',
      period: { startDate: '2026-11-03', endDate: '2026-11-03' },
    });
  });

  it('does not start for what was resolved in time, or for who has left', () => {
    const resolved = (resolvedOn: '2026-11-03' | '2026-11-04') =>
      stages(at('2026-11-10T12:00:00+08:00', { events: [absence('e', '2026-11-02', { resolvedOn })] }));
    expect(resolved('2026-11-03')).toEqual([['e/call', 'exempt', '2026-11-03']]);
    expect(resolved('2026-11-04')).toEqual([
      ['e/call', 'overdue', '2026-11-03'],
      ['e/visit', 'exempt', '2026-11-06'],
    ]);
    const students = [child('a', { enrolled: [{ from: '2025-09-01', to: '2026-11-02' }] })];
    expect(stages(at('2026-11-10T12:00:00+08:00', {}, ladder, { students }))).toEqual([
      ['e/call', 'exempt', '2026-11-03'],
    ]);
  });

  it('goes up only rung by rung', () => {
    const three: Rung[] = [callRung, { ...callRung, id: 'second-call' }, visitRung];
    const asOf: Instant = '2026-11-04T12:00:00+08:00';
    expect(at(asOf, {}, three).map(({ branch }) => branch)).toEqual(['call', 'second-call']);
    const answered = at('2026-11-10T12:00:00+08:00', { activities: [called('c', '2026-11-03')] }, three);
    expect(answered.map(({ branch }) => branch)).toEqual(['call']);
  });

  it('may wait for the matter to be resolved, answered or not', () => {
    const watch: Rung[] = [visitRung, { ...callRung, starts: 'unresolved' }];
    const visits = [visited('v', '2026-11-03')];
    const call = (asOf: Instant, facts: FollowUpCase['facts'] = {}) => stages(at(asOf, { visits, ...facts }, watch));
    expect(call('2026-11-05T23:00:00+08:00')).toEqual([['e/visit', 'met', '2026-11-05']]);
    expect(call('2026-11-06T00:00:00+08:00')[1]).toEqual(['e/call', 'due-soon', '2026-11-06']);
    expect(call('2026-11-06T00:00:00+08:00', { visits: [] })[1]).toEqual(['e/call', 'due-soon', '2026-11-06']);
    const resolved = (resolvedOn: '2026-11-05' | '2026-11-06') => ({
      events: [absence('e', '2026-11-02', { resolvedOn })],
    });
    expect(call('2026-11-20T00:00:00+08:00', resolved('2026-11-05'))).toHaveLength(1);
    expect(call('2026-11-20T00:00:00+08:00', resolved('2026-11-06'))[1]?.[1]).toBe('exempt');
  });

  it('may start with the trigger, beside the others', () => {
    const both: Rung[] = [callRung, { ...visitRung, starts: 'trigger' }];
    expect(stages(at('2026-11-02T12:00:00+08:00', {}, both))).toEqual([
      ['e/call', 'open', '2026-11-03'],
      ['e/visit', 'open', '2026-11-05'],
    ]);
    const activities = [called('c', '2026-11-02')];
    expect(at('2026-11-02T12:00:00+08:00', { activities }, both).map(({ status }) => status)).toEqual(['met', 'open']);
  });

  it('may have a threshold of its own, and rungs after it', () => {
    const often: Rung[] = [
      callRung,
      { ...visitRung, starts: { atLeast: 3, of: 'events', within: { amount: 1, unit: 'months' } } },
      { ...callRung, id: 'leader-calls' },
    ];
    const many = ['2026-11-02', '2026-11-09', '2026-11-16'] as const;
    const absences = many.map((date, index) => absence(`e${index + 1}`, date));
    const asOf: Instant = '2026-11-20T12:00:00+08:00';
    const activities = many.map((date, index) => called(`c${index + 1}`, date));
    expect(stages(at(asOf, { events: absences.slice(0, 2), activities }, often)).map(([id]) => id)).toEqual([
      'e1/call',
      'e2/call',
    ]);
    expect(stages(at(asOf, { events: absences, activities }, often))).toEqual([
      ['e1/call', 'met', '2026-11-03'],
      ['e2/call', 'met', '2026-11-10'],
      ['e3/call', 'met', '2026-11-17'],
      ['e3/visit', 'overdue', '2026-11-19'],
      ['e3/leader-calls', 'due-soon', '2026-11-20'],
    ]);
    // A rung of the trigger that stands behind belongs to each event again.
    const mixed: Rung[] = [...often.slice(0, 2), { ...visitRung, id: 'always', starts: 'trigger' }];
    expect(at(asOf, { events: absences.slice(0, 1) }, mixed).map(({ branch }) => branch)).toEqual(['call', 'always']);
    // A ladder may have nothing but a threshold of a rung.
    expect(at(asOf, { events: absences }, often.slice(1, 2)).map(({ branch }) => branch)).toEqual(['visit']);
  });

  it('starts with the trigger where there is none before it', () => {
    expect(at('2026-11-02T12:00:00+08:00', {}, [{ ...callRung, starts: 'unresolved' }])).toHaveLength(1);
  });
});

describe('a rung that is done again', () => {
  const monthly: Rung = {
    ...visitRung,
    within: { amount: 1, unit: 'months' },
    again: { every: { amount: 1, unit: 'months' }, times: 2 },
  };
  const cycles = (asOf: Instant, facts: FollowUpCase['facts'] = {}, rungs: Rung[] = [monthly]) =>
    stages(at(asOf, facts, rungs));

  it('starts anew each time so much later, as often as it says', () => {
    expect(cycles('2026-12-02T12:00:00+08:00')).toEqual([['e/visit', 'due-soon', '2026-12-02']]);
    expect(cycles('2026-12-03T12:00:00+08:00')).toEqual([
      ['e/visit', 'overdue', '2026-12-02'],
      ['e/visit#2', 'open', '2027-01-02'],
    ]);
    expect(cycles('2027-05-03T12:00:00+08:00').map(([id, , due]) => [id, due])).toEqual([
      ['e/visit', '2026-12-02'],
      ['e/visit#2', '2027-01-02'],
      ['e/visit#3', '2027-02-02'],
    ]);
  });

  it('keeps to the day of the month, though a month between is shorter', () => {
    const facts = { events: [absence('e', '2026-10-31')] };
    expect(cycles('2027-05-03T12:00:00+08:00', facts).map(([, , due]) => due)).toEqual([
      '2026-11-30',
      '2026-12-30',
      '2027-01-31',
    ]);
  });

  it('is answered once in each of its times', () => {
    const visits = [visited('v', '2026-11-20'), visited('w', '2026-12-20')];
    const asOf: Instant = '2027-01-20T12:00:00+08:00';
    expect(at(asOf, { visits }, [monthly]).map(({ status, evidence }) => [status, ...evidence])).toEqual([
      ['met', 'v'],
      ['met', 'w'],
      ['open'],
    ]);
  });

  it('takes a visit of the next time as late for the one before, and in time for its own', () => {
    const visits = [visited('w', '2026-12-20')];
    expect(
      at('2027-01-01T12:00:00+08:00', { visits }, [monthly]).map(({ status, evidence }) => [status, ...evidence]),
    ).toEqual([
      ['breached', 'w'],
      ['met', 'w'],
    ]);
  });

  it('does not take one visit for two times that overlap', () => {
    const dense: Rung = { ...monthly, again: { every: { amount: 1, unit: 'weeks' }, times: 1 } };
    const both = (...visits: ReturnType<typeof visited>[]) =>
      at('2026-11-12T12:00:00+08:00', { visits }, [dense]).map(({ status, evidence }) => [status, ...evidence]);
    expect(both(visited('v', '2026-11-11'))).toEqual([['met', 'v'], ['open']]);
    expect(both(visited('v', '2026-11-11'), visited('w', '2026-11-12'))[1]).toEqual(['open']);
    const later = at(
      '2026-11-13T12:00:00+08:00',
      { visits: [visited('v', '2026-11-11'), visited('w', '2026-11-12')] },
      [dense],
    );
    expect(later.map(({ evidence }) => evidence)).toEqual([['v'], ['w']]);
    const calls: Rung = {
      ...callRung,
      within: { amount: 1, unit: 'months' },
      again: { every: { amount: 1, unit: 'weeks' }, times: 1 },
    };
    const calledTwice = [called('c', '2026-11-11'), called('d', '2026-11-12')];
    expect(
      at('2026-11-13T12:00:00+08:00', { activities: calledTwice }, [calls]).map(({ evidence }) => evidence),
    ).toEqual([['c'], ['d']]);
    expect(
      at('2026-11-13T12:00:00+08:00', { activities: calledTwice.slice(0, 1) }, [calls]).map(({ evidence }) => evidence),
    ).toEqual([['c'], []]);
  });

  it('ends when the matter is resolved', () => {
    const resolved = (resolvedOn: '2026-12-02' | '2026-12-03' | '2026-12-04') =>
      cycles('2027-05-03T12:00:00+08:00', { events: [absence('e', '2026-11-02', { resolvedOn })] }).map(
        ([id, status]) => [id, status],
      );
    expect(resolved('2026-12-02')).toEqual([['e/visit', 'exempt']]);
    expect(resolved('2026-12-03')).toEqual([['e/visit', 'overdue']]);
    expect(resolved('2026-12-04')).toEqual([
      ['e/visit', 'overdue'],
      ['e/visit#2', 'exempt'],
    ]);
  });

  it('is followed by the next rung after the first time that was missed, or after the last of all', () => {
    const visits = [visited('v', '2026-11-20')];
    const next = (starts: 'unanswered' | 'unresolved', asOf: Instant) =>
      cycles(asOf, { visits }, [monthly, { ...callRung, starts }]).filter(([id]) => id?.endsWith('call'));
    expect(next('unanswered', '2027-01-02T12:00:00+08:00')).toEqual([]);
    expect(next('unanswered', '2027-01-03T12:00:00+08:00')).toEqual([['e/call', 'due-soon', '2027-01-03']]);
    expect(next('unresolved', '2027-02-02T12:00:00+08:00')).toEqual([]);
    expect(next('unresolved', '2027-02-03T12:00:00+08:00')).toEqual([['e/call', 'due-soon', '2027-02-03']]);
    // Between two times that lie apart, the last of them is still to come.
    const sparse: Rung = {
      ...monthly,
      within: { amount: 1, unit: 'weeks' },
      again: { every: { amount: 1, unit: 'months' }, times: 1 },
    };
    expect(cycles('2026-11-20T12:00:00+08:00', {}, [sparse, { ...callRung, starts: 'unresolved' }])).toHaveLength(1);
  });

  it('is unknown where the calendar cannot say when it comes again', () => {
    const everyTenSchoolDays: Rung = { ...monthly, again: { every: { amount: 10, unit: 'school-days' }, times: 2 } };
    const facts = { calendar: { timeZone: 'Asia/Shanghai', schoolYears: [] } };
    expect(
      at('2026-12-20T12:00:00+08:00', facts, [everyTenSchoolDays]).map(({ status, missing }) => [status, missing]),
    ).toEqual([
      ['overdue', [{ code: 'visits', count: 1, modes: ['home'], byVisitor: ['class-teacher'] }]],
      ['unknown', [{ code: 'datum', name: 'calendar.working-time' }]],
    ]);
  });
});
