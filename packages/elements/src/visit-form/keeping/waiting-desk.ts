import type { OutboxEntry, OutboxState } from '@homevisit/client/outbox';
import { html, nothing, type TemplateResult } from 'lit';
import type { HandedOver } from '../filing/outbox-filing.js';
import type { Desk, FormView } from '../form-view.js';
import { versionCard } from './version-card.js';
import type { KeepingTexts } from './messages/zh-CN.js';
import { timeWords } from './time-words.js';

/** What can be done about a record that waits. */
export interface WaitingActions {
  sendNow(): void;
  takeOut(): void;
  keepTheirs(): void;
  keepBoth(): void;
}

/** A record that is not with the server yet: why, since when, and what can be done. */
export class WaitingDesk implements Desk {
  readonly #texts: () => KeepingTexts;
  readonly #actions: WaitingActions;
  /** How the record stands; set before each picture. */
  standing: HandedOver;

  constructor(texts: () => KeepingTexts, actions: WaitingActions, standing: HandedOver) {
    this.#texts = texts;
    this.#actions = actions;
    this.standing = standing;
  }

  render(view: FormView): TemplateResult {
    const { standing } = this;
    if (standing.kind === 'conflict') return this.#renderConflict(view, standing.entry);
    const texts = this.#texts();
    return html`<section class="card waiting" aria-labelledby="waiting">
      <h2 id="waiting" tabindex="-1">${texts.waitingHeading}</h2>
      <p class="person">${view.student.displayName}</p>
      ${
        standing.kind === 'waiting'
          ? this.#renderWaiting(view, standing.entry, standing.state)
          : html`<p>${texts.waitingSending}</p>`
      }
    </section>`;
  }

  #renderWaiting(view: FormView, entry: OutboxEntry, state: OutboxState): TemplateResult {
    const texts = this.#texts();
    const since = timeWords(Date.parse(entry.addedAt), view.language);
    const signedOut = state.pause === 'signed-out';
    const offline = state.pause === 'no-connection';
    const why = signedOut ? texts.waitingSignIn : offline ? texts.waitingNoConnection : texts.waitingServer;
    return html`<p>${why(since)}</p>
      ${state.storage === 'memory' ? html`<p class="warn">${texts.waitingMemory}</p>` : nothing}
      ${entry.attempts > 0 ? html`<p class="hint">${texts.attempts(entry.attempts)}</p>` : nothing}
      <div class="actions">
        <button class="action" type="button" @click=${() => this.#actions.takeOut()}>${texts.goOnWriting}</button>
        <button class="action primary" type="button" @click=${() => this.#actions.sendNow()}>
          ${signedOut ? texts.signedIn : texts.sendNow}
        </button>
      </div>`;
  }

  #renderConflict(view: FormView, entry: OutboxEntry): TemplateResult {
    const texts = this.#texts();
    const mine = entry.write?.operation === 'fileVisit' ? entry.write.body : undefined;
    return html`<section class="card waiting" aria-labelledby="waiting">
      <h2 id="waiting" tabindex="-1">${texts.conflictHeading}</h2>
      <p class="person">${view.student.displayName}</p>
      <p>${texts.conflictText}</p>
      <div class="versions">
        ${mine ? versionCard(view, texts, texts.mine, mine) : nothing}
        ${versionCard(view, texts, texts.theirs, entry.theirs?.body)}
      </div>
      <div class="actions">
        <button class="action" type="button" @click=${() => this.#actions.keepTheirs()}>${texts.keepTheirs}</button>
        <button class="action primary" type="button" @click=${() => this.#actions.keepBoth()}>${texts.keepBoth}</button>
      </div>
    </section>`;
  }
}
