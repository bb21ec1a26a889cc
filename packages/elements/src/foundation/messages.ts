import type { Locale } from "@homevisit/sdk/model";

/**
 * The texts of an element: plain strings, and functions where a number, a date or another text goes in. Plurals are
 * functions, because languages count differently. The text of the source language, zh-CN, is the type of all others.
 */
export type Messages = Readonly<
  Record<string, string | ((...values: never[]) => string)>
>;

/** A string for each string, and a function of the same parameters for each function. */
export type Translation<Source extends Messages> = {
  readonly [Key in keyof Source]: Source[Key] extends (
    ...values: infer Values
  ) => string
    ? (...values: Values) => string
    : string;
};

/** Texts in one language. */
export interface LanguageEntry<Source extends Messages> {
  readonly texts: Translation<Source>;
  /** Set it for a language that is written from right to left; otherwise the direction of the page holds. */
  readonly direction?: "ltr" | "rtl";
}

/** Texts at hand, or a function that fetches them when a page first asks for the language. */
export type LanguageSource<Source extends Messages> =
  LanguageEntry<Source> | (() => Promise<LanguageEntry<Source>>);

/** The language that each element carries with it and falls back to. */
export const SOURCE_LANGUAGE = "zh-CN";

function canonical(tag: string): string {
  return Intl.getCanonicalLocales(tag.replace(/_/g, "-"))[0] ?? SOURCE_LANGUAGE;
}

/** Chinese is told apart by script; regions imply one (RFC 5646, CLDR likely subtags). */
function withoutRegion(tag: string): string {
  if (/^zh\b/i.test(tag))
    return /-(Hant|TW|HK|MO)\b/i.test(tag) ? "zh-Hant" : "zh-CN";
  return tag;
}

/** The best of some languages for a wanted one, `zh-CN` where none fits. Malformed tags are nobody's crash. */
export function matchLanguage(
  wanted: string | undefined,
  available: readonly string[],
): string {
  let tag: string;
  try {
    tag = canonical(wanted ?? SOURCE_LANGUAGE);
  } catch {
    return SOURCE_LANGUAGE;
  }
  for (
    let candidate = tag;
    candidate;
    candidate = candidate.slice(0, Math.max(0, candidate.lastIndexOf("-")))
  ) {
    if (available.includes(candidate)) return candidate;
    // Before `zh-Hant-TW` is shortened to `zh`, its script has to be looked at.
    const known = withoutRegion(candidate);
    if (available.includes(known)) return known;
  }
  return SOURCE_LANGUAGE;
}

/** The language of the kit's own texts (clauses, explanations) that is nearest to one that a host may have added. */
export function kitLocale(language: string): Locale {
  return matchLanguage(language, ["zh-CN", "zh-Hant", "en"]) as Locale;
}

/** The texts of one element in all languages. A vendor adds a language, or replaces texts, with {@link add}. */
export class MessageCatalogue<Source extends Messages> {
  readonly #loaded = new Map<string, LanguageEntry<Source>>();
  readonly #loaders = new Map<string, () => Promise<LanguageEntry<Source>>>();
  readonly #pending = new Map<string, Promise<LanguageEntry<Source>>>();
  readonly #source: LanguageEntry<Source>;

  /** @param source - The texts in zh-CN. */
  constructor(
    source: Translation<Source>,
    others: Readonly<Record<string, LanguageSource<Source>>> = {},
  ) {
    this.#source = { texts: source };
    this.#loaded.set(SOURCE_LANGUAGE, this.#source);
    for (const [language, entry] of Object.entries(others))
      this.add(language, entry);
  }

  /** Tags of all languages, loaded or not. */
  get languages(): readonly string[] {
    return [...this.#loaded.keys(), ...this.#loaders.keys()];
  }

  /**
   * Adds a language, or puts other texts in the place of the kit's. Do it before elements are shown. A text that is
   * left out appears in zh-CN.
   *
   * @throws {RangeError} when `language` is no BCP 47 tag.
   */
  add(language: string, entry: LanguageSource<Source>): void {
    const tag = canonical(language);
    this.#loaded.delete(tag);
    this.#loaders.delete(tag);
    if (typeof entry === "function") this.#loaders.set(tag, entry);
    else this.#loaded.set(tag, this.#complete(entry));
  }

  /** The texts of a language, if they are at hand. */
  get(language: string): LanguageEntry<Source> | undefined {
    return this.#loaded.get(language);
  }

  /** Fetches the texts of a language once; after a failure the next call tries again. */
  load(language: string): Promise<LanguageEntry<Source>> {
    const loaded = this.#loaded.get(language);
    if (loaded) return Promise.resolve(loaded);
    const loader = this.#loaders.get(language);
    if (!loader) return Promise.resolve(this.#source);
    let pending = this.#pending.get(language);
    if (!pending) {
      pending = loader()
        .then((entry) => {
          const complete = this.#complete(entry);
          this.#loaders.delete(language);
          this.#loaded.set(language, complete);
          return complete;
        })
        .finally(() => this.#pending.delete(language));
      this.#pending.set(language, pending);
    }
    return pending;
  }

  #complete(entry: LanguageEntry<Source>): LanguageEntry<Source> {
    return { ...entry, texts: { ...this.#source.texts, ...entry.texts } };
  }
}
