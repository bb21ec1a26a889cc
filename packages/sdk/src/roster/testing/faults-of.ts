import type { RosterFault } from '../faults/fault.js';
import { readOneRoster } from '../import-roster.js';
import { smallFolder, type FolderFiles } from './small-folder.js';

/** The faults of the small folder with some of its files changed. */
export async function faultsOf(changes: FolderFiles): Promise<readonly RosterFault[]> {
  return (await readOneRoster(smallFolder(changes))).faults;
}

/** A fault in one line: severity, code, file, line, name and place of the column. */
export function briefly({ severity, code, file, line, column }: RosterFault): string {
  return [severity, code, file, line, column?.name, column?.index].filter((part) => part !== undefined).join(' ');
}

/** The faults of the small folder with some of its files changed, each in one line. */
export async function briefsOf(changes: FolderFiles): Promise<string[]> {
  return (await faultsOf(changes)).map(briefly);
}
