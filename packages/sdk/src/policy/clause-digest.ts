import type { LocalizedText } from '../model/primitives.js';
import type { CompiledClause } from './applied-settings.js';
import { compileTrustedPolicies } from './trusted-policies.js';
import type { PolicySet } from './policy-set.js';
import type { Rule } from './rule.js';
import type { ClauseDigest } from './verdict.js';

/** Every text within a rule, whatever it stands for. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function branchesOf(rule: Rule): readonly { readonly id: string; readonly title?: LocalizedText | undefined }[] {
  if (rule.kind === 'follow-up') return rule.ladder;
  if (rule.kind === 'visit-count') return [...(rule.cohorts ?? []), ...(rule.exceptions ?? [])];
  return rule.kind === 'visit-coverage' ? (rule.cohorts ?? []) : [];
}

/**
 * Titles of the words of the document that a verdict on this clause may speak of; no others leave the pack. A word is
 * one of its if the rule names its code.
 */
function wordsOf({ pack, rule, countsAs }: CompiledClause): Record<string, LocalizedText> {
  const { events = [], submissions = [], activities = [], data = [] } = pack.vocabulary ?? {};
  const named = new Set(textsIn([rule, countsAs.map((extension) => extension.rule.where)]));
  const words = [
    ...[...events, ...submissions, ...activities].map(({ code, title }) => ({ key: code, title })),
    ...data.map(({ name, title }) => ({ key: name, title })),
  ].filter(({ key }) => named.has(key));
  const branches = branchesOf(rule).flatMap(({ id, title }) => (title ? [{ key: `branch:${id}`, title }] : []));
  return Object.fromEntries([...words, ...branches].map(({ key, title }) => [key, title]));
}

function countsOf(rule: Rule): ClauseDigest['counts'] {
  switch (rule.kind) {
    case 'visit-count':
      return 'visits';
    case 'visit-coverage':
      return rule.counting;
    case 'activity-count':
      return 'activities';
    case 'submission':
      return 'submissions';
    case 'follow-up':
      return 'responses';
    default:
      return undefined;
  }
}

function digest(compiled: CompiledClause): ClauseDigest {
  const { id, pack, clause, rule, countsAs } = compiled;
  const counts = countsOf(rule);
  const words = wordsOf(compiled);
  return {
    id,
    title: clause.title,
    summary: clause.summary,
    strength: clause.strength,
    document: { id: pack.id, title: pack.title, fullTitle: pack.document.title },
    citation: clause.citation,
    interpretations: (clause.interpretations ?? []).map((interpretation) => interpretation.note),
    ...(counts && { counts }),
    ...(countsAs.length > 0 && {
      alsoCounts: countsAs.map(({ id: extension, rule: { modes, circumstance, where } }) => ({
        clause: extension,
        modes,
        circumstance,
        conditional: where !== undefined,
      })),
    }),
    ...(Object.keys(words).length > 0 && { words }),
    ...(clause.consequence && { consequence: clause.consequence.text }),
  };
}

/** What a reader needs to know of every clause of a set, by qualified clause id. */
export function digestClauses(policies: PolicySet): Record<string, ClauseDigest> {
  return Object.fromEntries(
    compileTrustedPolicies(policies).clauses.map((compiled) => [compiled.id, digest(compiled)]),
  );
}
