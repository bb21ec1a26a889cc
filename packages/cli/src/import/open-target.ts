import type { RosterTarget } from '@homevisit/sdk/roster';
import type { Phrases } from '../phrases/phrases.js';
import { UserError } from '../usage-error.js';
import type { RosterSchool } from './school-of-roster.js';

/** A target with what has to be closed after it. */
export interface OpenTarget {
  readonly target: RosterTarget;
  close(): Promise<void>;
}

/**
 * The roster of a school in the database of the reference backend. The backend is loaded only now, so that a dry
 * run without a database is done before it would be.
 *
 * @throws {UserError} where the database cannot be opened, for instance because a server is using it.
 */
export async function openDatabaseTarget(
  place: { readonly folder: string } | { readonly databaseUrl: string },
  { schoolId, timeZone }: RosterSchool,
  phrases: Phrases['import'],
): Promise<OpenTarget> {
  const { createRosterTarget, openDatabase } = await import('@homevisit/server');
  try {
    const database = await openDatabase(place);
    const options = { schoolId, ...(timeZone !== undefined && { timeZone }) };
    return { target: createRosterTarget(database, options), close: () => database.close() };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const code = 'code' in error ? String(error.code) : '';
    throw new UserError(
      ('folder' in place && phrases.databaseFaults[code]?.(place.folder)) || phrases.database(error.message),
      1,
    );
  }
}
