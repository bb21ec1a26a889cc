/** What a ledger cannot take. */
export type LedgerErrorCode = 'invalid-event' | 'invalid-snapshot';

/** Something that a ledger cannot take. Nothing of it has been applied. Never holds a value of the data itself. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';
  readonly code: LedgerErrorCode;
  /** JSON Pointer into what was given. */
  readonly pointer: string;

  constructor(code: LedgerErrorCode, pointer: string, message: string) {
    super(`${pointer === '' ? '/' : pointer}: ${message}`);
    this.code = code;
    this.pointer = pointer;
  }
}

/** Recognises a {@link LedgerError} of any copy of the kit on the page. */
export function isLedgerError(value: unknown): value is LedgerError {
  return value instanceof LedgerError || (value as { name?: unknown } | null)?.name === 'LedgerError';
}
