import type { AnswerOf } from '../contract/operation-types.js';
import type { Endpoint } from '../contract/endpoint.js';
import { isFamilyOperation } from '../contract/family-operations.js';
import type { OperationName } from '../contract/routes.js';
import { ContractError } from '../errors/index.js';
import { jsonOf, type Answer } from './answer.js';

/** Loads the contract's schema of an operation. A failed load is not remembered. */
async function endpointOf(operation: OperationName): Promise<Endpoint> {
  if (isFamilyOperation(operation)) {
    const table: Readonly<Record<string, Endpoint>> = (await import('../contract/family-endpoints.js')).familyEndpoints;
    const endpoint = table[operation];
    if (endpoint) return endpoint;
  }
  return (await import('../contract/endpoints.js')).endpoints[operation];
}

/**
 * Starts loading what the answer will be checked with, while the request is under way. A failure shows when the
 * answer is there.
 */
export function prepareValidation(operation: OperationName): void {
  endpointOf(operation).catch(() => undefined);
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}

/**
 * The answer's value, as the contract says it is.
 *
 * @throws {ContractError} naming the place of the first fault, not the value found there.
 */
export async function validateAnswer<Name extends OperationName>(
  operation: Name,
  answer: Answer,
): Promise<AnswerOf<Name>> {
  const { answer: schema } = await endpointOf(operation);
  const result = schema.safeParse(answer.file ?? jsonOf(answer.text));
  if (!result.success) {
    throw new ContractError({ operation, status: answer.status }, pointerOf(result.error.issues[0]?.path ?? []));
  }
  // The table's type was widened to look the operation up by name; its schema has just checked the value.
  return result.data as AnswerOf<Name>;
}
