import { isDeepStrictEqual } from 'node:util';
import {
  endpoints,
  problem,
  PROBLEM_KINDS,
  type Endpoint,
  type OperationName,
  type ProblemCode,
} from '@homevisit/client/contract';
import { described, type Reply } from './conversation.js';
import { Unmet } from './unmet.js';

/** @throws {Unmet} where something does not hold. */
export function expectThat(holds: boolean, expected: string, came: string): void {
  if (!holds) throw new Unmet(expected, came);
}

/**
 * Expects a refusal by problem details (RFC 9457).
 *
 * @throws {Unmet} where the status, the code or the shape is another.
 */
export function expectProblem(what: string, reply: Reply, ...codes: readonly ProblemCode[]): void {
  const wanted = codes.map((code) => `${PROBLEM_KINDS[code].status} ${code}`).join(' / ');
  const parsed = problem.safeParse(reply.value);
  const isProblem = reply.headers.get('content-type')?.startsWith('application/problem+json') ?? false;
  const fits =
    isProblem &&
    parsed.success &&
    parsed.data.status === reply.status &&
    codes.some((code) => parsed.data.code === code && PROBLEM_KINDS[code].status === reply.status);
  expectThat(fits, `${what}: application/problem+json ${wanted}`, described(reply));
}

/**
 * Expects that an answer holds the contract's members and nothing more.
 *
 * @throws {Unmet} where there is more.
 */
export function expectNothingMore(name: OperationName, reply: Reply): void {
  const endpoint: Endpoint = endpoints[name];
  const parsed = endpoint.answer.safeParse(reply.value);
  const same = parsed.success && isDeepStrictEqual(parsed.data, reply.value);
  expectThat(same, `${name}: only members of the contract`, `${described(reply)}, other members`);
}
