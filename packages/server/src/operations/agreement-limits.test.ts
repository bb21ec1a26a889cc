import type { VisitDraft } from '@homevisit/sdk/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { backends } from '../testing/backends.js';
import { createTestSchool } from '../testing/test-school.js';
import { visitDraftOf } from '../testing/visit-draft.js';

const HEAD = { as: 'head' } as const;
const TEACHER = { as: 'teacher-1' } as const;
const OTHER = { as: 'teacher-2' } as const;
const AGREEMENT = { school: '每周一次电话', family: '每晚一起读书', reviewOn: '2026-12-20' } as const;
const VISITORS: VisitDraft['visitors'] = [
  { personId: 'teacher-1', role: 'class-teacher' },
  { personId: 'head', role: 'school-leader' },
];

describe.each(backends)('what an agreement does not let anybody do, on $name', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  async function agreed() {
    const school = await createTestSchool(database);
    const body = visitDraftOf(['student-1-2'], { agreement: AGREEMENT, visitors: VISITORS });
    const visitId = (await school.call('fileVisit', { by: TEACHER, body })).answer.visit.id;
    const { answer } = await school.call('createFeedbackLink', { by: TEACHER, path: { visitId } });
    return { school, visitId, by: { link: answer.token } };
  }

  it('sign for the school with nothing but a grant to read', async () => {
    const { school, visitId } = await agreed();
    await school.call('requestAccess', {
      by: OTHER,
      body: { kind: 'break-glass', studentId: 'student-1-2', reason: '学生今晚没有回家，需要联系家长' },
    });
    const { answer } = await school.call('listAgreements', { by: OTHER });
    expect(answer.agreements.map((agreement) => agreement.visitId)).toEqual([visitId]);
    const tried = await school.call('signAgreement', { by: OTHER, path: { visitId }, body: { revision: 1 } });
    expect(tried.problem).toMatchObject({ status: 403, code: 'subject-not-permitted' });
    const own = await school.call('signAgreement', { by: HEAD, path: { visitId }, body: { revision: 1 } });
    expect(own.answer.answers).toMatchObject([{ party: 'school', decision: 'signed' }]);
  });

  it('say that the student has signed what the family has not', async () => {
    const { school, by } = await agreed();
    const body = { revision: 1, decision: 'declined', withStudent: true } as const;
    const { answer } = await school.call('answerAgreement', { by, body });
    expect(answer.answers).toMatchObject([{ party: 'family', decision: 'declined' }]);
    expect(answer.answers[0]).not.toHaveProperty('withStudent');
  });

  it('read or sign what has been deleted at the wish of the family', async () => {
    const { school, visitId, by } = await agreed();
    await school.call('answerAgreement', { by, body: { revision: 1, decision: 'declined' } });
    const asked = await school.call('askAboutData', { by, body: { kind: 'deletion', text: '请删除' } });
    const requestId = asked.answer.requests[0]!.id;
    const done = { kind: 'answered', version: 0, text: '已处理' } as const;
    expect((await school.call('answerRequest', { by: HEAD, path: { requestId }, body: done })).status).toBe(200);
    expect((await school.call('getFamilyVisit', { by })).answer.hasAgreement).toBeUndefined();
    expect((await school.call('getFamilyAgreement', { by })).status).toBe(404);
    const signed = { revision: 1, decision: 'signed' } as const;
    expect((await school.call('answerAgreement', { by, body: signed })).status).toBe(404);
    expect((await school.call('listAgreements', { by: TEACHER })).answer.agreements).toEqual([]);
    const ofSchool = await school.call('signAgreement', { by: TEACHER, path: { visitId }, body: { revision: 1 } });
    expect(ofSchool.status).toBe(404);
  });

  it('fill the record with one answer said over and over', async () => {
    const { school, by } = await agreed();
    const answer = async (decision: 'signed' | 'declined') =>
      (await school.call('answerAgreement', { by, body: { revision: 1, decision } })).answer.answers;
    await answer('declined');
    expect(await answer('declined')).toHaveLength(1);
    await answer('signed');
    expect((await answer('declined')).map(({ decision }) => decision)).toEqual(['declined', 'signed', 'declined']);
  });

  it('leave out of a family’s own data what it has said', async () => {
    const { school, by } = await agreed();
    await school.call('answerAgreement', { by, body: { revision: 1, decision: 'signed', withStudent: true } });
    const { answer } = await school.call('getFamilyData', { by });
    expect(answer.agreementAnswers).toMatchObject([{ decision: 'signed', revision: 1, withStudent: true }]);
  });
});
