import { deepStrictEqual } from 'node:assert/strict';
import { problem, type Problem } from '@homevisit/client/contract';

/** The problem that a response tells of; throws when it tells of none, or of more than the contract names. */
export async function problemIn(response: Response): Promise<Problem> {
  deepStrictEqual(response.headers.get('content-type'), 'application/problem+json');
  const value: unknown = await response.json();
  const read = problem.parse(value);
  deepStrictEqual(read, value);
  return read;
}
