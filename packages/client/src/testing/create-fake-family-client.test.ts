import { describe, expect, it } from 'vitest';
import { endpoints, isConflictError, isNetworkError, isUnauthenticatedError, isValidationError } from '../index.js';
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
    expect(later.requests).toMatchObject([{ status: 'answered', answer: '下周起每天中午开放。' }]);
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

  it('refuses an expired link and an unknown one alike', async () => {
    const family = createFakeFamilyClient();
    family.school.setNow('2027-03-01T08:00:00+08:00');
    const expired = await failureOf(family.getFamilyVisit());
    const unknown = await failureOf(createFakeFamilyClient({ token: 'guessed' }).getFamilyVisit());
    expect([expired, unknown].map((error) => isUnauthenticatedError(error) && error.problemCode)).toEqual([
      'link-not-valid',
      'link-not-valid',
    ]);
  });
});
