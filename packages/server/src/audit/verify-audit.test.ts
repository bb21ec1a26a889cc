import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { migrate } from '../database/migrate.js';
import { migrations } from '../database/migrations/index.js';
import { withSchool } from '../database/school-transaction.js';
import { backends } from '../testing/backends.js';
import { createTestSchool, type TestSchool } from '../testing/test-school.js';
import { visitDraftOf } from '../testing/visit-draft.js';
import { verifyAudit } from './verify-audit.js';

const TEACHER = { as: 'teacher-1' } as const;
const HEAD = { as: 'head' } as const;

describe.each(backends)('the audit of a school, on $name', ({ open }) => {
  let database: Database;
  let school: TestSchool;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  const fresh = async (): Promise<void> => {
    school = await createTestSchool(database);
    await school.call('fileVisit', { by: TEACHER, body: visitDraftOf(['student-1-2']) });
    await school.call('fileVisit', { by: TEACHER, body: visitDraftOf(['student-1-3']) });
    for (const studentId of ['student-1-1', 'student-1-2', 'student-1-3']) {
      await school.call('listVisits', { by: HEAD, path: { studentId } });
    }
    for (const studentId of ['student-2-2', 'student-2-3']) {
      const reason = '紧急联系';
      await school.call('requestAccess', { by: TEACHER, body: { kind: 'break-glass', studentId, reason } });
      await school.call('listVisits', { by: TEACHER, path: { studentId } });
    }
  };
  const verified = async (table: 'access_log' | 'visit_event') =>
    (await verifyAudit(database, school.schoolId)).find((chain) => chain.table === table)!;

  /** What somebody can do who owns the database and switches every protection off. */
  const forge = (text: string) =>
    database.transaction(async (transaction) => {
      await transaction.script(`SET LOCAL search_path TO ${database.schema}`);
      for (const table of ['access_log', 'visit_event']) {
        await transaction.script(
          `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY; ALTER TABLE ${table} DISABLE TRIGGER USER;`,
        );
      }
      await transaction.query(text, [school.schoolId]);
      for (const table of ['access_log', 'visit_event']) {
        await transaction.script(
          `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY; ALTER TABLE ${table} ENABLE TRIGGER USER;`,
        );
      }
    });

  it('holds for what was written as it should be', async () => {
    await fresh();
    for (const chain of await verifyAudit(database, school.schoolId)) {
      expect(chain.broken, chain.table).toBeUndefined();
      // What was erased is in erasure/deletion-request.test.ts.
      if (chain.table === 'erasure') continue;
      expect(chain.entries, chain.table).toBeGreaterThanOrEqual(2);
      expect(chain.head).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it('holds while many look at the same moment, without a fork', async () => {
    await fresh();
    const { entries } = await verified('access_log');
    const looks = Array.from({ length: 20 }, () =>
      school.call('listVisits', { by: HEAD, path: { studentId: 'student-1-1' } }),
    );
    await Promise.all(looks);
    expect(await verified('access_log')).toMatchObject({ entries: entries + looks.length });
    expect((await verified('access_log')).broken).toBeUndefined();
  });

  it.each([
    [
      'an entry was changed',
      `UPDATE access_log SET actor_id = 'somebody' WHERE school_id = $1 AND position = 2`,
      2,
      'altered',
    ],
    [
      'a time was moved',
      `UPDATE access_log SET at = at - interval '1 day' WHERE school_id = $1 AND position = 3`,
      3,
      'altered',
    ],
    ['an entry was taken out', 'DELETE FROM access_log WHERE school_id = $1 AND position = 2', 2, 'missing'],
    ['the first one was taken out', 'DELETE FROM access_log WHERE school_id = $1 AND position = 1', 1, 'missing'],
    [
      'a hash was written anew for a changed entry',
      `UPDATE access_log SET actor_id = 'x', hash = encode(sha256('x'), 'hex') WHERE school_id = $1 AND position = 2`,
      2,
      'altered',
    ],
  ])('breaks where %s', async (_, text, position, reason) => {
    await fresh();
    await forge(text);
    expect((await verified('access_log')).broken).toEqual({ position, reason });
  });

  it('breaks where a filed record was changed underneath', async () => {
    await fresh();
    await forge(
      `UPDATE visit_event SET document = jsonb_set(document, '{mode}', '"phone"') WHERE school_id = $1 AND position = 1`,
    );
    expect((await verified('visit_event')).broken).toEqual({ position: 1, reason: 'altered' });
  });

  it('shows beside an earlier head that the end was cut off', async () => {
    await fresh();
    const { head } = await verified('access_log');
    await forge('DELETE FROM access_log WHERE school_id = $1 AND position >= 4');
    expect((await verified('access_log')).broken).toBeUndefined();
    const [chain] = await verifyAudit(database, school.schoolId, { access_log: head });
    expect(chain).toMatchObject({ table: 'access_log', holdsEarlierHead: false });
  });

  it('is read by the leader page by page, and looking is noted too', async () => {
    await fresh();
    const first = await school.call('listAccessLog', { by: HEAD, query: { limit: '2', subjectId: 'student-1-2' } });
    expect(first.answer.entries.map(({ operation }) => operation)).toEqual(['listVisits', 'fileVisit']);
    expect(first.answer.entries[0]).toMatchObject({ actor: { type: 'account', id: 'head' } });
    const byTeacher = await school.call('listAccessLog', { by: HEAD, query: { actorId: 'teacher-1', limit: '200' } });
    expect(byTeacher.answer.entries.every(({ actor }) => actor.id === 'teacher-1')).toBe(true);
    const looks = await school.call('listAccessLog', { by: HEAD, query: { actorId: 'head', limit: '1' } });
    expect(looks.answer.entries[0]?.operation).toBe('listAccessLog');
    const yesterday = await school.call('listAccessLog', { by: HEAD, query: { to: '2026-11-21' } });
    expect(yesterday.answer.entries).toEqual([]);
    const refused = await school.call('listAccessLog', { by: TEACHER, query: {} });
    expect(refused.problem).toMatchObject({ status: 403, code: 'role-not-permitted' });
  });
});

describe.each(backends)('a database from before the chains, on $name', ({ open }) => {
  it('has its earlier entries chained in the order in which they came', async () => {
    const database = await open();
    const chained = migrations.findIndex(({ id }) => id.startsWith('0008'));
    const schema = `${database.schema}_old`;
    const old = { ...database, schema };
    await migrate(old, migrations.slice(0, chained));
    for (const schoolId of ['one', 'two']) {
      await withSchool(old, schoolId, async (transaction) => {
        for (const actor of ['a', 'b', 'c']) {
          await transaction.query(
            `INSERT INTO access_log (school_id, at, actor_type, actor_id, operation, subject_ids, request_id)
             VALUES ($1, now(), 'account', $2, 'getVisit', '{x}', 'r')`,
            [schoolId, actor],
          );
        }
      });
    }
    await migrate(old, migrations);
    const [chain] = await verifyAudit(old, 'two');
    expect(chain).toMatchObject({ table: 'access_log', entries: 3 });
    expect(chain!.broken).toBeUndefined();
    await expect(
      withSchool(old, 'two', (transaction) => transaction.query(`UPDATE access_log SET actor_id = 'x'`)),
    ).rejects.toMatchObject({ code: '42501' });
    await database.transaction((transaction) => transaction.script(`DROP SCHEMA ${schema} CASCADE`));
    await database.close();
  });
});
