import type { PolicyFinding } from '../check/finding.js';
import { schemaFindings } from '../check/schema-findings.js';
import { vectorFile, type VectorFile } from './vector.js';

/** A file of vectors that has been read, or what is wrong with its shape. */
export type ParsedVectorFile =
  | { readonly ok: true; readonly file: VectorFile }
  | { readonly ok: false; readonly findings: readonly PolicyFinding[] };

/**
 * Reads plain data as a file of vectors. A word that is not known there is a finding and never passed over.
 *
 * @param name - what findings call the file.
 */
export function parseVectorFile(data: unknown, name: string): ParsedVectorFile {
  const parsed = vectorFile.safeParse(data);
  if (parsed.success) return { ok: true, file: parsed.data };
  return { ok: false, findings: schemaFindings(vectorFile, data, parsed.error.issues, name) };
}
