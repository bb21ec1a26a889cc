import { writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillDatabase, schoolId, visits } from '../testing/filled-database.js';
import { runHomevisit } from '../testing/run-homevisit.js';
import { temporaryFolder, type TemporaryFolder } from '../testing/temporary-folder.js';

// Long before today, whenever that is.
const old = visits.map((visit) => ({
  ...visit,
  startedAt: '2020-10-17T18:30:00+08:00' as const,
  endedAt: '2020-10-17T19:20:00+08:00' as const,
  filedAt: '2020-10-17T21:05:00+08:00' as const,
}));

describe('homevisit retention run', () => {
  let folder: TemporaryFolder;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => folder.remove());

  const periodsFile = async (content: string): Promise<string> => {
    const file = `${folder.path}/retention.json`;
    await writeFile(file, content);
    return file;
  };
  const run = (file: string, ...more: readonly string[]) =>
    runHomevisit('retention', 'run', '--lang', 'en', '--data', `${folder.path}/data`, '--periods', file, ...more);

  it('says beforehand what it would erase, erases it, and leaves the chains whole', async () => {
    await fillDatabase(`${folder.path}/data`, old);
    const file = await periodsFile('{ "visitNotes": 1095, "photos": 365 }');
    const sentence = (verb: string) => `  Texts of records: ${old.length} ${verb}.`;
    const before = await run(file, '--dry-run');
    expect([before.exitCode, before.stderr]).toEqual([0, '']);
    expect(before.stdout).toContain(sentence('would be erased'));
    expect(before.stdout).toContain('Photos: 0 would be erased.');
    expect((await run(file)).stdout).toContain(sentence('erased'));
    expect((await run(file, '--school', schoolId)).stdout).toContain('Texts of records: 0 erased.');
    const audit = await runHomevisit(
      'audit',
      'verify',
      '--lang',
      'en',
      '--data',
      `${folder.path}/data`,
      '--school',
      schoolId,
    );
    expect(audit.exitCode).toBe(0);
    expect(audit.stdout).toContain(`The texts of ${old.length} of them were erased`);
  });

  it.each([
    ['{ "visitNotes": 0 }', '/visitNotes'],
    ['{ "visits": 30 }', '/visits'],
    ['visitNotes: 30', 'JSON'],
  ])('refuses the periods %s, and says where', async (content, place) => {
    const { exitCode, stderr } = await run(await periodsFile(content));
    expect(stderr).toContain(`has faults: ${place}`);
    expect(exitCode).toBe(1);
  });

  it('refuses a file and a folder that are not there', async () => {
    expect((await run('/nonexistent.json')).stderr).toContain('/nonexistent.json cannot be read.');
    const nowhere = await runHomevisit(
      'retention',
      'run',
      '--lang',
      'en',
      '--data',
      '/nonexistent',
      '--periods',
      await periodsFile('{}'),
    );
    expect(nowhere.stderr).toContain('There is no database');
  });

  it('has no periods of its own', async () => {
    const { exitCode, stderr } = await runHomevisit(
      'retention',
      'run',
      '--lang',
      'en',
      '--data',
      `${folder.path}/data`,
    );
    expect(stderr).toContain('--periods');
    expect(exitCode).toBe(2);
  });
});
