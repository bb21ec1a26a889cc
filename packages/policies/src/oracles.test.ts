/**
 * The small oracles that the documents themselves give (domain study, I.1), on the real packs.
 */
import type { Instant } from '@homevisit/sdk/calendar';
import {
  digestClauses,
  evaluate,
  layerPolicies,
  verdictsOfStudent,
  type Facts,
  type PolicySet,
  type StudentFact,
  type Verdict,
  type VisitFact,
} from '@homevisit/sdk/policy';
import { describe, expect, it } from 'vitest';
import { jurisdictions } from './index.js';

const calendar: Facts['calendar'] = {
  timeZone: 'Asia/Shanghai',
  schoolYears: [
    {
      id: '2026',
      title: '2026-2027学年',
      startDate: '2026-09-01',
      endDate: '2027-07-10',
      terms: [
        { id: '2026-1', title: '第一学期', startDate: '2026-09-01', endDate: '2027-01-29' },
        { id: '2026-2', title: '第二学期', startDate: '2027-02-26', endDate: '2027-07-10' },
      ],
    },
  ],
};

const student = (id: string, familyId: string, classId: string, ...categories: string[]): StudentFact => ({
  id,
  familyId,
  enrolled: [{ from: '2026-09-01' }],
  classes: [{ classId, from: '2026-09-01' }],
  categories: categories.map((code) => ({ code, from: '2026-09-01' })),
});

const visit = (id: string, date: VisitFact['date'], more: Partial<VisitFact> = {}): VisitFact => ({
  id,
  date,
  studentIds: ['elder'],
  mode: 'home',
  visitors: [
    { personId: 'wang', role: 'class-teacher' },
    { personId: 'li', role: 'subject-teacher' },
  ],
  endedAt: `${date}T20:00:00+08:00`,
  filedAt: `${date}T21:00:00+08:00`,
  steps: [],
  topics: [],
  conduct: [],
  ...more,
});

const facts = (more: Partial<Facts> = {}): Facts => ({
  calendar,
  schoolId: 'school',
  students: [student('elder', 'family', '6-1'), student('younger', 'family', '1-1')],
  teachers: [
    { id: 'wang', roles: [{ role: 'class-teacher', classId: '6-1' }] },
    { id: 'zhao', roles: [{ role: 'class-teacher', classId: '1-1' }] },
    { id: 'li', roles: [{ role: 'subject-teacher' }] },
    { id: 'head', roles: [{ role: 'school-leader' }] },
  ],
  visits: [],
  declines: [],
  emergencies: [],
  ...more,
});

const fengnan = layerPolicies(jurisdictions.fengnan);
const lishui = layerPolicies(jurisdictions.lishui);
const baotou = layerPolicies(jurisdictions.baotou);
const NOW: Instant = '2026-11-22T10:00:00+08:00';

function verdictOf(policies: PolicySet, known: Facts, clause: string, id: string, asOf: Instant = NOW): Verdict {
  const found = evaluate(policies, known, asOf).filter((one) => one.clause === clause && one.subject.id === id);
  expect(found, `${clause} of ${id}`).toHaveLength(1);
  return found[0] as Verdict;
}

describe('two siblings and one visit at home that names both', () => {
  const known = facts({ visits: [visit('v1', '2026-10-10', { studentIds: ['elder', 'younger'] })] });

  it('answers the yearly visit of Hebei for the family once', () => {
    expect(verdictOf(fengnan, known, 'hebei/H1', 'family')).toMatchObject({ status: 'met', have: 1, evidence: ['v1'] });
  });

  it('answers the class teacher’s visit only for the child whose class teacher came', () => {
    expect(verdictOf(fengnan, known, 'moe/M1', 'elder')).toMatchObject({ status: 'met' });
    expect(verdictOf(fengnan, known, 'moe/M1', 'younger')).toMatchObject({
      status: 'open',
      have: 0,
      notCounted: [{ visitId: 'v1', reason: 'visitor' }],
    });
    expect(verdictOf(fengnan, known, 'fengnan/F1', 'younger')).toMatchObject({ status: 'open' });
  });

  it('answers it for both when both class teachers came', () => {
    const both = facts({
      visits: [
        visit('v1', '2026-10-10', {
          studentIds: ['elder', 'younger'],
          visitors: [
            { personId: 'wang', role: 'class-teacher' },
            { personId: 'zhao', role: 'class-teacher' },
          ],
        }),
      ],
    });
    expect(verdictOf(fengnan, both, 'moe/M1', 'elder').status).toBe('met');
    expect(verdictOf(fengnan, both, 'moe/M1', 'younger').status).toBe('met');
  });
});

describe('one phone call', () => {
  const call = visit('call', '2026-10-20', { mode: 'phone', circumstance: 'emergency' });

  it('does not answer the yearly visit of Hebei outside an emergency, and says when it would', () => {
    expect(verdictOf(fengnan, facts({ visits: [call] }), 'hebei/H1', 'family')).toMatchObject({
      status: 'open',
      have: 0,
      notCounted: [{ visitId: 'call', reason: 'mode', unless: { circumstance: 'emergency', clause: 'hebei/H3' } }],
    });
  });

  it('answers it while an emergency is declared, and cites the clause that lets it count', () => {
    const known = facts({ visits: [call], emergencies: [{ from: '2026-10-15', to: '2026-10-25' }] });
    expect(verdictOf(fengnan, known, 'hebei/H1', 'family')).toMatchObject({ status: 'met', applied: ['hebei/H3'] });
  });

  it('never answers the class teacher’s visit of the ministry or of Fengnan', () => {
    const known = facts({ visits: [call], emergencies: [{ from: '2026-10-15', to: '2026-10-25' }] });
    expect(verdictOf(fengnan, known, 'moe/M1', 'elder').status).toBe('open');
    expect(verdictOf(fengnan, known, 'fengnan/F1', 'elder').status).toBe('open');
  });

  it('counts as taking part in Baotou', () => {
    const known = facts({ visits: [call] });
    expect(verdictOf(baotou, known, 'baotou/B1', 'wang').status).toBe('met');
  });
});

describe('a child of two categories with one visit in autumn and none in spring', () => {
  const known = facts({
    students: [student('elder', 'family', '6-1', 'single-parent', 'left-behind')],
    visits: [visit('v1', '2026-10-10')],
  });
  const summer: Instant = '2027-07-20T10:00:00+08:00';

  it('misses the term duty of Hebei for spring and keeps autumn', () => {
    const found = evaluate(fengnan, known, summer).filter((one) => one.clause === 'hebei/H2');
    expect(found.map((one) => [one.period?.id, one.status])).toEqual([
      ['2026-1', 'met'],
      ['2026-2', 'breached'],
    ]);
  });

  it('is one entry of Lishui’s list, so the one visit counts once', () => {
    expect(verdictOf(lishui, known, 'lishui/L2', 'elder')).toMatchObject({ have: 1, need: 2 });
  });

  it('counts in two of Baotou’s categories but as one visit', () => {
    const found = evaluate(baotou, known, NOW).filter((one) => one.clause === 'baotou/B3');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ status: 'met', have: 1 });
  });
});

describe('a family that asks for another place', () => {
  const place = visit('v1', '2026-10-10', { mode: 'agreed-place' });

  it('answers Lishui’s visit when the family’s wish is on record', () => {
    const known = facts({ visits: [{ ...place, circumstance: 'family-wish' }] });
    expect(verdictOf(lishui, known, 'lishui/L1-students', 'elder')).toMatchObject({
      status: 'met',
      applied: ['lishui/L8-place'],
    });
  });

  it('does not when it is not', () => {
    expect(verdictOf(lishui, facts({ visits: [place] }), 'lishui/L1-students', 'elder')).toMatchObject({
      status: 'open',
      notCounted: [{ reason: 'mode', unless: { circumstance: 'family-wish', clause: 'lishui/L8-place' } }],
    });
  });
});

describe('a visit that ended on Friday at 20:00', () => {
  const filedAt = (time: Instant): Facts =>
    facts({ visits: [visit('v1', '2026-11-13', { endedAt: '2026-11-13T20:00:00+08:00', filedAt: time })] });

  it('is recorded in time on Sunday at 19:59', () => {
    expect(verdictOf(baotou, filedAt('2026-11-15T19:59:00+08:00'), 'baotou/B7-record', 'v1').status).toBe('met');
  });

  it('is late at 20:01', () => {
    expect(verdictOf(baotou, filedAt('2026-11-15T20:01:00+08:00'), 'baotou/B7-record', 'v1')).toMatchObject({
      status: 'breached',
      dueAt: '2026-11-15T12:00:00.000Z',
    });
  });

  it('is overdue while nothing is filed, and nothing counts yet', () => {
    const known = facts({ visits: [visit('v1', '2026-11-13', { filedAt: undefined })] });
    expect(verdictOf(baotou, known, 'baotou/B7-record', 'v1')).toMatchObject({
      status: 'overdue',
      missing: [{ code: 'record' }],
    });
    expect(verdictOf(baotou, known, 'moe/M1', 'elder')).toMatchObject({
      status: 'open',
      notCounted: [{ visitId: 'v1', reason: 'not-filed' }],
    });
  });

  it('has no such deadline in Fengnan', () => {
    const found = evaluate(fengnan, filedAt('2026-11-20T20:01:00+08:00'), NOW).filter((one) => one.subject.id === 'v1');
    expect(found.some((one) => one.dueAt !== undefined)).toBe(false);
  });
});

describe('a visitor who went alone', () => {
  const known = facts({
    visits: [visit('v1', '2026-10-10', { visitors: [{ personId: 'wang', role: 'class-teacher' }] })],
  });

  it('misses the two visitors of Baotou', () => {
    expect(verdictOf(baotou, known, 'baotou/B2-team', 'v1')).toMatchObject({ status: 'breached', have: 1, need: 2 });
  });

  it('misses nothing that Fengnan or Lishui ask of a team', () => {
    for (const policies of [fengnan, lishui]) {
      const team = evaluate(policies, known, NOW).filter((one) => one.missing.some((part) => part.code === 'visitors'));
      expect(team).toEqual([]);
    }
  });
});

describe('a subject teacher’s visit alone', () => {
  const known = facts({
    visits: [visit('v1', '2026-10-10', { visitors: [{ personId: 'li', role: 'subject-teacher' }] })],
  });

  it('answers Hebei and Lishui, not the class teacher’s duty of ministry and Fengnan', () => {
    expect(verdictOf(fengnan, known, 'hebei/H1', 'family').status).toBe('met');
    expect(verdictOf(lishui, known, 'lishui/L1-students', 'elder').status).toBe('met');
    expect(verdictOf(fengnan, known, 'moe/M1', 'elder').notCounted).toEqual([{ visitId: 'v1', reason: 'visitor' }]);
    expect(verdictOf(fengnan, known, 'fengnan/F1', 'elder').status).toBe('open');
  });
});

describe('a family that declines', () => {
  const known = facts({
    declines: [{ id: 'd1', studentIds: ['elder'], from: '2026-10-01', to: '2027-07-10' }],
  });

  it('is neither open nor missed, before and after the due date', () => {
    for (const asOf of [NOW, '2027-08-01T10:00:00+08:00'] as const) {
      expect(verdictOf(fengnan, known, 'hebei/H1', 'family', asOf)).toMatchObject({
        status: 'declined',
        reason: 'declined',
      });
      expect(verdictOf(fengnan, known, 'moe/M1', 'elder', asOf).status).toBe('declined');
    }
  });

  it('does not undo a visit that was made', () => {
    const visited = facts({ ...known, visits: [visit('v1', '2026-09-20')] });
    expect(verdictOf(fengnan, visited, 'hebei/H1', 'family').status).toBe('met');
  });
});

describe('the same yearly visit under two strengths', () => {
  const afterwards: Instant = '2027-07-11T08:00:00+08:00';

  it('is a breach of the ministry’s must and an omission to explain under Hebei’s principle', () => {
    expect(verdictOf(fengnan, facts(), 'moe/M1', 'elder', afterwards).status).toBe('breached');
    expect(verdictOf(fengnan, facts(), 'hebei/H1', 'family', afterwards).status).toBe('overdue');
  });

  it('is due soon in the last fortnight and open before', () => {
    expect(verdictOf(fengnan, facts(), 'moe/M1', 'elder', '2027-06-25T23:59:00+08:00').status).toBe('open');
    expect(verdictOf(fengnan, facts(), 'moe/M1', 'elder', '2027-06-26T00:01:00+08:00').status).toBe('due-soon');
  });
});

describe('arrivals, departures and unknown data', () => {
  it('owes nothing for a child before it arrives, and the whole duty from then on', () => {
    const late = { ...student('elder', 'family', '6-1'), enrolled: [{ from: '2027-03-01' as const }] };
    const known = facts({ students: [late] });
    expect(evaluate(fengnan, known, NOW).filter((one) => one.clause === 'moe/M1')).toEqual([]);
    expect(verdictOf(fengnan, known, 'moe/M1', 'elder', '2027-03-02T08:00:00+08:00').status).toBe('open');
  });

  it('lets the duty lapse for a child that has left', () => {
    const left = {
      ...student('elder', 'family', '6-1'),
      enrolled: [{ from: '2026-09-01' as const, to: '2026-10-31' as const }],
    };
    expect(verdictOf(fengnan, facts({ students: [left] }), 'moe/M1', 'elder')).toMatchObject({
      status: 'exempt',
      reason: 'left',
    });
  });

  it('says which category it does not know instead of treating the child as ordinary', () => {
    const known = facts({ students: [student('elder', 'family', '6-1', 'freeLunch')] });
    expect(verdictOf(fengnan, known, 'hebei/H2', 'family')).toMatchObject({
      status: 'unknown',
      reason: 'category-unknown',
      missing: [{ code: 'datum', name: 'category:freeLunch' }],
    });
  });

  it('takes a narrower poverty category as the broader one of Baotou and Lishui', () => {
    const known = facts({ students: [student('elder', 'family', '6-1', 'subsistence-allowance')] });
    expect(verdictOf(lishui, known, 'lishui/L2', 'elder').status).toBe('open');
    expect(verdictOf(baotou, known, 'baotou/B3', 'elder').status).toBe('open');
  });

  it('says that the calendar is missing before the first school year', () => {
    expect(verdictOf(fengnan, facts(), 'moe/M1', 'elder', '2026-08-01T08:00:00+08:00')).toMatchObject({
      status: 'unknown',
      reason: 'no-period',
    });
  });

  it('counts two visits on one day as one', () => {
    const known = facts({
      students: [student('elder', 'family', '6-1', 'key-concern')],
      visits: [visit('v1', '2026-10-10'), visit('v2', '2026-10-10')],
    });
    expect(verdictOf(fengnan, known, 'fengnan/F1-key', 'elder')).toMatchObject({
      have: 1,
      evidence: ['v1'],
      notCounted: [{ visitId: 'v2', reason: 'same-day' }],
    });
  });

  it('shows at an earlier moment how things stood then', () => {
    const known = facts({ visits: [visit('v1', '2026-10-10')] });
    expect(verdictOf(fengnan, known, 'moe/M1', 'elder', '2026-10-09T12:00:00+08:00')).toMatchObject({
      status: 'open',
      evidence: [],
    });
  });
});

describe('what a school sets', () => {
  it('raises an open number, but not below what the interpretation allows', () => {
    const known = facts({ students: [student('elder', 'family', '6-1', 'key-concern')] });
    const three = layerPolicies(jurisdictions.fengnan, {
      interpretations: { 'fengnan/F1-key': { '/quantity/atLeast': 3 } },
    });
    expect(verdictOf(three, known, 'fengnan/F1-key', 'elder').need).toBe(3);
    const one = layerPolicies(jurisdictions.fengnan, {
      interpretations: { 'fengnan/F1-key': { '/quantity/atLeast': 1 } },
    });
    expect(() => evaluate(one, known, NOW)).toThrow(/fengnan\/F1-key#\/quantity\/atLeast/);
  });

  it('adds to an open list and is refused at a closed one', () => {
    const orphan = facts({ students: [student('elder', 'family', '6-1', 'orphan')] });
    expect(evaluate(fengnan, orphan, NOW).some((one) => one.clause === 'hebei/H2')).toBe(false);
    const added = layerPolicies(jurisdictions.fengnan, { categories: { hebei: ['orphan'] } });
    expect(verdictOf(added, orphan, 'hebei/H2', 'family').status).toBe('open');
    expect(() =>
      evaluate(layerPolicies(jurisdictions.lishui, { categories: { lishui: ['orphan'] } }), orphan, NOW),
    ).toThrow(/closed/);
  });

  it('must bring every layer that a pack stands under', () => {
    expect(() => layerPolicies([jurisdictions.fengnan[2]])).toThrow(/moe/);
  });
});

describe('the sets of the three places', () => {
  it('name document and section for every clause', () => {
    for (const policies of [fengnan, lishui, baotou]) {
      for (const digest of Object.values(digestClauses(policies))) {
        expect(digest.citation.section).not.toBe('');
        expect(digest.document.title['zh-CN']).not.toBe('');
        for (const locale of ['zh-CN', 'zh-Hant', 'en'] as const) expect(digest.summary[locale]).not.toBe('');
      }
    }
  });

  it('let one student see own, family’s and visits’ verdicts together', () => {
    const known = facts({ visits: [visit('v1', '2026-10-10')] });
    const mine = verdictsOfStudent(evaluate(fengnan, known, NOW), known, 'elder');
    expect(new Set(mine.map((one) => one.subject.type))).toEqual(new Set(['student', 'family', 'visit']));
    expect(mine.every((one) => one.subject.id !== 'younger')).toBe(true);
  });
});
