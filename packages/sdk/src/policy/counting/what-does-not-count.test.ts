import { describe, expect, it } from 'vitest';
import type { SchoolCalendar } from '../../calendar/school-calendar.js';
import { askCount, autumn, oneCount, visitsOn } from '../../testing/count-questions.js';
import { noonOf, oneYear, student, visit } from '../../testing/small-school.js';
import type { VisitCountRule } from '../rule.js';

describe('a visit that does not count', () => {
  it('is listed with its reason', () => {
    const facts = {
      visits: [
        visit('1-mode', '2026-10-01', ['a'], { mode: 'letter' }),
        visit('2-counts', '2026-10-02', ['a']),
        visit('3-same-day', '2026-10-02', ['a']),
        visit('4-visitor', '2026-10-04', ['a'], { visitors: [{ personId: 'u', role: 'mentor' }] }),
        visit('5-not-filed', '2026-10-05', ['a'], { filedAt: undefined }),
        visit('6-filed-later', '2026-10-06', ['a'], { filedAt: '2026-11-20T12:00:00.001+08:00' }),
        visit('7-to-come', '2026-11-20', ['a'], { endedAt: '2026-11-20T12:00:00.001+08:00' }),
      ],
    };
    const verdict = oneCount({ rule: { byVisitor: ['class-teacher'], modes: ['home', 'phone'] }, facts });
    expect(verdict.evidence).toEqual(['2-counts']);
    expect(verdict.notCounted).toEqual([
      { visitId: '1-mode', reason: 'mode' },
      { visitId: '3-same-day', reason: 'same-day' },
      { visitId: '4-visitor', reason: 'visitor' },
      { visitId: '5-not-filed', reason: 'not-filed' },
      { visitId: '6-filed-later', reason: 'not-filed' },
    ]);
  });

  it('ended and filed at this very moment counts', () => {
    const now = noonOf(autumn);
    const visited = visit('now', autumn, ['a'], { endedAt: now, filedAt: now });
    expect(oneCount({ facts: { visits: [visited] } }).status).toBe('met');
  });

  it('outside every school year is named under each period of the clause', () => {
    const outside = [{ visitId: '2026-08-31', reason: 'outside-calendar' }];
    const facts = { visits: visitsOn('2026-08-31') };
    expect(askCount({ rule: { per: 'term' }, facts, on: '2027-03-01' }).map((verdict) => verdict.notCounted)).toEqual([
      outside,
      outside,
    ]);
    const before = askCount({ facts: { ...facts, visits: visitsOn('2026-08-01') }, on: '2026-08-31' });
    expect(before).toMatchObject([
      { status: 'unknown', reason: 'no-period', notCounted: [{ visitId: '2026-08-01', reason: 'outside-calendar' }] },
    ]);
  });

  it('between two terms is named under the term before', () => {
    const verdicts = askCount({ rule: { per: 'term' }, facts: { visits: visitsOn('2027-02-01') }, on: '2027-03-01' });
    expect(verdicts.map((verdict) => verdict.notCounted)).toEqual([
      [{ visitId: '2027-02-01', reason: 'between-periods' }],
      [],
    ]);
    expect(oneCount({ facts: { visits: visitsOn('2027-02-01') }, on: '2027-03-01' }).status).toBe('met');
  });
});

describe('a period that the calendar does not name', () => {
  const farming: Partial<VisitCountRule> = { per: { season: 'busy-farming' } };

  it('leaves the duty unknown, and says which', () => {
    expect(oneCount({ rule: farming })).toEqual({
      clause: 'own/c0',
      subject: { type: 'student', id: 'a' },
      strength: 'must',
      owedBy: 'any-teacher',
      status: 'unknown',
      reason: 'no-period',
      need: 1,
      have: 0,
      evidence: [],
      notCounted: [],
      applied: [],
      missing: [{ code: 'datum', name: 'calendar.season:busy-farming' }],
    });
    expect(oneCount({ rule: { per: { campaign: 'great-visit' } } }).missing).toEqual([
      { code: 'datum', name: 'calendar.campaign:great-visit' },
    ]);
  });

  it('is asked about beside the old periods, a year after the last known school year began', () => {
    expect(
      askCount({ rule: { per: 'term' }, on: '2027-09-01' }).map(({ status, period }) => [status, period?.id]),
    ).toEqual([
      ['breached', '2026-1'],
      ['breached', '2026-2'],
      ['unknown', undefined],
    ]);
    expect(askCount({ rule: { per: 'term' }, on: '2027-08-31' })).toHaveLength(2);
  });

  it('concerns nobody whom the clause does not concern on that day', () => {
    const gone = { students: [student('a', { enrolled: [{ to: '2026-11-19' }] })] };
    expect(askCount({ rule: farming, facts: gone })).toEqual([]);
    const today = { students: [student('a', { enrolled: [{ to: autumn }] })] };
    expect(askCount({ rule: farming, facts: today })).toHaveLength(1);
    expect(askCount({ rule: { ...farming, population: { listed: true } } })).toEqual([]);
    const odd = { students: [student('a', { categories: [{ code: 'who-knows' }] })] };
    expect(askCount({ rule: { ...farming, population: { listed: true } }, facts: odd })).toHaveLength(1);
  });

  it('that has not begun gives no verdict', () => {
    const calendar: SchoolCalendar = {
      ...oneYear,
      seasons: [{ code: 'busy-farming', title: '农忙', startDate: '2026-11-21', endDate: '2026-11-30' }],
    };
    expect(askCount({ rule: farming, facts: { calendar } })).toEqual([]);
    expect(askCount({ rule: farming, facts: { calendar }, on: '2026-11-21' })).toMatchObject([
      { status: 'open', period: { unit: 'season', id: 'busy-farming-2026-11-21' }, dueOn: '2026-11-30' },
    ]);
  });
});
