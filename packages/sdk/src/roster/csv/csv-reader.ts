/**
 * Reads comma-separated values (RFC 4180) piece by piece. It differs from libraries in what it does with a faulty
 * file: each record knows its line, a fault costs one record and not the rest of the file, and a quote that is never
 * closed holds no more than {@link LONGEST_QUOTED_FIELD} characters in memory.
 *
 * @module
 */

/** What is wrong with the quotes of a record. */
export interface QuoteFault {
  /** `not-closed`: a quoted field does not end; `misplaced`: a quote inside a field, or text after a closing one. */
  readonly kind: 'not-closed' | 'misplaced';
  /** 0-based place of the field. */
  readonly field: number;
  /** Line of the quote. */
  readonly line: number;
}

/** One record of a file. */
export interface CsvRecord {
  /** 1-based line of the file on which the record starts. */
  readonly line: number;
  readonly fields: readonly string[];
  readonly fault?: QuoteFault | undefined;
}

/** A quoted field longer than this is taken for one whose closing quote is missing. */
export const LONGEST_QUOTED_FIELD = 65_536;

const [QUOTE, COMMA, LINE_FEED, CARRIAGE_RETURN] = [34, 44, 10, 13];
const [START, PLAIN, QUOTED, CLOSED, LOST] = [0, 1, 2, 3, 4];

/** Turns pieces of text into records; how the text is cut into pieces makes no difference. */
export class CsvReader {
  #records: CsvRecord[] = [];
  #fields: string[] = [];
  #field = '';
  #state = START;
  #line = 1;
  #recordLine = 1;
  #fault: QuoteFault | undefined;
  #afterCarriageReturn = false;
  /** What the pieces before this one held since the quote that is open, and how long that is with this one. */
  #sinceQuote = '';
  #quotedLength = 0;
  #quoteLine = 1;

  /** Takes the next piece and gives the records that it completes. */
  push(text: string): CsvRecord[] {
    this.#records = [];
    this.#scan(text);
    return this.#records;
  }

  /** Gives what is left where the file does not end with a line end. */
  end(): CsvRecord[] {
    this.#records = [];
    // Reading on behind the line of an open quote may find another one.
    while (this.#state === QUOTED) this.#scan(this.#abandonQuote(this.#sinceQuote));
    if (this.#state !== START || this.#fields.length > 0) this.#endRecord('');
    return this.#records;
  }

  #scan(piece: string): void {
    let text = piece;
    let from = 0;
    let quotedFrom = 0;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      const lineEnd = unit === LINE_FEED || unit === CARRIAGE_RETURN;
      const secondHalf = this.#afterCarriageReturn && unit === LINE_FEED;
      this.#afterCarriageReturn = unit === CARRIAGE_RETURN;
      if (lineEnd && !secondHalf) this.#line += 1;
      if (this.#state === QUOTED) {
        this.#quotedLength += 1;
        if (unit === QUOTE) {
          this.#field += text.slice(from, at);
          this.#state = CLOSED;
        } else if (this.#quotedLength > LONGEST_QUOTED_FIELD) {
          text = this.#abandonQuote(this.#sinceQuote + text.slice(quotedFrom));
          from = 0;
          at = -1;
        }
      } else if (secondHalf) {
        from = at + 1;
      } else if (lineEnd) {
        this.#endRecord(this.#state === CLOSED ? '' : text.slice(from, at));
        from = at + 1;
      } else if (this.#state === LOST) {
        from = at + 1;
      } else if (unit === COMMA) {
        this.#endField(this.#state === CLOSED ? '' : text.slice(from, at));
        from = at + 1;
      } else if (unit === QUOTE && this.#state === START) {
        this.#state = QUOTED;
        this.#quoteLine = this.#line;
        this.#sinceQuote = '';
        this.#quotedLength = 0;
        from = quotedFrom = at + 1;
      } else if (unit === QUOTE && this.#state === CLOSED) {
        this.#state = QUOTED;
        this.#quotedLength += 1;
        from = at;
      } else {
        if (unit === QUOTE || this.#state === CLOSED) this.#misplaced();
        if (this.#state === CLOSED) from = at;
        this.#state = PLAIN;
      }
    }
    if (this.#state !== CLOSED && this.#state !== LOST) this.#field += text.slice(from);
    if (this.#state === QUOTED || this.#state === CLOSED) this.#sinceQuote += text.slice(quotedFrom);
  }

  #endField(rest: string): void {
    this.#fields.push(this.#field === '' ? rest : this.#field + rest);
    this.#field = '';
    this.#state = START;
  }

  #endRecord(rest: string): void {
    this.#endField(rest);
    this.#records.push({ line: this.#recordLine, fields: this.#fields, fault: this.#fault });
    this.#fields = [];
    this.#fault = undefined;
    this.#recordLine = this.#line;
  }

  #misplaced(): void {
    this.#fault ??= { kind: 'misplaced', field: this.#fields.length, line: this.#line };
  }

  /**
   * Gives up on a quote that does not close: its record ends with its line, and what follows is read anew.
   *
   * @param since - all that was read since the quote.
   * @returns the text of the following lines.
   */
  #abandonQuote(since: string): string {
    this.#fault ??= { kind: 'not-closed', field: this.#fields.length, line: this.#quoteLine };
    this.#field = '';
    const lineEnd = /\r\n|\n|\r/.exec(since);
    if (!lineEnd) {
      this.#state = LOST;
      return '';
    }
    this.#line = this.#quoteLine + 1;
    this.#afterCarriageReturn = false;
    this.#endRecord('');
    return since.slice(lineEnd.index + lineEnd[0].length);
  }
}
