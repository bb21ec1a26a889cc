import { VISIT_TOPICS, CONDUCT_CODES, type VisitDraft } from '@homevisit/sdk/model';

/** The record of a visit that every school can accept; `changes` replace members of it. */
export function visitDraftOf(studentIds: readonly string[], changes: Partial<VisitDraft> = {}): VisitDraft {
  return {
    studentIds: [...studentIds],
    format: 'individual',
    mode: 'home',
    startedAt: '2026-11-21T19:00:00+08:00',
    endedAt: '2026-11-21T20:00:00+08:00',
    visitors: [
      { personId: 'teacher-1', role: 'class-teacher' },
      { personId: 'teacher-2', role: 'subject-teacher' },
    ],
    findings: Object.fromEntries(VISIT_TOPICS.map((topic) => [topic, `谈到 ${topic}`])),
    conduct: [...CONDUCT_CODES],
    ...changes,
  };
}
