import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { withSchool } from '../database/school-transaction.js';
import { backends } from '../testing/backends.js';
import { createTestSchool, type TestSchool } from '../testing/test-school.js';
import { visitDraftOf } from '../testing/visit-draft.js';

const WRITER = { as: 'teacher-1' } as const;
const SECOND = { as: 'teacher-2' } as const;
const HEAD = { as: 'head' } as const;

describe.each(backends)('a filed record, on $name', ({ open }) => {
  let database: Database;
  let school: TestSchool;
  let visitId: string;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  const file = async (changes: Parameters<typeof visitDraftOf>[1] = {}): Promise<void> => {
    school = await createTestSchool(database);
    const body = visitDraftOf(['student-1-2'], changes);
    visitId = (await school.call('fileVisit', { by: WRITER, body })).answer.visit.id;
  };
  const detail = async () => (await school.call('getVisit', { by: WRITER, path: { visitId } })).answer;
  const correct = async (changes: Parameters<typeof visitDraftOf>[1], ifMatch?: string) =>
    school.call('correctVisit', {
      by: WRITER,
      path: { visitId },
      ifMatch: ifMatch ?? (await detail()).version,
      body: { reason: '时间写错', draft: visitDraftOf(['student-1-2'], changes) },
    });
  const confirm = async (by: typeof SECOND | typeof WRITER | typeof HEAD, ifMatch?: string) =>
    school.call('confirmVisit', { by, path: { visitId }, ifMatch: ifMatch ?? (await detail()).version });

  describe('waits for the second visitor', () => {
    it('who finds it, confirms it, and is asked no more', async () => {
      await file();
      expect((await detail()).awaiting).toMatchObject([{ personId: 'teacher-2' }]);
      const list = async () => (await school.call('listVisitsToConfirm', { by: SECOND })).answer.visits;
      expect((await list()).map(({ visit }) => visit.id)).toEqual([visitId]);
      const confirmed = await confirm(SECOND);
      expect(confirmed.answer.detail).toMatchObject({ confirmations: [{ personId: 'teacher-2' }], awaiting: [] });
      expect(await list()).toEqual([]);
    });

    it('and is confirmed by nobody else: not its writer, not the leader, nobody twice', async () => {
      await file();
      for (const by of [WRITER, HEAD] as const) {
        expect((await confirm(by)).problem).toMatchObject({ status: 403, code: 'confirmation-not-asked' });
      }
      await confirm(SECOND);
      expect((await confirm(SECOND)).problem).toMatchObject({ code: 'confirmation-not-asked' });
    });

    it('who confirms what was read, and not what it has become', async () => {
      await file();
      const { version } = await detail();
      await correct({ purpose: '改过的目的' });
      const late = await confirm(SECOND, version);
      expect(late.problem).toMatchObject({
        status: 412,
        code: 'version-not-current',
        current: { body: { visit: { purpose: '改过的目的' } } },
      });
    });

    it('and is confirmed once when the confirmation is sent twice', async () => {
      await file();
      const { version } = await detail();
      const call = { by: SECOND, path: { visitId }, ifMatch: version, key: 'confirm' } as const;
      const first = await school.call('confirmVisit', call);
      const second = await school.call('confirmVisit', call);
      expect(second.answer).toEqual(first.answer);
      expect((await detail()).confirmations).toHaveLength(1);
    });
  });

  describe('is corrected', () => {
    it('by a new revision with its reason, and every earlier one stays', async () => {
      await file({ purpose: '第一版' });
      const { answer } = await correct({ purpose: '第二版' });
      expect(answer.detail).toMatchObject({ revision: 2, visit: { id: visitId, purpose: '第二版' } });
      await correct({ purpose: '第三版' });
      const { revisions } = (await school.call('listRevisions', { by: HEAD, path: { visitId } })).answer;
      expect(revisions.map(({ revision, reason, record }) => [revision, reason, record.purpose])).toEqual([
        [1, undefined, '第一版'],
        [2, '时间写错', '第二版'],
        [3, '时间写错', '第三版'],
      ]);
      expect(revisions[1]?.by.personId).toBe('teacher-1');
    });

    it('without becoming later or earlier than it was filed', async () => {
      await file();
      const { filedAt, filedBy } = (await detail()).visit;
      school.now = '2026-11-29T20:00:00+08:00';
      const { answer } = await correct({ purpose: '更正' });
      expect(answer.detail.visit).toMatchObject({ filedAt, filedBy });
    });

    it('and verdicts follow, in this server and in one that starts anew', async () => {
      await file();
      const met = async (): Promise<unknown> => {
        const { answer } = await school.call('queryVerdicts', {
          by: HEAD,
          body: { subjects: [{ type: 'student', id: 'student-1-2' }] },
        });
        return answer.subjects[0]!.verdicts.find(({ clause }) => clause === 'hebei/H1')?.status;
      };
      expect(await met()).toBe('met');
      const { answer } = await correct({ mode: 'phone', circumstanceNote: '其实是电话' });
      const inSheet = answer.sheet.subjects[0]!.verdicts.find(({ clause }) => clause === 'hebei/H1')?.status;
      expect(inSheet).not.toBe('met');
      expect(await met()).toBe(inSheet);
      // Anything that touches the roster makes the knowledge be read anew.
      await withSchool(database, school.schoolId, (transaction) =>
        transaction.query('UPDATE school SET reference_revision = reference_revision + 1'),
      );
      expect(await met()).toBe(inSheet);
    });

    it('and asks for confirmation anew', async () => {
      await file();
      await confirm(SECOND);
      const { answer } = await correct({ purpose: '更正' });
      expect(answer.detail).toMatchObject({ confirmations: [], awaiting: [{ personId: 'teacher-2' }] });
    });

    it('only over the version that was seen; the other gets both versions into its hands', async () => {
      await file();
      const { version } = await detail();
      expect((await correct({ purpose: '甲' }, version)).status).toBe(200);
      const late = await correct({ purpose: '乙' }, version);
      expect(late.problem).toMatchObject({ status: 412, current: { body: { visit: { purpose: '甲' } } } });
      expect(late.problem.current?.version).toBe((await detail()).version);
      const { revisions } = (await school.call('listRevisions', { by: HEAD, path: { visitId } })).answer;
      expect(revisions).toHaveLength(2);
    });

    it('of two corrections at the same moment by one only', async () => {
      await file();
      const { version } = await detail();
      const both = await Promise.all([correct({ purpose: '甲' }, version), correct({ purpose: '乙' }, version)]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    });

    it('by those who were there and by the leader, by nobody else', async () => {
      await file({ visitors: [{ personId: 'teacher-2', role: 'subject-teacher' }] });
      const { version } = await detail();
      const body = { reason: '更正', draft: visitDraftOf(['student-1-2'], { purpose: '更正' }) };
      const other = { account: { personId: 'teacher-3', schoolId: school.schoolId, role: 'teacher' } } as const;
      expect((await school.call('correctVisit', { by: other, path: { visitId }, ifMatch: version, body })).status).toBe(
        403,
      );
      const byHead = await school.call('correctVisit', { by: HEAD, path: { visitId }, ifMatch: version, body });
      expect(byHead.status).toBe(200);
    });

    it('only to what can be filed', async () => {
      await file();
      const { problem } = await correct({ visitors: [{ personId: 'nobody', role: 'mentor' }] });
      expect(problem).toMatchObject({ status: 422, code: 'visit-not-acceptable' });
      expect((await detail()).revision).toBe(1);
    });

    it('and follows its students in their lists', async () => {
      await file();
      await school.call('correctVisit', {
        by: WRITER,
        path: { visitId },
        ifMatch: (await detail()).version,
        body: { reason: '写错了学生', draft: visitDraftOf(['student-1-3']) },
      });
      const visitsOf = async (studentId: string) =>
        (await school.call('listVisits', { by: WRITER, path: { studentId } })).answer.visits.length;
      expect([await visitsOf('student-1-2'), await visitsOf('student-1-3')]).toEqual([0, 1]);
    });
  });

  it('is not there for whoever may see neither the student nor was at the visit', async () => {
    await file({ visitors: [{ personId: 'teacher-1', role: 'class-teacher' }] });
    const calls = [
      await school.call('getVisit', { by: SECOND, path: { visitId } }),
      await school.call('listRevisions', { by: SECOND, path: { visitId } }),
      await school.call('confirmVisit', { by: SECOND, path: { visitId }, ifMatch: '1' }),
      await school.call('recordPhotoConsent', {
        by: SECOND,
        path: { visitId },
        body: { answer: 'withdrawn', saidAt: school.now, notice: '1' },
      }),
    ];
    for (const { problem } of calls) expect(problem).toMatchObject({ status: 404, code: 'visit-not-found' });
  });

  it('says what is worth a second look, and is filed all the same', async () => {
    school = await createTestSchool(database);
    const { status, answer } = await school.call('fileVisit', {
      by: WRITER,
      body: visitDraftOf(['student-1-2'], {
        startedAt: '2026-08-01T19:00:00+08:00',
        endedAt: '2026-08-01T20:00:00+08:00',
      }),
    });
    expect(status).toBe(200);
    expect(answer.warnings).toContainEqual(
      expect.objectContaining({ pointer: '/startedAt', code: 'outside-calendar' }),
    );
  });

  it('leaves open points to the next visit, until one follows them up', async () => {
    await file({
      followUp: '两周后再谈作息',
      followUpPlan: { dueOn: '2026-12-06', responsibleId: 'teacher-1' },
      agreement: { family: '每天阅读', reviewOn: '2026-12-01' },
      requests: [{ text: '希望多沟通' }],
    });
    const points = async () =>
      (await school.call('listOpenPoints', { by: WRITER, path: { studentId: 'student-1-2' } })).answer.points;
    expect((await points()).map(({ kind, text }) => [kind, text])).toEqual([
      ['agreement', '每天阅读'],
      ['follow-up', '两周后再谈作息'],
      ['request', '希望多沟通'],
    ]);
    const body = visitDraftOf(['student-1-2'], { followsUp: [visitId] });
    await school.call('fileVisit', { by: WRITER, body });
    expect((await points()).map(({ kind }) => kind)).toEqual(['request']);
    const foreign = await school.call('listOpenPoints', { by: SECOND, path: { studentId: 'student-1-2' } });
    expect(foreign.problem).toMatchObject({ code: 'student-not-found' });
  });

  it('carries the calendar and the rights of the person with the session', async () => {
    school = await createTestSchool(database);
    const { answer } = await school.call('getSession', { by: WRITER });
    expect(answer.calendar?.schoolYears[0]).toMatchObject({ title: '2026-2027', terms: [{}, {}] });
    expect(answer.rights).toContain('fileVisit');
    expect(answer.rights).not.toContain('getCoverage');
    expect((await school.call('getSession', { by: HEAD })).answer.rights).toContain('getCoverage');
  });
});
