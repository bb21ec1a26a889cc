import type { FiledVisit, HomevisitClient, StudentSummary } from '@homevisit/client';
import type { VisitDraft } from '@homevisit/sdk/model';
import { VisitDeclinedEvent } from '../events/visit-declined-event.js';
import { VisitFiledEvent } from '../events/visit-filed-event.js';
import { VisitSubmitEvent } from '../events/visit-submit-event.js';
import type { HomevisitEvent } from '../foundation/homevisit-event.js';
import { kitLocale } from '../foundation/messages.js';
import { Declining } from './decline/declining.js';
import type { Failure } from './filing/failure.js';
import { Filing } from './filing/filing.js';
import { loadMaterial, type LoadedForm } from './filing/load-material.js';
import type { VisitFormMessages } from './messages/zh-CN.js';
import { FeedbackLinkDesk } from './outcome/feedback-link.js';
import type { ReportState } from './outcome/outcome-panel.js';

/** What the element shows. */
export type Phase = 'idle' | 'loading' | 'failed' | 'not-found' | 'filling' | 'declining' | 'filed' | 'declined';

/** What the flow needs of the element. */
export interface FlowScreen {
  client(): HomevisitClient | undefined;
  texts(): VisitFormMessages;
  language(): string;
  /** Renders, and then moves the focus, where a place is named. */
  refresh(focus?: string): void;
  /** Renders, and then moves the focus to the first fault in reading order. */
  leadToFault(): Promise<void>;
  /** Speaks to assistive technology. */
  say(words: string): void;
  /** Fires an event; false when the host has taken over. */
  emit(event: HomevisitEvent): boolean;
}

/** The way of one record from an empty form to what came of it. Everything but the picture. */
export class FormFlow {
  phase: Phase = 'idle';
  form: LoadedForm | undefined;
  filing = new Filing();
  declining = new Declining();
  feedback = new FeedbackLinkDesk();
  failure: Failure | undefined;
  filed: FiledVisit | undefined;
  report: ReportState = { phase: 'loading' };
  readonly #screen: FlowScreen;
  #reportedIn = '';
  #loading: AbortController | undefined;

  constructor(screen: FlowScreen) {
    this.#screen = screen;
  }

  /** Fetches everything anew and starts with an empty form. */
  load(studentId: string, student: StudentSummary | undefined): void {
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    const client = this.#screen.client();
    this.#begin(undefined, client && studentId ? 'loading' : 'idle');
    if (!client || !studentId) return;
    loadMaterial(client, studentId, student, loading.signal).then(
      (form) => {
        if (!loading.signal.aborted) this.#begin(form, form ? 'filling' : 'not-found');
      },
      () => {
        if (!loading.signal.aborted) this.#begin(undefined, 'failed');
      },
    );
  }

  #begin(form: LoadedForm | undefined, phase: Phase): void {
    this.form = form;
    this.filing = new Filing();
    this.declining = new Declining();
    this.feedback = new FeedbackLinkDesk();
    this.failure = undefined;
    this.phase = phase;
    form?.core.subscribe(() => this.#screen.refresh());
    this.#screen.refresh();
  }

  /** Goes to another picture and moves the focus into it. */
  show(phase: Phase, focus: string): void {
    this.phase = phase;
    this.#screen.refresh(focus);
  }

  /** Checks the record and, if it is sound and confirmed, files it. */
  async file(): Promise<void> {
    const { form } = this;
    const client = this.#screen.client();
    const texts = this.#screen.texts();
    if (!client || !form || this.filing.sending) return;
    let attempt = form.core.attempt();
    if (attempt.outcome === 'faulty' && attempt.faults.some((fault) => fault.code === 'in-future')) {
      // The page's clock stands still while a phone sleeps; nobody is told that a time is yet to come before it is set.
      await this.#setClock(client, form);
      attempt = form.core.attempt();
    }
    switch (attempt.outcome) {
      case 'faulty':
        await this.#screen.leadToFault();
        this.#screen.say(texts.faultCount(attempt.faults.length));
        return;
      case 'unconfirmed':
        this.#screen.refresh('warnings');
        this.#screen.say(texts.confirmNeeded);
        return;
      case 'ready':
        if (this.#screen.emit(new VisitSubmitEvent(attempt.draft))) await this.#send(client, form, attempt.draft);
    }
  }

  async #send(client: HomevisitClient, form: LoadedForm, draft: VisitDraft): Promise<void> {
    this.failure = undefined;
    const sending = this.filing.send(client, draft);
    this.#screen.refresh();
    const outcome = await sending;
    // Another student may have been chosen meanwhile.
    if (outcome === undefined || this.form !== form) return;
    if ('kind' in outcome) {
      await this.#fail(form, outcome);
      return;
    }
    this.filed = outcome;
    this.report = { phase: 'loading' };
    this.#reportedIn = '';
    this.show('filed', 'outcome');
    this.#screen.emit(new VisitFiledEvent(outcome.visit.id, outcome.visit.studentIds));
    this.#screen.say(this.#screen.texts().filed);
  }

  async #fail(form: LoadedForm, failure: Failure): Promise<void> {
    this.failure = failure;
    form.core.refuse(failure.places);
    if (failure.places.length > 0) await this.#screen.leadToFault();
    else this.#screen.refresh('failure');
    this.#screen.say(this.#screen.texts().label('failures', failure.kind));
  }

  async #setClock(client: HomevisitClient, form: LoadedForm): Promise<void> {
    try {
      form.clock.set((await client.getSession()).now);
    } catch {
      // Without a connection the clock of the page has to do.
    }
  }

  /** Records that the family does not want a visit. */
  async decline(): Promise<void> {
    const { form, declining } = this;
    const client = this.#screen.client();
    if (!client || !form) return;
    if (!declining.complete()) {
      this.#screen.refresh('decline-first-reason');
      this.#screen.say(this.#screen.texts().declineReasonMissing);
      return;
    }
    const sending = declining.send(client, form.core.value('/studentIds') as readonly string[]);
    this.#screen.refresh();
    await sending;
    if (this.form !== form) return;
    const { recorded, failure } = declining;
    this.#screen.refresh();
    if (failure) this.#screen.say(this.#screen.texts().label('failures', failure.kind));
    if (!recorded) return;
    this.show('declined', 'outcome');
    this.#screen.emit(new VisitDeclinedEvent(recorded.id, recorded.studentIds));
    this.#screen.say(this.#screen.texts().declined);
  }

  /** Makes a link for the family to the visit that has been filed. */
  async makeFeedbackLink(): Promise<void> {
    const client = this.#screen.client();
    if (!client || !this.filed) return;
    await this.feedback.make(client, this.filed.visit.id);
    this.#screen.refresh('feedback-link');
  }

  /** Puts into words what the filed visit has changed, once for each language that the element shows. */
  async explain(): Promise<void> {
    const { filed } = this;
    const language = this.#screen.language();
    if (!filed || this.phase !== 'filed' || this.#reportedIn === language) return;
    this.#reportedIn = language;
    try {
      const { reportOf } = await import('./outcome/filed-report.js');
      const report = await reportOf(filed, kitLocale(language));
      if (this.#reportedIn === language) this.report = { phase: 'ready', report };
    } catch {
      this.report = { phase: 'failed' };
    }
    this.#screen.refresh();
  }
}
