import { compilePolicies } from './compiled-policies.js';
import type { PolicySet } from './policy-set.js';
import type { ClauseDigest } from './verdict.js';

/** What a reader needs to know of every clause of a set, by qualified clause id. */
export function digestClauses(policies: PolicySet): Record<string, ClauseDigest> {
  return Object.fromEntries(
    compilePolicies(policies).clauses.map(({ id, pack, clause }) => [
      id,
      {
        id,
        title: clause.title,
        summary: clause.summary,
        strength: clause.strength,
        document: { id: pack.id, title: pack.title, fullTitle: pack.document.title },
        citation: clause.citation,
        interpretations: (clause.interpretations ?? []).map((interpretation) => interpretation.note),
      },
    ]),
  );
}
