import type { LitElement, ReactiveController } from "lit";
import { localeContext, ProvidedValue } from "./context.js";
import { nearestLanguage, watchLanguage } from "./language.js";
import {
  matchLanguage,
  SOURCE_LANGUAGE,
  type MessageCatalogue,
  type Messages,
  type Translation,
} from "./messages.js";
import { warnOnce } from "./warn-once.js";

/**
 * Gives an element its texts, in the language of the place where it stands: its own `lang`, else the provider's
 * `locale`, else the nearest `lang` above it, else zh-CN. A change at run time is followed.
 */
export class Localize<
  Source extends Messages = Messages,
> implements ReactiveController {
  readonly #host: LitElement;
  readonly #catalogue: MessageCatalogue<Source>;
  readonly #provided: ProvidedValue<string | undefined>;
  #language = SOURCE_LANGUAGE;
  #wanted = SOURCE_LANGUAGE;
  #endWatch: (() => void) | undefined;
  /** Set while the texts are on their way. */
  #pending: Promise<void> | undefined;

  constructor(host: LitElement, catalogue: MessageCatalogue<Source>) {
    this.#host = host;
    this.#catalogue = catalogue;
    this.#provided = new ProvidedValue(host, localeContext, () =>
      this.#choose(),
    );
    host.addController(this);
  }

  /** The language of {@link texts}, as a BCP 47 tag. */
  get language(): string {
    return this.#language;
  }

  /** The texts in that language. */
  get texts(): Translation<Source> {
    return this.#entry.texts;
  }

  /** The direction that the language demands, if it does. */
  get direction(): "ltr" | "rtl" | undefined {
    return this.#entry.direction;
  }

  /** Settled when the texts are those of the place; at once where they are at hand. */
  get ready(): Promise<void> | undefined {
    return this.#pending;
  }

  get #entry() {
    const entry =
      this.#catalogue.get(this.#language) ??
      this.#catalogue.get(SOURCE_LANGUAGE);
    if (!entry) throw new Error("a catalogue always holds its source language");
    return entry;
  }

  hostConnected(): void {
    this.#endWatch = watchLanguage(this.#host, () => this.#choose());
    this.#choose();
  }

  hostDisconnected(): void {
    this.#endWatch?.();
    this.#endWatch = undefined;
  }

  #choose(): void {
    const place =
      this.#host.getAttribute("lang") ||
      this.#provided.value ||
      nearestLanguage(this.#host);
    this.#wanted = matchLanguage(place, this.#catalogue.languages);
    if (this.#wanted === this.#language) return;
    if (this.#catalogue.get(this.#wanted)) this.#show(this.#wanted);
    else this.#pending = this.#fetch(this.#wanted);
  }

  async #fetch(language: string): Promise<void> {
    try {
      await this.#catalogue.load(language);
    } catch {
      warnOnce(
        this.#host,
        "HV002",
        `the texts for "${language}" could not be loaded; zh-CN is shown.`,
      );
    }
    // A later choice goes before an answer that took its time.
    if (this.#wanted === language)
      this.#show(this.#catalogue.get(language) ? language : SOURCE_LANGUAGE);
  }

  #show(language: string): void {
    this.#language = language;
    this.#pending = undefined;
    this.#host.requestUpdate();
  }
}
