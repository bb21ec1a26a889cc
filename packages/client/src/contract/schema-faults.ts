import { pointerOf, valueAt } from '@homevisit/sdk/visit';
import type * as z from 'zod/mini';
import type { Problem } from './schemas.js';

/** One place of a request that is at fault. */
export type ProblemFault = NonNullable<Problem['errors']>[number];

/** The same words as the SDK's `VisitFault` uses. */
function codeOf(issue: z.core.$ZodIssue, found: unknown): string {
  if (found === undefined || found === null || found === '') return 'required';
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'number' ? 'too-small' : 'required';
    case 'too_big':
      return issue.origin === 'number' ? 'too-large' : 'too-long';
    case 'invalid_value':
    case 'invalid_key':
    case 'unrecognized_keys':
      return 'not-allowed';
    case 'invalid_format':
      return 'malformed';
    default:
      return 'wrong-type';
  }
}

/**
 * Places and codes of what a schema refused. The schema's own messages are left out: some of them repeat what
 * somebody typed.
 */
export function schemaFaults(issues: readonly z.core.$ZodIssue[], value: unknown): ProblemFault[] {
  return issues.map((issue) => {
    const pointer = pointerOf(issue.path);
    return { pointer, code: codeOf(issue, valueAt(value, pointer)) };
  });
}
