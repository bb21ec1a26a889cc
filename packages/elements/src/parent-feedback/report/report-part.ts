import type { ReportReceipt } from '@homevisit/client';
import type { ConductCode } from '@homevisit/sdk/model';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatDate } from '../../foundation/format-date.js';
import { Localize } from '../../foundation/localize.js';
import type { FamilyPart, PartSurroundings } from '../more-parts.js';
import { ReportForm } from './report-form.js';
import { reportMessages } from './report.messages.js';

/** Where the first fault is. */
const PLACES = { what: '.report input, #report-text', length: '#report-text', who: '.who input' } as const;

/** A family's report past the visitors to the school's leader. Loaded when it is first opened. */
export class ReportPart implements FamilyPart {
  readonly #host: LitElement;
  readonly #around: PartSurroundings;
  readonly #localize: Localize<typeof reportMessages.source>;
  #form = new ReportForm();
  /** The rules that the school's documents demand; never a list of our own. */
  #rules: readonly ConductCode[] | 'failed' = [];

  constructor(host: LitElement, around: PartSurroundings) {
    this.#host = host;
    this.#around = around;
    this.#localize = new Localize(host, reportMessages);
  }

  async open(): Promise<void> {
    this.#form = new ReportForm();
    const rules = await this.#around
      .client()
      ?.listConductRules()
      .catch(() => undefined);
    this.#rules = rules?.conduct ?? 'failed';
    await this.#localize.ready;
  }

  render(): TemplateResult {
    const { texts } = this.#localize;
    const { receipt } = this.#form;
    return html`${receipt ? this.#renderReceipt(receipt) : this.#renderForm()}
      <button class="action" type="button" data-back @click=${this.#around.back}>${texts.back}</button>`;
  }

  #renderReceipt({ reference, receivedOn }: ReportReceipt): TemplateResult {
    const { texts, language } = this.#localize;
    return html`<h2 tabindex="-1">${texts.received}</h2>
      <p class="reference">${texts.reference} <strong>${reference}</strong></p>
      <p>${texts.referenceText(formatDate(receivedOn, language))}</p>`;
  }

  #renderForm(): TemplateResult {
    const { texts } = this.#localize;
    const { text, sending, fault, excess } = this.#form;
    const message = this.#message();
    const isTextAtFault = fault === 'length' || (fault === 'what' && this.#rules.length === 0);
    return html`<h2 tabindex="-1">${texts.title}</h2>
      <p>${texts.intro}</p>
      <p class="muted">${texts.introLeader}</p>
      <div class="report">
        ${this.#renderRules()}
        <label for="report-text">${texts.text}</label>
        <p class="muted" id="report-hint">${texts.textHint}</p>
        <textarea
          id="report-text"
          rows="5"
          autocomplete="off"
          aria-describedby=${isTextAtFault ? 'report-hint report-fault' : 'report-hint'}
          aria-invalid=${isTextAtFault || excess > 0}
          .value=${live(text)}
          @input=${(event: Event) => this.#write((event.target as HTMLTextAreaElement).value)}
        ></textarea>
      </div>
      ${this.#renderWho()} ${message ? html`<p class="failure" id="report-fault">${message}</p>` : nothing}
      <button class="action primary send" type="button" data-report aria-disabled=${sending} @click=${this.#send}>
        ${sending ? texts.sending : texts.send}
      </button>`;
  }

  #renderRules(): TemplateResult | typeof nothing {
    const { texts } = this.#localize;
    const rules = this.#rules;
    if (rules === 'failed') return html`<p class="muted">${texts.rulesFailed}</p>`;
    if (rules.length === 0) return nothing;
    const { conduct, fault } = this.#form;
    return html`<fieldset aria-describedby=${fault === 'what' ? 'report-fault' : nothing}>
      <legend class="plain">${texts.what}</legend>
      ${rules.map(
        (code) =>
          html`<label class="line"
            ><input
              type="checkbox"
              name=${code}
              .checked=${live(conduct.has(code))}
              @change=${() => this.#toggle(code)}
            /><span class="frame"></span><span class="word">${texts[`conduct-${code}`]}</span></label
          >`,
      )}
    </fieldset>`;
  }

  #renderWho(): TemplateResult {
    const { texts } = this.#localize;
    const { anonymous, fault } = this.#form;
    const choice = (value: boolean, word: string) =>
      html`<label class="line"
        ><input
          type="radio"
          name="anonymous"
          value=${value}
          .checked=${live(anonymous === value)}
          @change=${() => this.#choose(value)}
        /><span class="frame"></span><span class="word">${word}</span></label
      >`;
    return html`<fieldset class="who" aria-describedby=${fault === 'who' ? 'report-fault' : nothing}>
      <legend class="plain">${texts.who}</legend>
      ${choice(false, texts.named)} ${choice(true, texts.anonymous)}
      <p class="muted">${texts.anonymousText}</p>
    </fieldset>`;
  }

  #message(): string | undefined {
    const { texts } = this.#localize;
    const { fault, failure, excess } = this.#form;
    if (fault === 'what') return texts.whatMissing;
    if (fault === 'who') return texts.whoMissing;
    if (fault === 'length') return texts.tooLong(excess);
    return failure && texts[`failed-${failure}`];
  }

  #toggle(code: ConductCode): void {
    const { conduct } = this.#form;
    if (!conduct.delete(code)) conduct.add(code);
    this.#entered();
  }

  #write(text: string): void {
    this.#form.text = text;
    this.#entered();
  }

  #choose(anonymous: boolean): void {
    this.#form.anonymous = anonymous;
    this.#entered();
  }

  #entered(): void {
    this.#form.changed();
    this.#host.requestUpdate();
  }

  readonly #send = async (): Promise<void> => {
    const client = this.#around.client();
    if (!client || this.#form.sending) return;
    this.#around.announce(this.#localize.texts.sending);
    const sent = this.#form.send(client);
    this.#host.requestUpdate();
    const hasArrived = await sent;
    const { fault } = this.#form;
    this.#around.announce(hasArrived ? '' : (this.#message() ?? ''));
    if (hasArrived) this.#around.focus('h2');
    else if (fault) this.#around.focus(PLACES[fault]);
    this.#host.requestUpdate();
  };
}
