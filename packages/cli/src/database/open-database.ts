import { resolve } from 'node:path';
import { openDatabase, type Database } from '@homevisit/server';
import { UserError } from '../usage-error.js';
import { holdsDatabase, type DatabasePlace } from './database-place.js';

/** What is said where a database cannot be opened. */
export interface DatabasePhrases {
  readonly noDatabase: (folder: string) => string;
  readonly database: (reason: string) => string;
}

/**
 * Opens a database, and makes it where there is none.
 *
 * @throws {UserError}
 */
export async function openOrMake(
  { data, databaseUrl }: DatabasePlace,
  phrases: Pick<DatabasePhrases, 'database'>,
): Promise<Database> {
  try {
    return await openDatabase(databaseUrl === '' ? { folder: resolve(data) } : { databaseUrl });
  } catch (error) {
    // The driver's messages name host and port, never the password.
    throw new UserError(phrases.database(error instanceof Error ? error.message : String(error)), 1);
  }
}

/**
 * Opens a database that has to be there.
 *
 * @throws {UserError}
 */
export async function openExisting(place: DatabasePlace, phrases: DatabasePhrases): Promise<Database> {
  const { data, databaseUrl } = place;
  if (databaseUrl === '' && !(await holdsDatabase(resolve(data)))) throw new UserError(phrases.noDatabase(data), 1);
  return openOrMake(place, phrases);
}
