/**
 * The reasons of an entry: every duty in full, with clause, document and visits. Loaded when a reader first asks why.
 *
 * @module
 */
import type { DutyEntry, DutyPage, HomevisitClient } from '@homevisit/client';
import type { Locale } from '@homevisit/sdk/model';
import { loadPhrases } from '@homevisit/sdk/policy/phrases/load-phrases.js';
import type { ExplanationPhrases } from '@homevisit/sdk/policy';
import { html, nothing, type LitElement } from 'lit';
import { renderDuty } from '../duty-panel/duty-item.js';
import { dutyPanelMessages } from '../duty-panel/duty-panel.messages.js';
import { dutyPanelStyles } from '../duty-panel/duty-panel.styles.js';
import { loadKnownVisits, type KnownVisits } from '../duty-panel/known-visits.js';
import { Localize } from '../foundation/localize.js';
import { kitLocale } from '../foundation/messages.js';

/** What is known of the visits behind an entry. */
type Visits = KnownVisits | 'failed' | undefined;

/** Puts the duties of entries into full words. */
export class WhyPart {
  private readonly localize: Localize<typeof dutyPanelMessages.source>;
  private phrases: { readonly locale: Locale; readonly phrases: ExplanationPhrases } | undefined;
  private readonly visits = new Map<string, Visits>();

  constructor(private readonly host: LitElement) {
    this.localize = new Localize(host, dutyPanelMessages);
    const root = host.renderRoot as ShadowRoot;
    if (dutyPanelStyles.styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, dutyPanelStyles.styleSheet];
  }

  /**
   * Loads what the words need.
   *
   * @throws when the words cannot be loaded.
   */
  async prepare(): Promise<void> {
    await this.localize.ready;
    const locale = kitLocale(this.localize.language);
    if (this.phrases?.locale !== locale) this.phrases = { locale, phrases: await loadPhrases(locale) };
    this.host.requestUpdate();
  }

  /** Forgets visits, as one may have been filed. */
  forget(): void {
    this.visits.clear();
  }

  /** Reads the visits of the student, where the entry is about one. */
  async readVisits({ subject }: DutyEntry, { timeZone }: DutyPage, client: HomevisitClient): Promise<void> {
    if (subject.type !== 'student' || this.visits.get(subject.id) instanceof Map) return;
    this.visits.set(subject.id, undefined);
    const visits = await loadKnownVisits(client, subject.id, timeZone, new AbortController().signal).catch(
      () => 'failed' as const,
    );
    this.visits.set(subject.id, visits);
    this.host.requestUpdate();
  }

  render({ subject, duties }: DutyEntry, page: DutyPage, visitsFailed: string): unknown {
    if (!this.phrases) return nothing;
    // The page's language has changed meanwhile; until the words are there, the old ones stay.
    if (this.phrases.locale !== kitLocale(this.localize.language)) this.prepare().catch(() => undefined);
    const known = this.visits.get(subject.id);
    const visits: KnownVisits = known === undefined || known === 'failed' ? new Map() : known;
    const sheet = { asOf: page.asOf, timeZone: page.timeZone, clauses: page.clauses, subjects: [] };
    const wording = { ...this.phrases, sheet, visits, texts: this.localize.texts };
    return html`${known === 'failed' ? html`<p class="notice" role="status">${visitsFailed}</p>` : nothing}
      <ul lang=${this.phrases.locale}>
        ${duties.map((duty) => renderDuty(duty, wording, true))}
      </ul>`;
  }
}
