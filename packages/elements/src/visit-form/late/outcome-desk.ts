import type { FiledVisit, VisitDetail } from '@homevisit/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormScreen } from '../form-screen.js';
import type { Desk, FormView } from '../form-view.js';
import type { LateMessages } from './messages/zh-CN.js';
import { feedbackLink, FeedbackLinkDesk } from './feedback-link.js';
import { reportOf } from './filed-report.js';
import { filedPanel, type ReportState } from './outcome-panel.js';

/** What a filed visit has changed, in words, and the way to the family's view of it. */
export class OutcomeDesk implements Desk {
  readonly #screen: FormScreen;
  readonly #texts: () => LateMessages;
  readonly #filed: FiledVisit;
  readonly #feedback = new FeedbackLinkDesk();
  #report: ReportState = { phase: 'loading' };
  #reportedIn = '';
  #detail: VisitDetail | undefined;
  #asked = false;

  constructor(screen: FormScreen, texts: () => LateMessages, filed: FiledVisit) {
    this.#screen = screen;
    this.#texts = texts;
    this.#filed = filed;
  }

  render(view: FormView): TemplateResult {
    if (this.#reportedIn !== view.language) void this.#explain(view);
    if (!this.#asked) void this.#ask();
    return html`${filedPanel(view, this.#texts(), this.#report)}${
      this.#detail ? (view.part?.filed(view, this.#detail) ?? nothing) : nothing
    }${
      view.feedbackPage
        ? feedbackLink(this.#feedback, view, this.#texts(), {
            make: () => void this.#makeLink(view.student.familyId),
            changed: () => this.#screen.refresh(),
          })
        : nothing
    }`;
  }

  async #explain({ language, locale }: FormView): Promise<void> {
    this.#reportedIn = language;
    let state: ReportState;
    try {
      state = { phase: 'ready', report: await reportOf(this.#filed, locale) };
    } catch {
      state = { phase: 'failed' };
    }
    // A later language goes before an answer that took its time.
    if (this.#reportedIn !== language) return;
    this.#report = state;
    this.#screen.refresh();
  }

  /** The record as it stands, with whose confirmation it waits for. */
  async #ask(): Promise<void> {
    this.#asked = true;
    try {
      this.#detail = await this.#screen.client()?.getVisit(this.#filed.visit.id);
      this.#screen.refresh();
    } catch {
      // It is filed all the same; the second visitor is asked in their own form.
    }
  }

  async #makeLink(familyId: string): Promise<void> {
    const client = this.#screen.client();
    if (!client) return;
    await this.#feedback.make(client, this.#filed.visit.id, familyId);
    this.#screen.refresh('feedback-link');
  }
}
