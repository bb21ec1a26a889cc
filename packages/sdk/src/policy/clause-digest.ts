import type { LocalizedText } from '../model/primitives.js';
import { compilePolicies, type CompiledClause } from './compiled-policies.js';
import type { PolicySet } from './policy-set.js';
import type { Condition, Rule } from './rule.js';
import type { ClauseDigest } from './verdict.js';

type Words = Record<string, LocalizedText>;

function dataOf(condition: Condition | undefined): string[] {
  if (!condition) return [];
  const inner = [...(condition.all ?? []), ...(condition.any ?? []), ...(condition.not ? [condition.not] : [])];
  return [...(condition.datum === undefined ? [] : [condition.datum]), ...inner.flatMap(dataOf)];
}

/** Every condition that evaluation may ask about on the way to a verdict. */
function conditionsOf(rule: Rule): (Condition | undefined)[] {
  switch (rule.kind) {
    case 'visit-count':
      return [rule.population.where, ...[...(rule.cohorts ?? []), ...(rule.exceptions ?? [])].map((one) => one.when)];
    case 'visit-coverage':
      return [rule.population.where, ...(rule.cohorts ?? []).map((cohort) => cohort.when)];
    case 'activity-count':
    case 'submission':
    case 'follow-up':
      return [rule.population.where];
    case 'not-codable':
      return [];
    default:
      return [rule.where];
  }
}

function branchesOf(rule: Rule): readonly { readonly id: string; readonly title?: LocalizedText | undefined }[] {
  switch (rule.kind) {
    case 'visit-count':
      return [...(rule.cohorts ?? []), ...(rule.exceptions ?? [])];
    case 'visit-coverage':
      return rule.cohorts ?? [];
    case 'follow-up':
      return rule.ladder;
    default:
      return [];
  }
}

function termsOf(rule: Rule): {
  readonly activities: string[];
  readonly submissions: string[];
  readonly events: string[];
} {
  const none = { activities: [], submissions: [], events: [] };
  switch (rule.kind) {
    case 'activity-count':
      return { ...none, activities: rule.activities };
    case 'submission':
      return { ...none, submissions: [rule.submission] };
    case 'follow-up':
      return {
        ...none,
        events: [rule.event],
        activities: rule.ladder.flatMap((rung) => ('activity' in rung.do ? [rung.do.activity] : [])),
      };
    default:
      return none;
  }
}

/** Titles of the words of the document that a verdict on this clause may speak of; no others leave the pack. */
function wordsOf({ pack, rule, countsAs }: CompiledClause): Words {
  const { vocabulary = {} } = pack;
  const words: Words = {};
  const used = termsOf(rule);
  for (const list of ['events', 'submissions', 'activities'] as const) {
    for (const { code, title } of vocabulary[list] ?? []) if (used[list].includes(code)) words[code] = title;
  }
  const data = new Set([...conditionsOf(rule), ...countsAs.map((extension) => extension.rule.where)].flatMap(dataOf));
  for (const { name, title } of vocabulary.data ?? []) if (data.has(name)) words[name] = title;
  for (const { id, title } of branchesOf(rule)) if (title) words[`branch:${id}`] = title;
  return words;
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
  return Object.fromEntries(compilePolicies(policies).clauses.map((compiled) => [compiled.id, digest(compiled)]));
}
