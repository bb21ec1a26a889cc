import { createFakeSchool } from '@homevisit/client/testing';
import { ROSTER_KINDS } from '@homevisit/sdk/roster';
import { createRosterTarget, importVisits, openDatabase, type Database } from '@homevisit/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runHomevisit } from '../testing/run-homevisit.js';
import { temporaryFolder, type TemporaryFolder } from '../testing/temporary-folder.js';

const { roster, visits } = createFakeSchool();
const schoolId = roster.orgs[0]!.id;

describe('homevisit audit verify', () => {
  let folder: TemporaryFolder;
  beforeEach(async () => {
    folder = await temporaryFolder();
    await inDatabase(async (database) => {
      const target = createRosterTarget(database, { schoolId });
      await target.begin();
      for (const kind of ROSTER_KINDS) {
        const rows = roster[kind].map((value, index) => ({ key: String(index), digest: '0'.repeat(16), value }));
        await target.upsert(kind, rows);
      }
      await target.commit();
      await importVisits(database, { schoolId, visits });
    });
  });
  afterEach(() => folder.remove());

  async function inDatabase(work: (database: Database) => Promise<void>): Promise<void> {
    const database = await openDatabase({ folder: `${folder.path}/data` });
    try {
      await work(database);
    } finally {
      await database.close();
    }
  }
  /** What somebody can do who owns the database. */
  const forge = (statement: string): Promise<void> =>
    inDatabase((database) =>
      database.transaction((transaction) =>
        transaction.script(`SET LOCAL search_path TO ${database.schema};
          ALTER TABLE visit_event NO FORCE ROW LEVEL SECURITY; ALTER TABLE visit_event DISABLE TRIGGER USER;
          ${statement};
          ALTER TABLE visit_event FORCE ROW LEVEL SECURITY; ALTER TABLE visit_event ENABLE TRIGGER USER;`),
      ),
    );
  const verify = (...more: readonly string[]) =>
    runHomevisit('audit', 'verify', '--lang', 'en', '--data', `${folder.path}/data`, '--school', schoolId, ...more);

  it('says that the chains hold, and gives their heads', async () => {
    const { exitCode, stdout } = await verify();
    expect(stdout).toContain(`Events of filed visits: ${visits.length} entries, unbroken.`);
    expect(stdout).toMatch(/head visit_event=[0-9a-f]{64}/);
    expect(exitCode).toBe(0);
  });

  it('finds an entry that was changed, without showing what is in it', async () => {
    await forge(`UPDATE visit_event SET document = jsonb_set(document, '{purpose}', '"forged"') WHERE position = 2`);
    const { exitCode, stdout, stderr } = await verify();
    expect(stdout).toContain('Events of filed visits: entry 2 was changed.');
    expect(`${stdout}${stderr}`).not.toContain('forged');
    expect(exitCode).toBe(1);
  });

  it('finds beside an earlier head that entries were cut off', async () => {
    const head = /visit_event=[0-9a-f]{64}/.exec((await verify()).stdout)![0];
    await forge(`DELETE FROM visit_event WHERE position = ${visits.length}`);
    expect((await verify()).exitCode).toBe(0);
    const { exitCode, stdout } = await verify('--head', head);
    expect(stdout).toContain('the earlier head is no longer in the chain');
    expect(exitCode).toBe(1);
  });

  it.each([
    ['a head that is none', ['--head', 'visit_event=1'], 'A head is written as', 2],
    ['a folder without a database', ['--data', '/nonexistent'], 'There is no database', 1],
  ] as const)('refuses %s', async (_, parameters, sentence, code) => {
    const { exitCode, stderr } = await verify(...parameters);
    expect(stderr).toContain(sentence);
    expect(exitCode).toBe(code);
  });
});
