import { importRoster, type RosterTarget } from '@homevisit/sdk/roster';
import { declareEmergency, importVisits, type Database } from '@homevisit/server';
import type { DemoData } from './demo-data.js';

/** How many rows came into the database; nothing at a second start. */
export interface FillReport {
  readonly rosterRows: number;
  readonly visits: number;
  readonly declines: number;
}

/**
 * Brings the demo's roster and its earlier visits into the database. What is there already stays as it is.
 *
 * @throws {Error} when the roster has a fault, with the place of the first one.
 */
export async function fillDatabase(database: Database, target: RosterTarget, data: DemoData): Promise<FillReport> {
  const result = await importRoster(data.roster, target);
  const [first] = result.faults.filter(({ severity }) => severity === 'error');
  if (first) {
    const place = [first.file, first.line].filter((part) => part !== undefined).join(':');
    throw new Error(`The roster has ${result.errors} faults, the first is ${first.code} in ${place}.`);
  }
  const { schoolId, visits, declines, emergencies } = data;
  for (const emergency of emergencies) await declareEmergency(database, schoolId, emergency);
  const records = await importVisits(database, { schoolId, visits, declines });
  const rosterRows = Object.values(result.counts).reduce((sum, { added, changed }) => sum + added + changed, 0);
  return { rosterRows, visits: records.visits.added, declines: records.declines.added };
}
