import type { PolicyPack } from '../pack.js';
import type { PolicyFinding } from './finding.js';

/** The text of a document, and how to make the SHA-256 of a text in hexadecimal. */
export interface SourceText {
  /** Of the UTF-8 bytes of the text. */
  readonly sha256: (text: string) => string;
  /** The document as text, or `undefined` where it is not at hand. */
  readonly read: (file: string) => string | undefined;
}

/** Spans whose characters are no longer those that a clause was written from. */
export function checkSources(pack: PolicyPack, sources: SourceText): PolicyFinding[] {
  const { source } = pack.document;
  if (!source) return [];
  const text = sources.read(source.file);
  if (text === undefined) {
    return [
      {
        code: 'missing-source',
        severity: 'warning',
        pack: pack.id,
        pointer: '/document/source/file',
        values: { file: source.file },
      },
    ];
  }
  return pack.clauses.flatMap((clause, index): PolicyFinding[] => {
    const { span } = clause.citation;
    if (!span || sources.sha256(text.slice(span.start, span.end)) === span.sha256) return [];
    return [
      {
        code: 'changed-source',
        severity: 'error',
        pack: pack.id,
        pointer: `/clauses/${index}/citation/span`,
        values: { clause: clause.id, file: source.file },
      },
    ];
  });
}
