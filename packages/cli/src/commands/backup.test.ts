import { readFile, stat, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillDatabase, schoolId } from '../testing/filled-database.js';
import { runHomevisit } from '../testing/run-homevisit.js';
import { temporaryFolder, type TemporaryFolder } from '../testing/temporary-folder.js';

describe('homevisit backup and homevisit restore', () => {
  let folder: TemporaryFolder;
  let file: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
    file = `${folder.path}/homevisit.backup.gz`;
    await fillDatabase(`${folder.path}/data`);
  });
  afterEach(() => folder.remove());

  const run = (command: string, data: string) =>
    runHomevisit(command, file, '--data', `${folder.path}/${data}`, '--lang', 'en');

  it('bring a folder back whole: the audit holds over the restored one', async () => {
    const written = await run('backup', 'data');
    expect(written).toMatchObject({ exitCode: 0, stderr: '' });
    expect(written.stdout).toMatch(/1 schools, \d+ rows/);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const restored = await run('restore', 'second');
    expect(restored).toMatchObject({ exitCode: 0, stderr: '' });
    const verify = (data: string) =>
      runHomevisit('audit', 'verify', '--school', schoolId, '--data', `${folder.path}/${data}`, '--lang', 'en');
    const after = await verify('second');
    expect(after.exitCode).toBe(0);
    expect(after.stdout).toBe((await verify('data')).stdout);
  }, 60_000);

  it('overwrite neither a file nor a school', async () => {
    await writeFile(file, 'mine');
    const again = await run('backup', 'data');
    expect(again).toMatchObject({ exitCode: 1, stderr: `${file} is there already and is not overwritten.\n` });
    expect(await readFile(file, 'utf8')).toBe('mine');
    const garbage = await run('restore', 'third');
    expect(garbage.exitCode).toBe(1);
    expect(garbage.stderr).toMatch(/damaged|no backup/);
  }, 60_000);

  it('say so where there is nothing to back up', async () => {
    const { exitCode, stderr } = await run('backup', 'nothing');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('There is no database in');
  });
});
