import { sensitivityOf, visitDraft } from '@homevisit/sdk/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { withSchool } from '../database/school-transaction.js';
import { backends } from '../testing/backends.js';
import { createTestSchool, type TestSchool } from '../testing/test-school.js';
import { visitDraftOf } from '../testing/visit-draft.js';

describe.each(backends)('what a family learns about its own data, on $name', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  const record = visitDraftOf(['student-1-2'], {
    outline: '留守儿童，需重点了解',
    purpose: '内部目的',
    followUp: '内部跟进',
    agreement: { school: '每周一次电话', family: '每晚一起读书', reviewOn: '2026-12-20' },
    familyPresent: [{ relation: '奶奶' }],
    photoConsent: { answer: 'refused', askedAt: '2026-11-21T19:05:00+08:00', notice: '2026-09' },
  });

  async function visited(
    options: { dataRequestDays?: number } = {},
    draft = record,
  ): Promise<{ school: TestSchool; token: string }> {
    const school = await createTestSchool(database, options);
    const filed = await school.call('fileVisit', { by: { as: 'head' }, body: draft });
    const link = await school.call('createFeedbackLink', {
      by: { as: 'head' },
      path: { visitId: filed.answer.visit.id },
      ...(draft.studentIds.length > 1 && { query: { familyId: 'family-student-1-2' } }),
    });
    return { school, token: link.answer.token };
  }

  it('are the facts of its visit, what it agreed to, and which notes there are', async () => {
    const { school, token } = await visited();
    const { answer, text } = await school.call('getFamilyData', { by: { link: token } });
    expect(answer).toMatchObject({
      students: [{ displayName: '乙测12' }],
      visit: {
        mode: 'home',
        visitors: [{ displayName: '甲师1' }, { displayName: '甲师2' }],
        agreement: { family: '每晚一起读书' },
        familyPresent: ['奶奶'],
        photoConsent: { answer: 'refused' },
        attachments: 0,
      },
    });
    expect(answer.notes).toEqual(expect.arrayContaining(['outline', 'purpose', 'followUp', 'findings']));
    for (const secret of ['留守', '内部', '谈到', 'left-behind', 'teacher-1', 'student-1-2']) {
      expect(text).not.toContain(secret);
    }
  });

  it('hold every sensitive field of a record back, or show it because somebody decided so', async () => {
    const shown = ['familyPresent', 'agreement'];
    const sensitive = Object.entries(visitDraft.shape)
      .filter(([, schema]) => sensitivityOf(schema) === 'sensitive')
      .map(([field]) => field);
    const filled = Object.fromEntries(
      sensitive.filter((field) => !shown.includes(field)).map((field) => [field, [{ text: '机密' }]]),
    );
    const { notesIn } = await import('./own-record.js');
    const held = { ...record, id: 'v', schoolId: 's', filedAt: record.endedAt, filedBy: 'teacher-1', ...filled };
    expect(notesIn(held).sort()).toEqual(sensitive.filter((field) => !shown.includes(field)).sort());
  });

  it('are of a visit to several families only what is not about the others', async () => {
    const draft = { ...record, studentIds: ['student-1-2', 'student-1-3'], format: 'group' as const };
    const { school, token } = await visited({}, draft);
    const { answer, text } = await school.call('getFamilyData', { by: { link: token } });
    expect(answer.students).toEqual([{ displayName: '乙测12' }]);
    for (const shared of ['每晚一起读书', '奶奶', '乙测13']) expect(text).not.toContain(shared);
  });

  it.each(['copy', 'correction', 'deletion', 'consent-withdrawal'] as const)(
    'can be asked for by a family: %s, recorded with the day by which the school answers',
    async (kind) => {
      const { school, token } = await visited({ dataRequestDays: 10 });
      const { answer } = await school.call('askAboutData', {
        by: { link: token },
        body: { kind, text: ' 电话写错了 ' },
      });
      expect(answer.requests).toMatchObject([{ kind, text: '电话写错了', status: 'open', dueOn: '2026-12-02' }]);
      const listed = await school.call('listRequests', { by: { as: 'head' } });
      expect(listed.answer.requests).toMatchObject([{ kind, dueOn: '2026-12-02' }]);
    },
  );

  it('are the leader’s matter: the visited teacher neither sees nor answers such a request', async () => {
    const { school, token } = await visited();
    const asked = await school.call('askAboutData', { by: { link: token }, body: { kind: 'deletion' } });
    const path = { requestId: asked.answer.requests[0]!.id };
    expect((await school.call('listRequests', { by: { as: 'teacher-1' } })).answer.requests).toEqual([]);
    const body = { kind: 'closed', version: 0, text: '法律要求保存' } as const;
    const tried = await school.call('answerRequest', { by: { as: 'teacher-1' }, path, body });
    expect(tried.problem.code).toBe('request-not-found');
    expect((await school.call('answerRequest', { by: { as: 'head' }, path, body })).status).toBe(200);
    const seen = await school.call('getFamilyVisit', { by: { link: token } });
    expect(seen.answer.requests).toMatchObject([{ status: 'closed', replies: [{ text: '法律要求保存' }] }]);
  });

  it('can be asked about so often, and not without end', async () => {
    const { school, token } = await visited();
    const ask = () => school.call('askAboutData', { by: { link: token }, body: { kind: 'copy' } });
    for (let time = 0; time < 20; time += 1) expect((await ask()).status).toBe(200);
    expect((await ask()).problem.code).toBe('enough-requests');
  });

  it('are noted in the access log when they are read', async () => {
    const { school, token } = await visited();
    await school.call('getFamilyData', { by: { link: token } });
    const rows = await withSchool(database, school.schoolId, (transaction) =>
      transaction.query(`SELECT actor_type, subject_ids FROM access_log WHERE operation = 'getFamilyData'`),
    );
    expect(rows).toEqual([{ actor_type: 'family-link', subject_ids: ['student-1-2'] }]);
  });
});
