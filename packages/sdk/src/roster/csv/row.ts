import { isLocalDate, type LocalDate } from '../../calendar/local-date.js';
import type { RosterFaultCode } from '../faults/fault-codes.js';
import type { FaultLog } from '../faults/fault-log.js';
import type { ColumnPlace, RosterFault } from '../faults/fault.js';
import { classOfDate, classOfText, classOfWord } from '../faults/value-class.js';
import type { Header } from './header.js';

/** The most characters that an identifier may have (OneRoster 1.2; `identifier` of the model). */
export const LONGEST_IDENTIFIER = 255;

type Details = Pick<RosterFault, 'found' | 'expected' | 'values'>;

/** One row of a file while it is looked at. The same object serves every row of the file. */
export class Row<Name extends string> {
  readonly #file: string;
  readonly #header: Header<Name>;
  readonly #log: FaultLog;
  #fields: readonly string[] = [];
  line = 0;
  /** False as soon as the row has an error, or is to be left out: it is then not handed on. */
  usable = true;

  constructor(file: string, header: Header<Name>, log: FaultLog) {
    this.#file = file;
    this.#header = header;
    this.#log = log;
  }

  /** Turns to the next row. */
  turnTo(line: number, fields: readonly string[]): void {
    this.line = line;
    this.#fields = fields;
    this.usable = true;
  }

  /** True where the file has the column. */
  has(column: Name): boolean {
    return this.#header.places.has(column);
  }

  /** Where a column stands, under the name that the file gives it. */
  placeOf(column: Name): ColumnPlace {
    const place = this.#header.places.get(column);
    return place === undefined
      ? { name: column, index: 0 }
      : { name: this.#header.names[place] ?? column, index: place + 1 };
  }

  /** The text of a cell without blanks around it; empty where file or row have none. */
  text(column: Name): string {
    const place = this.#header.places.get(column);
    if (place === undefined) return '';
    const text = (this.#fields[place] ?? '').trim();
    if (text.includes('\uFFFD')) this.warn('character-lost', column, { found: classOfText(text) });
    return text;
  }

  /** The text of a cell that must not be empty. */
  required(column: Name): string {
    const text = this.text(column);
    if (text === '') {
      this.error('value-missing', column, { found: { kind: 'empty' }, expected: { kind: 'not-empty' } });
    }
    return text;
  }

  /** An identifier; empty, with a fault told, where there is none that can be used. */
  identifier(column: Name): string {
    return this.#checkedLength(column, this.required(column));
  }

  /** An identifier, or nothing. */
  optionalIdentifier(column: Name): string {
    return this.#checkedLength(column, this.text(column));
  }

  /** The parts of a cell with a list in it. */
  list(column: Name): string[] {
    return this.text(column)
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  }

  /** A calendar date, or nothing. */
  date(column: Name): LocalDate | undefined {
    const text = this.text(column);
    if (text === '') return undefined;
    if (isLocalDate(text)) return text;
    this.error('date-form', column, { found: classOfDate(text), expected: { kind: 'date' } });
    return undefined;
  }

  /** Two dates of which the second must not be earlier. */
  span(from: Name, to: Name): { from: LocalDate | undefined; to: LocalDate | undefined } {
    const [start, end] = [this.date(from), this.date(to)];
    if (start && end && end < start) {
      const expected = { kind: 'not-before', column: this.placeOf(from).name } as const;
      this.error('end-before-start', to, { found: classOfDate(end), expected });
    }
    return { from: start, to: end };
  }

  /** `true` or `false` in any case, or nothing. */
  boolean(column: Name): boolean | undefined {
    const text = this.text(column);
    if (text === '') return undefined;
    const value = text.toLowerCase();
    if (value === 'true') return true;
    if (value !== 'false')
      this.error('boolean-form', column, { found: classOfWord(text), expected: { kind: 'boolean' } });
    return false;
  }

  /** One of some words, or nothing where the cell is empty or holds another. */
  word<Word extends string>(column: Name, words: readonly Word[]): Word | undefined {
    const text = this.text(column);
    if (text === '') return undefined;
    const word = words.find((candidate) => candidate === text);
    if (word === undefined) {
      this.error('value-unknown', column, { found: classOfWord(text), expected: { kind: 'one-of', words } });
    }
    return word;
  }

  /** True for a row that OneRoster marks as deleted. */
  deleted(column: Name): boolean {
    const status = this.text(column);
    const plain = status.toLowerCase();
    if (plain === 'tobedeleted') return true;
    if (plain !== '' && plain !== 'active') {
      const expected = { kind: 'one-of', words: ['active', 'tobedeleted'] } as const;
      this.error('value-unknown', column, { found: classOfWord(status), expected });
    }
    return false;
  }

  /** Tells a fault that keeps the import from being stored. */
  error(code: RosterFaultCode, column: Name, details: Details = {}): void {
    this.usable = false;
    this.#add('error', code, column, details);
  }

  /** Tells a fault that does not. */
  warn(code: RosterFaultCode, column: Name, details: Details = {}): void {
    this.#add('warning', code, column, details);
  }

  #add(severity: RosterFault['severity'], code: RosterFaultCode, column: Name, details: Details): void {
    const place = this.placeOf(column);
    this.#log.add({ code, severity, file: this.#file, line: this.line, column: place, ...details });
  }

  #checkedLength(column: Name, text: string): string {
    if (text.length <= LONGEST_IDENTIFIER) return text;
    const expected = { kind: 'at-most-characters', count: LONGEST_IDENTIFIER } as const;
    this.error('value-too-long', column, { found: classOfText(text), expected });
    return '';
  }
}
