import { describe, expect, it } from 'vitest';
import type { VisitDraft } from '../model/index.js';
import type { PolicySet } from '../policy/index.js';
import { checkVisit } from './check-visit.js';

const context = { now: '2026-11-22T20:00:00+08:00' } as const;
const nothingAsked: PolicySet = { packs: [], settings: { dueSoonDays: 0 } };

const draft: VisitDraft = {
  studentIds: ['student-1'],
  format: 'individual',
  mode: 'home',
  startedAt: '2026-11-22T18:00:00+08:00',
  endedAt: '2026-11-22T18:45:00+08:00',
  visitors: [{ personId: 'teacher-1', role: 'class-teacher' }],
  findings: {},
};

function faultsOf(candidate: unknown): string[] {
  const checked = checkVisit(candidate, nothingAsked, context);
  return checked.ok ? [] : checked.faults.map((fault) => `${fault.pointer} ${fault.code}`);
}

describe('the shape of a record', () => {
  it('passes a record that has everything', () => {
    expect(checkVisit(draft, nothingAsked, context)).toEqual({
      ok: true,
      draft,
      warnings: [],
    });
  });

  it('names every missing member at once', () => {
    expect(faultsOf({})).toEqual([
      '/studentIds required',
      '/format required',
      '/mode required',
      '/startedAt required',
      '/endedAt required',
      '/visitors required',
      '/findings required',
    ]);
  });

  it.each([[null], ['text'], [[]], [undefined], [3]])('refuses %j as a whole', (value) => {
    expect(faultsOf(value)).toEqual([' wrong-type']);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['an empty list of visitors', { visitors: [] }, '/visitors required'],
    ['a visitor without a name', { visitors: [{ personId: '', role: 'mentor' }] }, '/visitors/0/personId required'],
    ['a visitor without a role', { visitors: [{ personId: 'teacher-1' }] }, '/visitors/0/role required'],
    ['a mode that does not exist', { mode: 'telepathy' }, '/mode not-allowed'],
    ['a moment without offset', { startedAt: '2026-11-22T18:00:00' }, '/startedAt malformed'],
    ['a heading that does not exist', { findings: { gossip: 'x' } }, '/findings/gossip not-allowed'],
    ['a text that is too long', { outline: 'x'.repeat(4001) }, '/outline too-long'],
    ['a number for a text', { outline: 7 }, '/outline wrong-type'],
    ['an appointment without its moment', { appointment: { channel: 'phone' } }, '/appointment/agreedAt required'],
  ])('%s', (_, change, fault) => {
    expect(faultsOf({ ...draft, ...change })).toEqual([fault]);
  });

  it('gives the bounds of a number', () => {
    const safetyReport = {
      reportedAt: draft.startedAt,
      place: 'x',
      expectedMinutes: 0,
      reachable: true,
    };
    expect(checkVisit({ ...draft, safetyReport }, nothingAsked, context)).toMatchObject({
      faults: [
        {
          pointer: '/safetyReport/expectedMinutes',
          code: 'too-small',
          values: { minimum: 1 },
        },
      ],
    });
  });

  it('drops members that no visit has', () => {
    const checked = checkVisit({ ...draft, filedBy: 'somebody else' }, nothingAsked, context);
    expect(checked).toEqual({ ok: true, draft, warnings: [] });
  });

  it('drops texts that say nothing, so that an empty box is no content', () => {
    const blank = {
      ...draft,
      outline: '  ',
      findings: { support: '\n', development: 'grows' },
      requests: [{ text: ' ' }],
    };
    expect(checkVisit(blank, nothingAsked, context)).toMatchObject({
      ok: true,
      draft: { ...draft, findings: { development: 'grows' } },
    });
    const checked = checkVisit(blank, nothingAsked, context);
    expect(Object.keys(checked.ok ? checked.draft : {})).not.toEqual(expect.arrayContaining(['outline', 'requests']));
  });
});

describe('what contradicts itself', () => {
  it.each<[string, Partial<VisitDraft>, string]>([
    ['an end before the start', { endedAt: '2026-11-22T17:00:00+08:00' }, '/endedAt before-start'],
    ['an end that is still to come', { endedAt: '2026-11-22T20:00:01+08:00' }, '/endedAt in-future'],
    [
      'a visitor named twice',
      {
        visitors: [
          { personId: 'teacher-1', role: 'class-teacher' },
          { personId: 'teacher-1', role: 'mentor' },
        ],
      },
      '/visitors/1/personId duplicate',
    ],
    ['a student named twice', { studentIds: ['a', 'b', 'a'] }, '/studentIds/2 duplicate'],
    [
      'an appointment made after the visit began',
      {
        appointment: {
          agreedAt: '2026-11-22T18:00:01+08:00',
          channel: 'phone',
        },
      },
      '/appointment/agreedAt after-start',
    ],
    [
      'back before the visit was over',
      {
        safetyReport: {
          reportedAt: '2026-11-22T17:30:00+08:00',
          place: 'x',
          expectedMinutes: 60,
          reachable: true,
          backAt: '2026-11-22T18:30:00+08:00',
        },
      },
      '/safetyReport/backAt before-end',
    ],
    [
      'photos of which nobody was asked',
      { attachments: [{ id: 'photo-1', kind: 'photo' }] },
      '/attachments consent-missing',
    ],
    [
      'photos in spite of a refusal',
      {
        attachments: [{ id: 'photo-1', kind: 'photo' }],
        photoConsent: { answer: 'refused', askedAt: '2026-11-22T18:10:00+08:00', notice: '1' },
      },
      '/attachments consent-missing',
    ],
    [
      'a photo named twice',
      {
        attachments: [
          { id: 'photo-1', kind: 'photo' },
          { id: 'photo-1', kind: 'photo' },
        ],
        photoConsent: { answer: 'given', askedAt: '2026-11-22T18:10:00+08:00', notice: '1' },
      },
      '/attachments/1/id duplicate',
    ],
  ])('%s', (_, change, fault) => {
    expect(faultsOf({ ...draft, ...change })).toEqual([fault]);
  });

  it('compares moments, not their texts', () => {
    expect(faultsOf({ ...draft, endedAt: '2026-11-22T10:30:00Z' })).toEqual([]);
  });

  it('still finds it when another member has lost its shape', () => {
    expect(
      faultsOf({
        ...draft,
        mode: 'telepathy',
        endedAt: '2026-11-22T17:00:00+08:00',
      }),
    ).toEqual(['/mode not-allowed', '/endedAt before-start']);
  });
});
