import type { Locale } from '../model/primitives.js';
import type { Clause, PolicyPack } from './pack.js';
import type { ExplanationPhrases } from './phrases/explanation-phrases.js';
import type { RulePhrases } from './phrases/rule-phrases.js';
import { boundsOf, isEachVisitRule, type Population, type Rule, type VisitCountRule } from './rule.js';

/** A clause in words, as somebody who checks a pack wants to read it. */
export interface ClauseDescription {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly strength: string;
  /** What the rule says, one sentence a line. */
  readonly rule: readonly string[];
  readonly interpretations: readonly string[];
  readonly document: string;
  readonly section: string;
  readonly span?: { readonly start: number; readonly end: number };
}

/** The words to describe a clause with. */
export interface DescriptionOptions {
  readonly locale: Locale;
  readonly phrases: ExplanationPhrases;
  readonly rulePhrases: RulePhrases;
}

function populationOf(
  population: Population,
  pack: PolicyPack,
  { locale, phrases, rulePhrases }: DescriptionOptions,
): string {
  const titles = (entries: PolicyPack['categories']['list']): string[] => entries.map((entry) => entry.title[locale]);
  if (population.listed) {
    const listed = pack.categories.list.filter((entry) => entry.listed !== false);
    return rulePhrases.listed(titles(listed), pack.categories.open);
  }
  if (population.categories) {
    const ids = population.categories;
    return rulePhrases.listed(titles(pack.categories.list.filter((entry) => ids.includes(entry.id))), false);
  }
  if (population.roles) return rulePhrases.staff(population.roles.map((role) => phrases.roles[role]));
  return rulePhrases.everybody;
}

function describeCount(rule: VisitCountRule, clause: Clause, pack: PolicyPack, options: DescriptionOptions): string[] {
  const { phrases, rulePhrases } = options;
  const modes = rule.modes.map((mode) => phrases.modes[mode]);
  const visitors = rule.byVisitor === 'anyone' ? [] : rule.byVisitor.map((role) => phrases.roles[role]);
  const extensions = pack.clauses.flatMap(({ rule: other }) =>
    other.kind === 'counts-as' && other.clauses.includes(clause.id)
      ? rulePhrases.alsoCounts(
          other.modes.map((mode) => phrases.modes[mode]),
          phrases.circumstances[other.circumstance] ?? other.circumstance,
        )
      : [],
  );
  return [
    rulePhrases.owedBy(rulePhrases.actors[rule.owedBy]),
    rulePhrases.concerns(rulePhrases.subjects[rule.subject], populationOf(rule.population, pack, options)),
    rulePhrases.visits(
      boundsOf(rule.quantity ?? {}).least,
      typeof rule.per === 'string' ? rulePhrases.periods[rule.per] : '',
    ),
    rulePhrases.countingModes(modes),
    ...(visitors.length > 0 ? [rulePhrases.countingVisitors(visitors)] : []),
    ...extensions,
  ];
}

function describeRule(rule: Rule, clause: Clause, pack: PolicyPack, options: DescriptionOptions): string[] {
  const { phrases, rulePhrases } = options;
  if (rule.kind === 'visit-count') return describeCount(rule, clause, pack, options);
  if (!isEachVisitRule(rule) && rule.kind !== 'counts-as') return [];
  const modes = rule.modes.map((mode) => phrases.modes[mode]);
  switch (rule.kind) {
    case 'counts-as':
      return [
        rulePhrases.alsoCounts(modes, phrases.circumstances[rule.circumstance] ?? rule.circumstance),
        rulePhrases.answers(rule.clauses.map((id) => `${pack.id}/${id}`)),
      ];
    case 'visit-team':
      return [rulePhrases.onEach(modes), rulePhrases.team(rule.quantity.atLeast ?? 1)];
    case 'record-deadline':
      return [rulePhrases.onEach(modes), rulePhrases.recordWithin(rule.withinHours)];
    case 'visit-step':
      return [rulePhrases.onEach(modes), rulePhrases.step(phrases.steps[rule.step] ?? rule.step)];
    case 'visit-limit':
      return [rulePhrases.onEach(modes)];
    case 'record-content':
      return [
        rulePhrases.onEach(modes),
        rulePhrases.topics(rule.topics.map((topic) => phrases.topics[topic] ?? topic)),
      ];
    case 'conduct':
      return [rulePhrases.onEach(modes), rulePhrases.attest(rule.attest.map((code) => phrases.conduct[code] ?? code))];
  }
}

/** A clause of a pack in words. */
export function describeClause(clause: Clause, pack: PolicyPack, options: DescriptionOptions): ClauseDescription {
  const { locale, phrases } = options;
  const { span } = clause.citation;
  return {
    id: `${pack.id}/${clause.id}`,
    title: clause.title[locale],
    summary: clause.summary[locale],
    strength: phrases.strengths[clause.strength],
    rule: describeRule(clause.rule, clause, pack, options),
    interpretations: (clause.interpretations ?? []).map(({ note }) => note[locale]),
    document: pack.document.title,
    section: clause.citation.section,
    ...(span && { span: { start: span.start, end: span.end } }),
  };
}
