import { requestAfter, type RequestStep } from '@homevisit/sdk/model';
import type { Transaction } from '../database/database.js';
import { HttpProblem } from '../http/problem.js';
import type { RequestOfFamily } from './read-requests.js';

/** One step on the way of a request. */
export interface StepToTake {
  readonly step: RequestStep;
  /** The version of the request that whoever takes the step has seen. */
  readonly version: number;
  /** The person, or the family's link. */
  readonly takenBy: string;
}

/**
 * Takes a step, unless somebody else was first.
 *
 * @throws {HttpProblem} `request-changed`, `step-not-possible`.
 */
export async function takeStep(
  transaction: Transaction,
  known: RequestOfFamily,
  { step, version, takenBy }: StepToTake,
): Promise<RequestOfFamily> {
  const { request } = known;
  if (request.version !== version) throw new HttpProblem('request-changed');
  const after = requestAfter(request, step);
  if (!after) throw new HttpProblem('step-not-possible');
  const [kept] = await transaction.query(
    `INSERT INTO family_request_step (school_id, request_id, version, taken_by, document)
     VALUES ($1, $2, $3, $4, $5::jsonb) ON CONFLICT DO NOTHING RETURNING version`,
    [request.schoolId, request.id, after.version, takenBy, JSON.stringify(step)],
  );
  if (!kept) throw new HttpProblem('request-changed');
  return { ...known, request: after };
}
