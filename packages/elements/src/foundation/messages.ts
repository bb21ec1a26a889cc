import type { Locale } from '@homevisit/sdk/model';

/**
 * The texts of an element: plain strings, and functions where a number, a date or another text goes in. Plurals are
 * functions, because languages count differently. The text of the source language, zh-CN, is the type of all others.
 */
export type Messages = Readonly<Record<string, string | ((...values: never[]) => string)>>;

/** A string for each string, and a function of the same parameters for each function. */
export type Translation<Source extends Messages> = {
  readonly [Key in keyof Source]: Source[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : string;
};

/** Texts in one language. */
export interface LanguageEntry<Source extends Messages> {
  /** A text that is left out appears in zh-CN. */
  readonly texts: Partial<Translation<Source>>;
  /**
   * How the language is written. It goes with the texts and not with the page: Chinese on a page that is written from
   * right to left still runs from left to right.
   *
   * @default 'ltr'
   */
  readonly direction?: 'ltr' | 'rtl';
}

/** Texts at hand, or a function that fetches them when a page first asks for the language. */
export type LanguageSource<Source extends Messages> = LanguageEntry<Source> | (() => Promise<LanguageEntry<Source>>);

/** The language that each element carries with it and falls back to. */
export const SOURCE_LANGUAGE = 'zh-CN';

/** Chinese is told apart by script; where a tag names none, its region implies one (CLDR likely subtags). */
function withScript(tag: string): string {
  if (!/^zh\b/i.test(tag)) return tag;
  return /-(hant|tw|hk|mo)\b/i.test(tag) ? 'zh-Hant' : SOURCE_LANGUAGE;
}

/** The best of some languages for a wanted one (BCP 47 lookup), `zh-CN` where none fits. */
export function matchLanguage(wanted: string | undefined, available: readonly string[]): string {
  for (let tag = wanted?.replace(/_/g, '-'); tag; tag = tag.replace(/-?[^-]*$/, '')) {
    for (const candidate of [tag, withScript(tag)]) {
      const match = available.find((language) => language.toLowerCase() === candidate.toLowerCase());
      if (match) return match;
    }
  }
  return SOURCE_LANGUAGE;
}

/** The language of the kit's own texts (clauses, explanations) that is nearest to one that a host may have added. */
export function kitLocale(language: string): Locale {
  return matchLanguage(language, ['zh-CN', 'zh-Hant', 'en']) as Locale;
}

/** The texts of one element in all languages. A vendor adds a language, or replaces texts, with {@link add}. */
export class MessageCatalogue<Source extends Messages> {
  private readonly entries: Map<string, LanguageSource<Source>>;

  /** @param source - The texts in zh-CN. */
  constructor(
    readonly source: Translation<Source>,
    others: Readonly<Record<string, LanguageSource<Source>>> = {},
  ) {
    this.entries = new Map(Object.entries({ [SOURCE_LANGUAGE]: { texts: source }, ...others }));
  }

  /** Tags of all languages, loaded or not. */
  get languages(): readonly string[] {
    return [...this.entries.keys()];
  }

  /**
   * Adds a language, or puts other texts in the place of the kit's. Do it before elements are shown.
   *
   * @param language - BCP 47 tag.
   */
  add(language: string, entry: LanguageSource<Source>): void {
    this.entries.set(language, entry);
  }

  /** The texts of a language, if they are at hand. */
  get(language: string): LanguageEntry<Source> | undefined {
    const entry = this.entries.get(language);
    return typeof entry === 'function' ? undefined : entry;
  }

  /** Fetches the texts of a language; after a failure the next call tries again. */
  async load(language: string): Promise<void> {
    const entry = this.entries.get(language);
    if (typeof entry === 'function') this.entries.set(language, await entry());
  }
}
