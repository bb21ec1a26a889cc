/** One finished request. It names no person and no address: the route is the contract's, with its braces. */
export interface RequestLine {
  readonly level: 'info';
  readonly event: 'request';
  readonly requestId: string;
  readonly method: string;
  /** Absent where nothing stands at the address. */
  readonly route?: string;
  readonly status: number;
  readonly durationMilliseconds: number;
}

/** A failure that the caller was told nothing about. */
export interface FailureLine {
  readonly level: 'error';
  readonly event: 'failure';
  readonly requestId: string;
  readonly error: ErrorDescription;
}

/** What may be written down of an error. */
export interface ErrorDescription {
  readonly name: string;
  /** Such as an SQLSTATE. */
  readonly code?: string;
  /** Where it was thrown. */
  readonly frames: readonly string[];
}

/** One line of the server's log. */
export type LogLine = RequestLine | FailureLine;

/** Takes the lines of the server's log. */
export type Log = (line: LogLine) => void;
