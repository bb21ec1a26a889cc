import { PROBLEM_KINDS, type ProblemCode } from '../contract/problems/index.js';
import { componentReference, type JsonObject } from './json-schema.js';
import { sharedHeader } from './responses.js';

function problemResponse(status: number, codes: readonly ProblemCode[]): JsonObject {
  const lines = codes.map((code) => `- \`${code}\`: ${PROBLEM_KINDS[code].title.en}`);
  return {
    description: lines.join('\n'),
    headers: {
      'X-Request-Id': sharedHeader('RequestId'),
      ...([429, 503].includes(status) && { 'Retry-After': sharedHeader('RetryAfter') }),
    },
    content: {
      'application/problem+json': {
        schema: {
          allOf: [
            { $ref: componentReference('Problem') },
            { type: 'object', properties: { status: { const: status }, code: { enum: codes } } },
          ],
        },
      },
    },
  };
}

/** Refusals as components of a document: operations that refuse alike share one. */
export class ProblemResponses {
  readonly #written = new Map<string, JsonObject>();

  /** What a call may be refused with: for each status a reference to its codes. */
  referencesTo(codes: readonly ProblemCode[]): JsonObject {
    const statuses = [...new Set(codes.map((code) => PROBLEM_KINDS[code].status))].sort((one, other) => one - other);
    return Object.fromEntries(
      statuses.map((status) => {
        const own = codes.filter((code) => PROBLEM_KINDS[code].status === status).sort();
        const name = [status, ...own].join('-');
        this.#written.set(name, problemResponse(status, own));
        return [String(status), { $ref: `#/components/responses/${name}` }];
      }),
    );
  }

  /** Every refusal that was referred to, in the order of their names. */
  components(): JsonObject {
    return Object.fromEntries([...this.#written].sort(([one], [other]) => (one < other ? -1 : 1)));
  }
}
