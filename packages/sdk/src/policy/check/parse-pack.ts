import { policyPack, type PolicyPack } from '../pack.js';
import type { PolicyFinding } from './finding.js';
import { schemaFindings } from './schema-findings.js';

/** A pack that has been read, or what is wrong with its shape. */
export type ParsedPack =
  | { readonly ok: true; readonly pack: PolicyPack }
  | { readonly ok: false; readonly findings: readonly PolicyFinding[] };

/**
 * Reads plain data as a pack. A word that the rule language does not know is a finding and never passed over.
 *
 * @param name - what to call the pack as long as its id is not known.
 */
export function parsePack(data: unknown, name: string): ParsedPack {
  const parsed = policyPack.safeParse(data);
  if (parsed.success) return { ok: true, pack: parsed.data };
  const id = (data as { id?: unknown } | null | undefined)?.id;
  return {
    ok: false,
    findings: schemaFindings(policyPack, data, parsed.error.issues, typeof id === 'string' ? id : name),
  };
}
