import {
  createMemoryRosterSource,
  createMemoryRosterTarget,
  importRoster,
  listOrgs,
  ROSTER_KINDS,
  withoutWords,
  type RosterSource,
  type RosterTarget,
} from '@homevisit/sdk/roster';
import { unzipSync } from 'fflate';
import { importFault, type ImportFault, type RosterImport } from '../contract/import-schemas.js';
import { NotFoundError, ValidationError } from '../errors/index.js';
import type { ImportWork } from '../import-work.js';
import { sha256Of } from './attachment-desk.js';
import type { FakeConnection } from './fake-connection.js';
import type { FakeSchool } from './fake-school.js';

/** Entries of a page where the caller does not say. */
const PAGE = 50;

interface Shelf {
  target: RosterTarget;
  readonly imports: { readonly shown: RosterImport; readonly faults: readonly ImportFault[] }[];
}

const shelves = new WeakMap<FakeSchool, Shelf>();

function shelfOf(school: FakeSchool): Shelf {
  const shelf = shelves.get(school) ?? { target: createMemoryRosterTarget(), imports: [] };
  shelves.set(school, shelf);
  return shelf;
}

function refusal(problemCode: string, cause?: unknown): ValidationError {
  return new ValidationError({ operation: 'importRoster', status: 422, problemCode, cause });
}

function filesIn(archive: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(archive);
  } catch (cause) {
    throw refusal('archive-not-readable', cause);
  }
}

async function requireOwnSchool(source: RosterSource, schoolId: string): Promise<void> {
  const schools = (await listOrgs(source)).filter(({ type }) => type === 'school');
  if (schools.length > 0 && !schools.some(({ id }) => id === schoolId)) throw refusal('roster-of-another-school');
}

async function copyOf(target: RosterTarget): Promise<RosterTarget> {
  const copy = createMemoryRosterTarget();
  await copy.begin();
  for (const kind of ROSTER_KINDS) for await (const row of target.read(kind)) await copy.upsert(kind, [row]);
  await copy.commit();
  return copy;
}

function pageOf<Item>(all: readonly Item[], cursor: string | undefined, limit: number) {
  const start = Number(cursor ?? 0);
  const end = start + limit;
  return { items: all.slice(start, end), ...(end < all.length && { next: String(end) }) };
}

/**
 * The part of a fake client that imports a roster. Files are checked as a backend checks them, and counted against what
 * was imported before; the invented people of the school stay as they are.
 */
export function createFakeImportWork(school: FakeSchool, connection: FakeConnection, personId: string): ImportWork {
  const shelf = shelfOf(school);
  const { imports } = shelf;
  const known = (importId: string) => {
    const found = imports.find(({ shown }) => shown.id === importId);
    if (!found) throw new NotFoundError({ operation: 'getImport', status: 404, problemCode: 'import-not-found' });
    return found;
  };
  return {
    async importRoster(archive, { dryRun = false, ...how } = {}) {
      // Done on a copy before, as the work of a connection is done at once: nothing of it stays unless that is done.
      const bytes = new Uint8Array(await archive.arrayBuffer());
      const source = createMemoryRosterSource(filesIn(bytes));
      await requireOwnSchool(source, school.schoolId);
      const next = await copyOf(shelf.target);
      const { counts, errors, warnings, stored, faults } = await importRoster(source, next, { dryRun });
      const state = errors > 0 ? 'refused' : stored ? 'stored' : 'checked';
      const work = (): RosterImport => {
        const id = `import-${String(imports.length + 1).padStart(4, '0')}`;
        const by = { personId, displayName: school.directory.nameOf(personId) };
        const shown = { id, at: school.now, by, state, counts: { ...counts }, errors, warnings } as const;
        imports.push({ shown, faults: faults.map((fault) => importFault.parse(withoutWords(fault))) });
        if (stored) shelf.target = next;
        return shown;
      };
      return connection.carry('importRoster', how, work, {
        query: { dryRun: dryRun ? 'true' : 'false' },
        digest: await sha256Of(bytes),
      });
    },
    listImports: ({ cursor, limit = PAGE, ...how } = {}) =>
      connection.carry('listImports', how, () =>
        pageOf(
          [...imports].reverse().map(({ shown }) => shown),
          cursor,
          limit,
        ),
      ),
    getImport: (importId, how = {}) => connection.carry('getImport', how, () => known(importId).shown),
    listImportFaults: (importId, { cursor, limit = PAGE, ...how } = {}) =>
      connection.carry('listImportFaults', how, () => pageOf(known(importId).faults, cursor, limit)),
  };
}
