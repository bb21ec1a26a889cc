import type { HomevisitClient, VerdictSheet } from '@homevisit/client';
import { createFakeClient, demonstrationPolicy, type FakeClient } from '@homevisit/client/testing';
import { digestClauses, layerPolicies, type Verdict, type VerdictStatus } from '@homevisit/sdk/policy';

/** The student that the sheets below are about; known to the fake client, with one visit by phone. */
export const STUDENT_ID = 'student-03';

const yearly: Verdict = {
  clause: 'demonstration-school/D1',
  subject: { type: 'student', id: STUDENT_ID },
  strength: 'must',
  status: 'open',
  owedBy: 'class-teacher',
  period: {
    unit: 'school-year',
    id: 'year-2026',
    title: '2026-2027',
    startDate: '2026-09-01',
    endDate: '2027-07-09',
  },
  need: 1,
  have: 0,
  dueOn: '2027-01-29',
  evidence: [],
  notCounted: [],
  missing: [],
  applied: [],
};

const visitsMissing = {
  code: 'visits',
  count: 1,
  modes: ['home', 'agreed-place'],
  byVisitor: ['class-teacher'],
} as const;

/** What is peculiar to a verdict of each status, as evaluation gives it. */
const PECULIAR: Readonly<Record<VerdictStatus, Partial<Verdict>>> = {
  met: { have: 1, evidence: ['visit-0002'] },
  open: {
    missing: [{ ...visitsMissing, modes: [...visitsMissing.modes], byVisitor: [...visitsMissing.byVisitor] }],
    notCounted: [
      {
        visitId: 'visit-0002',
        reason: 'mode',
        unless: { circumstance: 'emergency', clause: 'demonstration-school/D3' },
      },
    ],
  },
  'due-soon': { missing: [{ code: 'visits', count: 1, modes: ['home'], byVisitor: 'anyone' }] },
  overdue: { strength: 'principle', missing: [{ code: 'visits', count: 2, modes: ['home'], byVisitor: 'anyone' }] },
  breached: { need: 2 },
  exempt: { reason: 'left' },
  'not-applicable': {},
  declined: { reason: 'declined' },
  unknown: { reason: 'category-unknown', missing: [{ code: 'datum', name: 'class-teacher' }] },
  undefined: {},
};

/** A verdict on the yearly visit with a status. */
export function verdictWith(status: VerdictStatus, changes: Partial<Verdict> = {}): Verdict {
  return { ...yearly, status, ...PECULIAR[status], ...changes };
}

/** A sheet with these verdicts on one student. */
export function sheetOf(verdicts: readonly Verdict[], id = STUDENT_ID): VerdictSheet {
  return {
    asOf: '2026-11-22T19:00:00+08:00',
    timeZone: 'Asia/Shanghai',
    subjects: [{ subject: { type: 'student', id }, verdicts: [...verdicts] }],
    clauses: digestClauses(layerPolicies([demonstrationPolicy])),
  };
}

/** The fake client, which answers every question about duties with one sheet. */
export function clientWith(sheet: VerdictSheet | Promise<VerdictSheet>): FakeClient {
  const answer: Pick<HomevisitClient, 'queryVerdicts'> = { queryVerdicts: () => Promise.resolve(sheet) };
  return { ...createFakeClient(), ...answer };
}
