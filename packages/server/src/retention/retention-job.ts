import type { Instant } from '@homevisit/sdk/calendar';
import { repeatedWork, type RepeatedWork } from '../background/repeated-work.js';
import type { Database } from '../database/database.js';
import { runRetention, type RetentionOptions, type RetentionResult } from './run-retention.js';

/** Milliseconds between two runs. */
const DAY = 86_400_000;

/** Options of {@link createRetentionJob}. */
export interface RetentionJobOptions {
  readonly database: Database;
  readonly periods: RetentionOptions['periods'];
  readonly clock: () => Instant;
  /** Takes what was erased, after each run. */
  readonly onDone?: (results: readonly RetentionResult[]) => void;
  /** Takes what went wrong; the next run goes on with it. */
  readonly onError?: (error: unknown) => void;
}

/** Erases once a day what is older than its period: at once, and then every day until it is stopped. */
export type RetentionJob = RepeatedWork;

/** Makes what erases once a day: beside a server, in the same process or another one. */
export function createRetentionJob(options: RetentionJobOptions): RetentionJob {
  const { database, periods, clock, onDone, onError } = options;
  return repeatedWork({
    async round() {
      const results = await runRetention(database, { periods, now: clock(), onError });
      onDone?.(results);
      return DAY;
    },
    pauseAfterFailure: DAY,
    onError,
  });
}
