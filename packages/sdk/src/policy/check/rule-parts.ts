import type { Condition, Rule } from '../rule.js';

/** A part of a rule with its place in the rule. */
export interface Placed<Value> {
  readonly pointer: string;
  readonly value: Value;
}

/** The whole conditions of a rule: of its population, its cohorts, its exceptions and the visits that it concerns. */
export function conditionsOf(rule: Rule): Placed<Condition>[] {
  const found: Placed<Condition>[] = [];
  const add = (pointer: string, value: Condition | undefined): void => {
    if (value) found.push({ pointer, value });
  };
  if ('population' in rule) add('/population/where', rule.population.where);
  if ('where' in rule) add('/where', rule.where);
  if ('cohorts' in rule) rule.cohorts?.forEach(({ when }, index) => add(`/cohorts/${index}/when`, when));
  if ('exceptions' in rule) rule.exceptions?.forEach(({ when }, index) => add(`/exceptions/${index}/when`, when));
  return found;
}

/** A condition and every condition within it, each with its place. */
export function partsOf({ pointer, value }: Placed<Condition>): Placed<Condition>[] {
  const list = (key: 'all' | 'any'): Placed<Condition>[] =>
    (value[key] ?? []).flatMap((one, index) => partsOf({ pointer: `${pointer}/${key}/${index}`, value: one }));
  const not = value.not ? partsOf({ pointer: `${pointer}/not`, value: value.not }) : [];
  return [{ pointer, value }, ...list('all'), ...list('any'), ...not];
}

/** Lists of a vocabulary. */
export type WordList = 'activities' | 'submissions' | 'events' | 'data';

/** The words of a rule that a vocabulary has to name. */
export function wordsOf(rule: Rule): (Placed<string> & { readonly list: WordList })[] {
  const data = conditionsOf(rule)
    .flatMap(partsOf)
    .flatMap(({ pointer, value }) =>
      value.datum === undefined ? [] : [{ list: 'data' as const, pointer: `${pointer}/datum`, value: value.datum }],
    );
  if (rule.kind === 'activity-count') {
    const activities = rule.activities.map((value, index) => ({
      list: 'activities' as const,
      pointer: `/activities/${index}`,
      value,
    }));
    return [...data, ...activities];
  }
  if (rule.kind === 'submission')
    return [...data, { list: 'submissions', pointer: '/submission', value: rule.submission }];
  if (rule.kind !== 'follow-up') return data;
  const done = rule.ladder.flatMap((rung, index) =>
    'activity' in rung.do
      ? [{ list: 'activities' as const, pointer: `/ladder/${index}/do/activity`, value: rung.do.activity }]
      : [],
  );
  return [...data, { list: 'events', pointer: '/event', value: rule.event }, ...done];
}

/** The categories of its document that a rule names. */
export function categoriesOf(rule: Rule): Placed<string>[] {
  const population = 'population' in rule ? (rule.population.categories ?? []) : [];
  const named = population.map((value, index) => ({ pointer: `/population/categories/${index}`, value }));
  const conditions = conditionsOf(rule)
    .flatMap(partsOf)
    .flatMap(({ pointer, value }) =>
      (value.category ?? []).map((id, index) => ({ pointer: `${pointer}/category/${index}`, value: id })),
    );
  return [...named, ...conditions];
}
