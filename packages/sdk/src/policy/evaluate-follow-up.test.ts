import { describe, expect, it } from 'vitest';
import type { Instant } from '../calendar/instant.js';
import {
  absence,
  calendar,
  called,
  callRung,
  child,
  followUp,
  stages,
  visited,
  visitRung,
} from '../testing/judged-follow-up.js';
import type { VisitFact } from './facts.js';

const oneAbsence = { events: [absence('e', '2026-11-02')] };

describe('a follow-up', () => {
  it('is owed when something happened, by whom the rung names', () => {
    expect(followUp({ facts: oneAbsence, asOf: '2026-11-03T12:00:00+08:00' })).toEqual([
      {
        clause: 'invented/C1',
        subject: { type: 'student', id: 'a' },
        strength: 'must',
        owedBy: 'class-teacher',
        branch: 'visit',
        period: { unit: 'event', id: 'e/visit', title: '2026-11-02', startDate: '2026-11-02', endDate: '2026-11-05' },
        status: 'open',
        have: 0,
        need: 1,
        dueOn: '2026-11-05',
        evidence: [],
        notCounted: [],
        missing: [{ code: 'visits', count: 1, modes: ['home'], byVisitor: ['class-teacher'] }],
        applied: [],
      },
    ]);
    expect(followUp()).toEqual([]);
    expect(followUp({ facts: { events: [absence('e', '2026-11-02', { code: 'other' })] } })).toEqual([]);
    expect(followUp({ facts: { events: [absence('e', '2026-11-02', { studentId: 'b' })] } })).toEqual([]);
  });

  it('is not known before the day of the event', () => {
    expect(followUp({ facts: oneAbsence, asOf: '2026-11-01T23:59:59+08:00' })).toEqual([]);
    expect(followUp({ facts: oneAbsence, asOf: '2026-11-02T00:00:00+08:00' })).toHaveLength(1);
  });

  it('is open, due soon and overdue, and can be made good', () => {
    const asOf = (moment: Instant, strength: 'must' | 'principle' | 'may' = 'must') =>
      followUp({ facts: oneAbsence, asOf: moment, dueSoonDays: 1, strength })[0];
    expect(asOf('2026-11-03T23:00:00+08:00')?.status).toBe('open');
    expect(asOf('2026-11-04T00:00:00+08:00')?.status).toBe('due-soon');
    expect(asOf('2026-11-05T23:59:59+08:00')?.status).toBe('due-soon');
    expect(asOf('2026-11-06T00:00:00+08:00')).toMatchObject({ status: 'overdue', missing: [{ code: 'visits' }] });
    expect(asOf('2026-11-06T00:00:00+08:00')).not.toHaveProperty('reason');
    expect(asOf('2026-11-06T00:00:00+08:00', 'principle')).toMatchObject({
      status: 'overdue',
      missing: [{ count: 1 }],
    });
    expect(asOf('2026-11-06T00:00:00+08:00', 'may')).toMatchObject({
      status: 'exempt',
      reason: 'not-binding',
      missing: [],
    });
  });

  it('is answered by a visit from the day of the event to the last day, and late after it', () => {
    const by = (...visits: VisitFact[]) => followUp({ facts: { ...oneAbsence, visits } })[0];
    expect(by(visited('v', '2026-11-01'))).toMatchObject({ status: 'overdue', evidence: [], notCounted: [] });
    expect(by(visited('v', '2026-11-02'))).toMatchObject({ status: 'met', have: 1, evidence: ['v'], missing: [] });
    expect(by(visited('v', '2026-11-05'))?.status).toBe('met');
    expect(by(visited('v', '2026-11-06'))).toMatchObject({
      status: 'breached',
      reason: 'late',
      have: 0,
      evidence: ['v'],
      missing: [],
    });
    expect(by(visited('v', '2026-11-03'), visited('w', '2026-11-04'))?.evidence).toEqual(['v']);
    expect(
      followUp({ facts: { ...oneAbsence, visits: [visited('v', '2026-11-06')] }, strength: 'principle' })[0],
    ).toMatchObject({ status: 'overdue', reason: 'late', missing: [] });
  });

  it('says why a visit does not answer it', () => {
    const { filedAt: _never, ...draft } = visited('draft', '2026-11-03');
    const visits = [
      draft,
      visited('phone', '2026-11-03', { mode: 'phone' }),
      visited('stranger', '2026-11-04', { visitors: [{ personId: 'u', role: 'counsellor' }] }),
      visited('sibling', '2026-11-04', { studentIds: ['b'] }),
      visited('tomorrow', '2026-11-05'),
    ];
    expect(followUp({ facts: { ...oneAbsence, visits }, asOf: '2026-11-05T19:59:59+08:00' })[0]).toMatchObject({
      status: 'due-soon',
      notCounted: [
        { visitId: 'draft', reason: 'not-filed' },
        { visitId: 'phone', reason: 'mode' },
        { visitId: 'stranger', reason: 'visitor' },
      ],
    });
    expect(followUp({ facts: { ...oneAbsence, visits } })[0]).toMatchObject({ status: 'met', notCounted: [] });
  });

  it('may be answered in another mode under a circumstance that the document names', () => {
    const given = (more: Partial<VisitFact>) =>
      followUp({
        countsAs: { kind: 'counts-as', clauses: ['C1'], modes: ['phone'], circumstance: 'family-wish' },
        facts: { ...oneAbsence, visits: [visited('v', '2026-11-03', { mode: 'phone', ...more })] },
      })[0];
    expect(given({ circumstance: 'family-wish' })).toMatchObject({ status: 'met', applied: ['invented/C2'] });
    expect(given({})).toMatchObject({
      status: 'overdue',
      applied: [],
      notCounted: [{ visitId: 'v', reason: 'mode', unless: { circumstance: 'family-wish', clause: 'invented/C2' } }],
    });
  });

  it('may ask for an activity that names the student', () => {
    const by = (one: Parameters<typeof called>) =>
      followUp({
        rule: { ladder: [callRung] },
        facts: { ...oneAbsence, activities: [called(...one)] },
        asOf: '2026-11-04T12:00:00+08:00',
      })[0];
    expect(by(['c', '2026-11-02'])).toMatchObject({
      status: 'met',
      evidence: ['c'],
      notCounted: [],
      applied: [],
      owedBy: 'counsellor',
    });
    expect(by(['c', '2026-11-03'])?.status).toBe('met');
    expect(by(['c', '2026-11-04'])).toMatchObject({ status: 'breached', reason: 'late', evidence: ['c'] });
    expect(by(['c', '2026-11-05'])?.status).toBe('overdue');
    expect(by(['c', '2026-11-01'])?.status).toBe('overdue');
    expect(by(['c', '2026-11-03', { code: 'letter' }])?.status).toBe('overdue');
    expect(by(['c', '2026-11-03', { studentIds: ['b'] }])).toMatchObject({
      status: 'overdue',
      missing: [{ code: 'activities', activities: ['call'], count: 1 }],
    });
    const everybody = called('c', '2026-11-03');
    const { studentIds: _nobody, ...ofTheSchool } = everybody;
    expect(
      followUp({ rule: { ladder: [callRung] }, facts: { ...oneAbsence, activities: [ofTheSchool] } })[0]?.status,
    ).toBe('overdue');
  });

  it('is declined by the family where it is a visit, and by nobody where it is not', () => {
    const refused = (from: '2026-11-04' | '2026-11-06' | '2026-09-01', to?: '2026-11-03' | '2026-11-05') => ({
      ...oneAbsence,
      declines: [{ id: 'd', studentIds: ['a'], from, ...(to && { to }) }],
    });
    expect(followUp({ facts: refused('2026-11-04') })[0]).toMatchObject({
      status: 'declined',
      reason: 'declined',
      missing: [],
    });
    expect(followUp({ facts: refused('2026-09-01', '2026-11-05') })[0]?.status).toBe('declined');
    expect(followUp({ facts: refused('2026-09-01', '2026-11-03') })[0]?.status).toBe('overdue');
    expect(followUp({ facts: refused('2026-11-06') })[0]?.status).toBe('overdue');
    expect(followUp({ facts: refused('2026-11-04'), rule: { ladder: [callRung] } })[0]?.status).toBe('overdue');
    expect(followUp({ facts: { ...refused('2026-11-04'), visits: [visited('v', '2026-11-03')] } })[0]?.status).toBe(
      'met',
    );
  });

  it('is owed no more once the matter was resolved in time', () => {
    const resolved = (on: '2026-11-05' | '2026-11-06', asOf: Instant = '2026-11-20T12:00:00+08:00') =>
      followUp({ facts: { events: [absence('e', '2026-11-02', { resolvedOn: on })] }, asOf })[0];
    expect(resolved('2026-11-05')).toMatchObject({ status: 'exempt', reason: 'resolved', missing: [] });
    expect(resolved('2026-11-06')?.status).toBe('overdue');
    expect(resolved('2026-11-05', '2026-11-04T12:00:00+08:00')?.status).toBe('open');
    expect(resolved('2026-11-05', '2026-11-05T12:00:00+08:00')?.status).toBe('exempt');
  });

  it('is owed no more to a student who has left, unless it fell due before', () => {
    const left = (to: '2026-11-03' | '2026-11-04' | '2026-11-05') =>
      followUp({ facts: oneAbsence, students: [child('a', { enrolled: [{ from: '2025-09-01', to }] })] })[0];
    expect(left('2026-11-04')).toMatchObject({ status: 'exempt', reason: 'left' });
    expect(left('2026-11-05')?.status).toBe('overdue');
  });

  it('stays on record for the school year in which it fell due', () => {
    const before = (date: '2026-08-28' | '2026-08-29') => followUp({ facts: { events: [absence('e', date)] } });
    expect(before('2026-08-28')).toEqual([]);
    expect(stages(before('2026-08-29'))).toEqual([['e/visit', 'overdue', '2026-09-01']]);
    const nowhere = { ...calendar, schoolYears: [] };
    const asOf = (moment: Instant) => followUp({ facts: { ...oneAbsence, calendar: nowhere }, asOf: moment });
    expect(asOf('2027-11-04T12:00:00+08:00')).toHaveLength(1);
    expect(asOf('2027-11-05T12:00:00+08:00')).toEqual([]);
  });

  it('may be due at a moment, counted from the end of the day of the event', () => {
    const ladder = [{ ...visitRung, within: { amount: 24, unit: 'hours' as const } }];
    const by = (more: Partial<VisitFact>, asOf: Instant = '2026-11-20T12:00:00+08:00') =>
      followUp({ rule: { ladder }, facts: { ...oneAbsence, visits: [visited('v', '2026-11-03', more)] }, asOf })[0];
    expect(by({})).toMatchObject({
      status: 'met',
      dueAt: '2026-11-03T16:00:00.000Z',
      period: { startDate: '2026-11-02', endDate: '2026-11-04' },
    });
    expect(by({ endedAt: '2026-11-04T00:00:00+08:00' })?.status).toBe('met');
    expect(by({ endedAt: '2026-11-04T00:00:01+08:00', filedAt: '2026-11-04T08:00:00+08:00' })?.reason).toBe('late');
    const none = (asOf: Instant) => followUp({ rule: { ladder }, facts: oneAbsence, asOf, dueSoonDays: 1 })[0]?.status;
    expect(none('2026-11-02T23:59:59+08:00')).toBe('open');
    expect(none('2026-11-04T00:00:00+08:00')).toBe('due-soon');
    expect(none('2026-11-04T00:00:01+08:00')).toBe('overdue');
  });

  it('is unknown where the calendar does not know the time that it takes', () => {
    const ladder = [{ ...visitRung, within: { amount: 3, unit: 'school-days' as const } }, { ...callRung }];
    const { workingTime: _unknown, ...without } = calendar;
    expect(followUp({ rule: { ladder }, facts: { ...oneAbsence, calendar: without } })).toMatchObject([
      {
        status: 'unknown',
        reason: 'datum-missing',
        branch: 'visit',
        period: { id: 'e/visit', startDate: '2026-11-02', endDate: '2026-11-20' },
        evidence: [],
        notCounted: [],
        applied: [],
        missing: [{ code: 'datum', name: 'calendar.working-time' }],
      },
    ]);
  });

  it('concerns students of the population on the day of the event', () => {
    const population = { where: { datum: 'student.boarding', is: true } } as const;
    const boards = (data: Record<string, boolean>) =>
      followUp({ rule: { population }, facts: oneAbsence, students: [child('a', { data })] });
    expect(boards({ boarding: false })).toEqual([]);
    expect(boards({ boarding: true })).toHaveLength(1);
    expect(boards({})).toMatchObject([
      {
        status: 'unknown',
        reason: 'datum-missing',
        owedBy: 'school',
        have: 0,
        need: 1,
        missing: [{ code: 'datum', name: 'student.boarding' }],
      },
    ]);
    expect(boards({})[0]).not.toHaveProperty('period');
    const listed = { population: { where: { listed: true } } } as const;
    const held = (to: '2026-11-01' | '2026-11-02') =>
      followUp({
        rule: listed,
        facts: oneAbsence,
        students: [child('a', { categories: [{ code: 'who-knows', to }] })],
      });
    expect(held('2026-11-01')).toEqual([]);
    expect(held('2026-11-02')).toMatchObject([{ status: 'unknown', reason: 'category-unknown' }]);
    const lastYear = { events: [absence('e', '2026-08-31')] };
    expect(followUp({ rule: { population }, facts: lastYear, students: [child('a', { data: {} })] })).toEqual([]);
  });

  it('is answered for each child of a family, by a visit to any of them', () => {
    const events = [absence('e', '2026-11-02'), absence('g', '2026-11-01', { studentId: 'b' })];
    const visits = [visited('v', '2026-11-03', { studentIds: ['b'] })];
    const verdicts = followUp({
      rule: { subject: 'family' },
      students: [child('a'), child('b')],
      facts: { events, visits },
    });
    expect(stages(verdicts)).toEqual([
      ['g/visit', 'met', '2026-11-04'],
      ['e/visit', 'met', '2026-11-05'],
    ]);
    expect(verdicts[0]?.subject).toEqual({ type: 'family', id: 'f' });
  });
});
