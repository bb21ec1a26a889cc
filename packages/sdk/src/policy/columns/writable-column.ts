import { VERDICT_STATUSES, type VerdictStatus } from '../verdict-status.js';
import { VERDICT_CODES } from './verdict-code.js';

/** A column of statuses that is being written, and how often each code stands in it. */
export class WritableColumn {
  #statuses = new Uint8Array(0);
  /** How many subjects have each code; see `codeOfStatus`. */
  readonly tally = new Int32Array(VERDICT_CODES);

  get statuses(): Uint8Array {
    return this.#statuses;
  }

  /** How many subjects have each status. */
  get counts(): Record<VerdictStatus, number> {
    const entries = VERDICT_STATUSES.map((status, index) => [status, this.tally[index + 1] as number] as const);
    return Object.fromEntries(entries) as Record<VerdictStatus, number>;
  }

  /** Makes the column as long as there are subjects; those that are new have no verdict. */
  resize(length: number): void {
    if (length === this.#statuses.length) return;
    const resized = new Uint8Array(length);
    resized.set(this.#statuses.subarray(0, length));
    this.#statuses = resized;
  }

  /** Counts so many subjects more with a code. */
  count(code: number, subjects: number): void {
    this.tally[code] = (this.tally[code] as number) + subjects;
  }

  /** Writes another code at a position. */
  change(position: number, code: number): void {
    this.count(this.#statuses[position] as number, -1);
    this.count(code, 1);
    this.#statuses[position] = code;
  }
}
