import type { Locale } from '../model/primitives.js';
import type { PolicyPack } from './pack.js';
import type { ExplanationPhrases } from './phrases/explanation-phrases.js';
import type { RulePhrases } from './phrases/rule-phrases.js';
import type { Condition, DatumValue, PeriodSpec, Population } from './rule.js';

/** The words to describe a clause with. */
export interface DescriptionOptions {
  readonly locale: Locale;
  readonly phrases: ExplanationPhrases;
  readonly rulePhrases: RulePhrases;
}

/** A pack and the words to describe its rules with. */
export class ClauseWords {
  readonly pack: PolicyPack;
  readonly locale: Locale;
  readonly phrases: ExplanationPhrases;
  readonly rulePhrases: RulePhrases;

  constructor(pack: PolicyPack, { locale, phrases, rulePhrases }: DescriptionOptions) {
    this.pack = pack;
    this.locale = locale;
    this.phrases = phrases;
    this.rulePhrases = rulePhrases;
  }

  /** The name of a word of the pack's vocabulary; its code where the vocabulary does not hold it. */
  term(list: 'activities' | 'submissions' | 'events', code: string): string {
    return this.pack.vocabulary?.[list]?.find((term) => term.code === code)?.title[this.locale] ?? code;
  }

  categories(ids: readonly string[]): string[] {
    return ids.map((id) => this.pack.categories.list.find((entry) => entry.id === id)?.title[this.locale] ?? id);
  }

  /** Names of the categories that belong to the document's own list. */
  get listedCategories(): string[] {
    return this.pack.categories.list.filter((entry) => entry.listed !== false).map((entry) => entry.title[this.locale]);
  }

  datum(name: string): string {
    const declared = this.pack.vocabulary?.data?.find((datum) => datum.name === name);
    return declared?.title[this.locale] ?? this.phrases.data[name] ?? name;
  }

  modes(modes: readonly (keyof ExplanationPhrases['modes'])[]): string[] {
    return modes.map((mode) => this.phrases.modes[mode]);
  }

  roles(roles: 'anyone' | readonly (keyof ExplanationPhrases['roles'])[]): string[] {
    return roles === 'anyone' ? [] : roles.map((role) => this.phrases.roles[role]);
  }

  condition(condition: Condition): string {
    const { conditions } = this.rulePhrases;
    if (condition.all) return conditions.all(condition.all.map((part) => this.inner(part)));
    if (condition.any) return conditions.any(condition.any.map((part) => this.inner(part)));
    if (condition.not) return conditions.not(this.condition(condition.not));
    if (condition.category) return conditions.inCategories(this.categories(condition.category));
    if (condition.listed) return conditions.inList(this.listedCategories, this.pack.categories.open);
    return this.datumCondition(condition.datum ?? '', condition);
  }

  optionalCondition(condition: Condition | undefined): string | undefined {
    return condition && this.condition(condition);
  }

  /** Whom a duty concerns, as one line. */
  concerns(subject: keyof RulePhrases['subjects'], population: Population): string {
    const isTheSchool = subject === 'school' && Object.keys(population).length === 0;
    return this.rulePhrases.concerns(
      this.rulePhrases.subjects[subject],
      isTheSchool ? undefined : this.population(population),
    );
  }

  private population(population: Population): string {
    const { conditions } = this.rulePhrases;
    const alone = Object.keys(population).length === 1;
    const parts = [
      ...(population.listed ? [conditions.listed(this.listedCategories, this.pack.categories.open)] : []),
      ...(population.categories ? [conditions.listed(this.categories(population.categories), false)] : []),
      ...(population.roles ? [conditions.staff(this.roles(population.roles))] : []),
      ...(population.where ? [alone ? this.condition(population.where) : this.inner(population.where)] : []),
    ];
    return parts.length > 0 ? conditions.all(parts) : conditions.everybody;
  }

  period(per: PeriodSpec): string {
    const { periods } = this.rulePhrases;
    if (typeof per === 'string') return periods.units[per];
    if ('campaign' in per) return periods.campaign(per.campaign, per.each);
    if ('season' in per) {
      const [before, after] = [per.daysBefore ?? 0, per.daysAfter ?? 0];
      if (per.season === 'spring-festival') return periods.springFestival(before, after);
      return periods.season(this.phrases.seasons[per.season] ?? per.season, before, after);
    }
    if ('between' in per) return periods.between(per.between.from, per.between.to);
    return periods.everyYear(per.from, per.to);
  }

  /** Conditions within conditions stand in brackets, as "and" and "or" do not say which binds closer. */
  private inner(condition: Condition): string {
    const words = this.condition(condition);
    return (condition.all ?? condition.any) ? this.phrases.inBrackets(words) : words;
  }

  private datumCondition(name: string, condition: Condition): string {
    const { conditions } = this.rulePhrases;
    const title = this.datum(name);
    if (condition.is === true) return conditions.datumHolds(title);
    if (condition.is === false) return conditions.datumHoldsNot(title);
    const values = condition.in ?? (condition.is === undefined ? [] : [condition.is]);
    if (values.length > 0)
      return conditions.datumIs(
        title,
        values.map((value) => this.valueOf(name, value)),
      );
    return conditions.datumWithin(title, condition);
  }

  private valueOf(name: string, value: DatumValue): string {
    return this.rulePhrases.conditions.values[`${name}=${String(value)}`] ?? String(value);
  }
}
