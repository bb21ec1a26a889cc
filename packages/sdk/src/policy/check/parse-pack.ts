import { pointerOf } from '../../model/json-pointer.js';
import { policyPack, type PolicyPack } from '../pack.js';
import type { PolicyFinding } from './finding.js';

/** A pack that has been read, or what is wrong with its shape. */
export type ParsedPack =
  | { readonly ok: true; readonly pack: PolicyPack }
  | { readonly ok: false; readonly findings: readonly PolicyFinding[] };

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly expected?: string | number;
  readonly values?: readonly unknown[];
}

function valuesOf(issue: Issue): PolicyFinding['values'] {
  return {
    problem: issue.code,
    ...(issue.keys && { keys: issue.keys.join(', ') }),
    ...(issue.expected !== undefined && { expected: String(issue.expected) }),
    ...(issue.values && { allowed: issue.values.map(String).join(', ') }),
  };
}

/**
 * Reads plain data as a pack. A word that the rule language does not know is a finding and never passed over.
 *
 * @param name - what to call the pack as long as its id is not known.
 */
export function parsePack(data: unknown, name: string): ParsedPack {
  const parsed = policyPack.safeParse(data);
  if (parsed.success) return { ok: true, pack: parsed.data };
  const id = (data as { id?: unknown } | null | undefined)?.id;
  const findings = parsed.error.issues.map((issue): PolicyFinding => ({
    code: 'schema',
    severity: 'error',
    pack: typeof id === 'string' ? id : name,
    pointer: pointerOf(issue.path),
    values: valuesOf(issue as unknown as Issue),
  }));
  return { ok: false, findings };
}
