import type { Org } from '../model/index.js';
import { FaultLog } from './faults/fault-log.js';
import { readManifest } from './files/read-manifest.js';
import { readOrgs } from './files/read-orgs.js';
import { createMemoryRosterTarget } from './memory-target.js';
import type { RosterSource } from './roster-source.js';
import { ImportRun } from './run/import-run.js';
import { RosterSink } from './run/roster-sink.js';

/**
 * The organizations of a folder, without the rest of it: to find out which school an import is about. What is wrong
 * with the folder is not said here but by the import itself.
 */
export async function listOrgs(source: RosterSource): Promise<Org[]> {
  const silent = new FaultLog(() => undefined);
  const target = createMemoryRosterTarget();
  await target.begin();
  const sink = await RosterSink.open(target, true);
  await readOrgs(new ImportRun(source, await readManifest(source, silent), sink, silent));
  await sink.settle();
  await target.commit();
  return target.roster().orgs;
}
