/** How often streams look for news and prove that they are alive. In milliseconds. */
export interface StreamTimes {
  /** Between two looks into the database for what another process has written; what this one writes is told at once. */
  readonly poll: number;
  /** Longest silence. What a caller may see is looked up anew as often. */
  readonly heartbeat: number;
}

/** A board is current to the second, and no proxy takes its connection for a dead one. */
export const DEFAULT_STREAM_TIMES: StreamTimes = { poll: 1000, heartbeat: 15_000 };
