import { feedbackDraft, requestStep, visitRecord, type VisitRecord } from '@homevisit/sdk/model';
import { visitPlan } from '@homevisit/client/contract';
import { describe, expect, it } from 'vitest';
import { visitDraftOf } from '../testing/visit-draft.js';
import { hasTexts, redactTexts } from './redact-texts.js';
import { REDACTED_TEXT } from './redacted-text.js';

const record: VisitRecord = {
  ...visitDraftOf(['student-1-2'], {
    purpose: '内部目的',
    findings: { 'family-situation': '父母在外', support: '  ' },
    familyPresent: [{ relation: '奶奶', guardianId: 'guardian' }],
    agreement: { school: '每周一次电话', family: '每晚一起读书', reviewOn: '2026-12-20' },
    safetyReport: { reportedAt: '2026-11-21T18:00:00+08:00', place: '文昌路', expectedMinutes: 45, reachable: true },
    requests: [{ text: '希望多交流' }],
  }),
  id: 'visit',
  schoolId: 'school',
  filedAt: '2026-11-21T21:00:00+08:00',
  filedBy: 'teacher-1',
};

describe('the redaction of texts', () => {
  it('replaces every sensitive text, and leaves days, people, choices and numbers', () => {
    const redacted = redactTexts(visitRecord, record);
    expect(redacted).toEqual({
      ...record,
      purpose: REDACTED_TEXT,
      findings: { 'family-situation': REDACTED_TEXT, support: '  ' },
      familyPresent: [{ relation: REDACTED_TEXT, guardianId: 'guardian' }],
      agreement: { school: REDACTED_TEXT, family: REDACTED_TEXT, reviewOn: '2026-12-20' },
      safetyReport: { ...record.safetyReport, place: REDACTED_TEXT },
      requests: [{ text: REDACTED_TEXT }],
    });
    expect(visitRecord.parse(redacted)).toEqual(redacted);
    for (const text of ['父母在外', '每周', '文昌路', '希望', '内部'])
      expect(JSON.stringify(redacted)).not.toContain(text);
  });

  it('changes nothing the second time', () => {
    const redacted = redactTexts(visitRecord, record);
    expect([hasTexts(visitRecord, record), hasTexts(visitRecord, redacted)]).toEqual([true, false]);
    expect(redactTexts(visitRecord, redacted)).toEqual(redacted);
  });

  it('knows feedback, steps of either side and plans', () => {
    expect(redactTexts(feedbackDraft, { ratings: { useful: 4 }, request: '请多沟通' })).toEqual({
      ratings: { useful: 4 },
      request: REDACTED_TEXT,
    });
    const at = '2026-11-22T20:00:00+08:00';
    expect(redactTexts(requestStep, { kind: 'family-replied', at, text: '还没有', settles: false })).toEqual({
      kind: 'family-replied',
      at,
      text: REDACTED_TEXT,
      settles: false,
    });
    const taken = { kind: 'taken-up', at, by: 'head' };
    expect(redactTexts(requestStep, taken)).toEqual(taken);
    const plan = { studentIds: ['student-1-2'], format: 'individual', mode: 'home', visitors: [], on: '2026-12-01' };
    expect(redactTexts(visitPlan, { ...plan, outline: '提纲' })).toEqual({ ...plan, outline: REDACTED_TEXT });
  });

  it('leaves what no schema knows', () => {
    expect(redactTexts(visitRecord, { strange: '文字' })).toEqual({ strange: '文字' });
    expect(redactTexts(visitRecord, null)).toBeNull();
  });
});
