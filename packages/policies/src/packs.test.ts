import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { policyPack } from '@homevisit/sdk/policy';
import { describe, expect, it } from 'vitest';
import { packs } from './index.js';

/** The documents are public but not part of this repository; where they lie beside it, spans are checked against them. */
const sources = fileURLToPath(new URL('../../../../shared/sources/', import.meta.url));
const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');

describe.each(Object.values(packs))('pack $id', (pack) => {
  it('is valid against the schema of packs', () => {
    expect(policyPack.safeParse(pack)).toMatchObject({ success: true });
  });

  it('has clause ids that are unique, and counts-as clauses that name existing ones', () => {
    const ids = pack.clauses.map((clause) => clause.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const clause of pack.clauses) {
      if (clause.rule.kind === 'counts-as') expect(ids).toEqual(expect.arrayContaining(clause.rule.clauses));
    }
  });

  it('anchors every clause to characters of its document', () => {
    for (const clause of pack.clauses) expect(clause.citation.span, clause.id).toBeDefined();
  });

  it.runIf(existsSync(sources))('has spans whose hash fits the source text', () => {
    const source = pack.document.source;
    expect(source).toBeDefined();
    const bytes = readFileSync(`${sources}${source?.file ?? ''}`);
    expect(sha256(bytes)).toBe(source?.sha256);
    const text = bytes.toString('utf8');
    for (const clause of pack.clauses) {
      const span = clause.citation.span;
      expect(sha256(text.slice(span?.start, span?.end)), clause.id).toBe(span?.sha256);
    }
  });
});
