import { readFile, stat } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillDatabase, inDatabase, schoolId, visits } from '../testing/filled-database.js';
import { runHomevisit } from '../testing/run-homevisit.js';
import { temporaryFolder, type TemporaryFolder } from '../testing/temporary-folder.js';

describe('homevisit audit', () => {
  let folder: TemporaryFolder;
  beforeEach(async () => {
    folder = await temporaryFolder();
    await fillDatabase(`${folder.path}/data`);
  });
  afterEach(() => folder.remove());

  /** What somebody can do who owns the database. */
  const forge = (statement: string): Promise<void> =>
    inDatabase(`${folder.path}/data`, (database) =>
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

  it('exports a year into a file of its owner alone, without a text of a record', async () => {
    const file = `${folder.path}/audit-2026.jsonl`;
    const exportYear = (...more: readonly string[]) =>
      runHomevisit('audit', 'export', file, '--lang', 'en', '--data', `${folder.path}/data`, ...more);
    const { exitCode, stdout } = await exportYear('--school', schoolId, '--year', '2026');
    expect(exitCode).toBe(0);
    const filed = visits.filter(({ filedAt }) => filedAt.startsWith('2026')).length;
    expect(stdout).toContain(`Events of filed visits: ${filed} entries.`);
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    expect(lines).toHaveLength(1 + filed);
    expect(JSON.parse(lines[0]!)).toMatchObject({ format: 'homevisit-audit/1', year: 2026 });
    for (const text of Object.values(visits[0]!.findings)) expect(lines.join()).not.toContain(text);
    expect((await stat(file)).mode & 0o077).toBe(0);
    const again = await exportYear('--school', schoolId, '--year', '2026');
    expect([again.exitCode, again.stderr]).toEqual([1, expect.stringContaining('is there already')]);
  });

  it.each([
    [['--school', 'no-such-school', '--year', '2026'], 'There is no school no-such-school', 1],
    [['--school', schoolId, '--year', '26'], 'A year is written with four digits', 2],
  ] as const)('exports nothing for %j', async (parameters, sentence, code) => {
    const file = `${folder.path}/nothing.jsonl`;
    const { exitCode, stderr } = await runHomevisit(
      'audit',
      'export',
      file,
      '--lang',
      'en',
      '--data',
      `${folder.path}/data`,
      ...parameters,
    );
    expect(stderr).toContain(sentence);
    expect(exitCode).toBe(code);
  });

  it.each([
    ['a head that is none', ['--head', 'visit_event=1'], 'A head is written like', 2],
    ['a folder without a database', ['--data', '/nonexistent'], 'There is no database', 1],
  ] as const)('refuses %s', async (_, parameters, sentence, code) => {
    const { exitCode, stderr } = await verify(...parameters);
    expect(stderr).toContain(sentence);
    expect(exitCode).toBe(code);
  });
});
