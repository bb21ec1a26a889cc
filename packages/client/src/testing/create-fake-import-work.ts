import {
  createMemoryRosterSource,
  createMemoryRosterTarget,
  importRoster,
  type RosterTarget,
} from '@homevisit/sdk/roster';
import { unzipSync } from 'fflate';
import { importFault, type ImportFault, type RosterImport } from '../contract/import-schemas.js';
import { NotFoundError, ValidationError } from '../errors/index.js';
import type { ImportWork } from '../import-work.js';
import type { FakeConnection } from './fake-connection.js';
import type { FakeSchool } from './fake-school.js';

/** Entries of a page where the caller does not say. */
const PAGE = 50;

interface Shelf {
  readonly target: RosterTarget;
  readonly imports: { readonly shown: RosterImport; readonly faults: readonly ImportFault[] }[];
}

const shelves = new WeakMap<FakeSchool, Shelf>();

function shelfOf(school: FakeSchool): Shelf {
  const shelf = shelves.get(school) ?? { target: createMemoryRosterTarget(), imports: [] };
  shelves.set(school, shelf);
  return shelf;
}

async function filesIn(archive: Blob): Promise<Record<string, Uint8Array>> {
  try {
    return unzipSync(new Uint8Array(await archive.arrayBuffer()));
  } catch (cause) {
    throw new ValidationError({ operation: 'importRoster', status: 422, problemCode: 'archive-not-readable', cause });
  }
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
  const { target, imports } = shelfOf(school);
  const known = (importId: string) => {
    const found = imports.find(({ shown }) => shown.id === importId);
    if (!found) throw new NotFoundError({ operation: 'getImport', status: 404, problemCode: 'import-not-found' });
    return found;
  };
  return {
    async importRoster(archive, { dryRun = false, ...how } = {}) {
      // Unpacked and checked before, as the work of a connection is done at once; nothing of it stays without it.
      const source = createMemoryRosterSource(await filesIn(archive));
      const checked = await importRoster(source, target, { dryRun: true });
      const { counts, errors, warnings } = checked;
      const state = errors > 0 ? 'refused' : dryRun ? 'checked' : 'stored';
      const digest = JSON.stringify([dryRun, archive.size, counts]);
      const answer = await connection.carry(
        'importRoster',
        how,
        (): RosterImport => {
          const id = `import-${String(imports.length + 1).padStart(4, '0')}`;
          const by = { personId, displayName: school.directory.nameOf(personId) };
          const shown = { id, at: school.now, by, state, counts: { ...counts }, errors, warnings } as const;
          imports.push({ shown, faults: checked.faults.map((fault) => importFault.parse(fault)) });
          return shown;
        },
        { digest },
      );
      if (state === 'stored') await importRoster(source, target);
      return answer;
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
