import { describe, expect, it } from 'vitest';
import { endpoints, isConflictError, isNotFoundError } from '../index.js';
import { createFakeClient, createFakeFamilyClient } from './index.js';

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => expect.unreachable('the call should have failed'),
    (error: unknown) => error,
  );

async function agreed() {
  const teacher = createFakeClient();
  const { visit } = await teacher.fileVisit({
    studentIds: ['student-04'],
    format: 'individual',
    mode: 'home',
    startedAt: '2027-01-10T17:00:00+08:00',
    endedAt: '2027-01-10T17:40:00+08:00',
    visitors: [
      { personId: 'staff-chen', role: 'class-teacher' },
      { personId: 'staff-zheng', role: 'counsellor' },
    ],
    appointment: { agreedAt: '2027-01-09T12:00:00+08:00', channel: 'phone' },
    findings: { 'conduct-at-school': '认真', 'family-opinions': '没有意见' },
    agreement: { school: '每周一次电话', family: '每晚一起读书', reviewOn: '2027-01-20' },
  });
  const { token } = await teacher.createFeedbackLink(visit.id);
  return { teacher, visit, family: createFakeFamilyClient({ school: teacher.school, token }) };
}

describe('the fake clients, about agreements', () => {
  it('give one that both sides read and sign', async () => {
    const { teacher, visit, family } = await agreed();
    const read = await family.getFamilyAgreement();
    expect(endpoints.getFamilyAgreement.answer.parse(read)).toEqual(read);
    expect(read).toMatchObject({ family: '每晚一起读书', reviewOn: '2027-01-20', answers: [] });
    await family.answerAgreement({ revision: read.revision, decision: 'signed', withStudent: true });
    const signed = await teacher.signAgreement(visit.id, read.revision);
    expect(signed.answers.map(({ party, decision }) => [party, decision])).toEqual([
      ['family', 'signed'],
      ['school', 'signed'],
    ]);
    const { items } = await teacher.listAgreements({ studentId: 'student-04' });
    expect(items).toEqual([signed]);
    expect((await teacher.listAgreements({ studentId: 'student-01' })).items).toEqual([]);
  });

  it('keep once what is said twice, in the family’s own data too, and no student’s name under a refusal', async () => {
    const { family } = await agreed();
    const { revision } = await family.getFamilyAgreement();
    expect((await family.getFamilyData()).agreementAnswers).toBeUndefined();
    const declined = { revision, decision: 'declined', withStudent: true } as const;
    await family.answerAgreement(declined);
    const { answers } = await family.answerAgreement(declined);
    expect(answers).toEqual([{ party: 'family', decision: 'declined', revision, at: answers[0]?.at }]);
    const data = await family.getFamilyData();
    expect(endpoints.getFamilyData.answer.parse(data)).toEqual(data);
    expect(data.agreementAnswers).toEqual([{ decision: 'declined', revision, at: answers[0]?.at }]);
  });

  it('take no signature under what was corrected since it was read', async () => {
    const { family } = await agreed();
    const error = await failureOf(family.answerAgreement({ revision: 7, decision: 'signed' }));
    expect(isConflictError(error) && error.problemCode).toBe('agreement-changed');
  });

  it('know none of a visit without one', async () => {
    const family = createFakeFamilyClient();
    expect(isNotFoundError(await failureOf(family.getFamilyAgreement()))).toBe(true);
  });
});
