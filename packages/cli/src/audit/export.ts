import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { exportAudit } from '@homevisit/server';
import { openExisting } from '../database/open-database.js';
import { UserError } from '../usage-error.js';
import type { AuditPhrases } from './audit-phrases.js';
import type { AuditSettings } from './verify.js';

/** Which year is written, and where. */
export interface ExportSettings extends Omit<AuditSettings, 'heads'> {
  readonly year: number;
  readonly file: string;
}

/**
 * Writes the audit of a year into a new file that only its owner may read, and says how many entries it has.
 *
 * @throws {UserError} where there is no database, no such school, or a file of the name.
 */
export async function exportYear(
  settings: ExportSettings,
  phrases: AuditPhrases,
  write: (text: string) => void,
): Promise<void> {
  const { school, year, file } = settings;
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (isThere) throw new UserError(phrases.fileExists(file), 1);
  const database = await openExisting(settings, phrases);
  try {
    const lines = createWriteStream(file, { mode: 0o600, flags: 'wx' });
    const done = finished(lines);
    // Awaited below; until then a full disk is no unhandled rejection.
    done.catch(() => undefined);
    const summary = await exportAudit(database, { schoolId: school, year }, async (line) => {
      if (!lines.write(`${line}\n`)) await Promise.race([once(lines, 'drain'), done]);
    }).catch((error: unknown) => {
      throw error instanceof RangeError ? new UserError(phrases.noSchool(school), 1) : error;
    });
    lines.end();
    await done;
    for (const [table, entries] of Object.entries(summary)) {
      write(`${phrases.exported(phrases.tables[table as keyof typeof summary], entries)}\n`);
    }
  } finally {
    await database.close();
  }
}
