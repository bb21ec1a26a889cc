import type * as z from 'zod/mini';
import { HttpProblem } from './problem.js';

/** Writes down after what a list continues. A caller gives it back as it is; nothing secret is in it. */
export function cursorOf(place: readonly string[]): string {
  return Buffer.from(JSON.stringify(place), 'utf8').toString('base64url');
}

/**
 * Reads a cursor of this server.
 *
 * @throws {HttpProblem} `query-not-valid`.
 */
export function placeIn<Schema extends z.ZodMiniType>(cursor: string | undefined, place: Schema) {
  if (cursor === undefined) return undefined;
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new HttpProblem('query-not-valid', { faults: [{ pointer: '/cursor', code: 'malformed' }] });
  }
}
