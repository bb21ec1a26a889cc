import type { Instant } from '@homevisit/sdk/calendar';
import { retentionPeriods, runRetention, type RetainedClass } from '@homevisit/server';
import type { DatabasePlace } from '../database/database-place.js';
import { openExisting } from '../database/open-database.js';
import { settingsIn } from '../settings-in.js';
import type { RetentionPhrases } from './retention-phrases.js';

/** What is erased, and where. */
export interface RetentionSettings extends DatabasePlace {
  readonly periods: string;
  readonly school: string | undefined;
  readonly dryRun: boolean;
}

/** Erases what is older than its period, or says what that would be. */
export async function runOnce(
  { periods: file, school, dryRun, ...place }: RetentionSettings,
  phrases: RetentionPhrases,
  write: (text: string) => void,
): Promise<void> {
  const periods = await settingsIn(file, retentionPeriods, phrases);
  const database = await openExisting(place, phrases);
  try {
    const now = new Date().toISOString() as Instant;
    const results = await runRetention(database, {
      periods,
      now,
      dryRun,
      ...(school !== undefined && { schoolId: school }),
    });
    if (results.length === 0) write(`${phrases.noSchools}\n`);
    for (const { schoolId, erased, failed } of results) {
      write(`${phrases.ofSchool(schoolId)}\n`);
      for (const kind of Object.keys(periods) as RetainedClass[]) {
        write(`${(dryRun ? phrases.wouldErase : phrases.erased)(phrases.classes[kind], erased[kind])}\n`);
      }
      if (failed > 0) write(`${phrases.failed(failed)}\n`);
    }
    if (results.some(({ failed }) => failed > 0)) process.exitCode = 1;
  } finally {
    await database.close();
  }
}
