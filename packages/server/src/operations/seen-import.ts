import type { RosterImport } from '@homevisit/client/contract';
import type { KeptImport } from '../records/roster-imports.js';
import type { SchoolDirectory } from '../roster/school-directory.js';

/** An import as it is answered. */
export function importAnswer({ sequence: _, by, ...kept }: KeptImport, directory: SchoolDirectory): RosterImport {
  return { ...kept, by: { personId: by, displayName: directory.nameOf(by) } };
}
