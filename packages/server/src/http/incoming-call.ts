/** A request that has found its operation. */
export interface IncomingCall {
  readonly request: Request;
  /** Values for the braces of the path, decoded. */
  readonly path: Readonly<Record<string, string>>;
  readonly requestId: string;
}
