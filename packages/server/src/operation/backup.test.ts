import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '../audit/verify-audit.js';
import type { Database } from '../database/database.js';
import { withSchool } from '../database/school-transaction.js';
import { backends } from '../testing/backends.js';
import { createTestSchool, type TestSchool } from '../testing/test-school.js';
import { fileOf, phoneJpeg } from '../testing/pictures.js';
import { visitDraftOf } from '../testing/visit-draft.js';
import { restoreBackup } from './restore-backup.js';
import { schoolTables } from './school-tables.js';
import { writeBackup } from './write-backup.js';

async function* linesOf(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) yield await Promise.resolve(line);
}

/** Every row of every table, whatever row-level security says. */
async function contentOf(database: Database): Promise<Record<string, unknown>> {
  const content: Record<string, unknown> = {};
  const undone = database.transaction(async (transaction) => {
    await transaction.script(`SET LOCAL search_path TO ${database.schema}; SET LOCAL timezone TO 'UTC'`);
    for (const { name } of await schoolTables(transaction)) {
      await transaction.script(`ALTER TABLE "${name}" NO FORCE ROW LEVEL SECURITY`);
      content[name] = await transaction.query(
        `SELECT to_jsonb(kept)::text AS line FROM "${name}" AS kept ORDER BY to_jsonb(kept)::text COLLATE "C"`,
      );
    }
    throw new Error('undo');
  });
  await expect(undone).rejects.toThrow('undo');
  return content;
}

const pairs = backends.flatMap((from) => backends.map((to) => ({ from, to, name: `${from.name} to ${to.name}` })));

describe.each(pairs)('a backup, from $name', ({ from, to }) => {
  let database: Database;
  let school: TestSchool;
  let lines: string[];
  const teacher = { as: 'teacher-1' } as const;

  beforeAll(async () => {
    database = await from.open();
    school = await createTestSchool(database);
    await createTestSchool(database);
    const photo = (await school.call('uploadAttachment', { by: teacher, body: fileOf(phoneJpeg(), 'image/jpeg') }))
      .answer;
    const body = visitDraftOf(['student-1-2'], {
      requests: [{ text: '希望多交流' }],
      attachments: [{ id: photo.id, kind: 'photo' }],
      photoConsent: { answer: 'given', askedAt: school.now, notice: '2026-09' },
    });
    const filed = (await school.call('fileVisit', { by: teacher, key: 'a-key-that-is-kept', body })).answer;
    const path = { visitId: filed.visit.id };
    const link = (await school.call('createFeedbackLink', { by: teacher, path })).answer;
    await school.call('reportMisconduct', {
      by: { link: link.token },
      body: { conduct: ['no-gifts'], text: '收了礼物', anonymous: true },
    });
    lines = [];
    await writeBackup(database, (line) => void lines.push(line));
  });
  afterAll(() => database.close());

  it('holds every row of every table, and comes back the same to the letter', async () => {
    const target = await to.open();
    try {
      const { schools } = await restoreBackup(target, linesOf(lines));
      expect(schools).toBe(2);
      expect(await contentOf(target)).toEqual(await contentOf(database));
    } finally {
      await target.close();
    }
  });

  it('comes back protected: chains hold, and nothing can be overwritten', async () => {
    const target = await to.open();
    try {
      await restoreBackup(target, linesOf(lines));
      for (const chain of await verifyAudit(target, school.schoolId)) expect(chain.broken).toBeUndefined();
      const overwrite = target.transaction(async (transaction) => {
        await transaction.script(`SET LOCAL search_path TO ${target.schema}`);
        await transaction.query('DELETE FROM visit_event');
      });
      await expect(overwrite).rejects.toThrow(/never changed or removed/);
      const seen = await withSchool(target, 'another-school', (transaction) =>
        transaction.query('SELECT * FROM visit'),
      );
      expect(seen).toEqual([]);
    } finally {
      await target.close();
    }
  });

  it('is refused where something is changed, missing, no backup, or of another version; and nothing of it stays', async () => {
    const target = await to.open();
    const [first = '', ...rest] = lines;
    const refused = (given: readonly string[], code: string) =>
      expect(restoreBackup(target, linesOf(given))).rejects.toMatchObject({ name: 'BackupError', code });
    try {
      await refused(lines.slice(0, -1), 'damaged');
      await refused([...lines.slice(0, -3), ...lines.slice(-1)], 'damaged');
      await refused(
        lines.map((line) => line.replace('希望多交流', '不希望交流')),
        'damaged',
      );
      await refused(['{"hello":1}', ...rest], 'not-a-backup');
      await refused([first.replace('0001-', '0000-'), ...rest], 'other-version');
      await restoreBackup(target, linesOf(lines));
      await refused(lines, 'not-empty');
    } finally {
      await target.close();
    }
  });
});
