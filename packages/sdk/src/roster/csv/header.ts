import type { FaultLog } from '../faults/fault-log.js';
import { classOfHeader, classOfText } from '../faults/value-class.js';
import type { FileLayout } from '../layout/file-layout.js';
import { nearestName } from './nearest-name.js';

/** Where the columns of a layout stand in one file. */
export interface Header<Name extends string> {
  /** Number of columns in the file. */
  readonly width: number;
  /** 0-based place of each column that the file has. */
  readonly places: ReadonlyMap<Name, number>;
  /** Names as written in the file. */
  readonly names: readonly string[];
}

/**
 * Finds the columns of a layout in the header line of a file, and tells what is wrong with that line.
 *
 * @returns `undefined` where the file cannot be read by this header.
 */
export function readHeader<Name extends string>(
  cells: readonly string[],
  line: number,
  layout: FileLayout<Name>,
  log: FaultLog,
): Header<Name> | undefined {
  const names = cells.map((cell) => cell.trim());
  const { file } = layout;
  const columns = Object.entries(layout.columns) as [Name, { aliases?: readonly string[]; required?: true }][];
  const expected = columns.flatMap(([name, { aliases = [] }]) => [name, ...aliases]);
  const absent = [...expected, ...layout.unused].filter((name) => !names.includes(name));
  const present = names.filter((name) => expected.includes(name) || layout.unused.includes(name));
  if (present.length === 0 && !names.some((name) => nearestName(name, absent))) {
    const joined = names.length === 1 && /[;\t|，；]/.test(names[0] ?? '');
    log.add({
      code: joined ? 'delimiter-wrong' : 'header-line-missing',
      severity: 'error',
      file,
      line,
      expected: { kind: 'header', header: columns[0]?.[0] ?? '' },
    });
    return undefined;
  }
  let usable = true;
  const places = new Map<Name, number>();
  for (const [name, { aliases = [] }] of columns) {
    const place = [name, ...aliases].map((candidate) => names.indexOf(candidate)).find((index) => index >= 0);
    if (place !== undefined) places.set(name, place);
  }
  const misspelt = new Set<string>();
  names.forEach((written, index) => {
    const found = classOfHeader(written);
    // A header that does not look like one may be data of a person, and is not shown.
    const place = { name: found.kind === 'header' ? written : '', index: index + 1 };
    if (names.indexOf(written) !== index && written !== '') {
      log.add({ code: 'header-repeated', severity: 'error', file, line, column: place, found });
      usable = false;
      return;
    }
    if (written === '' || written.startsWith('metadata.') || present.includes(written)) return;
    const meant = nearestName(written, absent);
    if (meant === undefined) {
      log.add({ code: 'header-unknown', severity: 'warning', file, line, column: place, found });
      return;
    }
    const needed = columns.find(
      ([name, { aliases = [], required }]) => required && !places.has(name) && [name, ...aliases].includes(meant),
    );
    if (needed) misspelt.add(needed[0]);
    log.add({
      code: 'header-misspelt',
      severity: needed ? 'error' : 'warning',
      file,
      line,
      column: place,
      found,
      expected: { kind: 'header', header: meant },
    });
  });
  for (const [name, { required }] of columns) {
    if (!required || places.has(name)) continue;
    usable = false;
    if (misspelt.has(name)) continue;
    const found = classOfText('');
    log.add({
      code: 'header-missing',
      severity: 'error',
      file,
      line,
      found,
      expected: { kind: 'header', header: name },
    });
  }
  return usable ? { width: names.length, places, names } : undefined;
}
