import type { VisitAgreement } from '@homevisit/client';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatDate, formatMoment } from '../../foundation/format-date.js';
import { Localize } from '../../foundation/localize.js';
import type { FamilyPart, PartSurroundings } from '../more-parts.js';
import { AgreementForm } from './agreement-form.js';
import { agreementMessages } from './agreement.messages.js';

type Answer = VisitAgreement['answers'][number];

/** The last answer of a party. */
function lastOf(answers: readonly Answer[], party: Answer['party']): Answer | undefined {
  return [...answers].reverse().find((answer) => answer.party === party);
}

/** What school and family have agreed, which the family signs or not. Loaded when it is first opened. */
export class AgreementPart implements FamilyPart {
  readonly #host: LitElement;
  readonly #around: PartSurroundings;
  readonly #localize: Localize<typeof agreementMessages.source>;
  #form = new AgreementForm();
  #agreement: VisitAgreement | 'loading' | 'failed' = 'loading';

  constructor(host: LitElement, around: PartSurroundings) {
    this.#host = host;
    this.#around = around;
    this.#localize = new Localize(host, agreementMessages);
  }

  async open(): Promise<void> {
    this.#form = new AgreementForm();
    void this.#load();
    await this.#localize.ready;
  }

  render(): TemplateResult {
    const { texts } = this.#localize;
    return html`<h2 tabindex="-1">${texts.title}</h2>
      ${this.#renderAgreement()}
      <button class="action" type="button" data-back @click=${this.#around.back}>${texts.back}</button>`;
  }

  #renderAgreement(): TemplateResult {
    const { texts, language } = this.#localize;
    const agreement = this.#agreement;
    if (agreement === 'loading') return html`<p class="muted">${texts.loading}</p>`;
    if (agreement === 'failed') {
      return html`<p class="failure">${texts.loadFailed}</p>
        <button class="action primary" type="button" data-retry @click=${this.#load}>${texts.retry}</button>`;
    }
    const row = (name: string, value: string | undefined) =>
      value === undefined
        ? nothing
        : html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`;
    const { agreedOn, school, family, reviewOn } = agreement;
    return html`<p>${texts.intro(formatDate(agreedOn, language))}</p>
      <section class="facts">
        <dl>
          ${row(texts.school, school)} ${row(texts.family, family)}
          ${row(texts.reviewOn, reviewOn && formatDate(reviewOn, language))}
        </dl>
      </section>
      ${this.#renderSignatures(agreement)} ${this.#renderForm()}`;
  }

  #renderSignatures({ answers, revision, timeZone }: VisitAgreement): TemplateResult {
    const { texts, language } = this.#localize;
    const dayOf = ({ at }: Answer): string => formatMoment(at, language, timeZone);
    const school = lastOf(answers, 'school');
    const family = lastOf(answers, 'family');
    const ofFamily = (): string => {
      if (!family) return texts.familyOpen;
      if (family.decision === 'declined') return texts.familyDeclined(dayOf(family));
      return family.withStudent ? texts.familySignedTogether(dayOf(family)) : texts.familySigned(dayOf(family));
    };
    const isOld = family?.decision === 'signed' && family.revision !== revision;
    return html`<section class="facts">
      <h3>${texts.signatures}</h3>
      <ul>
        <li>${school ? texts.schoolSigned(school.displayName ?? '', dayOf(school)) : texts.schoolOpen}</li>
        <li>${ofFamily()}</li>
      </ul>
      ${isOld ? html`<p class="muted">${texts.corrected}</p>` : nothing}
    </section>`;
  }

  #renderForm(): TemplateResult {
    const { texts } = this.#localize;
    const { decision, withStudent, sending, isMissing, hasArrived } = this.#form;
    const message = this.#message();
    return html`<section class="facts ask" aria-labelledby="choice">
      <h3 id="choice">${texts.ask}</h3>
      <p class="muted" id="choice-hint">${texts.askText}</p>
      <fieldset aria-labelledby="choice" aria-describedby=${isMissing ? 'choice-hint choice-fault' : 'choice-hint'}>
        ${this.#choice('radio', 'signed', texts.sign, decision === 'signed', () => this.#fill({ decision: 'signed' }))}
        ${
          decision === 'signed'
            ? this.#choice('checkbox', 'with-student', texts.withStudent, withStudent, () =>
                this.#fill({ withStudent: !withStudent }),
              )
            : nothing
        }
        ${this.#choice('radio', 'declined', texts.decline, decision === 'declined', () =>
          this.#fill({ decision: 'declined' }),
        )}
      </fieldset>
      ${message ? html`<p class=${hasArrived ? 'done-note' : 'failure'} id="choice-fault">${message}</p>` : nothing}
      <button class="action primary" type="button" data-answer aria-disabled=${sending} @click=${this.#send}>
        ${sending ? texts.sending : texts.send}
      </button>
    </section>`;
  }

  #choice(type: 'radio' | 'checkbox', value: string, word: string, chosen: boolean, choose: () => void) {
    return html`<label class="line"
      ><input
        type=${type}
        name=${type === 'radio' ? 'agreement-choice' : value}
        value=${value}
        .checked=${live(chosen)}
        @change=${choose}
      /><span class="frame"></span><span class="word">${word}</span></label
    >`;
  }

  #message(): string | undefined {
    const { texts } = this.#localize;
    const { isMissing, failure, hasArrived } = this.#form;
    if (isMissing) return texts.missing;
    if (failure) return texts[`failed-${failure}`];
    return hasArrived ? texts.sent : undefined;
  }

  #fill(entry: Parameters<AgreementForm['fill']>[0]): void {
    this.#form.fill(entry);
    this.#host.requestUpdate();
  }

  readonly #load = async (): Promise<void> => {
    this.#agreement = 'loading';
    this.#host.requestUpdate();
    const read = await this.#around
      .client()
      ?.getFamilyAgreement()
      .catch(() => undefined);
    this.#agreement = read ?? 'failed';
    if (!read) this.#around.announce(this.#localize.texts.loadFailed);
    this.#host.requestUpdate();
  };

  readonly #send = async (): Promise<void> => {
    const client = this.#around.client();
    const agreement = this.#agreement;
    if (!client || typeof agreement === 'string' || this.#form.sending) return;
    this.#around.announce(this.#localize.texts.sending);
    const sent = this.#form.send(client, agreement);
    this.#host.requestUpdate();
    const after = await sent;
    if (after) this.#agreement = after;
    this.#around.announce(this.#message() ?? '');
    if (this.#form.isMissing) this.#around.focus('.ask input');
    // What is there now is what can be signed.
    if (this.#form.failure === 'changed') await this.#load();
    this.#host.requestUpdate();
  };
}
