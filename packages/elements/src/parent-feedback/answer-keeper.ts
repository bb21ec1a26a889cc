import type { FamilyVisit } from '@homevisit/client';
import { importAgain } from '../foundation/import-again.js';
import type { FeedbackSession } from './feedback-session.js';
import type { KeptAnswers } from './kept-answers.js';

/**
 * Keeps what a family fills in on its phone, so that a reload, a call or a lost signal costs nothing. What keeps it is
 * loaded after the questions are shown; where it cannot be loaded, the page works without.
 */
export class AnswerKeeper {
  readonly #session: FeedbackSession;
  readonly #sendAgain: () => void;
  #visitId: string | undefined;
  #kept: Promise<KeptAnswers | undefined> | undefined;
  /** What stands on the phone, as far as this page knows. */
  #written = '';

  /** @param sendAgain - Called where something was sent before the page was left, and nobody knows that it arrived. */
  constructor(session: FeedbackSession, sendAgain: () => void) {
    this.#session = session;
    this.#sendAgain = sendAgain;
  }

  /** Called after each change of the session. */
  follow(): void {
    const { state } = this.#session;
    if (state.phase === 'open') {
      if (state.visit.visitId !== this.#visitId) this.#open(state.visit);
      else this.#keep();
    } else if (state.phase === 'sent' && this.#kept) {
      void this.#kept.then((kept) => kept?.discard());
      this.close();
    }
  }

  /** Keeps the last change and lets go of the database. */
  close(): void {
    void this.#kept?.then((kept) => kept?.close());
    this.#kept = this.#visitId = undefined;
  }

  #open(visit: FamilyVisit): void {
    this.close();
    this.#visitId = visit.visitId;
    const opened = importAgain(() => import('./kept-answers.js'))
      .then(({ openKeptAnswers }) => openKeptAnswers(visit))
      .catch(() => undefined);
    this.#kept = opened;
    void opened.then((kept) => {
      if (this.#kept !== opened || !kept) return;
      if (kept.before) {
        this.#written = JSON.stringify(kept.before);
        this.#session.restore(kept.before);
        if (kept.before.key !== undefined && this.#session.kept.key === kept.before.key) this.#sendAgain();
      }
      this.#keep();
    });
  }

  #keep(): void {
    const entries = this.#session.kept;
    const text = JSON.stringify(entries);
    if (text === this.#written || (this.#written === '' && !this.#session.draft)) return;
    this.#written = text;
    void this.#kept?.then((kept) => kept?.keep(entries));
  }
}
