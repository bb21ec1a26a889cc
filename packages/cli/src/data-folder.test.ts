import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { loadDataFolder } from './data-folder.js';
import { FAULTY_FILES, ROSTER_FILES } from './testing/roster-files.js';
import { temporaryFolder } from './testing/temporary-folder.js';

const campus = fileURLToPath(new URL('../../../examples/campus-portal/data', import.meta.url));
const temporary = await temporaryFolder();
afterAll(() => temporary.remove());

const settings = { schoolId: 'school', timeZone: 'Asia/Shanghai', policies: 'fengnan', emergencies: [] };
let number = 0;
const folderWith = (files: Record<string, string>): Promise<string> =>
  temporary.write(`folder-${(number += 1)}`, files);
const withSettings = (changes: object, files: Record<string, string> = {}): Promise<string> =>
  folderWith({ ...ROSTER_FILES, 'homevisit.json': JSON.stringify({ ...settings, ...changes }), ...files });

describe('a data folder', () => {
  test('gives roster, school, calendar, documents, visits, refusals and emergencies', async () => {
    const data = await loadDataFolder(campus);
    expect(data.school).toMatchObject({ id: 'qinghe', name: '青禾小学' });
    expect(data.calendar.schoolYears[0]?.terms).toHaveLength(2);
    expect(data.policies).toBe('fengnan');
    expect(data.demoNow).toBe('2026-11-22T10:00:00+08:00');
    expect(data.emergencies).toHaveLength(1);
    expect(data.visits.length).toBeGreaterThan(100);
    expect(data.declines).toHaveLength(3);
    expect(data.warnings.map(({ code }) => code)).toEqual(['guardian-without-phone', 'guardian-without-phone']);
  });

  test('may be without visits and refusals', async () => {
    const data = await loadDataFolder(await withSettings({}));
    expect([data.visits, data.declines, data.demoNow]).toEqual([[], [], undefined]);
  });

  test.each([
    ['without homevisit.json', () => folderWith(ROSTER_FILES), /homevisit\.json/],
    ['of which a file is no JSON', () => withSettings({}, { 'visits.json': '{' }), /visits\.json.*JSON/],
    ['with a school that is not in the roster', () => withSettings({ schoolId: 'other' }), /schoolId.*orgs\.csv/],
    ['with documents that nobody has', () => withSettings({ policies: 'atlantis' }), /homevisit\.json.*\/policies/],
    [
      'with a time zone that does not exist',
      () => withSettings({ timeZone: 'Asia/Nowhere' }),
      /homevisit\.json.*\/timeZone/,
    ],
    ['with a faulty roster', () => withSettings({}, FAULTY_FILES), /3.*homevisit import oneroster .*--dry-run/],
    ['that does not exist', () => Promise.resolve('/nowhere/at/all'), /\/nowhere\/at\/all/],
  ])('%s is refused in a sentence', async (_, folder, sentence) => {
    await expect(loadDataFolder(await folder())).rejects.toMatchObject({
      name: 'UserError',
      exitCode: 1,
      message: expect.stringMatching(sentence) as string,
    });
  });

  test('with a visit that is none tells the place and no value of it', async () => {
    const visit = { id: 'v1', studentIds: ['student'], mode: 'telepathy', findings: { support: '张明轩' } };
    const folder = await withSettings({}, { 'visits.json': JSON.stringify([visit]) });
    const message = await loadDataFolder(folder).then(String, String);
    expect(message).toContain('visits.json');
    expect(message).toContain('/0/mode');
    expect(message).not.toMatch(/telepathy|张明轩/);
  });
});
