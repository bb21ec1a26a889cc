import type { FiledVisit, HomevisitClient, StudentSummary } from '@homevisit/client';
import type { VisitDraft } from '@homevisit/sdk/model';
import type { CourseTap } from '@homevisit/sdk/visit';
import type { ReactiveController } from 'lit';
import { importAgain } from '../foundation/import-again.js';
import { VisitFiledEvent } from '../events/visit-filed-event.js';
import { VisitSubmitEvent } from '../events/visit-submit-event.js';
import { failureOf, type Failure } from './filing/failure.js';
import { Filing } from './filing/filing.js';
import { loadMaterial, type LoadedForm } from './filing/load-material.js';
import type { FormScreen } from './form-screen.js';
import type { Desk, FormView } from './form-view.js';
import { KeepingPart } from './keeping/keeping-part.js';
import type { VisitKeeping } from './keeping/visit-keeping.js';
import type { LateForm } from './late/late-form.js';
import { labelOf } from './messages/labels.js';

/** What the element shows. */
export type Phase = 'idle' | 'loading' | 'failed' | 'not-found' | 'filling' | 'filed';

/** The way of one record from an empty form to what came of it. Everything but the picture. */
export class FormFlow implements ReactiveController {
  phase: Phase = 'idle';
  form: LoadedForm | undefined;
  filing = new Filing();
  failure: Failure | undefined;
  /** In place of the form, where there is one. */
  desk: Desk | undefined;
  readonly #screen: FormScreen;
  #loading: AbortController | undefined;
  #prepared = false;
  #reload = (): void => undefined;
  /** What was being written when another client came, where no draft keeps it. */
  #interrupted: LoadedForm | undefined;
  readonly #keeping: KeepingPart;
  #late: LateForm | undefined;
  /** Kept while the form is shown again, with what was ticked. */
  #declineDesk: Desk | undefined;

  constructor(screen: FormScreen) {
    this.#screen = screen;
    this.#keeping = new KeepingPart(screen, {
      filed: (filed) => void this.#showFiled(filed),
      refused: (failure) => void this.#refused(failure),
      show: (desk, focus) => {
        this.desk = desk;
        screen.refresh(focus);
      },
      reload: () => this.#reload(),
    });
    screen.host.addController(this);
  }

  hostConnected(): void {
    // Put into the page again.
    if (this.form && this.phase === 'filling') this.#keeping.keep(this.form);
  }

  hostDisconnected(): void {
    this.#keeping.end();
  }

  /** What keeps the form, as soon as it is there; `undefined` where nothing is kept. */
  kept(): Promise<VisitKeeping | undefined> {
    return this.#keeping.ready();
  }

  /** Tells the school of a tap, where the visit is a planned one: it wants to know who is out now. */
  async tell(tap: CourseTap): Promise<void> {
    const visitId = this.#screen.plannedVisitId();
    const { form } = this;
    if (!form || visitId === undefined) return;
    // Where nothing can be kept, the record alone says when it was.
    await this.kept()
      .then((kept) => kept?.tellCourse(visitId, form.core, tap))
      .catch(() => undefined);
  }

  /** What is said above the form about how it is kept. */
  notice(view: FormView): unknown {
    return this.phase === 'filling' ? this.#keeping.notice(view) : undefined;
  }

  /** Fetches everything anew and starts with an empty form. */
  load(studentId: string, student: StudentSummary | undefined): void {
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    const client = this.#screen.client();
    if (this.form && this.phase === 'filling' && this.#screen.keeping() === 'off') this.#interrupted = this.form;
    this.#begin(undefined, client && studentId ? 'loading' : 'idle');
    if (!client || !studentId) return;
    loadMaterial(client, studentId, student, loading.signal)
      .catch(async (error: unknown) => {
        const { source, staleSince } = await this.#keeping.kept(error, client);
        const form = await loadMaterial(source, studentId, student, loading.signal);
        if (!form) throw error;
        return { ...form, staleSince };
      })
      .then(
        (form) => {
          if (loading.signal.aborted) return;
          this.#begin(form, form ? 'filling' : 'not-found');
          this.#goOn(form);
        },
        () => {
          if (!loading.signal.aborted) this.#begin(undefined, 'failed');
        },
      );
    this.#reload = () => this.load(studentId, student);
  }

  /** Another client brings the same person back to the same student, as after a new sign-in: they go on writing. */
  #goOn(form: LoadedForm | undefined): void {
    const before = this.#interrupted;
    this.#interrupted = undefined;
    const whose = (one: LoadedForm | undefined): string =>
      JSON.stringify([one?.session.person.id, one?.session.school.id, one?.student.id]);
    if (form && before && whose(form) === whose(before)) form.core.restore(before.core.snapshot());
  }

  #begin(form: LoadedForm | undefined, phase: Phase): void {
    this.#keeping.end();
    this.form = form;
    this.filing = new Filing();
    this.failure = undefined;
    this.desk = undefined;
    this.#declineDesk = undefined;
    this.phase = phase;
    form?.core.subscribe(() => this.#screen.refresh());
    this.#screen.refresh();
  }

  /**
   * Fetches what will be needed later, once the form is on screen and while there is a connection. Without one it is
   * tried again when it is needed.
   */
  prepare(): void {
    if (!this.form) return;
    if (this.phase === 'filling') this.#keeping.keep(this.form);
    if (this.#prepared) return;
    this.#prepared = true;
    this.#fetchLate().catch(() => undefined);
  }

  async #fetchLate(): Promise<LateForm> {
    const { LateForm } = await importAgain(() => import('./late/late-form.js'));
    this.#late ??= new LateForm(this.#screen.host, this.#screen);
    await this.#late.ready;
    return this.#late;
  }

  /** Checks the record and, if it is sound and confirmed, files it. */
  async file(): Promise<void> {
    const { form } = this;
    const client = this.#screen.client();
    const texts = this.#screen.texts();
    if (!client || !form) return;
    // What is about to come back would fill in what is found missing now.
    if (this.#keeping.mayBringBack(form)) await this.#keeping.ready();
    if (this.form !== form || this.filing.sending) return;
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
    const sending = this.filing.send(client, draft, this.#screen.plannedVisitId(), this.#keeping.ready());
    this.#screen.refresh();
    const outcome = await sending;
    // Another student may have been chosen meanwhile.
    if (outcome === undefined || this.form !== form) return;
    if ('failure' in outcome) await this.#refused(outcome.failure);
    else if ('filed' in outcome) await this.#showFiled(outcome.filed);
    else {
      this.desk = outcome.waiting;
      this.#screen.refresh('waiting');
    }
  }

  /** Filed, now or after it had been waiting; without an answer where another tab has sent it. */
  async #showFiled(filed: FiledVisit | undefined): Promise<void> {
    this.phase = 'filed';
    this.desk = undefined;
    this.#screen.refresh('outcome');
    this.#screen.say(this.#screen.texts().filed);
    if (!filed) return;
    this.#screen.emit(new VisitFiledEvent(filed.visit.id, filed.visit.studentIds));
    try {
      this.desk = (await this.#fetchLate()).outcome(filed);
      this.#screen.refresh('outcome');
    } catch {
      // The words that it is filed are on the screen; what follows from it, the badge of the student tells too.
    }
  }

  async #refused(failure: Failure): Promise<void> {
    this.desk = undefined;
    this.form?.core.refuse(failure.places);
    await this.#fail(failure);
  }

  async #fail(failure: Failure): Promise<void> {
    this.failure = failure;
    if (failure.places.length > 0) await this.#screen.leadToFault();
    else this.#screen.refresh('failure');
    this.#screen.say(labelOf(this.#screen.texts(), 'failures', failure.kind));
  }

  async #setClock(client: HomevisitClient, form: LoadedForm): Promise<void> {
    try {
      form.clock.set((await client.getSession()).now);
    } catch {
      // Without a connection the clock of the page has to do.
    }
  }

  /** Opens what records that the family does not want a visit. */
  async openDecline(): Promise<void> {
    const { form } = this;
    if (!form) return;
    try {
      const late = await this.#fetchLate();
      if (this.form !== form) return;
      this.#declineDesk ??= late.decline(() => this.#closeDecline());
      this.desk = this.#declineDesk;
      this.#screen.refresh('decline-heading');
    } catch {
      await this.#fail(failureOf({ code: 'homevisit.network' }));
    }
  }

  #closeDecline(): void {
    this.desk = undefined;
    this.#screen.refresh('title');
  }
}
