import { importRoster, type RosterTarget } from '@homevisit/sdk/roster';
import { declareEmergency, importVisits, type Database, type ImportedRecords } from '@homevisit/server';
import type { DemoData } from './demo-data.js';

/** How many rows came into the database; nothing at a second start. */
export interface FillReport {
  readonly rosterRows: number;
  readonly visits: number;
  readonly declines: number;
}

/** Filed records are never overwritten, so the records of another version of the demo stand in the way of this one's. */
async function importRecords(database: Database, data: DemoData): Promise<ImportedRecords> {
  const { schoolId, visits, declines } = data;
  try {
    return await importVisits(database, { schoolId, visits, declines });
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'RecordImportError') throw error;
    throw new Error(
      `The database in ${database.location} was filled from other demo data. Delete that folder to begin anew.`,
      { cause: error },
    );
  }
}

/**
 * Brings the demo's roster and its earlier visits into the database. What is there already stays as it is.
 *
 * @throws {Error} when the roster has a fault, with the place of the first one; when the database holds other records
 * under the same ids.
 */
export async function fillDatabase(database: Database, target: RosterTarget, data: DemoData): Promise<FillReport> {
  const result = await importRoster(data.roster, target);
  const [first] = result.faults.filter(({ severity }) => severity === 'error');
  if (first) {
    const place = [first.file, first.line].filter((part) => part !== undefined).join(':');
    throw new Error(`The roster has ${result.errors} faults, the first is ${first.code} in ${place}.`);
  }
  for (const emergency of data.emergencies) await declareEmergency(database, data.schoolId, emergency);
  const records = await importRecords(database, data);
  const rosterRows = Object.values(result.counts).reduce((sum, { added, changed }) => sum + added + changed, 0);
  return { rosterRows, visits: records.visits.added, declines: records.declines.added };
}
