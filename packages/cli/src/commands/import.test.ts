import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '@homevisit/server';
import { afterAll, describe, expect, test } from 'vitest';
import { FAULTY_FILES, ROSTER_FILES } from '../testing/roster-files.js';
import { runHomevisit, type ProgramRun } from '../testing/run-homevisit.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const campus = fileURLToPath(new URL('../../../../examples/campus-portal/data', import.meta.url));
const temporary = await temporaryFolder();
afterAll(() => temporary.remove());
const sound = await temporary.write('sound', ROSTER_FILES);
const faulty = await temporary.write('faulty', FAULTY_FILES);

const importing = (...parameters: string[]): Promise<ProgramRun> => runHomevisit('import', 'oneroster', ...parameters);
const jsonOf = (run: ProgramRun): Record<string, unknown> => JSON.parse(run.stdout) as Record<string, unknown>;
const counts = (added: number, changed: number, unchanged: number, removed: number): Record<string, number> => ({
  added,
  changed,
  unchanged,
  removed,
});

describe('a dry run', () => {
  test('of the demonstration ends with 0 and a table of what would be added', async () => {
    const { exitCode, stdout, stderr } = await importing(
      campus,
      '--dry-run',
      '--lang',
      'zh-CN',
      '--data',
      join(temporary.path, 'none'),
    );
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toContain('不写入');
    expect(stdout).toMatch(/新增 {3}更改 {3}不变 {3}移除/);
    expect(stdout).toMatch(/人员 +679 +0 +0 +0/);
    expect(stdout).toContain('发现 0 个错误、2 条提醒。');
  });

  test('writes no database', async () => {
    const data = join(temporary.path, 'never-made');
    expect((await importing(sound, '--dry-run', '--data', data)).exitCode).toBe(0);
    await expect(readdir(data)).rejects.toThrow('ENOENT');
  });

  test('of a folder with faults ends with 1 and lists all of them by file, with place and mending', async () => {
    const { exitCode, stdout, stderr } = await importing(faulty, '--dry-run', '--lang', 'en');
    expect([exitCode, stderr]).toEqual([1, '']);
    expect(stdout.split('\n')).toEqual([
      `Checking the roster ${faulty} (nothing is stored)`,
      '',
      'enrollments.csv',
      '  warning  line 1, column 6 (favourite)  Unknown column; it was not read: found header "favourite"',
      '           → Nothing to do if it is not needed; the name of a column of your own starts with metadata.',
      '  error    line 3, column 5 (beginDate)  The date is not written as expected: found date d/m/yyyy or m/d/yyyy, expected YYYY-MM-DD, such as 2026-09-01',
      '           → Rewrite it; in a spreadsheet, format the cells as yyyy-mm-dd before exporting.',
      '  error    line 4, column 2 (userSourcedId)  Points to an identifier that does not exist: found unknown identifier, expected an identifier of users.csv',
      '           → Check the identifier, or add its row to users.csv.',
      '  error    line 4, column 5 (beginDate)  The date is not written as expected: found date d/m/yyyy or m/d/yyyy, expected YYYY-MM-DD, such as 2026-09-01',
      '',
      'Found 3 errors and 1 warning.',
      'Because of the errors nothing was stored. Mend them and import again.',
      '',
    ]);
  });

  test('speaks Traditional Chinese too', async () => {
    const { stdout } = await importing(faulty, '--dry-run', '--lang', 'zh-Hant');
    expect(stdout).toContain('第 3 行，第 5 欄（beginDate）');
    expect(stdout).toContain('發現 3 個錯誤、1 條提醒。');
  });
});

describe('--json', () => {
  test('gives one document, with codes, parameters and sentences of each fault', async () => {
    const run = await importing(faulty, '--dry-run', '--json', '--lang', 'en');
    expect(run.exitCode).toBe(1);
    const { faults, ...rest } = jsonOf(run);
    expect(rest).toMatchObject({
      format: 'homevisit-import/1',
      folder: faulty,
      dryRun: true,
      errors: 3,
      warnings: 1,
      stored: false,
      ok: false,
    });
    expect(faults).toHaveLength(4);
    expect((faults as unknown[])[1]).toEqual({
      code: 'date-form',
      severity: 'error',
      file: 'enrollments.csv',
      line: 3,
      column: { name: 'beginDate', index: 5 },
      found: { kind: 'date', form: 'd/m/yyyy' },
      expected: { kind: 'date' },
      problem: 'The date is not written as expected',
      mend: 'Rewrite it; in a spreadsheet, format the cells as yyyy-mm-dd before exporting.',
    });
  });

  test('of a faultless folder has no faults, and counts', async () => {
    const run = await importing(sound, '--dry-run', '--json', '--data', join(temporary.path, 'none'));
    expect(run.exitCode).toBe(0);
    expect(jsonOf(run)).toMatchObject({
      faults: [],
      errors: 0,
      ok: true,
      stored: false,
      counts: { people: counts(2, 0, 0, 0) },
    });
  });
});

describe('an import', () => {
  test('is stored, changes nothing the second time, and is compared with by a dry run', async () => {
    const data = join(temporary.path, 'database');
    const [first, second] = [
      await importing(sound, '--data', data, '--json'),
      await importing(sound, '--data', data, '--json'),
    ];
    expect([first.exitCode, first.stderr]).toEqual([0, '']);
    expect(jsonOf(first)).toMatchObject({
      stored: true,
      counts: { people: counts(2, 0, 0, 0), families: counts(1, 0, 0, 0) },
    });
    expect(jsonOf(second)).toMatchObject({
      stored: true,
      counts: { people: counts(0, 0, 2, 0), roles: counts(0, 0, 2, 0) },
    });
    const changed = await temporary.write('changed', {
      ...ROSTER_FILES,
      'users.csv': `${(ROSTER_FILES['users.csv'] ?? '').replace('明轩', '明远')}another,雨欣,张,\n`,
    });
    const dry = await importing(changed, '--data', data, '--dry-run', '--json');
    expect(jsonOf(dry)).toMatchObject({ stored: false, database: data, counts: { people: counts(1, 1, 1, 0) } });
  }, 180_000);

  test('of a folder with errors makes no database', async () => {
    const data = join(temporary.path, 'not-made-either');
    const { exitCode, stdout } = await importing(faulty, '--data', data, '--lang', 'en');
    expect([exitCode, stdout.includes('nothing was stored')]).toEqual([1, true]);
    await expect(readdir(data)).rejects.toThrow('ENOENT');
  });

  test('never guesses the school: with several, or none, it has to be named', async () => {
    const several = await temporary.write('several', {
      ...ROSTER_FILES,
      'orgs.csv': 'sourcedId,name,type\nschool,青禾小学,school\nschool-2,青禾中学,school\n',
    });
    const data = join(temporary.path, 'no-database');
    const two = await importing(several, '--data', data, '--lang', 'en');
    expect([two.exitCode, two.stdout]).toEqual([2, '']);
    expect(two.stderr).toBe('The roster has several schools; choose one with --school: school, school-2.\n');
    const none = await temporary.write('none-of-them', {
      ...ROSTER_FILES,
      'orgs.csv': 'sourcedId,name,type\nschool,局,district\n',
    });
    const nobody = await importing(none, '--data', data, '--lang', 'zh-CN');
    expect([nobody.exitCode, nobody.stderr]).toEqual([
      2,
      '名册里没有 type 为 school 的机构，请用 --school 指定学校的编号。\n',
    ]);
    await expect(readdir(data)).rejects.toThrow('ENOENT');
  });
});

describe('what cannot be done', () => {
  test('a folder that does not exist, or is none, is said in a sentence, with 1', async () => {
    const missing = await importing('nowhere', '--dry-run', '--lang', 'zh-CN');
    expect(missing).toEqual({ exitCode: 1, stdout: '', stderr: '找不到文件夹 nowhere。请核对路径。\n' });
    const file = await importing(join(sound, 'orgs.csv'), '--dry-run', '--lang', 'en');
    expect([file.exitCode, file.stderr]).toEqual([1, expect.stringContaining('is not a folder')]);
  });

  test('a database that a running server holds is said to be in use, with 1', async () => {
    const data = join(temporary.path, 'in-use');
    const database = await openDatabase({ folder: data });
    const run = await importing(sound, '--data', data, '--lang', 'zh-CN');
    await database.close();
    expect([run.exitCode, run.stderr]).toEqual([1, expect.stringContaining('正被另一个程序使用')]);
  }, 120_000);

  test.each([
    ['zh-CN', [], '缺少参数 folder。\n用法见 homevisit --help。\n'],
    ['en', ['x', '--quick'], 'Unknown option --quick.\nSee homevisit --help.\n'],
    ['zh-Hant', ['x', 'y'], '參數太多。\n用法見 homevisit --help。\n'],
    ['en', ['x', '--data'], 'The option --data needs a value.\nSee homevisit --help.\n'],
  ])('an error of usage is said in %s, with 2', async (language, parameters, sentence) => {
    const run = await runHomevisit('import', 'oneroster', '--lang', language, ...parameters);
    expect(run).toEqual({ exitCode: 2, stdout: '', stderr: sentence });
  });

  test('an unknown command or language, too', async () => {
    const command = await runHomevisit('impart', '--lang', 'en');
    expect([command.exitCode, command.stderr]).toEqual([2, 'Unknown command impart.\nSee homevisit --help.\n']);
    const language = await importing(sound, '--lang', 'fr');
    expect([language.exitCode, language.stderr.includes('zh-CN, zh-Hant, en')]).toEqual([2, true]);
  });

  test('help is in the language asked for, with 0', async () => {
    const { exitCode, stdout } = await importing('--help', '--lang', 'zh-CN');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('用法：');
    expect(stdout).toContain('只检查并统计，不写入');
  });
});
