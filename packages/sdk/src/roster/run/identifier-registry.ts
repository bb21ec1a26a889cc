import { GrowingArray } from '../compact/growing-array.js';
import { IdentifierIndex } from '../compact/identifier-index.js';
import { LONGEST_IDENTIFIER, type Row } from '../csv/row.js';

const [MENTIONED, ACTIVE, DELETED, LOST] = [0, 1, 2, 3];

/** The identifiers of one kind of row: which are there, on which line, and which are marked as deleted. */
export class IdentifierRegistry {
  readonly #index = new IdentifierIndex();
  readonly #states = new GrowingArray(Uint8Array);
  readonly #lines = new GrowingArray(Uint32Array);
  /** Name of the file that holds these rows. */
  readonly file: string;
  /** False where the file could not be read, or only in part: then no reference is called unknown. */
  complete = true;

  constructor(file: string) {
    this.file = file;
  }

  get size(): number {
    return this.#index.size;
  }

  textOf(index: number): string {
    return this.#index.textOf(index);
  }

  lineOf(index: number): number {
    return this.#lines.get(index);
  }

  isActive(index: number): boolean {
    return this.#states.get(index) === ACTIVE;
  }

  isDeleted(index: number): boolean {
    return this.#states.get(index) === DELETED;
  }

  /** True for an identifier that something points to, when all rows have been read and none has it. */
  isUnknown(index: number): boolean {
    return this.complete && !this.isDefined(index);
  }

  isDefined(index: number): boolean {
    return this.#states.get(index) !== MENTIONED;
  }

  /** The number of an identifier that something points to, whether or not its row has been read. */
  mention(identifier: string): number {
    return this.#index.add(identifier);
  }

  find(identifier: string): number | undefined {
    return this.#index.find(identifier);
  }

  /** Enters a row that the target holds already. */
  adopt(identifier: string): number {
    const index = this.#index.add(identifier);
    if (!this.isDefined(index)) this.#states.set(index, ACTIVE);
    return index;
  }

  /** Notes that a row is there and could not be read; without its identifier, any reference may be to it. */
  lose(identifier: string): void {
    if (identifier === '' || identifier.length > LONGEST_IDENTIFIER) {
      this.complete = false;
      return;
    }
    const index = this.#index.add(identifier);
    if (!this.isDefined(index)) this.#states.set(index, LOST);
  }

  /** Enters the row by the identifier in one of its columns; tells when an earlier row has the same. */
  define<Name extends string>(row: Row<Name>, column: Name, deleted: boolean): number | undefined {
    const identifier = row.identifier(column);
    if (identifier === '') {
      this.complete = false;
      return undefined;
    }
    const index = this.#index.add(identifier);
    if (this.isDefined(index)) {
      row.error('identifier-repeated', column, {
        found: { kind: 'repeated-identifier' },
        expected: { kind: 'only-once' },
        values: { firstLine: this.lineOf(index) },
      });
      return undefined;
    }
    this.#states.set(index, deleted ? DELETED : ACTIVE);
    this.#lines.set(index, row.line);
    return index;
  }

  /**
   * The number of the row that a cell points to. An unknown identifier is an error; one of a deleted row leaves
   * the pointing row out, with a warning.
   */
  refer<Name extends string>(row: Row<Name>, column: Name): number | undefined {
    const identifier = row.identifier(column);
    return identifier === '' ? undefined : this.referTo(row, column, identifier, 'row');
  }

  /**
   * As {@link refer}, for one identifier of a cell that may be empty or hold several.
   *
   * @param leaveOut - what goes with a deleted row: the pointing row, or only the reference.
   */
  referTo<Name extends string>(
    row: Row<Name>,
    column: Name,
    identifier: string,
    leaveOut: 'row' | 'reference',
  ): number | undefined {
    const index = this.#index.find(identifier);
    if (index !== undefined && this.isActive(index)) return index;
    const expected = { kind: 'identifier-of', file: this.file } as const;
    if (index !== undefined && this.isDeleted(index)) {
      const found = { kind: 'identifier-of-deleted' } as const;
      row.warn('reference-deleted', column, { found, expected, values: { leftOut: leaveOut } });
      if (leaveOut === 'row') row.usable = false;
    } else if (index === undefined ? this.complete : this.isUnknown(index)) {
      row.error('reference-unknown', column, { found: { kind: 'unknown-identifier' }, expected });
    } else if (leaveOut === 'row') {
      row.usable = false;
    }
    return undefined;
  }
}
