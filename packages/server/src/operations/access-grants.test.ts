import type { AccessGrant, AccessGrantDraft } from '@homevisit/client/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyAudit } from '../audit/verify-audit.js';
import type { Database } from '../database/database.js';
import { withSchool } from '../database/school-transaction.js';
import { backends } from '../testing/backends.js';
import { createTestSchool, TEST_NOW, type Caller, type TestSchool } from '../testing/test-school.js';
import { visitDraftOf } from '../testing/visit-draft.js';

const REASON = '学生当晚失联，需要联系其家庭';

describe.each(backends)('access beyond the own classes, on $name', ({ open }) => {
  let database: Database;
  let school: TestSchool;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    school = await createTestSchool(database);
  });
  afterAll(() => database.close());

  const asTeacher: Caller = { as: 'teacher-1' };
  const asOther: Caller = { as: 'teacher-2' };
  const asHead: Caller = { as: 'head' };
  const foreign = { studentId: 'student-2-2' };
  const wish = { scope: { type: 'student', id: 'student-2-2' }, purpose: '心理辅导', until: '2026-11-30' } as const;

  const request = (by: Caller, body: AccessGrantDraft) => school.call('requestAccess', { by, body });
  const ask = async (extent: 'reading' | 'records' = 'reading') =>
    (await request(asTeacher, { kind: 'ask', extent, ...wish })).answer;
  const decide = (by: Caller, { id, version }: AccessGrant, body: Parameters<typeof bodyOf>[0], ifMatch = version) =>
    school.call('decideAccess', { by, path: { grantId: id }, body: bodyOf(body), ifMatch });
  const bodyOf = (
    kind: 'approve' | 'refuse' | 'revoke' | { readonly justified: boolean },
  ): NonNullable<Parameters<typeof school.call<'decideAccess'>>[1]['body']> => {
    if (typeof kind === 'object') return { kind: 'review', note: '已向家长核实', ...kind };
    return kind === 'approve' ? { kind } : { kind, note: '不属于工作需要' };
  };
  const looks = async () => (await school.call('listVisits', { by: asTeacher, path: foreign })).status;

  it('is nobody’s without a grant, and a wish opens nothing', async () => {
    expect(await looks()).toBe(404);
    const wished = await ask();
    expect(wished).toMatchObject({ state: 'asked', origin: 'asked', holder: { personId: 'teacher-1' } });
    expect(await looks()).toBe(404);
  });

  it('holds from a leader’s approval to the end of its last day', async () => {
    await decide(asHead, await ask(), 'approve');
    expect(await looks()).toBe(200);
    school.now = '2026-11-30T23:59:58+08:00';
    expect(await looks()).toBe(200);
    school.now = '2026-11-30T23:59:59+08:00';
    expect(await looks()).toBe(404);
    const { answer } = await school.call('listAccessGrants', { by: asTeacher });
    expect(answer.grants[0]).toMatchObject({ state: 'expired', approver: { personId: 'head' } });
  });

  it('opens one student and no other, or one class', async () => {
    await decide(asHead, await ask(), 'approve');
    const others = await school.call('listVisits', { by: asTeacher, path: { studentId: 'student-2-3' } });
    expect(others.status).toBe(404);
    const scope = { type: 'class', id: 'class-2' } as const;
    await request(asHead, { kind: 'give', personId: 'teacher-1', extent: 'reading', ...wish, scope });
    const list = await school.call('listStudents', { by: asTeacher, path: { classId: 'class-2' } });
    expect(list.answer.students).toHaveLength(3);
  });

  it('lets its holder record only where it says so', async () => {
    const body = visitDraftOf(['student-2-2']);
    await decide(asHead, await ask('reading'), 'approve');
    expect((await school.call('fileVisit', { by: asTeacher, body })).problem.code).toBe('subject-not-permitted');
    await decide(asHead, await ask('records'), 'approve');
    expect((await school.call('fileVisit', { by: asTeacher, body })).status).toBe(200);
  });

  it('ends at once when a leader takes it back, or its holder gives it up', async () => {
    for (const by of [asHead, asTeacher]) {
      const approved = (await decide(asHead, await ask(), 'approve')).answer;
      expect(await looks()).toBe(200);
      expect((await decide(by, approved, 'revoke')).answer.state).toBe('revoked');
      expect(await looks()).toBe(404);
    }
  });

  it('is not given by a teacher, not asked for by a leader, and not given to oneself', async () => {
    const give = { kind: 'give', extent: 'reading', ...wish } as const;
    expect((await request(asTeacher, { ...give, personId: 'teacher-1' })).problem.code).toBe('grant-not-permitted');
    expect((await request(asOther, { ...give, personId: 'teacher-1' })).problem.code).toBe('grant-not-permitted');
    expect((await request(asHead, { ...give, personId: 'head' })).problem.code).toBe('grant-not-permitted');
    const asked = await request(asHead, { kind: 'ask', extent: 'reading', ...wish });
    expect(asked.problem.code).toBe('grant-not-permitted');
  });

  it('is decided about by a leader alone, and never by its holder', async () => {
    const wished = await ask();
    for (const decision of ['approve', 'refuse', { justified: true }] as const) {
      expect((await decide(asTeacher, wished, decision)).problem.code).toBe('grant-not-permitted');
      // Who has no part in it does not learn that it is there.
      expect((await decide(asOther, wished, decision)).problem.code).toBe('grant-not-found');
    }
    expect((await decide(asOther, wished, 'revoke')).problem.code).toBe('grant-not-found');
    const pupil: Caller = { as: 'student-1-1' };
    expect((await request(pupil, { kind: 'ask', extent: 'reading', ...wish })).status).toBe(403);
  });

  it('is refused for whom the school does not have, and for days that are over or too far ahead', async () => {
    const of = (change: object) => request(asTeacher, { kind: 'ask', extent: 'reading', ...wish, ...change });
    expect((await of({ scope: { type: 'student', id: 'nobody' } })).problem.code).toBe('student-not-found');
    expect((await of({ scope: { type: 'class', id: 'nowhere' } })).problem.code).toBe('class-not-found');
    for (const until of ['2026-11-21', '2028-01-01']) {
      expect((await of({ until })).problem).toMatchObject({
        code: 'grant-not-acceptable',
        errors: [{ pointer: '/until', code: 'out-of-range' }],
      });
    }
    expect((await of({ purpose: ' ' })).status).toBe(422);
    const toFormer = { kind: 'give', personId: 'former', extent: 'reading', ...wish } as const;
    expect((await request(asHead, toFormer)).problem.errors).toEqual([{ pointer: '/personId', code: 'not-on-staff' }]);
  });

  it('is decided about once, over the version that was seen', async () => {
    const wished = await ask();
    await decide(asHead, wished, 'refuse');
    expect((await decide(asHead, wished, 'approve')).problem.code).toBe('version-not-current');
    const { grants } = (await school.call('listAccessGrants', { by: asHead })).answer;
    expect((await decide(asHead, grants[0]!, 'approve')).problem.code).toBe('decision-not-possible');
    expect(await looks()).toBe(404);
  });

  describe('with the glass broken', () => {
    const breakGlass = () => request(asTeacher, { kind: 'break-glass', studentId: 'student-2-2', reason: REASON });

    it('is there at once, to read, for hours', async () => {
      const { answer } = await breakGlass();
      expect(answer).toMatchObject({
        state: 'active',
        extent: 'reading',
        purpose: REASON,
        review: { state: 'pending' },
      });
      expect(await looks()).toBe(200);
      const body = visitDraftOf(['student-2-2']);
      expect((await school.call('fileVisit', { by: asTeacher, body })).problem.code).toBe('subject-not-permitted');
      school.now = '2026-11-23T08:00:00+08:00';
      expect(await looks()).toBe(404);
    });

    it('demands a reason', async () => {
      const without = await request(asTeacher, { kind: 'break-glass', studentId: 'student-2-2', reason: '  ' });
      expect(without.status).toBe(422);
      expect(await looks()).toBe(404);
    });

    it('is told to the leader until somebody else than its holder has reviewed it', async () => {
      const broken = (await breakGlass()).answer;
      const open = async () =>
        (await school.call('listAccessGrants', { by: asHead, query: { show: 'open' } })).answer.grants;
      expect((await open()).map(({ id }) => id)).toEqual([broken.id]);
      school.now = '2026-11-25T08:00:00+08:00';
      expect((await open()).map(({ state, review }) => [state, review?.state])).toEqual([['expired', 'pending']]);
      expect((await decide(asTeacher, broken, { justified: true })).problem.code).toBe('grant-not-permitted');
      const { answer } = await decide(asHead, broken, { justified: true });
      expect(answer.review).toMatchObject({ state: 'done', justified: true, by: { personId: 'head' } });
      expect(await open()).toEqual([]);
    });

    it('ends with a review that finds it unjustified', async () => {
      const broken = (await breakGlass()).answer;
      expect((await decide(asHead, broken, { justified: false })).answer.state).toBe('revoked');
      expect(await looks()).toBe(404);
    });
  });

  it('leaves beside each look by whom, why and at whom, in a chain that verifies', async () => {
    const granted = (await request(asTeacher, { kind: 'break-glass', studentId: 'student-2-2', reason: REASON }))
      .answer;
    await looks();
    await school.call('listVisits', { by: asTeacher, path: { studentId: 'student-1-1' } });
    const uses = await withSchool(database, school.schoolId, (transaction) =>
      transaction.query('SELECT grant_id, actor_id, operation, subject_ids FROM access_grant_use ORDER BY position'),
    );
    expect(uses).toContainEqual({
      grant_id: granted.id,
      actor_id: 'teacher-1',
      operation: 'listVisits',
      subject_ids: ['student-2-2'],
    });
    expect(JSON.stringify(uses)).not.toContain('student-1-1');
    const chains = await verifyAudit(database, school.schoolId);
    expect(chains.filter(({ broken }) => broken)).toEqual([]);
    expect(chains.find(({ table }) => table === 'access_grant_use')?.entries).toBeGreaterThan(0);
  });

  it('is written into no line of the server’s log', async () => {
    await request(asTeacher, { kind: 'break-glass', studentId: 'student-2-2', reason: REASON });
    expect(JSON.stringify(school.log)).not.toContain(REASON);
    expect(school.now).toBe(TEST_NOW);
  });
});
