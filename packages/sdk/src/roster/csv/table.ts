import type { FaultLog } from '../faults/fault-log.js';
import type { FileLayout } from '../layout/file-layout.js';
import type { RosterSource } from '../roster-source.js';
import { CsvReader, type CsvRecord } from './csv-reader.js';
import { decode, findEncoding } from './encoding.js';
import { readHeader, type Header } from './header.js';
import { Row } from './row.js';

/** What else happens while the rows of a table are gone through. */
export interface TableHooks<Name extends string> {
  readonly afterPiece?: () => Promise<void>;
  readonly onLost?: (textOf: (column: Name) => string) => void;
}

/** A file whose header has been read. */
export interface Table<Name extends string> {
  has(column: Name): boolean;
  /**
   * Goes through the rows once. `onRow` gets the same {@link Row} each time; `afterPiece` is awaited after some
   * hundred rows, so that whatever was made of them can be put away; `onLost` is told of a malformed row, with the
   * cells of it that are beyond doubt.
   */
  forEachRow(onRow: (row: Row<Name>) => void, hooks?: TableHooks<Name>): Promise<void>;
  /** Lets go of a file whose rows nobody wants. */
  close(): Promise<void>;
}

/**
 * Opens a file of a folder by its layout: encoding, header. What is wrong goes to the log.
 *
 * @param name - the name under which the source has the file.
 * @returns `undefined` where the file cannot be read at all.
 */
export async function openTable<Name extends string>(
  source: RosterSource,
  name: string,
  layout: FileLayout<Name>,
  log: FaultLog,
): Promise<Table<Name> | undefined> {
  const encoding = await encodingOf(source, name, layout.file, log);
  if (!encoding) return undefined;
  const batches = recordsOf(decode(source.open(name), encoding));
  let current = await batches.next();
  while (!current.done && current.value.every(isBlank)) current = await batches.next();
  if (current.done) {
    log.add({ code: 'file-empty', severity: 'error', file: layout.file });
    return undefined;
  }
  const records = current.value.filter((record) => !isBlank(record));
  const [first, ...rest] = records;
  const header = first && readHeader(first.fields, first.line, layout, log);
  const close = async (): Promise<void> => {
    await batches.return(undefined);
  };
  if (!header) {
    await close();
    return undefined;
  }
  return {
    has: (column) => header.places.has(column),
    close,
    async forEachRow(onRow, { afterPiece, onLost } = {}) {
      const row = new Row(layout.file, header, log);
      let count = 0;
      const take = (record: CsvRecord): void => {
        if (!isWhole(record, header, layout.file, log)) {
          onLost?.((column) => soundCell(record, header.places.get(column)));
          return;
        }
        count += 1;
        row.turnTo(record.line, record.fields);
        onRow(row);
      };
      rest.forEach(take);
      for (let next = await batches.next(); !next.done; next = await batches.next()) {
        next.value.forEach(take);
        await afterPiece?.();
      }
      await afterPiece?.();
      if (count === 0) log.add({ code: 'file-without-rows', severity: 'warning', file: layout.file });
    },
  };
}

async function* recordsOf(texts: AsyncIterable<string>): AsyncGenerator<CsvRecord[], void> {
  const reader = new CsvReader();
  for await (const text of texts) {
    const records = reader.push(text);
    if (records.length > 0) yield records;
  }
  yield reader.end();
}

async function encodingOf(
  source: RosterSource,
  name: string,
  file: string,
  log: FaultLog,
): Promise<'utf-8' | 'gb18030' | undefined> {
  const finding = await findEncoding(() => source.open(name));
  const expected = { kind: 'utf-8' } as const;
  switch (finding.kind) {
    case 'utf-8':
      return 'utf-8';
    case 'gb18030':
      log.add({ code: 'encoding-gb18030', severity: 'warning', file, line: finding.line, expected });
      return 'gb18030';
    case 'empty':
      log.add({ code: 'file-empty', severity: 'error', file });
      return undefined;
    case 'utf-16':
      log.add({ code: 'encoding-utf-16', severity: 'error', file, expected });
      return undefined;
    case 'nul-byte':
      log.add({ code: 'nul-byte', severity: 'error', file, line: finding.line, expected });
      return undefined;
    case 'broken':
      log.add({ code: 'encoding-broken', severity: 'error', file, line: finding.line, expected });
      return undefined;
  }
}

/** A cell of a malformed record: those before a misplaced quote are sound, and the first is in any case. */
function soundCell({ fields, fault }: CsvRecord, place: number | undefined): string {
  const sound = fault ? fault.field : 1;
  return place !== undefined && place < sound ? (fields[place] ?? '').trim() : '';
}

const isBlank = ({ fields }: CsvRecord): boolean => fields.length === 1 && (fields[0] ?? '').trim() === '';

/** Tells what is wrong with the form of a record; false for one that holds no row. */
function isWhole(record: CsvRecord, header: Header<string>, file: string, log: FaultLog): boolean {
  const { fields, line, fault } = record;
  const { width, names } = header;
  if (fault) {
    const code = fault.kind === 'not-closed' ? 'quote-not-closed' : 'quote-misplaced';
    const column = { name: names[fault.field] ?? '', index: fault.field + 1 };
    log.add({ code, severity: 'error', file, line: fault.line, column });
    return false;
  }
  if (fields.length === width) {
    if (!fields.every((field) => field.trim() === '')) return true;
    if (width > 1) log.add({ code: 'row-empty', severity: 'warning', file, line });
    return false;
  }
  if (isBlank(record)) return false;
  // Spreadsheets leave empty cells behind the last column.
  if (fields.length > width && fields.slice(width).every((field) => field.trim() === '')) return true;
  log.add({
    code: 'column-count',
    severity: 'error',
    file,
    line,
    found: { kind: 'fields', count: fields.length },
    expected: { kind: 'fields', count: width },
  });
  return false;
}
