import type { CompiledClause } from '../compiled-policies.js';
import type { Rule } from '../rule.js';
import { isOfProfile } from './profile-conditions.js';

/**
 * The words of each rule that evaluation over columns knows. A rule that says more is left to `evaluate`, so that a
 * word which is new in the rule language is never passed over in silence.
 */
const KNOWN_WORDS: Readonly<Record<string, readonly string[]>> = {
  'visit-count': ['kind', 'owedBy', 'subject', 'population', 'quantity', 'per', 'modes', 'byVisitor'],
  'counts-as': ['kind', 'clauses', 'modes', 'circumstance'],
  'visit-team': ['kind', 'modes', 'quantity'],
  'record-deadline': ['kind', 'modes', 'withinHours'],
  'visit-step': ['kind', 'modes', 'step'],
  'record-content': ['kind', 'modes', 'topics'],
  conduct: ['kind', 'modes', 'attest'],
};
const KNOWN_SUBJECTS: readonly string[] = ['student', 'family', 'teacher'];
const KNOWN_PERIODS: readonly string[] = ['school-year', 'term', 'calendar-month', 'calendar-year'];
const KNOWN_POPULATION: readonly string[] = ['listed', 'categories', 'roles', 'where'];
const KNOWN_QUANTITY: readonly string[] = ['atLeast'];

function isWithinWords(value: object, words: readonly string[]): boolean {
  return Object.entries(value).every(([word, meaning]) => meaning === undefined || words.includes(word));
}

function isUnderstoodRule(rule: Rule): boolean {
  const words = KNOWN_WORDS[rule.kind];
  if (!words || !isWithinWords(rule, words)) return false;
  if ('quantity' in rule && rule.quantity && !isWithinWords(rule.quantity, KNOWN_QUANTITY)) return false;
  if (rule.kind !== 'visit-count') return true;
  const { where } = rule.population;
  return (
    (where === undefined || isOfProfile(where, rule.subject === 'teacher' ? 'teacher' : 'student')) &&
    KNOWN_SUBJECTS.includes(rule.subject) &&
    typeof rule.quantity?.atLeast === 'number' &&
    typeof rule.per === 'string' &&
    KNOWN_PERIODS.includes(rule.per) &&
    isWithinWords(rule.population, KNOWN_POPULATION)
  );
}

/**
 * True when columns can evaluate a clause, with the clauses of its pack that change how it counts. Columns hold many
 * schools and not their types, so that they cannot tell to which of them such a document speaks.
 */
export function isUnderstood({ pack, rule, countsAs }: CompiledClause): boolean {
  return (
    pack.schoolTypes === undefined &&
    isUnderstoodRule(rule) &&
    countsAs.every((extension) => isUnderstoodRule(extension.rule))
  );
}
