import type { Database } from '../database/database.js';
import type { Telemetry } from './telemetry.js';

/** The same database, each of whose transactions is told of. */
export function observedDatabase(database: Database, telemetry: Telemetry | undefined): Database {
  if (telemetry === undefined) return database;
  return {
    ...database,
    transaction: (work) => telemetry.transaction(database.engine, () => database.transaction(work)),
  };
}
