import { readdir } from 'node:fs/promises';
import type { RosterTarget } from '@homevisit/sdk/roster';
import type { Phrases } from '../phrases/phrases.js';
import { UserError } from '../usage-error.js';
import type { RosterSchool } from './school-of-roster.js';

/** A target with what has to be closed after it. */
export interface OpenTarget {
  readonly target: RosterTarget;
  close(): Promise<void>;
}

/** True for a folder that holds something: only then is there a database in it to compare with. */
export async function holdsDatabase(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  return names.length > 0;
}

/**
 * The roster of a school in the database of the reference backend. The backend is loaded only now, so that a dry
 * run without a database is done before it would be.
 *
 * @throws {UserError} where the database cannot be opened, for instance because a server is using it.
 */
export async function openDatabaseTarget(
  folder: string,
  { schoolId, timeZone }: RosterSchool,
  phrases: Phrases['import'],
): Promise<OpenTarget> {
  const { createRosterTarget, openDatabase } = await import('@homevisit/server');
  try {
    const database = await openDatabase({ folder });
    const options = { schoolId, ...(timeZone !== undefined && { timeZone }) };
    return { target: createRosterTarget(database, options), close: () => database.close() };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const code = 'code' in error ? String(error.code) : '';
    throw new UserError(phrases.databaseFaults[code]?.(folder) ?? phrases.database(error.message), 1);
  }
}
