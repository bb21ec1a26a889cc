import { CONDUCT_CODES } from '@homevisit/sdk/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONFIDENTIAL_READER_SETTING } from '../database/application-role.js';
import type { Database, Transaction } from '../database/database.js';
import { withSchool } from '../database/school-transaction.js';
import { backends } from '../testing/backends.js';
import { createTestSchool, type TestSchool } from '../testing/test-school.js';
import { visitDraftOf } from '../testing/visit-draft.js';

const SECRET = '老师收下了两盒茶叶';

describe.each(backends)('a report of misconduct, on $name', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  async function visited(visitors: readonly string[] = ['teacher-1', 'teacher-2']) {
    const school = await createTestSchool(database);
    const roles = ['class-teacher', 'subject-teacher', 'school-leader'] as const;
    const body = visitDraftOf(['student-1-2'], {
      visitors: visitors.map((personId, index) => ({ personId, role: roles[index] ?? 'mentor' })),
    });
    const filed = await school.call('fileVisit', { by: { as: 'head' }, body });
    const path = { visitId: filed.answer.visit.id };
    const { token } = (await school.call('createFeedbackLink', { by: { as: 'head' }, path })).answer;
    return { school, token, visitId: path.visitId };
  }

  const report = (school: TestSchool, token: string, anonymous: boolean) =>
    school.call('reportMisconduct', {
      by: { link: token },
      body: { conduct: ['no-gifts'], text: SECRET, anonymous },
    });

  /** Everything that a query of the application finds in the database for one school. */
  async function everythingIn(transaction: Transaction, schema: string): Promise<string> {
    const tables = await transaction.query(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = '${schema}'::regnamespace AND relkind = 'r'
         AND relname <> 'migration'`,
    );
    const rows = await Promise.all(
      tables.map(({ name }) => transaction.query(`SELECT row_to_json(one)::text AS row FROM ${String(name)} AS one`)),
    );
    return JSON.stringify(rows);
  }

  it('names the rules that the school’s documents demand, and no others', async () => {
    const { school, token } = await visited();
    const { answer, text } = await school.call('listConductRules', { by: { link: token } });
    expect(answer.conduct.length).toBeGreaterThan(0);
    for (const code of answer.conduct) expect(CONDUCT_CODES).toContain(code);
    expect(text).not.toContain('left-behind');
  });

  it('is acknowledged with a number and reaches the leader', async () => {
    const { school, token, visitId } = await visited();
    const { answer } = await report(school, token, false);
    expect(answer.reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    const { answer: listed } = await school.call('listMisconductReports', { by: { as: 'head' } });
    expect(listed.reports).toMatchObject([
      {
        reference: answer.reference,
        receivedOn: '2026-11-22',
        conduct: ['no-gifts'],
        text: SECRET,
        about: [{ displayName: '甲师1' }, { displayName: '甲师2' }],
        visit: { visitId, students: [{ displayName: '乙测12' }] },
      },
    ]);
  });

  it('names neither family nor visit nor hour to the leader where the family wants to stay unnamed', async () => {
    const { school, token, visitId } = await visited();
    await report(school, token, true);
    const { answer, text } = await school.call('listMisconductReports', { by: { as: 'head' } });
    expect(answer.reports).toMatchObject([
      { text: SECRET, about: [{ displayName: '甲师1' }, { displayName: '甲师2' }] },
    ]);
    for (const trace of [visitId, '乙测12', 'student-1-2', 'family-student-1-2', '20:00']) {
      expect(text).not.toContain(trace);
    }
    const kept = await withSchool(database, school.schoolId, async (transaction) => {
      await transaction.query('SELECT set_config($1, $2, true)', [CONFIDENTIAL_READER_SETTING, 'head']);
      const rows = await transaction.query('SELECT row_to_json(one)::text AS row FROM misconduct_report AS one');
      const log = await transaction.query(`SELECT operation FROM access_log WHERE operation = 'reportMisconduct'`);
      return { rows: JSON.stringify(rows), log };
    });
    for (const trace of [visitId, 'student-1-2', '20:00']) expect(kept.rows).not.toContain(trace);
    expect(kept.log).toEqual([]);
  });

  it('is seen by no visitor, in no answer that a visitor can get', async () => {
    const { school, token } = await visited();
    const before = await school.call('getCoverage', { by: { as: 'head' } });
    const { answer } = await report(school, token, false);
    const traces = [SECRET, answer.reference, 'no-gifts'];
    for (const as of ['teacher-1', 'teacher-2'] as const) {
      const refused = await school.call('listMisconductReports', { by: { as } });
      expect(refused.problem).toMatchObject({ status: 403, code: 'role-not-permitted' });
      const answers = await Promise.all([
        school.call('listRequests', { by: { as } }),
        school.call('getSession', { by: { as } }),
        school.call('listStaff', { by: { as } }),
      ]);
      for (const { text } of answers) for (const trace of traces) expect(text).not.toContain(trace);
    }
    // Nor does the family's own page speak of it: a visitor may stand beside.
    const seen = await school.call('getFamilyVisit', { by: { link: token } });
    for (const trace of traces) expect(seen.text).not.toContain(trace);
    expect((await school.call('getCoverage', { by: { as: 'head' } })).answer.measures).toEqual(before.answer.measures);
    expect(JSON.stringify(school.log)).not.toMatch(new RegExp(traces.join('|')));
  });

  it('is not seen by a leader who was one of the visitors', async () => {
    const { school, token } = await visited(['teacher-1', 'head']);
    await report(school, token, false);
    const { answer } = await school.call('listMisconductReports', { by: { as: 'head' } });
    expect(answer.reports).toEqual([]);
    const other = { account: { personId: 'teacher-2', schoolId: school.schoolId, role: 'leader' } } as const;
    const { answer: others } = await school.call('listMisconductReports', { by: other });
    expect(others.reports).toHaveLength(1);
  });

  it('raises no number that a visitor could watch', async () => {
    const { school, token } = await visited();
    const numbers = () =>
      withSchool(database, school.schoolId, (transaction) =>
        transaction.query('SELECT last_sequence, reference_revision FROM school'),
      );
    const before = await numbers();
    await report(school, token, false);
    expect(await numbers()).toEqual(before);
  });

  describe('held against queries that try', () => {
    let school: TestSchool;
    let reference: string;
    beforeAll(async () => {
      const made = await visited();
      school = made.school;
      reference = (await report(school, made.token, false)).answer.reference;
    });

    const tricks: readonly (readonly [string, string])[] = [
      ['asks for all', 'SELECT * FROM misconduct_report'],
      ['counts', 'SELECT count(*)::text AS n, max(reference) AS r FROM misconduct_report HAVING count(*) > 0'],
      ['says that it is true anyway', `SELECT reference FROM misconduct_report WHERE true OR reference <> ''`],
      ['looks from within a sub-select', 'SELECT (SELECT max(reference) FROM misconduct_report) AS r LIMIT 0'],
      ['joins over the visitors', 'SELECT reference FROM misconduct_report, school WHERE about_ids IS NOT NULL'],
    ];
    it.each(tricks)('gives nothing to one that %s without a reader', async (_, text) => {
      expect(await withSchool(database, school.schoolId, (transaction) => transaction.query(text))).toEqual([]);
    });

    it.each(['teacher-1', 'teacher-2'])('gives nothing to one in the name of the visitor %s', async (personId) => {
      const rows = await withSchool(database, school.schoolId, async (transaction) => {
        await transaction.query('SELECT set_config($1, $2, true)', [CONFIDENTIAL_READER_SETTING, personId]);
        return transaction.query('SELECT reference FROM misconduct_report');
      });
      expect(rows).toEqual([]);
    });

    it('gives the row to one in the name of a leader who was not there, so that it is there to be found', async () => {
      const rows = await withSchool(database, school.schoolId, async (transaction) => {
        await transaction.query('SELECT set_config($1, $2, true)', [CONFIDENTIAL_READER_SETTING, 'head']);
        return transaction.query('SELECT reference FROM misconduct_report');
      });
      expect(rows).toEqual([{ reference }]);
    });

    it('leaves no trace in any other table that a query of the school can read', async () => {
      const found = await withSchool(database, school.schoolId, (transaction) =>
        everythingIn(transaction, database.schema),
      );
      expect(found).toContain('teacher-1');
      for (const trace of [SECRET, reference]) expect(found).not.toContain(trace);
    });

    it('shows nothing of it to another school', async () => {
      const other = await createTestSchool(database);
      const rows = await withSchool(database, other.schoolId, async (transaction) => {
        await transaction.query('SELECT set_config($1, $2, true)', [CONFIDENTIAL_READER_SETTING, 'head']);
        return transaction.query('SELECT reference FROM misconduct_report WHERE school_id = $1 OR true', [
          school.schoolId,
        ]);
      });
      expect(rows).toEqual([]);
    });

    it.each([
      ['update', `UPDATE misconduct_report SET about_ids = '{}'`],
      ['delete', 'DELETE FROM misconduct_report'],
    ])('lets the application %s nothing', async (_, text) => {
      await expect(
        withSchool(database, school.schoolId, (transaction) => transaction.query(text)),
      ).rejects.toMatchObject({ code: '42501' });
    });
  });

  it('says something, or is none', async () => {
    const { school, token } = await visited();
    const { problem } = await school.call('reportMisconduct', {
      by: { link: token },
      body: { conduct: [], text: ' ', anonymous: true },
    });
    expect(problem).toMatchObject({ status: 422, errors: [{ pointer: '/text' }] });
  });

  describe('where it reaches', () => {
    const authority = (school: TestSchool, personId = 'inspector') =>
      ({ account: { personId, schoolId: school.schoolId, role: 'authority' } }) as const;
    const handle = (school: TestSchool, by: Parameters<TestSchool['call']>[1]['by'], reportId: string) =>
      school.call('handleMisconductReport', { by, path: { reportId }, body: { note: '已约谈，礼品退回' } });

    it('is marked as seen to once, with who, when and how', async () => {
      const { school, token } = await visited();
      await report(school, token, false);
      const by = { as: 'head' } as const;
      const [fresh] = (await school.call('listMisconductReports', { by })).answer.reports;
      expect(fresh).not.toHaveProperty('handled');
      const { answer } = await handle(school, by, fresh!.id);
      expect(answer.handled).toMatchObject({ at: expect.any(String) as string, by: { personId: 'head' } });
      expect((await handle(school, by, fresh!.id)).problem.code).toBe('report-handled-already');
      expect((await handle(school, by, 'unknown')).problem.code).toBe('report-not-found');
      expect((await handle(school, { as: 'teacher-1' }, fresh!.id)).problem.code).toBe('role-not-permitted');
    });

    it('is the authority over the school, where the only leader was the visitor', async () => {
      const { school, token } = await visited(['head', 'teacher-1']);
      await report(school, token, false);
      const byHead = { as: 'head' } as const;
      expect((await school.call('listMisconductReports', { by: byHead })).answer.reports).toEqual([]);
      const by = authority(school);
      const { answer, text } = await school.call('listMisconductReports', { by });
      expect(answer.reports).toHaveLength(1);
      expect(answer.reports[0]).not.toHaveProperty('handled');
      // It learns what was done, not which child's family says so.
      expect(text).not.toContain('乙测');
      expect((await handle(school, byHead, answer.reports[0]!.id)).problem.code).toBe('report-not-found');
      expect((await handle(school, by, answer.reports[0]!.id)).answer.handled?.by.personId).toBe('inspector');
    });

    it('opens nothing else of the school to the authority', async () => {
      const { school, visitId } = await visited();
      const by = authority(school);
      const calls = [
        school.call('getSession', { by }),
        school.call('listStudents', { by, path: { classId: 'class-1' } }),
        school.call('listVisits', { by, path: { studentId: 'student-1-2' } }),
        school.call('getVisit', { by, path: { visitId } }),
        school.call('listRequests', { by }),
        school.call('listAccessLog', { by }),
      ];
      for (const { problem } of await Promise.all(calls)) expect(problem.code).toBe('role-not-permitted');
    });
  });
});
