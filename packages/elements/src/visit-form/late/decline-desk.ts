import { DECLINE_REASONS, VISIT_MODES, type DeclineReason, type VisitMode } from '@homevisit/sdk/model';
import { html, nothing, type TemplateResult } from 'lit';
import { VisitDeclinedEvent } from '../../events/visit-declined-event.js';
import { checkbox } from '../fields/choice-field.js';
import { failureOf, type Failure } from '../filing/failure.js';
import { WriteKey } from '../filing/write-key.js';
import type { FormScreen } from '../form-screen.js';
import type { Desk, FormView } from '../form-view.js';
import { declineByOutbox, type DeclineStanding, type RecordedDecline } from '../keeping/outbox-decline.js';
import type { LateMessages } from './messages/zh-CN.js';
import { labelOf } from '../messages/labels.js';

const FIRST_REASON = 'decline-first-reason';

/** A family does not want a visit: why, as far as it says, and what else was offered. Nobody is judged by it. */
export class DeclineDesk implements Desk {
  readonly #screen: FormScreen;
  readonly #texts: () => LateMessages;
  readonly #back: () => void;
  readonly #offered = new Set<VisitMode>();
  readonly #key = new WriteKey();
  #reason: DeclineReason | undefined;
  #reasonMissing = false;
  #sending = false;
  #failure: Failure | undefined;
  #recorded = false;
  #waiting = false;

  /** @param back - Shows the record again. */
  constructor(screen: FormScreen, texts: () => LateMessages, back: () => void) {
    this.#screen = screen;
    this.#texts = texts;
    this.#back = back;
  }

  render(view: FormView): TemplateResult {
    if (this.#recorded) return this.#renderOutcome(view, this.#texts().declined);
    return this.#waiting ? this.#renderOutcome(view, this.#texts().declineWaiting) : this.#renderQuestions(view);
  }

  #renderQuestions(view: FormView): TemplateResult {
    const texts = this.#texts();
    return html`<section class="card" aria-labelledby="decline-heading">
      <h2 id="decline-heading" tabindex="-1">${view.texts.decline}</h2>
      <p>${texts.declineIntro}</p>
      <p>${texts.declineFor(namesOf(view))}</p>
      ${this.#renderReasons(view)} ${this.#renderOffers(view)}
      ${this.#failure ? html`<p class="error">${labelOf(view.texts, 'failures', this.#failure.kind)}</p>` : nothing}
      <div class="actions">
        <button class="action" type="button" @click=${this.#back}>${texts.backToForm}</button>
        <button
          class="action primary"
          type="button"
          aria-disabled=${this.#sending}
          @click=${() => void this.#record(view.core.value('/studentIds') as readonly string[])}
        >
          ${this.#sending ? texts.recordingDecline : texts.recordDecline}
        </button>
      </div>
    </section>`;
  }

  #renderReasons({ texts: { required } }: FormView): TemplateResult {
    const texts = this.#texts();
    const choose = (reason: DeclineReason): void => {
      this.#reason = reason;
      this.#reasonMissing = false;
      this.#screen.refresh();
    };
    return html`<div class="field" role="radiogroup" aria-labelledby="decline-reason" aria-describedby="decline-error">
      <div class="field-head">
        <span class="label" id="decline-reason">${texts.declineReason}<span class="mark">${required}</span></span>
      </div>
      <div class="choices">
        ${DECLINE_REASONS.map(
          (reason, index) =>
            html`<label class="choice">
              <input
                id=${index === 0 ? FIRST_REASON : nothing}
                type="radio"
                name="decline-reason"
                value=${reason}
                .checked=${this.#reason === reason}
                @change=${() => choose(reason)}
              /><span>${texts[`reasons.${reason}`]}</span>
            </label>`,
        )}
      </div>
      <p class="error" id="decline-error" ?hidden=${!this.#reasonMissing}>${texts.declineReasonMissing}</p>
    </div>`;
  }

  #renderOffers({ texts }: FormView): TemplateResult {
    const tick = (mode: VisitMode, offered: boolean): void => {
      if (offered) this.#offered.add(mode);
      else this.#offered.delete(mode);
      this.#screen.refresh();
    };
    return html`<div class="field" role="group" aria-labelledby="decline-offered">
      <div class="field-head"><span class="label" id="decline-offered">${this.#texts().offered}</span></div>
      <div class="choices">
        ${VISIT_MODES.map((mode) =>
          checkbox({
            label: labelOf(texts, 'modes', mode),
            checked: this.#offered.has(mode),
            tick: (offered) => tick(mode, offered),
          }),
        )}
      </div>
    </div>`;
  }

  #renderOutcome(view: FormView, words: string): TemplateResult {
    const texts = this.#texts();
    return html`<section class="card outcome" aria-labelledby="outcome">
      <h2 id="outcome" tabindex="-1">
        ${this.#recorded ? html`<span class="tick" aria-hidden="true">✓</span>` : nothing}${words}
      </h2>
      <p>${texts.declineFor(namesOf(view))}</p>
      <p>${texts.declineIntro}</p>
    </section>`;
  }

  async #record(studentIds: readonly string[]): Promise<void> {
    const client = this.#screen.client();
    if (!client || this.#sending) return;
    if (this.#reason === undefined) {
      this.#reasonMissing = true;
      this.#screen.refresh(FIRST_REASON);
      this.#screen.say(this.#texts().declineReasonMissing);
      return;
    }
    this.#sending = true;
    this.#failure = undefined;
    this.#screen.refresh();
    try {
      const draft = { studentIds: [...studentIds], reason: this.#reason, offered: [...this.#offered] };
      const kept = await this.#screen.kept();
      const id = this.#key.value;
      const visitId = this.#screen.plannedVisitId() ?? id;
      if (kept) await declineByOutbox(kept.page.outbox, draft, { id, visitId }, (standing) => this.#follow(standing));
      else this.#end(await client.recordDecline(draft, { idempotencyKey: id }));
    } catch (error) {
      this.#fail(failureOf(error));
    }
  }

  #follow(standing: DeclineStanding): void {
    if (standing.kind === 'refused') {
      this.#fail(standing.failure);
    } else if (standing.kind === 'recorded') {
      this.#end(standing.recorded);
    } else {
      this.#waiting = true;
      this.#screen.refresh('outcome');
      this.#screen.say(this.#texts().declineWaiting);
    }
  }

  /** @param recorded - Absent where another tab has sent it. */
  #end(recorded: RecordedDecline | undefined): void {
    this.#recorded = true;
    this.#screen.refresh('outcome');
    this.#screen.say(this.#texts().declined);
    if (recorded) this.#screen.emit(new VisitDeclinedEvent(recorded.decline.id, recorded.decline.studentIds));
  }

  #fail(failure: Failure): void {
    this.#failure = failure;
    this.#sending = false;
    this.#waiting = false;
    if (failure.refused) this.#key.settle();
    this.#screen.refresh();
    this.#screen.say(labelOf(this.#screen.texts(), 'failures', failure.kind));
  }
}

function namesOf({ core, student, texts }: FormView): string {
  const named = [student, ...student.siblings].filter((one) => core.holds('/studentIds', one.id));
  return texts.list(named.map((one) => one.displayName));
}
