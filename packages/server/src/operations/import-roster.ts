import { importFault, type RosterImport } from '@homevisit/client/contract';
import {
  createMemoryRosterSource,
  importRoster as bringRosterTo,
  listOrgs,
  withoutWords,
  type RosterSource,
} from '@homevisit/sdk/roster';
import { HttpProblem } from '../http/problem.js';
import { randomIdentifier } from '../randomness/random-identifier.js';
import { storeImport } from '../records/roster-imports.js';
import { tryRosterLock } from '../roster/roster-lock.js';
import { createRosterTargetWithin } from '../roster/roster-target.js';
import { ArchiveError } from '../roster/archive-error.js';
import { unpackArchive } from '../roster/unpack-archive.js';
import type { AccountOperation } from './operation.js';
import { importAnswer } from './seen-import.js';

function filesIn(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unpackArchive(bytes);
  } catch (error) {
    throw error instanceof ArchiveError ? new HttpProblem('archive-not-readable') : error;
  }
}

/**
 * Refuses files that name schools and not this one: everybody would be gone from its roster. A folder that brings changes
 * only may name none.
 */
async function requireOwnSchool(source: RosterSource, schoolId: string): Promise<void> {
  const schools = (await listOrgs(source)).filter(({ type }) => type === 'school');
  if (schools.length > 0 && !schools.some(({ id }) => id === schoolId)) {
    throw new HttpProblem('roster-of-another-school');
  }
}

/** Brings the roster to what files say, or only looks at what that would be. */
export const importRoster: AccountOperation<'importRoster'> = async (context) => {
  const { transaction, school, principal, body, query, now } = context;
  const { schoolId, timeZone } = school;
  const source = createMemoryRosterSource(filesIn(new Uint8Array(await body.arrayBuffer())));
  if (!(await tryRosterLock(transaction, schoolId))) throw new HttpProblem('import-under-way');
  await requireOwnSchool(source, schoolId);
  const dryRun = query?.dryRun === 'true';
  const target = createRosterTargetWithin(transaction, { schoolId, timeZone });
  const { stored, counts, errors, warnings, faults } = await bringRosterTo(source, target, { dryRun });
  const state: RosterImport['state'] = errors > 0 ? 'refused' : stored ? 'stored' : 'checked';
  const kept = await storeImport(
    transaction,
    schoolId,
    {
      id: randomIdentifier(context.randomBytes),
      at: now,
      by: principal.personId,
      state,
      counts: { ...counts },
      errors,
      warnings,
    },
    faults.map((fault) => importFault.parse(withoutWords(fault))),
  );
  return { answer: importAnswer(kept, school.directory), subjectIds: [] };
};
