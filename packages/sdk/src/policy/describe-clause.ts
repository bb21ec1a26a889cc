import {
  describeActivities,
  describeCount,
  describeCoverage,
  describeExtension,
  describeSubmission,
} from './describe-clause-counts.js';
import { describeFollowUp } from './describe-clause-follow-up.js';
import { ClauseWords, type DescriptionOptions } from './describe-clause-words.js';
import type { Clause, PolicyPack } from './pack.js';
import type { EachVisitRule, Rule } from './rule.js';

export type { DescriptionOptions } from './describe-clause-words.js';

/** A clause in words, as somebody who checks a pack wants to read it. */
export interface ClauseDescription {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly strength: string;
  /** What the rule says, one sentence a line. */
  readonly rule: readonly string[];
  readonly interpretations: readonly string[];
  /** How it answers to clauses of other documents, one sentence a line. */
  readonly relations: readonly string[];
  /** What the document says will follow from a miss. */
  readonly consequence?: string;
  /** Since when and until when it is in force, where that differs from its document. */
  readonly effective?: string;
  readonly document: string;
  readonly section: string;
  readonly span?: { readonly start: number; readonly end: number };
}

function describeEachVisit(rule: EachVisitRule, words: ClauseWords): string[] {
  const { phrases, rulePhrases } = words;
  const onEach = rulePhrases.onEach(words.modes(rule.modes), words.optionalCondition(rule.where));
  switch (rule.kind) {
    case 'visit-team':
      return [
        onEach,
        rulePhrases.team(rule.quantity),
        ...(rule.including ? [rulePhrases.teamIncluding(words.roles(rule.including))] : []),
      ];
    case 'record-deadline':
      return [onEach, rulePhrases.recordWithin(rule.withinHours, rule.clock, rule.startsAt)];
    case 'visit-step': {
      const before = rule.before && rulePhrases.periods.duration(rule.before);
      return [onEach, rulePhrases.step(phrases.steps[rule.step] ?? rule.step, before)];
    }
    case 'visit-limit':
      return [
        onEach,
        ...(rule.timeOfDay ? [rulePhrases.timeOfDay(rule.timeOfDay.from, rule.timeOfDay.to)] : []),
        ...(rule.days ? [rulePhrases.days(rule.days)] : []),
        ...(rule.minutes ? [rulePhrases.minutes(rule.minutes)] : []),
      ];
    case 'record-content':
      return [onEach, rulePhrases.topics(rule.topics.map((topic) => phrases.topics[topic] ?? topic))];
    case 'conduct':
      return [onEach, rulePhrases.attest(rule.attest.map((code) => phrases.conduct[code] ?? code))];
  }
}

function describeRule(rule: Rule, clause: Clause, words: ClauseWords): string[] {
  switch (rule.kind) {
    case 'visit-count':
      return describeCount(rule, clause, words);
    case 'visit-coverage':
      return describeCoverage(rule, words);
    case 'counts-as':
      return describeExtension(rule, words);
    case 'activity-count':
      return describeActivities(rule, words);
    case 'submission':
      return describeSubmission(rule, words);
    case 'follow-up':
      return describeFollowUp(rule, words);
    case 'not-codable':
      return [words.rulePhrases.notCodable(rule.reason[words.locale]), words.rulePhrases.acceptedBy(rule.acceptedBy)];
    default:
      return describeEachVisit(rule, words);
  }
}

function schoolsOf({ pack, rulePhrases }: ClauseWords): string[] {
  if (!pack.schoolTypes) return [];
  return [
    rulePhrases.schools(pack.schoolTypes.map((type) => rulePhrases.conditions.values[`school.type=${type}`] ?? type)),
  ];
}

function relationsOf({ relations = [] }: Clause, { rulePhrases, locale }: ClauseWords): string[] {
  return relations.map(({ how, to, dimensions, note }) =>
    [
      rulePhrases.relations[how](to),
      dimensions ? rulePhrases.inRespectOf(dimensions.map((one) => rulePhrases.dimensions[one])) : '',
      note ? rulePhrases.note(note[locale]) : '',
    ].join(''),
  );
}

/** A clause of a pack in words. */
export function describeClause(clause: Clause, pack: PolicyPack, options: DescriptionOptions): ClauseDescription {
  const words = new ClauseWords(pack, options);
  const { locale, phrases, rulePhrases } = options;
  const { consequence, effective } = clause;
  const { span } = clause.citation;
  return {
    id: `${pack.id}/${clause.id}`,
    title: clause.title[locale],
    summary: clause.summary[locale],
    strength: phrases.strengths[clause.strength],
    rule: [...describeRule(clause.rule, clause, words), ...schoolsOf(words)],
    interpretations: (clause.interpretations ?? []).map(({ note }) => note[locale]),
    relations: relationsOf(clause, words),
    ...(consequence && { consequence: rulePhrases.consequence(consequence.text[locale], consequence.section) }),
    ...((effective?.from !== undefined || effective?.to !== undefined) && {
      effective: rulePhrases.effective(effective.from, effective.to),
    }),
    document: pack.document.title,
    section: clause.citation.section,
    ...(span && { span: { start: span.start, end: span.end } }),
  };
}
