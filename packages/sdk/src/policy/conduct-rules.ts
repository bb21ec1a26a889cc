import type { ConductCode } from '../model/visit-vocabulary.js';
import type { PolicySet } from './policy-set.js';

/**
 * The rules of conduct of a visit that the documents of a school demand, each once, in the order in which they come
 * up: what a visitor attests, and what a family can say was not kept.
 */
export function conductRulesOf({ packs }: PolicySet): readonly ConductCode[] {
  const demanded = packs.flatMap(({ clauses }) =>
    clauses.flatMap(({ rule }) => (rule.kind === 'conduct' ? rule.attest : [])),
  );
  return [...new Set(demanded)];
}
