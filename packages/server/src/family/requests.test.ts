import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { withSchool } from '../database/school-transaction.js';
import { backends } from '../testing/backends.js';
import { createTestSchool, type TestSchool } from '../testing/test-school.js';
import { visitDraftOf } from '../testing/visit-draft.js';

describe.each(backends)('a family’s request and its answer, on $name', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  const asTeacher = { as: 'teacher-1' } as const;
  const asOther = { as: 'teacher-2' } as const;
  const asHead = { as: 'head' } as const;

  /** A visit to a child of the first class by both teachers, and the family's request. */
  async function requested(text = '希望周末家访'): Promise<{ school: TestSchool; token: string; id: string }> {
    const school = await createTestSchool(database);
    const filed = await school.call('fileVisit', { by: asHead, body: visitDraftOf(['student-1-2']) });
    const path = { visitId: filed.answer.visit.id };
    const { token } = (await school.call('createFeedbackLink', { by: asTeacher, path })).answer;
    const sent = await school.call('sendFeedback', { by: { link: token }, body: { ratings: {}, request: text } });
    return { school, token, id: sent.answer.requests[0]!.id };
  }

  it('is taken up by a day, answered, and settled, and the family sees each step with a name', async () => {
    const { school, token, id } = await requested();
    const path = { requestId: id };
    const takenUp = await school.call('answerRequest', {
      by: asTeacher,
      path,
      body: { kind: 'taken-up', version: 0, dueOn: '2026-12-01' },
    });
    expect(takenUp.answer).toMatchObject({
      status: 'in-progress',
      version: 1,
      handler: { personId: 'teacher-1', displayName: '甲师1' },
      students: [{ id: 'student-1-2', displayName: '乙测12', classTitle: '三(1)班' }],
    });
    const waiting = await school.call('getFamilyVisit', { by: { link: token } });
    expect(waiting.answer.requests).toMatchObject([
      { status: 'in-progress', dueOn: '2026-12-01', handler: { displayName: '甲师1' } },
    ]);
    expect(waiting.text).not.toContain('teacher-1');
    await school.call('answerRequest', {
      by: asHead,
      path,
      body: { kind: 'answered', version: 1, text: '  可以，本周六来。 ' },
    });
    const settled = await school.call('replyToRequest', {
      by: { link: token },
      path,
      body: { version: 2, settles: true, text: '谢谢' },
    });
    expect(settled.answer.requests).toMatchObject([
      {
        status: 'closed',
        settled: true,
        version: 3,
        replies: [
          { from: 'school', text: '可以，本周六来。' },
          { from: 'family', text: '谢谢' },
        ],
      },
    ]);
  });

  it('is open again when the answer settles nothing', async () => {
    const { school, token, id } = await requested();
    const path = { requestId: id };
    await school.call('answerRequest', { by: asTeacher, path, body: { kind: 'answered', version: 0, text: '再说' } });
    await school.call('replyToRequest', { by: { link: token }, path, body: { version: 1, settles: false } });
    const { answer } = await school.call('listRequests', { by: asTeacher });
    expect(answer.requests).toMatchObject([{ id, status: 'open', settled: false, version: 2 }]);
  });

  it('is seen and answered by the class teacher and by leaders, and by nobody else who was at the visit', async () => {
    const { school, id } = await requested();
    const path = { requestId: id };
    expect((await school.call('listRequests', { by: asTeacher })).answer.requests).toHaveLength(1);
    expect((await school.call('listRequests', { by: asHead })).answer.requests).toHaveLength(1);
    expect((await school.call('listRequests', { by: asOther })).answer.requests).toEqual([]);
    const body = { kind: 'answered', version: 0, text: '好' } as const;
    const foreign = await school.call('answerRequest', { by: asOther, path, body });
    const unknown = await school.call('answerRequest', { by: asOther, path: { requestId: 'nothing' }, body });
    expect(foreign.problem).toMatchObject({ status: 404, code: 'request-not-found' });
    expect(foreign.text).toBe(unknown.text);
  });

  it('is answered by the first of two who have seen the same version, and the other is told', async () => {
    const { school, id } = await requested();
    const answers = await Promise.all(
      [asTeacher, asHead].map((by) =>
        school.call('answerRequest', {
          by,
          path: { requestId: id },
          body: { kind: 'answered', version: 0, text: `由 ${by.as}` },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409)!;
    expect(refused.problem.code).toBe('request-changed');
    const { answer } = await school.call('listRequests', { by: asHead });
    expect(answer.requests[0]!.replies).toHaveLength(1);
  });

  it('is answered once when the answer is sent again with the same key', async () => {
    const { school, id } = await requested();
    const call = {
      by: asTeacher,
      path: { requestId: id },
      body: { kind: 'answered', version: 0, text: '好' },
      key: 'same',
    } as const;
    const first = await school.call('answerRequest', call);
    expect((await school.call('answerRequest', call)).text).toBe(first.text);
    expect((await school.call('answerRequest', { ...call, key: 'other' })).problem.code).toBe('request-changed');
  });

  it('takes no step that does not fit, and no blank word', async () => {
    const { school, token, id } = await requested();
    const path = { requestId: id };
    const judged = await school.call('replyToRequest', {
      by: { link: token },
      path,
      body: { version: 0, settles: true },
    });
    expect(judged.problem).toMatchObject({ status: 409, code: 'step-not-possible' });
    const blank = await school.call('answerRequest', {
      by: asTeacher,
      path,
      body: { kind: 'closed', version: 0, text: ' \n' },
    });
    expect(blank.problem).toMatchObject({ status: 422, errors: [{ pointer: '/text' }] });
    const nothing = await school.call('replyToRequest', { by: { link: token }, path, body: { version: 0, text: ' ' } });
    expect(nothing.problem.status).toBe(422);
  });

  it('cannot be reached by another family', async () => {
    const { school, id } = await requested();
    const filed = await school.call('fileVisit', { by: asHead, body: visitDraftOf(['student-1-3']) });
    const link = await school.call('createFeedbackLink', { by: asHead, path: { visitId: filed.answer.visit.id } });
    const tried = await school.call('replyToRequest', {
      by: { link: link.answer.token },
      path: { requestId: id },
      body: { version: 0, text: '不是我的' },
    });
    expect(tried.problem).toMatchObject({ status: 404, code: 'request-not-found' });
  });

  it('notes in the access log who has read and answered it', async () => {
    const { school, id } = await requested();
    await school.call('listRequests', { by: asTeacher });
    await school.call('answerRequest', {
      by: asTeacher,
      path: { requestId: id },
      body: { kind: 'taken-up', version: 0 },
    });
    const rows = await withSchool(database, school.schoolId, (transaction) =>
      transaction.query(
        `SELECT operation, subject_ids FROM access_log WHERE actor_id = 'teacher-1' AND operation LIKE '%Request%' ORDER BY id`,
      ),
    );
    expect(rows).toEqual([
      { operation: 'listRequests', subject_ids: ['student-1-2'] },
      { operation: 'answerRequest', subject_ids: ['student-1-2'] },
    ]);
  });

  it('is kept from being rated where the family would rather not, without a word of blame', async () => {
    const school = await createTestSchool(database);
    const filed = await school.call('fileVisit', { by: asHead, body: visitDraftOf(['student-1-2']) });
    const link = await school.call('createFeedbackLink', { by: asHead, path: { visitId: filed.answer.visit.id } });
    const { answer } = await school.call('sendFeedback', {
      by: { link: link.answer.token },
      body: { ratings: { useful: 1 }, declined: true },
    });
    expect(answer.feedback).toEqual({ ratings: {}, declined: true });
  });
});
