import type { ClauseDigest, Verdict } from '@homevisit/sdk/policy';
import type { VisitDraft } from '@homevisit/sdk/model';
import type { FamilyVisit, FiledVisit, Session, SubjectVerdicts, VerdictSheet } from '../src/contract/index.js';

/** Answers that satisfy the contract. */
export const sampleSession: Session = {
  person: { id: 'staff-1', displayName: '李老师' },
  role: 'teacher',
  school: { id: 'school-1', name: '示范学校', timeZone: 'Asia/Shanghai' },
  classIds: ['class-1'],
  now: '2026-11-22T19:00:00+08:00',
};

export const sampleDigest: ClauseDigest = {
  id: 'demo/D1',
  title: { 'zh-CN': '条', 'zh-Hant': '條', en: 'Clause' },
  summary: { 'zh-CN': '条', 'zh-Hant': '條', en: 'Clause' },
  strength: 'must',
  document: {
    id: 'demo',
    title: { 'zh-CN': '文', 'zh-Hant': '文', en: 'Document' },
    fullTitle: '文',
  },
  citation: { section: '1' },
  interpretations: [],
};

export function sampleVerdicts(type: Verdict['subject']['type'], id: string): SubjectVerdicts {
  return {
    subject: { type, id },
    verdicts: [
      {
        clause: 'demo/D1',
        subject: { type, id },
        strength: 'must',
        status: 'open',
        need: 1,
        have: 0,
        evidence: [],
        notCounted: [],
        missing: [],
        applied: [],
      },
    ],
  };
}

export function sampleSheet(subjects: readonly { type: Verdict['subject']['type']; id: string }[]): VerdictSheet {
  return {
    asOf: '2026-11-22T19:00:00+08:00',
    timeZone: 'Asia/Shanghai',
    subjects: subjects.map(({ type, id }) => sampleVerdicts(type, id)),
    clauses: { 'demo/D1': sampleDigest },
  };
}

export const sampleDraft: VisitDraft = {
  studentIds: ['student-1'],
  format: 'individual',
  mode: 'home',
  startedAt: '2026-11-22T18:00:00+08:00',
  endedAt: '2026-11-22T18:40:00+08:00',
  visitors: [{ personId: 'staff-1', role: 'class-teacher' }],
  findings: {},
};

export const sampleFiledVisit: FiledVisit = {
  visit: {
    ...sampleDraft,
    id: 'visit-1',
    schoolId: 'school-1',
    filedAt: '2026-11-22T19:00:00+08:00',
    filedBy: 'staff-1',
  },
  sheet: sampleSheet([{ type: 'student', id: 'student-1' }]),
};

export const sampleFamilyVisit: FamilyVisit = {
  visitId: 'visit-1',
  schoolName: '示范学校',
  students: [{ displayName: '林小满' }],
  visitors: [{ displayName: '李老师', role: 'class-teacher' }],
  mode: 'home',
  startedAt: '2026-11-22T18:00:00+08:00',
  endedAt: '2026-11-22T18:40:00+08:00',
  timeZone: 'Asia/Shanghai',
  questions: ['told-before', 'listened', 'useful', 'respectful'],
  requests: [],
};
