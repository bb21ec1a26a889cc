import { describe, expect, it } from 'vitest';
import {
  endpoints,
  isConflictError,
  isForbiddenError,
  isNetworkError,
  isUnauthenticatedError,
  isValidationError,
} from '../index.js';
import { createFakeClient, createFakeFamilyClient } from './index.js';

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => expect.unreachable('the call should have failed'),
    (error: unknown) => error,
  );
}

describe("the fake family's client", () => {
  it('shows its own visit as the contract says, and works without options', async () => {
    const visit = await createFakeFamilyClient().getFamilyVisit();
    expect(endpoints.getFamilyVisit.answer.safeParse(visit).error?.issues ?? []).toEqual([]);
    expect(visit.students).toEqual([{ displayName: '许明朗' }]);
  });

  it('never holds a category, an outline or a finding', async () => {
    const teacher = createFakeClient();
    const { token } = await teacher.createFeedbackLink('visit-0001');
    const visit = await createFakeFamilyClient({ school: teacher.school, token }).getFamilyVisit();
    const text = JSON.stringify(visit);
    for (const secret of ['left-behind', 'single-parent', 'new-student', 'findings', '上课专心']) {
      expect(text).not.toContain(secret);
    }
  });

  it('is to be had for one of several families by name, and shows nothing of the others', async () => {
    const teacher = createFakeClient();
    const { visit } = await teacher.fileVisit({
      studentIds: ['student-03', 'student-04'],
      format: 'group',
      mode: 'phone',
      startedAt: '2027-01-10T17:00:00+08:00',
      endedAt: '2027-01-10T17:40:00+08:00',
      visitors: [{ personId: 'staff-chen', role: 'class-teacher' }],
      findings: { 'conduct-at-school': '认真', 'family-opinions': '没有意见' },
    });
    const error = await failureOf(teacher.createFeedbackLink(visit.id));
    expect(isValidationError(error) && error.problemCode).toBe('family-not-named');
    const { school } = teacher;
    const { token } = await teacher.createFeedbackLink(visit.id, { familyId: 'family-guo' });
    const seen = await createFakeFamilyClient({ school, token }).getFamilyVisit();
    expect(seen.students).toEqual([{ displayName: '郭安然' }]);
  });

  it('brings a request to the leader, and the answer back to the family', async () => {
    const teacher = createFakeClient();
    const { school } = teacher;
    const { token } = await teacher.createFeedbackLink('visit-0001');
    const family = createFakeFamilyClient({ school, token });
    const sent = await family.sendFeedback({ ratings: { useful: 5 }, request: '希望开放图书角' });
    expect(sent.feedback).toEqual({ ratings: { useful: 5 }, request: '希望开放图书角' });
    const [request] = await createFakeClient({ role: 'leader', school }).listRequests();
    expect(request).toMatchObject({ text: '希望开放图书角', status: 'open', visitId: 'visit-0001', from: 'family' });
    school.answerRequest(request?.id ?? '', '下周起每天中午开放。');
    const later = await family.getFamilyVisit();
    expect(later.requests).toMatchObject([
      { status: 'answered', replies: [{ from: 'school', text: '下周起每天中午开放。' }] },
    ]);
  });

  it('takes feedback once, and the same feedback again with the same key', async () => {
    const family = createFakeFamilyClient();
    family.loseNextAnswer();
    const draft = { ratings: { listened: 4 } };
    expect(isNetworkError(await failureOf(family.sendFeedback(draft, { idempotencyKey: 'k' })))).toBe(true);
    await expect(family.sendFeedback(draft, { idempotencyKey: 'k' })).resolves.toMatchObject({ feedback: draft });
    const error = await failureOf(family.sendFeedback(draft, { idempotencyKey: 'other' }));
    expect(isConflictError(error) && error.problemCode).toBe('feedback-already-sent');
  });

  it('tells the holder of a link whether it has expired, was ended, or never was', async () => {
    const family = createFakeFamilyClient();
    family.school.setNow('2027-03-01T08:00:00+08:00');
    const expired = await failureOf(family.getFamilyVisit());
    const ended = createFakeFamilyClient();
    ended.revokeLink();
    const revoked = await failureOf(ended.getFamilyVisit());
    const unknown = await failureOf(createFakeFamilyClient({ token: 'guessed' }).getFamilyVisit());
    expect([expired, revoked, unknown].map((error) => isUnauthenticatedError(error) && error.problemCode)).toEqual([
      'link-expired',
      'link-revoked',
      'link-not-valid',
    ]);
  });

  it('answers everything as the contract says', async () => {
    const family = createFakeFamilyClient();
    const sent = await family.sendFeedback({ ratings: {}, declined: true, request: '请多联系' });
    const answers = {
      sendFeedback: sent,
      getFamilyData: await family.getFamilyData(),
      askAboutData: await family.askAboutData({ kind: 'copy' }),
      listConductRules: await family.listConductRules(),
      reportMisconduct: await family.reportMisconduct({ conduct: [], text: '收了茶叶', anonymous: false }),
      replyToRequest: await family.replyToRequest(sent.requests[0]?.id ?? '', { version: 0, text: '谢谢' }),
    };
    for (const [name, answer] of Object.entries(answers)) {
      const { answer: schema } = endpoints[name as keyof typeof answers];
      expect([name, schema.safeParse(answer).error?.issues ?? []]).toEqual([name, []]);
    }
  });

  it('is told when the school was first, and cannot judge an answer that is not there', async () => {
    const family = createFakeFamilyClient();
    const { requests } = await family.sendFeedback({ ratings: {}, request: '请多联系' });
    const id = requests[0]?.id ?? '';
    const early = await failureOf(family.replyToRequest(id, { version: 0, settles: true }));
    family.school.answerRequest(id, '好的。');
    const late = await failureOf(family.replyToRequest(id, { version: 0, text: '等一下' }));
    expect([early, late].map((error) => isConflictError(error) && error.problemCode)).toEqual([
      'step-not-possible',
      'request-changed',
    ]);
  });

  it('keeps a report from whoever visited, a leader among them', async () => {
    const teacher = createFakeClient();
    const { school } = teacher;
    const { token } = await teacher.createFeedbackLink('visit-0001');
    await createFakeFamilyClient({ school, token }).reportMisconduct({ conduct: ['no-gifts'], anonymous: true });
    const [report] = await createFakeClient({ role: 'leader', school }).listMisconductReports();
    expect(report).toMatchObject({ conduct: ['no-gifts'] });
    expect(report).not.toHaveProperty('visit');
    expect(isForbiddenError(await failureOf(teacher.listMisconductReports()))).toBe(true);
    expect(await teacher.listRequests()).toEqual([]);
  });
});
