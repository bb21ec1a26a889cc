import type { ErrorDescription } from './log-line.js';

/**
 * What may be logged of an error. Its message is left out: PostgreSQL puts the values of a row into it, and those
 * are names and notes about children.
 */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const code: unknown = 'code' in error ? error.code : undefined;
  // Only lines that name a place in a file: a message of several lines stands in the stack too.
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line));
  return {
    name: error.name,
    ...(typeof code === 'string' && { code }),
    frames: frames.map((line) => line.trim()),
  };
}
