import type { FamilyData } from '@homevisit/client';
import { DATA_REQUEST_KINDS, type DataRequestKind } from '@homevisit/sdk/model/request-vocabulary.js';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatDate } from '../../foundation/format-date.js';
import { Localize } from '../../foundation/localize.js';
import type { FamilyPart, PartSurroundings } from '../more-parts.js';
import { copyText, download } from './data-copy.js';
import { factsOf, noteNames, plainText } from './data-facts.js';
import { DataRequestForm } from './data-request-form.js';
import { ownDataMessages } from './own-data.messages.js';

/** What a family sees of its own data, takes with it, and asks about it. Loaded when it is first opened. */
export class OwnDataPart implements FamilyPart {
  readonly #host: LitElement;
  readonly #around: PartSurroundings;
  readonly #localize: Localize<typeof ownDataMessages.source>;
  #form = new DataRequestForm();
  #data: FamilyData | 'loading' | 'failed' = 'loading';
  #copied: boolean | undefined;

  constructor(host: LitElement, around: PartSurroundings) {
    this.#host = host;
    this.#around = around;
    this.#localize = new Localize(host, ownDataMessages);
  }

  async open(): Promise<void> {
    this.#form = new DataRequestForm();
    this.#copied = undefined;
    void this.#load();
    await this.#localize.ready;
  }

  render(): TemplateResult {
    const { texts } = this.#localize;
    return html`<h2 tabindex="-1">${texts.title}</h2>
      <p>${texts.intro}</p>
      ${this.#renderData()}
      <button class="action" type="button" data-back @click=${this.#around.back}>${texts.back}</button>`;
  }

  #renderData(): TemplateResult {
    const { texts, language } = this.#localize;
    const data = this.#data;
    if (data === 'loading') return html`<p class="muted">${texts.loading}</p>`;
    if (data === 'failed') {
      return html`<p class="failure">${texts.loadFailed}</p>
        <button class="action primary" type="button" data-retry @click=${this.#load}>${texts.retry}</button>`;
    }
    const notes = noteNames(data.notes, texts);
    return html`${factsOf(data, texts, language).map(
        ({ title, rows }) =>
          html`<section class="facts">
            <h3>${title}</h3>
            <dl>
              ${rows.map(
                ([name, value]) =>
                  html`<div>
                    <dt>${name}</dt>
                    <dd>${value}</dd>
                  </div>`,
              )}
            </dl>
          </section>`,
      )}
      <section class="facts">
        <h3>${texts.notes}</h3>
        ${
          notes.length === 0
            ? html`<p>${texts.noNotes}</p>`
            : html`<p class="muted">${texts.notesText}</p>
                <ul>
                  ${notes.map((name) => html`<li>${name}</li>`)}
                </ul>`
        }
      </section>
      <section class="facts" aria-labelledby="take">
        <h3 id="take">${texts.take}</h3>
        <div class="choices">
          <button class="action" type="button" data-download @click=${() => download(data)}>${texts.download}</button>
          <button class="action" type="button" data-copy @click=${() => void this.#copy(data)}>${texts.copy}</button>
        </div>
        <p class="muted">
          ${this.#copied === undefined ? texts.downloadHint : this.#copied ? texts.copied : texts.copyFailed}
        </p>
      </section>
      ${this.#renderForm(data)}`;
  }

  #renderForm(data: FamilyData): TemplateResult {
    const { texts } = this.#localize;
    const { kind, text, fault, sending } = this.#form;
    const hasConsent = data.visit.photoConsent?.answer === 'given' || data.visit.attachments > 0;
    const kinds = DATA_REQUEST_KINDS.filter((one) => one !== 'consent-withdrawal' || hasConsent);
    const message = this.#message();
    return html`<section class="facts ask" aria-labelledby="ask">
      <h3 id="ask">${texts.ask}</h3>
      <fieldset aria-describedby=${fault === 'kind' ? 'ask-fault' : nothing}>
        <legend class="plain">${texts.askKind}</legend>
        ${kinds.map((one) => this.#choice(one, kind === one))}
      </fieldset>
      <label for="ask-text">${kind === 'correction' ? texts.askTextNeeded : texts.askText}</label>
      <textarea
        id="ask-text"
        rows="3"
        aria-invalid=${fault === 'text' || fault === 'length'}
        aria-describedby=${fault === 'text' || fault === 'length' ? 'ask-fault' : nothing}
        .value=${live(text)}
        @input=${(event: Event) => this.#fill({ text: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
      ${message ? html`<p class=${message.isFault ? 'failure' : 'done-note'} id="ask-fault">${message.text}</p>` : nothing}
      <button class="action primary" type="button" data-ask aria-disabled=${sending} @click=${this.#send}>
        ${sending ? texts.sending : texts.send}
      </button>
    </section>`;
  }

  #choice(kind: DataRequestKind, chosen: boolean): TemplateResult {
    return html`<label class="line"
      ><input
        type="radio"
        name="ask-kind"
        value=${kind}
        .checked=${live(chosen)}
        @change=${() => this.#fill({ kind })}
      /><span class="frame"></span><span class="word">${this.#localize.texts[`ask-${kind}`]}</span></label
    >`;
  }

  #message(): { readonly text: string; readonly isFault: boolean } | undefined {
    const { texts, language } = this.#localize;
    const { fault, failure, received, excess } = this.#form;
    if (fault === 'kind') return { text: texts.kindMissing, isFault: true };
    if (fault === 'text') return { text: texts.textMissing, isFault: true };
    if (fault === 'length') return { text: texts.tooLong(excess), isFault: true };
    if (failure) return { text: texts[`failed-${failure}`], isFault: true };
    if (!received) return undefined;
    const { dueOn } = received;
    return { text: dueOn ? texts.received(formatDate(dueOn, language)) : texts.receivedPlain, isFault: false };
  }

  #fill(entry: Parameters<DataRequestForm['fill']>[0]): void {
    this.#form.fill(entry);
    this.#host.requestUpdate();
  }

  readonly #load = async (): Promise<void> => {
    this.#data = 'loading';
    this.#host.requestUpdate();
    const data = await this.#around
      .client()
      ?.getFamilyData()
      .catch(() => undefined);
    this.#data = data ?? 'failed';
    if (!data) this.#around.announce(this.#localize.texts.loadFailed);
    this.#host.requestUpdate();
  };

  readonly #send = async (): Promise<void> => {
    const client = this.#around.client();
    if (!client || this.#form.sending) return;
    this.#around.announce(this.#localize.texts.sending);
    const sent = this.#form.send(client);
    this.#host.requestUpdate();
    const visit = await sent;
    this.#around.announce(this.#message()?.text ?? '');
    const { fault } = this.#form;
    if (fault) this.#around.focus(fault === 'kind' ? '.ask input' : '#ask-text');
    if (visit) this.#around.take(visit);
    this.#host.requestUpdate();
  };

  async #copy(data: FamilyData): Promise<void> {
    const { texts, language } = this.#localize;
    this.#copied = await copyText(plainText(data, texts, language));
    this.#around.announce(this.#copied ? texts.copied : texts.copyFailed);
    this.#host.requestUpdate();
  }
}
