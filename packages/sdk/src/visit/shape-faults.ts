import type * as z from 'zod/mini';
import { visitDraft } from '../model/visit.js';
import { pointerOf, valueAt } from '../model/json-pointer.js';
import type { ShapeFinding } from './compose-check.js';
import type { VisitFault, VisitFaultCode } from './visit-fault.js';

type Issue = z.core.$ZodIssue;

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function faultsOf(issue: Issue, raw: unknown, base: readonly PropertyKey[]): VisitFault[] {
  const path = [...base, ...issue.path];
  const pointer = pointerOf(path);
  if (isBlank(valueAt(raw, pointer))) return [{ pointer, code: 'required' }];
  const fault = (code: VisitFaultCode, values?: VisitFault['values']): VisitFault[] => [
    { pointer, code, ...(values && { values }) },
  ];
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'number' ? fault('too-small', { minimum: Number(issue.minimum) }) : fault('required');
    case 'too_big':
      return fault(issue.origin === 'number' ? 'too-large' : 'too-long', {
        maximum: Number(issue.maximum),
      });
    case 'invalid_value':
      return fault('not-allowed');
    case 'invalid_format':
      return fault('malformed');
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        pointer: pointerOf([...path, key]),
        code: 'not-allowed',
      }));
    default:
      return fault('wrong-type');
  }
}

/** Holds a draft against the shape of a visit, member by member. Members that no visit has are dropped. */
export function findShapeFaults(draft: unknown): ShapeFinding {
  if (typeof draft !== 'object' || draft === null || Array.isArray(draft)) {
    return { faults: [{ pointer: '', code: 'wrong-type' }], sound: {} };
  }
  const faults: VisitFault[] = [];
  const sound: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(visitDraft.shape)) {
    const result = (schema as z.ZodMiniType).safeParse(valueAt(draft, pointerOf([name])));
    if (!result.success) faults.push(...result.error.issues.flatMap((issue) => faultsOf(issue, draft, [name])));
    else if (result.data !== undefined) sound[name] = result.data;
  }
  return { faults, sound: sound };
}
