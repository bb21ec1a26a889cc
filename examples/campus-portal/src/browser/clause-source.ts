import type { ClauseDigest } from '@homevisit/sdk/policy';
import { phrases } from '@homevisit/sdk/policy/phrases/zh-CN.js';

/** Document and section of a clause, in the portal's language. */
export function clauseSource(clause: ClauseDigest): string {
  return phrases.citation(clause.document.title['zh-CN'], clause.citation.section);
}
