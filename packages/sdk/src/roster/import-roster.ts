import type { Roster } from '../model/index.js';
import { FaultLog } from './faults/fault-log.js';
import type { RosterFault } from './faults/fault.js';
import { readAcademicSessions } from './files/read-academic-sessions.js';
import { readClasses, readCourses } from './files/read-classes.js';
import { readDemographics, readUserProfiles } from './files/read-demographics.js';
import { readEnrollments, tellClassTeachers } from './files/read-enrollments.js';
import { readFamilies } from './files/read-families.js';
import { readManifest } from './files/read-manifest.js';
import { readOrgs } from './files/read-orgs.js';
import { readRelationships, tellGuardiansWithoutPhone } from './files/read-relationships.js';
import { readRoles } from './files/read-roles.js';
import { readUserFlags } from './files/read-user-flags.js';
import { readUsers } from './files/read-users.js';
import { createMemoryRosterTarget } from './memory-target.js';
import type { RosterSource } from './roster-source.js';
import type { RosterKind, RosterTarget } from './roster-target.js';
import { ImportRun } from './run/import-run.js';
import type { KindCounts } from './run/kind-ledger.js';
import { RosterSink } from './run/roster-sink.js';

/** How an import is done. */
export interface ImportOptions {
  /**
   * Only check and count; store nothing.
   * @default false
   */
  readonly dryRun?: boolean;
  /** Gets each fault as it is found, in the order of reading. A large folder may have millions. */
  readonly onFault?: (fault: RosterFault) => void;
  /**
   * So many faults are kept for the result; all are counted, and all go to `onFault`.
   * @default 1000
   */
  readonly keepFaults?: number;
}

/** What an import did, or would do. */
export interface ImportResult {
  /** True where everything was stored; false for a dry run, and where an error kept it from being stored. */
  readonly stored: boolean;
  /** How the folder differs from the target. With errors, rows that could not be read are missing from it. */
  readonly counts: Readonly<Record<RosterKind, Readonly<KindCounts>>>;
  readonly errors: number;
  readonly warnings: number;
  /** The first faults, in the order of reading. */
  readonly faults: readonly RosterFault[];
}

/**
 * Reads a folder of OneRoster 1.1 or 1.2 CSV or School Data Sync v2.1 and brings a target to its state, in one
 * transaction. Everything is checked before anything is stored: any fault that is an error leaves the target as it
 * is. The same folder a second time changes nothing. Files are read as streams and rows are not kept; what grows
 * with the folder is an index of identifiers.
 *
 * @example
 * ```ts
 * const target = createMemoryRosterTarget();
 * const { counts, faults } = await importRoster(createFileRosterSource(input.files), target);
 * ```
 */
export async function importRoster(
  source: RosterSource,
  target: RosterTarget,
  { dryRun = false, onFault, keepFaults = 1000 }: ImportOptions = {},
): Promise<ImportResult> {
  const faults: RosterFault[] = [];
  const tell = (fault: RosterFault): void => {
    if (faults.length < keepFaults) faults.push(fault);
    onFault?.(fault);
  };
  const log = new FaultLog(tell);
  const counts = await passOver(source, target, false, log);
  const { errors, warnings } = log;
  if (dryRun || errors > 0) return { stored: false, counts, errors, warnings, faults };
  // An error now means that the files have changed under our hands. Warnings have been told before.
  const second = new FaultLog((fault) => fault.severity === 'error' && tell(fault));
  await target.begin();
  try {
    const storedCounts = await passOver(source, target, true, second);
    if (second.errors === 0) {
      await target.commit();
      return { stored: true, counts: storedCounts, errors, warnings, faults };
    }
  } catch (error) {
    await target.rollback();
    throw error;
  }
  await target.rollback();
  return { stored: false, counts, errors: second.errors, warnings, faults };
}

/** Reads a folder into memory. The roster is empty where the folder has an error. */
export async function readOneRoster(
  source: RosterSource,
  options: Omit<ImportOptions, 'dryRun'> = {},
): Promise<ImportResult & { readonly roster: Roster }> {
  const target = createMemoryRosterTarget();
  const result = await importRoster(source, target, options);
  return { ...result, roster: target.roster() };
}

async function passOver(
  source: RosterSource,
  target: RosterTarget,
  write: boolean,
  log: FaultLog,
): Promise<Record<RosterKind, KindCounts>> {
  const modes = await readManifest(source, log);
  const sink = await RosterSink.open(target, write);
  const run = new ImportRun(source, modes, sink, log);
  await readOrgs(run);
  await readAcademicSessions(run);
  await readCourses(run);
  await readClasses(run);
  const tellUnknownPeople = await readDemographics(run);
  await readUsers(run);
  tellUnknownPeople?.();
  await readUserProfiles(run);
  await readRoles(run);
  if (await readEnrollments(run)) tellClassTeachers(run);
  await readRelationships(run);
  tellGuardiansWithoutPhone(run);
  await readUserFlags(run);
  await readFamilies(run);
  return sink.settle();
}
