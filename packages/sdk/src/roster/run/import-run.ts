import type { AcademicSession } from '../../model/index.js';
import { KeyTable } from '../compact/key-table.js';
import { SpanBook } from '../compact/span-book.js';
import { openTable, type Table } from '../csv/table.js';
import type { Row } from '../csv/row.js';
import type { ColumnPlace } from '../faults/fault.js';
import type { FaultLog } from '../faults/fault-log.js';
import type { FileLayout } from '../layout/file-layout.js';
import { academicSessionsLayout, classesLayout, coursesLayout, orgsLayout } from '../layout/layouts.js';
import type { RosterSource } from '../roster-source.js';
import type { RosterKind, RosterRow } from '../roster-target.js';
import { ClassRegister } from './class-register.js';
import { IdentifierRegistry } from './identifier-registry.js';
import type { FileModes } from './file-modes.js';
import { KinshipRegister } from './kinship-register.js';
import { PeopleRegister } from './people-register.js';
import type { RosterSink } from './roster-sink.js';

/** All that the readers of the files share during one pass over a folder. */
export class ImportRun {
  readonly orgs = new IdentifierRegistry(orgsLayout.file);
  readonly sessions = new IdentifierRegistry(academicSessionsLayout.file);
  readonly courses = new IdentifierRegistry(coursesLayout.file);
  readonly classes = new ClassRegister(classesLayout.file);
  readonly people = new PeopleRegister();
  readonly kinship = new KinshipRegister();
  /** School years and terms; there are few. */
  readonly academicSessions: AcademicSession[] = [];
  /** Grades of courses, for classes that have none of their own. */
  readonly courseGrades = new Map<number, string[]>();
  /** Times of each person in each class, and of each student in homeroom classes. */
  readonly places = new SpanBook();
  readonly homerooms = new SpanBook();
  /** Where the person of an enrolment stands. */
  enrollmentColumn: ColumnPlace = { name: 'userSourcedId', index: 0 };
  readonly #keys = new Map<RosterKind, KeyTable>();

  constructor(
    readonly source: RosterSource,
    readonly modes: FileModes,
    readonly sink: RosterSink,
    readonly log: FaultLog,
  ) {}

  /** Opens a file of the folder; `undefined` where it is not to be read, or cannot be. */
  async open<Name extends string>(
    layout: FileLayout<Name>,
    registry?: IdentifierRegistry,
    log: FaultLog = this.log,
  ): Promise<Table<Name> | undefined> {
    const { mode, name } = this.modes.of(layout.file);
    if (mode === 'missing' && registry) registry.complete = false;
    if (name === undefined || mode === 'absent' || mode === 'missing') return undefined;
    const table = await openTable(this.source, name, layout, log);
    if (!table && registry) registry.complete = false;
    return table;
  }

  /**
   * Goes through the rows of a table and stores what was made of them as it goes.
   *
   * @param onLost - told of a malformed row, with its cells that are beyond doubt: the row has been told once, and is
   *   not told again by every row that points to it.
   */
  async forEachRow<Name extends string>(
    table: Table<Name>,
    onRow: (row: Row<Name>) => void,
    onLost?: (textOf: (column: Name) => string) => void,
  ): Promise<void> {
    await table.forEachRow(onRow, { afterPiece: () => this.sink.flush(), ...(onLost && { onLost }) });
  }

  /** Notes a key; false where an earlier row has the same one. */
  isNewKey(kind: RosterKind, key: string, line = 0): boolean {
    return this.#noteKey(kind, key, line) === undefined;
  }

  /** Notes the key of a row; tells when an earlier row has the same one. */
  isFirst<Name extends string>(kind: RosterKind, key: string, row: Row<Name>, column: Name, given: boolean): boolean {
    const firstLine = this.#noteKey(kind, key, row.line);
    if (firstLine === undefined) return true;
    const found = { kind: 'repeated-identifier' } as const;
    const details = { found, expected: { kind: 'only-once' }, values: { firstLine } } as const;
    if (given) row.error('identifier-repeated', column, details);
    else row.warn('row-repeated', column, details);
    return false;
  }

  /** The line that first had a key, or `undefined` for a new one. */
  #noteKey(kind: RosterKind, key: string, line: number): number | undefined {
    const table = this.#keys.get(kind) ?? new KeyTable(1);
    this.#keys.set(kind, table);
    const entry = table.add(key);
    if (entry.known) return entry.get(0);
    entry.set(0, line);
    return undefined;
  }

  /**
   * Lets the rows that the target holds and the folder does not bring take part, where the folder brings changes
   * or nothing of a kind. `adopt` says whether a row can stay (one that points to a row that is gone cannot), or
   * that it has changed and will be offered anew.
   */
  async adopt<Kind extends RosterKind>(
    kind: Kind,
    file: string,
    adopt: (row: RosterRow<Kind>) => boolean | 'changed',
  ): Promise<void> {
    if (this.modes.of(file).mode === 'bulk') return;
    const gone: string[] = [];
    for await (const row of this.sink.unmet(kind)) {
      const verdict = adopt(row);
      if (verdict === true) this.sink.keep(kind, row.key);
      else if (verdict === false) gone.push(row.key);
    }
    for (const key of gone) this.sink.drop(kind, key);
    if (gone.length > 0) {
      this.log.add({ code: 'rows-removed-along', severity: 'warning', file, values: { count: gone.length } });
    }
  }
}
