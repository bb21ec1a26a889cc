import * as z from 'zod/mini';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backends } from '../testing/backends.js';
import { fillEveryTable } from '../testing/fill-every-table.js';
import { createTestSchool, type TestSchool } from '../testing/test-school.js';
import { APPLICATION_ROLE, CONFIDENTIAL_READER_SETTING, LINK_SETTING } from './application-role.js';
import type { Database, Transaction } from './database.js';
import { withLink, withSchool } from './school-transaction.js';
import { select } from './select.js';

const name = z.object({ name: z.string() });

describe.each(backends)('row-level security on $name', ({ open }) => {
  let database: Database;
  let own: TestSchool;
  let other: TestSchool;
  let tables: readonly string[];

  beforeAll(async () => {
    database = await open();
    own = await createTestSchool(database);
    other = await createTestSchool(database);
    for (const school of [own, other]) await fillEveryTable(database, school);
    const rows = await database.transaction((transaction) =>
      select(
        transaction,
        name,
        `SELECT relname AS name FROM pg_class WHERE relnamespace = $1::regnamespace AND relkind IN ('r', 'p', 'v', 'm')`,
        [database.schema],
      ),
    );
    tables = rows.map((row) => row.name).filter((table) => table !== 'migration');
  });
  afterAll(() => database.close());

  const asOwn = <Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> =>
    withSchool(database, own.schoolId, work);

  it('holds for every table, also against its owner', async () => {
    const rows = await database.transaction((transaction) =>
      select(
        transaction,
        name,
        `SELECT relname AS name FROM pg_class WHERE relnamespace = $1::regnamespace AND relkind = 'r'
           AND relrowsecurity AND relforcerowsecurity AND EXISTS (
             SELECT FROM pg_attribute WHERE attrelid = pg_class.oid AND attname = 'school_id' AND attnotnull)`,
        [database.schema],
      ),
    );
    expect(rows.map((row) => row.name).sort()).toEqual([...tables].sort());
    expect(tables.length).toBeGreaterThanOrEqual(11);
  });

  it('is not passed by the role that requests work under', async () => {
    const rows = await asOwn((transaction) =>
      transaction.query(
        `SELECT current_user::text AS role, rolbypassrls, rolsuper, rolcanlogin FROM pg_roles WHERE rolname = current_user`,
      ),
    );
    expect(rows).toEqual([{ role: APPLICATION_ROLE, rolbypassrls: false, rolsuper: false, rolcanlogin: false }]);
  });

  it('shows the own rows of every table and none of another school', async () => {
    for (const table of tables) {
      const seen = await asOwn(async (transaction) => {
        // Reports of misconduct are shown to nobody but a leader who did not visit; see misconduct.test.ts.
        await transaction.query('SELECT set_config($1, $2, true)', [CONFIDENTIAL_READER_SETTING, 'head']);
        return transaction.query(`SELECT DISTINCT school_id FROM ${table} ORDER BY school_id`);
      });
      expect(seen, table).toEqual([{ school_id: own.schoolId }]);
    }
  });

  const readingTricks: readonly (readonly [string, string])[] = [
    ['asks for the school by name', `SELECT school_id FROM visit WHERE school_id = $1`],
    ['says that it is true anyway', `SELECT school_id FROM visit WHERE school_id = $1 OR true`],
    [
      'joins over the key',
      `SELECT v.school_id FROM visit_student s JOIN visit v ON v.id = s.visit_id WHERE v.school_id = $1`,
    ],
    ['unites', `SELECT 'x' WHERE $1 = '' UNION ALL SELECT school_id FROM roster_row`],
    ['looks from within a sub-select', `SELECT (SELECT max(school_id) FROM school WHERE school_id = $1) AS school_id`],
    [
      'reads the document',
      `SELECT document->>'schoolId' AS school_id FROM visit_event WHERE document->>'schoolId' = $1`,
    ],
    ['locks the rows', `SELECT school_id FROM idempotency_record WHERE school_id = $1 FOR UPDATE`],
    ['names the table of the owner', `SELECT school_id FROM ONLY access_log WHERE school_id = $1`],
    ['aggregates', `SELECT string_agg(school_id, ',') AS school_id FROM feedback_link WHERE school_id = $1`],
  ];
  it.each(readingTricks)('gives nothing to a query that %s', async (_, text) => {
    const trick = (transaction: Transaction) => transaction.query(text, [other.schoolId]);
    expect(JSON.stringify(await asOwn(trick))).not.toContain(other.schoolId);
    // The rows are there to be found: the other school itself gets them.
    expect(JSON.stringify(await withSchool(database, other.schoolId, trick))).toContain(other.schoolId);
  });

  it('is not switched off by asking to', async () => {
    await expect(
      asOwn(async (transaction) => {
        await transaction.query('SET LOCAL row_security = off');
        return transaction.query('SELECT school_id FROM visit');
      }),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(
      asOwn((transaction) => transaction.query('ALTER TABLE visit DISABLE ROW LEVEL SECURITY')),
    ).rejects.toThrow();
    await expect(asOwn((transaction) => transaction.query('DROP POLICY own_school ON visit'))).rejects.toThrow();
  });

  it('refuses a row for another school, and a row that moves there', async () => {
    await expect(
      asOwn((transaction) =>
        transaction.query(`INSERT INTO roster_row VALUES ($1, 'people', 'x', '0', '{}')`, [other.schoolId]),
      ),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(
      asOwn((transaction) => transaction.query('UPDATE roster_row SET school_id = $1', [other.schoolId])),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('changes and removes nothing of another school', async () => {
    await asOwn(async (transaction) => {
      const where = 'WHERE school_id = $1 RETURNING 1 AS one';
      expect(await transaction.query(`UPDATE school SET time_zone = 'UTC' ${where}`, [other.schoolId])).toEqual([]);
      expect(await transaction.query(`DELETE FROM roster_row ${where}`, [other.schoolId])).toEqual([]);
    });
    const session = await other.call('getSession', { by: { as: 'teacher-1' } });
    expect(session.answer.school.timeZone).toBe('Asia/Shanghai');
  });

  it('does not let a row refer to a row of another school', async () => {
    await withSchool(database, other.schoolId, (transaction) =>
      transaction.query(
        `INSERT INTO visit (school_id, id, sequence, started_at, document) VALUES ($1, 'only-there', 99, now(), '{}')`,
        [other.schoolId],
      ),
    );
    await expect(
      asOwn((transaction) =>
        transaction.query(`INSERT INTO visit_student VALUES ($1, 'student-1-1', 'only-there')`, [own.schoolId]),
      ),
    ).rejects.toMatchObject({ code: '23503' });
  });

  it('shows nothing where no school is set', async () => {
    for (const schoolId of ['', ' ', '%', 'null']) {
      const rows = await withSchool(database, schoolId, (transaction) =>
        transaction.query('SELECT school_id FROM school'),
      );
      expect(rows).toEqual([]);
    }
  });

  it('carries no school over to the next transaction', async () => {
    await asOwn((transaction) => transaction.query('SELECT 1'));
    const [row] = await database.transaction((transaction) =>
      transaction.query(`SELECT current_setting('homevisit.school_id', true) AS school, current_user::text AS role`),
    );
    expect(row!['school'] ?? '').toBe('');
    expect(row!['role']).not.toBe(APPLICATION_ROLE);
  });

  it('shows by the digest of a token its one link and nothing else', async () => {
    const digests = await withSchool(database, other.schoolId, (transaction) =>
      select(transaction, z.object({ token_digest: z.string() }), 'SELECT token_digest FROM feedback_link'),
    );
    const digest = digests[0]!.token_digest;
    await withLink(database, digest, async (transaction) => {
      expect(await transaction.query('SELECT school_id FROM feedback_link')).toEqual([{ school_id: other.schoolId }]);
      for (const table of tables.filter((table) => table !== 'feedback_link')) {
        expect(await transaction.query(`SELECT 1 FROM ${table}`), table).toEqual([]);
      }
      expect(await transaction.query('UPDATE feedback_link SET revoked_at = NULL RETURNING id')).toEqual([]);
    });
    for (const wrong of ['', '%', digest.slice(1)]) {
      expect(
        await withLink(database, wrong, (transaction) => transaction.query('SELECT 1 FROM feedback_link')),
      ).toEqual([]);
    }
    // A school's own transaction has no digest set, so the second policy opens nothing there.
    const setting = await asOwn((transaction) =>
      transaction.query(`SELECT current_setting('${LINK_SETTING}', true) AS digest`),
    );
    expect(setting).toEqual([{ digest: '' }]);
  });

  describe.each([
    'visit_event',
    'visit_decline',
    'visit_confirmation',
    'planned_visit_event',
    'photo_consent_change',
    'school_fact',
    'school_fact_retraction',
    'family_feedback',
    'family_request',
    'family_request_step',
    'access_log',
  ])('the append-only table %s', (table) => {
    it.each([
      ['an update', `UPDATE ${table} SET school_id = school_id`],
      ['a removal', `DELETE FROM ${table}`],
      ['emptying', `TRUNCATE ${table} CASCADE`],
    ])('refuses %s, to the application and to the owner', async (_, text) => {
      await expect(asOwn((transaction) => transaction.query(text))).rejects.toMatchObject({ code: '42501' });
      await expect(
        database.transaction(async (transaction) => {
          await transaction.script(`SET LOCAL search_path TO ${database.schema}`);
          return transaction.query(text);
        }),
      ).rejects.toMatchObject({ code: '23001' });
    });
  });

  it('moves no correction into another school, and lets none be made up beside its event', async () => {
    const insert = (schoolId: string) => (transaction: Transaction) =>
      transaction.query(
        `INSERT INTO visit_event
           (school_id, sequence, visit_id, kind, recorded_at, recorded_by, document, revision, reason)
         VALUES ($1, 999, 'visit', 'corrected', now(), 'teacher-1', '{"studentIds": []}', 9, 'x')`,
        [schoolId],
      );
    await expect(asOwn(insert(other.schoolId))).rejects.toMatchObject({ code: '42501' });
    await expect(asOwn((transaction) => transaction.query('SELECT apply_correction()'))).rejects.toMatchObject({
      code: '0A000',
    });
  });

  it('lets the application remove no photo that a record names', async () => {
    const rows = await asOwn(async (transaction) => {
      await transaction.query(`UPDATE attachment SET visit_id = 'visit'`);
      return transaction.query('DELETE FROM attachment RETURNING id');
    });
    expect(rows).toEqual([]);
  });

  it('lets the application change no filed visit', async () => {
    await expect(asOwn((transaction) => transaction.query(`UPDATE visit SET document = '{}'`))).rejects.toMatchObject({
      code: '42501',
    });
    await expect(asOwn((transaction) => transaction.query('DELETE FROM visit'))).rejects.toMatchObject({
      code: '42501',
    });
  });
});
