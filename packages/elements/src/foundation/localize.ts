import type { LitElement, ReactiveController } from 'lit';
import { localeContext, ProvidedValue } from './context.js';
import { nearestLanguage, watchLanguage } from './language.js';
import { matchLanguage, SOURCE_LANGUAGE, type MessageCatalogue, type Messages, type Translation } from './messages.js';
import { warnOnce } from './warn-once.js';

/**
 * Gives an element its texts, in the language of the place where it stands: its own `lang`, else the provider's
 * `locale`, else the nearest `lang` above it, else zh-CN. A change at run time is followed.
 */
export class Localize<Source extends Messages = Messages> implements ReactiveController {
  /** The language of {@link texts}, as a BCP 47 tag. */
  language = SOURCE_LANGUAGE;
  /** The texts in that language. */
  texts: Translation<Source>;
  /** How the language is written. */
  direction: 'ltr' | 'rtl' = 'ltr';
  /** Set while the texts of the place are on their way; settled when they are shown. Never rejects. */
  ready: Promise<void> | undefined;

  private wanted = SOURCE_LANGUAGE;
  /** Answers while it is being made, where the host is connected already. */
  private readonly provided: ProvidedValue<string | undefined> | undefined;
  private endWatch: (() => void) | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly catalogue: MessageCatalogue<Source>,
  ) {
    this.texts = catalogue.source;
    this.provided = new ProvidedValue(host, localeContext, () => this.choose());
    host.addController(this);
  }

  hostConnected(): void {
    this.endWatch = watchLanguage(this.host, () => this.choose());
    this.choose();
  }

  hostDisconnected(): void {
    this.endWatch?.();
  }

  private choose(): void {
    const { host, catalogue } = this;
    const place = host.lang || this.provided?.value || nearestLanguage(host);
    this.wanted = matchLanguage(place, catalogue.languages);
    if (catalogue.get(this.wanted)) this.show(this.wanted);
    else this.ready = this.fetch(this.wanted);
  }

  private async fetch(language: string): Promise<void> {
    try {
      await this.catalogue.load(language);
    } catch {
      warnOnce(this.host, 'HV002', `"${language}" could not be loaded; zh-CN is shown.`);
    }
    // A later choice goes before an answer that took its time.
    if (this.wanted === language) this.show(language);
  }

  private show(language: string): void {
    const { catalogue } = this;
    const entry = catalogue.get(language);
    this.ready = undefined;
    this.language = entry ? language : SOURCE_LANGUAGE;
    this.texts = { ...catalogue.source, ...entry?.texts };
    this.direction = entry?.direction ?? 'ltr';
    this.host.requestUpdate();
  }
}
