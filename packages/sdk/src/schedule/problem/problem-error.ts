/** What is wrong with a problem, and where. */
export interface ProblemFault {
  /** JSON Pointer (RFC 6901) to the place. */
  readonly pointer: string;
  readonly code: ProblemFaultCode;
  /** In English, for whoever wrote the problem. */
  readonly message: string;
}

/** Kinds of faults. */
export type ProblemFaultCode =
  | 'form'
  | 'duplicate-id'
  | 'unknown-id'
  | 'wrong-order'
  | 'ends-before-it-begins'
  | 'wrong-size'
  | 'missing'
  | 'contradiction'
  | 'too-much';

/** A problem that contradicts itself; recognised by its name across realms. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(readonly faults: readonly ProblemFault[]) {
    super(faults.map(({ pointer, message }) => `${pointer || '/'}: ${message}`).join('\n'));
  }
}
