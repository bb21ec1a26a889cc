import type { HomevisitClient } from '@homevisit/client';
import { loadPhrases } from '@homevisit/sdk/policy/phrases/load-phrases.js';
import { compareByUrgency } from '@homevisit/sdk/policy/summarise.js';
import type { ExplanationPhrases, Verdict, VerdictStatus } from '@homevisit/sdk/policy';
import type { Locale } from '@homevisit/sdk/model';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DutyState, DutySubject } from '../compliance-badge/subject-duties.js';
import { complianceBadgeMessages } from '../compliance-badge/compliance-badge.messages.js';
import { DutiesCloseEvent } from '../events/duties-close-event.js';
import { VisitStartEvent } from '../events/visit-start-event.js';
import { formatMoment } from '../foundation/format-date.js';
import { Localize } from '../foundation/localize.js';
import { kitLocale } from '../foundation/messages.js';
import { renderDuty } from './duty-item.js';
import { dutyPanelMessages } from './duty-panel.messages.js';
import { dutyPanelStyles } from './duty-panel.styles.js';
import { loadKnownVisits, type KnownVisits } from './known-visits.js';
import { nextStepsStyles } from './next-steps.styles.js';
import { loadNextSteps, renderNextSteps, type NextSteps } from './next-steps.js';
import { renderStandings } from './standings.js';
import type { texts as badgeTexts } from '../compliance-badge/messages/zh-CN.js';
import type { texts } from './messages/zh-CN.js';

/** What the panel reads from the element that it belongs to. */
export interface DutyPanelSource {
  readonly client: HomevisitClient | undefined;
  readonly subject: DutySubject;
  readonly label: string;
  readonly duties: DutyState;
}

/** Statuses of duties about which something is left to do or to find out. */
const TO_DO: readonly VerdictStatus[] = ['overdue', 'due-soon', 'open', 'unknown'];

/**
 * The dialog with all duties of a subject: what to do first comes first. It is loaded when a reader first opens it, and
 * lives in the shadow root of its element, so that it needs no tag of its own.
 */
export class DutyPanel implements ReactiveController {
  readonly #host: LitElement;
  readonly #read: () => DutyPanelSource;
  readonly #localize: Localize<typeof texts>;
  /** Words of the badge, for what is next. */
  readonly #words: Localize<typeof badgeTexts>;
  #isOpen = false;
  /** What had the focus when the dialog opened. */
  #opener: Element | null = null;
  #phrases: { readonly locale: Locale; readonly phrases: ExplanationPhrases } | undefined;
  #visits: KnownVisits = new Map();
  #next: NextSteps | undefined;
  #detailsFailed = false;
  /** The sheet that {@link #visits} and {@link #next} belong to. */
  #detailsOf: unknown;
  #request: AbortController | undefined;

  constructor(host: LitElement, read: () => DutyPanelSource) {
    this.#host = host;
    this.#read = read;
    const root = host.renderRoot as ShadowRoot;
    for (const { styleSheet } of [dutyPanelStyles, nextStepsStyles])
      if (styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
    this.#localize = new Localize(host, dutyPanelMessages);
    this.#words = new Localize(host, complianceBadgeMessages);
    host.addController(this);
  }

  /**
   * Opens the dialog when its texts are there.
   *
   * @throws when the texts cannot be loaded.
   */
  async open(): Promise<void> {
    await this.#localize.ready;
    await this.#loadPhrases();
    // The element may have been taken away meanwhile; here, or below by `hostDisconnected`.
    if (!this.#host.isConnected) return;
    this.#isOpen = true;
    this.#loadDetails();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const dialog = this.#dialog;
    if (!this.#isOpen || !dialog || dialog.open) return;
    this.#opener = (this.#host.renderRoot as ShadowRoot).activeElement;
    dialog.showModal();
    dialog.querySelector('h2')?.focus();
  }

  hostUpdated(): void {
    if (!this.#isOpen) return;
    // A visit was filed, or the language has changed, while the reader looks on.
    this.#loadDetails();
    void this.#loadPhrases().then(
      (changed) => changed && this.#host.requestUpdate(),
      // The phrases at hand stay.
      () => undefined,
    );
  }

  hostDisconnected(): void {
    this.#request?.abort();
    this.#detailsOf = undefined;
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#dialog?.close();
  }

  render(): TemplateResult {
    const { texts } = this.#localize;
    const label = this.#source.label;
    return html`<dialog
      part="panel"
      class="panel"
      aria-labelledby="panel-title"
      @close=${this.#closed}
      @click=${this.#clicked}
    >
      ${
        this.#isOpen
          ? html`<div class="frame">
              <header>
                <h2 id="panel-title" tabindex="-1">${label ? texts.titleOf(label) : texts.title}</h2>
                <button class="close" type="button" aria-label=${texts.close} @click=${this.#close}>
                  <svg class="mark" viewBox="0 0 16 16" aria-hidden="true"><path d="m4 4 8 8m0-8-8 8" /></svg>
                </button>
              </header>
              <div class="content" tabindex="0" role="group" aria-labelledby="panel-title">
                ${this.#renderContent()}
              </div>
              <footer><slot name="actions">${this.#renderAction()}</slot></footer>
            </div>`
          : nothing
      }
    </dialog>`;
  }

  get #source(): DutyPanelSource {
    return this.#read();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  #renderAction(): unknown {
    if (this.#source.subject.type !== 'student') return nothing;
    return html`<button class="action primary" type="button" @click=${() => this.#startVisit(this.#source.subject.id)}>
      ${this.#localize.texts.record}
    </button>`;
  }

  #renderContent(): unknown {
    const { texts, language } = this.#localize;
    const duties = this.#source.duties;
    if (duties.phase !== 'ready' || !this.#phrases) {
      return duties.phase === 'failed' ? html`<p>${texts.failed}</p>` : nothing;
    }
    const { sheet } = duties;
    const sorted = [...duties.verdicts].sort(compareByUrgency);
    const toDo = sorted.filter(({ status }) => TO_DO.includes(status));
    const rest = sorted.filter(({ status }) => !TO_DO.includes(status));
    return html`<p class="as-of">${texts.asOf(formatMoment(sheet.asOf, language, sheet.timeZone))}</p>
      ${
        this.#detailsFailed
          ? html`<p class="notice" role="status">
              ${this.#source.subject.type === 'student' ? texts.visitsFailed : texts.nextFailed}
              <button class="show" type="button" @click=${this.#retryDetails}>${texts.retry}</button>
            </p>`
          : nothing
      }
      ${this.#next ? renderNextSteps(this.#next, { texts, language, words: this.#words.texts, start: this.#startVisit }) : nothing}
      ${duties.standings ? renderStandings(duties.standings, this.#phrases.phrases, texts) : nothing}
      ${sorted.length === 0 && !duties.standings ? html`<p>${texts.none}</p>` : nothing}
      ${sorted.length > 0 && toDo.length === 0 ? html`<p>${texts.noneToDo}</p>` : nothing}
      ${this.#renderList(texts.toDo(toDo.length), toDo, true)} ${this.#renderList(texts.rest(rest.length), rest, false)}`;
  }

  #renderList(heading: string, verdicts: readonly Verdict[], open: boolean): unknown {
    const duties = this.#source.duties;
    if (verdicts.length === 0 || duties.phase !== 'ready' || !this.#phrases) return nothing;
    const wording = {
      ...this.#phrases,
      sheet: duties.sheet,
      visits: this.#visits,
      texts: this.#localize.texts,
    };
    return html`<h3>${heading}</h3>
      <ul lang=${this.#phrases.locale}>
        ${repeat(
          verdicts,
          ({ clause, subject, period }) => `${clause} ${subject.type} ${subject.id} ${period?.id ?? ''}`,
          (verdict) => renderDuty(verdict, wording, open),
        )}
      </ul>`;
  }

  /** True when other phrases have been loaded. */
  async #loadPhrases(): Promise<boolean> {
    const locale = kitLocale(this.#localize.language);
    if (this.#phrases?.locale === locale) return false;
    const phrases = await loadPhrases(locale);
    // A later change of language goes before an answer that took its time.
    if (kitLocale(this.#localize.language) !== locale) return false;
    this.#phrases = { locale, phrases };
    return true;
  }

  #loadDetails(): void {
    const { client, subject, duties } = this.#source;
    if (!client || duties.phase !== 'ready' || this.#detailsOf === duties.sheet) return;
    this.#detailsOf = duties.sheet;
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    const { sheet, verdicts } = duties;
    // The contract lists visits by student only.
    const details =
      subject.type === 'student'
        ? loadKnownVisits(client, subject.id, sheet.timeZone, request.signal).then((visits) => (this.#visits = visits))
        : loadNextSteps(client, subject, verdicts, request.signal).then((next) => (this.#next = next));
    details.then(
      () => {
        if (request.signal.aborted) return;
        this.#detailsFailed = false;
        this.#host.requestUpdate();
      },
      () => {
        if (request.signal.aborted) return;
        this.#detailsFailed = true;
        this.#host.requestUpdate();
      },
    );
  }

  readonly #retryDetails = (): void => {
    this.#detailsOf = undefined;
    this.#loadDetails();
  };

  readonly #startVisit = (studentId: string): void => {
    if (this.#host.dispatchEvent(new VisitStartEvent(studentId))) this.#close();
  };

  readonly #close = (): void => {
    this.#dialog?.close();
  };

  /** A press beside the dialog lands on the dialog itself, as its frame fills it. */
  readonly #clicked = (event: Event): void => {
    if (event.target === this.#dialog) this.#close();
  };

  /**
   * Older engines, such as Chromium 90, leave the focus with nobody when a dialog closes. Where a reader has gone on
   * meanwhile, as this event comes later than the closing, the focus is never taken back.
   */
  #returnFocus(): void {
    const { activeElement } = this.#host.renderRoot as ShadowRoot;
    const isLost =
      this.#host.ownerDocument.activeElement === this.#host.ownerDocument.body ||
      this.#dialog?.contains(activeElement) === true;
    if (isLost && this.#opener instanceof HTMLElement) this.#opener.focus();
  }

  readonly #closed = (): void => {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#returnFocus();
    this.#request?.abort();
    this.#detailsOf = undefined;
    this.#next = undefined;
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new DutiesCloseEvent(this.#source.subject));
  };
}
