import type { VisitDetail } from '@homevisit/client';
import { html, nothing } from 'lit';
import { failureOf, type Failure } from '../filing/failure.js';
import { WriteKey } from '../filing/write-key.js';
import type { FormScreen } from '../form-screen.js';
import type { Desk } from '../form-view.js';
import { labelOf } from '../messages/labels.js';
import type { PaperDesk } from '../paper/paper-desk.js';
import type { RecordView } from './record-view.js';
import type { StageView } from './stage-view.js';

/** A record that somebody else has written of a visit that one was at: to read as it is, and to confirm. */
export class ConfirmDesk {
  readonly #screen: FormScreen;
  readonly #records: RecordView;
  readonly #paper: PaperDesk;
  readonly #back: (confirmed: boolean) => void;
  readonly #key = new WriteKey();
  #detail: VisitDetail;
  #sending = false;
  #confirmed = false;
  #outdated = false;
  #failure: Failure | undefined;

  constructor(
    screen: FormScreen,
    records: RecordView,
    shown: { readonly detail: VisitDetail; readonly paper: PaperDesk; readonly back: (confirmed: boolean) => void },
  ) {
    this.#screen = screen;
    this.#records = records;
    this.#detail = shown.detail;
    this.#paper = shown.paper;
    this.#back = shown.back;
  }

  /** As a picture that takes the place of the form. */
  desk(viewOf: (form: Parameters<Desk['render']>[0]) => StageView): Desk {
    return { render: (form) => this.#render(viewOf(form)) };
  }

  #render(view: StageView): unknown {
    const { texts, stageTexts } = view;
    return html`<section class="card" aria-labelledby="confirm-heading">
      <h2 id="confirm-heading" tabindex="-1">
        ${this.#confirmed ? html`<span class="tick" aria-hidden="true">✓</span>${stageTexts.confirmed}` : stageTexts.confirmHeading}
      </h2>
      ${this.#confirmed ? nothing : html`<p>${stageTexts.confirmIntro}</p>`}
      ${this.#outdated ? html`<p class="error">${stageTexts.confirmOutdated}</p>` : nothing}
      <div class="paper-on-screen">${this.#paper.render(view, this.#detail)}</div>
      ${this.#records.confirmations(view, this.#detail)}
      ${this.#failure ? html`<p class="error">${labelOf(texts, 'failures', this.#failure.kind)}</p>` : nothing}
      <div class="actions">
        <button class="action" type="button" @click=${() => this.#back(this.#confirmed)}>
          ${stageTexts.backToForm}
        </button>
        ${this.#records.printButton(view, this.#detail)}
        ${
          this.#confirmed
            ? nothing
            : html`<button
                id="confirm-record"
                class="action primary"
                type="button"
                aria-disabled=${this.#sending}
                @click=${() => void this.#confirm(view)}
              >
                ${this.#sending ? stageTexts.confirming : stageTexts.confirmRecord}
              </button>`
        }
      </div>
    </section>`;
  }

  async #confirm({ texts, stageTexts }: StageView): Promise<void> {
    const client = this.#screen.client();
    if (!client || this.#sending) return;
    this.#sending = true;
    this.#failure = undefined;
    this.#screen.refresh();
    const { id } = this.#detail.visit;
    try {
      const options = { ifMatch: this.#detail.version, idempotencyKey: this.#key.value };
      this.#detail = (await client.confirmVisit(id, options)).detail;
      this.#confirmed = true;
      this.#outdated = false;
      this.#screen.say(stageTexts.confirmed);
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind === 'conflict' && (await this.#readAgain(id))) {
        this.#screen.say(stageTexts.confirmOutdated);
      } else {
        this.#failure = failure;
        this.#screen.say(labelOf(texts, 'failures', failure.kind));
      }
      if (failure.refused) this.#key.settle();
    } finally {
      this.#sending = false;
      this.#screen.refresh('confirm-heading');
    }
  }

  /** Nobody confirms what they have not read: a record that was changed meanwhile is shown anew. */
  async #readAgain(visitId: string): Promise<boolean> {
    try {
      const detail = await this.#screen.client()?.getVisit(visitId);
      if (!detail) return false;
      this.#detail = detail;
      this.#outdated = true;
      return true;
    } catch {
      return false;
    }
  }
}
