import { nearestName } from '../csv/nearest-name.js';
import { openTable } from '../csv/table.js';
import type { FaultLog } from '../faults/fault-log.js';
import { classOfWord } from '../faults/value-class.js';
import {
  DATA_FILES,
  EXTENSION_FILES,
  manifestLayout,
  REQUIRED_FILES,
  rolesLayout,
  UNUSED_FILES,
} from '../layout/layouts.js';
import type { RosterSource } from '../roster-source.js';
import { FileModes, type FileMode } from '../run/file-modes.js';

const DECLARED_MODES = ['bulk', 'delta', 'absent'] as const;
const VERSIONS = ['1.0', '1.1', '1.2'];

type Declared = ReadonlyMap<string, (typeof DECLARED_MODES)[number]>;

/** Finds out which files a folder has and how each is meant: by its manifest, or by what is there. */
export async function readManifest(source: RosterSource, log: FaultLog): Promise<FileModes> {
  const names = await source.names();
  const modes = new FileModes();
  if (!names.some((name) => [...DATA_FILES, manifestLayout.file].some((file) => isNamed(name, file)))) {
    log.add({ code: 'folder-without-roster', severity: 'error' });
    for (const file of REQUIRED_FILES) modes.set(file, { mode: 'missing' });
    return modes;
  }
  const manifest = nameOf(manifestLayout.file, names, log);
  const declared = manifest === undefined ? undefined : await readDeclarations(source, manifest, log);
  for (const file of DATA_FILES) {
    const name = nameOf(file, names, log);
    const mode = modeOf(file, name, declared, names, log);
    modes.set(file, { mode, name, declared: declared?.has(file) ?? false });
  }
  return modes;
}

async function readDeclarations(source: RosterSource, name: string, log: FaultLog): Promise<Declared | undefined> {
  const table = await openTable(source, name, manifestLayout, log);
  if (!table) return undefined;
  const declared = new Map<string, (typeof DECLARED_MODES)[number]>();
  await table.forEachRow((row) => {
    const property = row.required('propertyName');
    const value = row.text('value');
    if (property === 'oneroster.version' && !VERSIONS.includes(value)) {
      const expected = { kind: 'one-of', words: VERSIONS } as const;
      row.warn('manifest-version-unknown', 'value', { found: classOfWord(value), expected });
    }
    if (!property.startsWith('file.')) return;
    const mode = DECLARED_MODES.find((candidate) => candidate === value.toLowerCase());
    if (mode) declared.set(`${property.slice('file.'.length)}.csv`, mode);
    else {
      const expected = { kind: 'one-of', words: DECLARED_MODES } as const;
      row.error('manifest-value-unknown', 'value', { found: classOfWord(value), expected });
    }
  });
  return declared;
}

/** Without the ending, which all names share: it would make short names look alike. */
const stemOf = (name: string): string => name.replace(/\.csv$/i, '');

const isNamed = (name: string, file: string): boolean => name.toLowerCase() === file.toLowerCase();

function nameOf(file: string, names: readonly string[], log: FaultLog): string | undefined {
  if (names.includes(file)) return file;
  const written = names.find((name) => isNamed(name, file));
  if (written !== undefined) log.add({ code: 'file-name-misspelt', severity: 'warning', file, values: { written } });
  return written;
}

function modeOf(
  file: string,
  name: string | undefined,
  declared: Declared | undefined,
  names: readonly string[],
  log: FaultLog,
): FileMode {
  const said = declared?.get(file);
  if (said === 'absent') {
    if (name !== undefined) log.add({ code: 'file-absent-in-manifest', severity: 'warning', file });
    return 'absent';
  }
  if (name !== undefined) {
    if (declared && !said && !EXTENSION_FILES.includes(file)) {
      log.add({ code: 'file-not-in-manifest', severity: 'warning', file });
    }
    return said ?? 'bulk';
  }
  const needed = said !== undefined || REQUIRED_FILES.includes(file);
  const strays = names.filter((other) => /\.csv$/i.test(other) && !isExpected(other));
  const written = strays.find((stray) => nearestName(stemOf(stray), [stemOf(file)]) !== undefined);
  if (written !== undefined) {
    log.add({ code: 'file-name-misspelt', severity: needed ? 'error' : 'warning', file, values: { written } });
  } else if (needed) {
    log.add({ code: 'file-missing', severity: 'error', file });
  }
  // Whether roles are missing is known when users.csv is open: in OneRoster 1.1 they stand there.
  return needed || (file === rolesLayout.file && written !== undefined) ? 'missing' : 'absent';
}

const isExpected = (name: string): boolean =>
  [...DATA_FILES, ...UNUSED_FILES, manifestLayout.file].some((file) => isNamed(name, file));
