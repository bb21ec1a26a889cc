/** What is wrong with a set of packs. */
export type PolicyErrorCode =
  | 'duplicate-pack'
  | 'missing-layer'
  | 'wrong-order'
  | 'cyclic-layer'
  | 'unknown-clause'
  | 'invalid-setting'
  | 'conflicting-pack'
  | 'conflicting-setting';

/** A set of packs that cannot be used. Names the place and says what is wrong with it. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  readonly code: PolicyErrorCode;
  /** Pack id, qualified clause id, or `clause#/pointer`. */
  readonly place: string;

  constructor(code: PolicyErrorCode, place: string, message: string) {
    super(`${place}: ${message}`);
    this.code = code;
    this.place = place;
  }
}

/** Recognises a {@link PolicyError} of any copy of the kit on the page. */
export function isPolicyError(value: unknown): value is PolicyError {
  return value instanceof PolicyError || (value as { name?: unknown } | null)?.name === 'PolicyError';
}
