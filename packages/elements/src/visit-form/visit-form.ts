import type { HomevisitClient, StudentSummary } from '@homevisit/client';
import {
  FORM_STAGES,
  makeTap,
  POINTER_OF_TAP,
  stageOfPointer,
  type CourseTap,
  type FormStage,
} from '@homevisit/sdk/visit';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../foundation/property.js';
import { actionStyles } from '../foundation/action.styles.js';
import { ClientElement } from '../foundation/client-element.js';
import { clientContext, feedbackUrlContext, ProvidedValue } from '../foundation/context.js';
import { Localize } from '../foundation/localize.js';
import { kitLocale } from '../foundation/messages.js';
import { proseStyles } from '../foundation/prose.styles.js';
import { fieldId } from './fields/field-id.js';
import { fieldStyles } from './fields/field.styles.js';
import type { LoadedForm } from './filing/load-material.js';
import { keepingContext, type KeepingChoice } from '../keeping/keeping-context.js';
import { FormFlow } from './form-flow.js';
import { courseStyles } from './course.styles.js';
import { formPage, stageId } from './form-page.js';
import type { FormScreen } from './form-screen.js';
import type { FormView, PickPhoto } from './form-view.js';
import { leavingReport } from './leaving-report.js';
import { labelOf } from './messages/labels.js';
import { NarrowLayout } from './narrow-layout.js';
import { openForm, type OpenedVisit } from './opening.js';
import { StagePart } from './stage-part.js';
import { SUMMARY_HEADING } from './summary-heading.js';
import { visitFormMessages } from './visit-form.messages.js';
import { visitFormStyles } from './visit-form.styles.js';

/**
 * Takes its client from `<hv-provider>` or from `client`. What is typed stays until the record is filed or another
 * student is chosen; a broken connection loses nothing, and sending again files nothing twice. Where the element is
 * narrow, it shows one stage of the visit at a time.
 *
 * @tag hv-visit-form
 * @summary The record of one home visit: asks for what the school's policies ask for, says why, and files it.
 * @status experimental
 * @since 0.1
 *
 * @event {VisitSubmitEvent} hv-visit-submit - A checked record is about to be sent. Cancel to file it by other means.
 * @event {VisitFiledEvent} hv-visit-filed - The record has been filed.
 * @event {VisitWaitingEvent} hv-visit-waiting - The record cannot be sent now; it is kept on the device and filed by itself.
 * @event {SignInNeededEvent} hv-sign-in-needed - The sign-in has expired and a record waits; `goOn()` sends it.
 * @event {VisitDeclinedEvent} hv-visit-declined - A family's refusal has been recorded.
 * @cssproperty --hv-visit-form-top - Height of what the host keeps at the top of the window, such as a fixed header.
 */
export class VisitForm extends ClientElement<HomevisitClient> {
  /** The school's identifier of the student who was visited. */
  @property({ attribute: 'student-id' }) studentId = '';
  /** The student, where the host has it at hand; spares a search through the classes. */
  @property({ attribute: false }) student?: StudentSummary | undefined;
  /** The planned visit that the record is about; the form takes over what is known of it. */
  @property({ attribute: false }) visit?: OpenedVisit | undefined;
  /** The stage to open at: `before`, `during` or `after`; by default the one that the visit is in. */
  @property() stage: FormStage | '' = '';
  /** The host's own way to photos, such as the camera of its app; else the browser's. */
  @property({ attribute: false }) pickPhoto?: PickPhoto | undefined;
  /** Address of the page with the family's feedback; else the provider's. Without either no link is offered. */
  @property({ attribute: 'feedback-url' }) feedbackUrl = '';

  /**
   * `off` keeps nothing on this device, as for a computer that several people use; or places of the host's own. Else
   * the provider's choice, else the browser's database.
   */
  @property() keeping?: KeepingChoice | undefined;

  @state() private announcement = '';

  protected override readonly localize = new Localize(this, visitFormMessages);
  private readonly providedFeedbackUrl = new ProvidedValue(this, feedbackUrlContext);
  private readonly providedKeeping = new ProvidedValue(this, keepingContext);
  readonly #layout = new NarrowLayout(this);
  readonly #flow: FormFlow;
  readonly #openReasons = new Set<string>();
  readonly #part: StagePart;
  #opened: LoadedForm | undefined;
  #focusNext: string | undefined;
  /** Words of another language than the page's are not left standing. */
  #announcedIn = '';

  constructor() {
    super(clientContext);
    const screen = this.#screen();
    this.#flow = new FormFlow(screen);
    this.#part = new StagePart(this, screen);
  }

  static override get styles(): CSSResultGroup {
    return [super.styles, proseStyles, actionStyles, visitFormStyles, courseStyles, fieldStyles];
  }

  protected override clientChanged(): void {
    this.#load();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // The first load comes with the first client.
    if ((changed.has('studentId') || changed.has('visit')) && this.hasUpdated) this.#load();
    const { form } = this.#flow;
    if (form && form !== this.#opened) this.#open(form);
    else if (form && changed.has('stage') && this.stage) form.core.goTo(this.stage);
  }

  /** A form that has just come opens at the stage that the visit is in. */
  #open(form: LoadedForm): void {
    this.#opened = form;
    const stage = openForm(form.core, this.visit, this.stage);
    if (stage !== form.core.stage) form.core.goTo(stage);
  }

  protected override updated(): void {
    this.#flow.prepare();
    // What has failed is tried again when somebody goes there, not over and over.
    if (this.#flow.form && this.#part.state === 'loading') void this.#part.load();
    const target = this.#focusNext;
    this.#focusNext = undefined;
    const place = target === undefined ? null : this.#place(target);
    // A heading brings what stands below it into view, a control what stands around it.
    place?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: place.tabIndex < 0 ? 'start' : 'center' });
  }

  protected override renderContent(): TemplateResult {
    return html`<div class="page" data-narrow=${this.#layout.narrow}>
      ${this.#renderPhase()}
      <p class="visually-hidden" role="status">
        ${this.#announcedIn === this.localize.language ? this.announcement : nothing}
      </p>
    </div>`;
  }

  #renderPhase(): unknown {
    const { texts } = this.localize;
    const { form, phase } = this.#flow;
    if (phase === 'failed' || phase === 'not-found') {
      return html`<div class="card">
        <p>${phase === 'failed' ? texts.loadFailed : texts.studentNotFound}</p>
        <button class="action" type="button" @click=${() => this.#load()}>${texts.retry}</button>
      </div>`;
    }
    if (!form) return html`<p class="card loading" aria-busy="true">${texts.loading}</p>`;
    const view = this.#view(form);
    if (this.#flow.desk) return this.#flow.desk.render(view);
    return phase === 'filed'
      ? html`<section class="card"><h2 id="outcome" tabindex="-1">${texts.filed}</h2></section>`
      : html`${this.#flow.notice(view)}${this.#renderForm(form, view)}`;
  }

  #renderForm(form: LoadedForm, view: FormView): TemplateResult {
    return formPage(view, {
      part: this.#part,
      sending: this.#flow.filing.sending,
      failure: this.#flow.failure,
      submit: () => {
        const next = FORM_STAGES[FORM_STAGES.indexOf(form.core.stage) + 1];
        if (this.#layout.narrow && next) this.#goToStage(form, next);
        else void this.#file(form);
      },
      decline: () => void this.#flow.openDecline(),
      goToStage: (stage) => this.#goToStage(form, stage),
      goToPlace: (pointer) => this.#goToPlace(form, pointer),
      tap: (tap) => this.#tap(form, tap),
    });
  }

  #view(form: LoadedForm): FormView {
    return {
      ...form,
      texts: this.localize.texts,
      language: this.localize.language,
      locale: kitLocale(this.localize.language),
      timeZone: form.session.school.timeZone,
      feedbackPage: this.feedbackUrl || (this.providedFeedbackUrl.value ?? ''),
      narrow: this.#layout.narrow,
      part: this.#part.part,
      client: () => this.activeClient,
      pickPhoto: this.pickPhoto,
      openReasons: this.#openReasons,
      toggleReason: (pointer) => {
        if (!this.#openReasons.delete(pointer)) this.#openReasons.add(pointer);
        this.requestUpdate();
      },
      refresh: (focus) => this.#refresh(focus),
    };
  }

  #screen(): FormScreen {
    return {
      host: this,
      client: () => this.activeClient,
      texts: () => this.localize.texts,
      language: () => this.localize.language,
      keeping: () => this.keeping ?? this.providedKeeping.value,
      kept: () => this.#flow.kept(),
      refresh: (focus) => this.#refresh(focus),
      show: (desk, focus) => {
        this.#flow.desk = desk;
        this.#refresh(focus);
      },
      leadToFault: () => this.#leadToFault(),
      say: (words) => void this.#say(words),
      emit: (event) => this.emit(event),
      plannedVisitId: () => this.visit?.id,
    };
  }

  #load(): void {
    this.#openReasons.clear();
    this.#flow.load(this.studentId, this.student);
  }

  /** Files once there is what says what is wrong; without a connection, without it. */
  async #file(form: LoadedForm): Promise<void> {
    const part = this.#part.part ?? (await this.#part.load());
    const left = part?.unfinished(form.core);
    if (left === undefined) return this.#flow.file();
    this.#refresh(left.focus);
    return this.#say(left.words);
  }

  /** Notes a moment of the visit. On a phone the stage that begins with it comes into view. */
  #tap(form: LoadedForm, tap: CourseTap): void {
    const { core } = form;
    const { stage } = core;
    makeTap(core, tap, leavingReport(core, this.visit, this.localize.texts));
    void this.#flow.tell(tap);
    const { time } = core.moment(POINTER_OF_TAP[tap]);
    void this.#say(this.localize.texts.tapDone(labelOf(this.localize.texts, 'tapped', tap), time));
    this.#refresh(this.#layout.narrow && core.stage !== stage ? stageId(core.stage) : undefined);
  }

  #goToStage(form: LoadedForm, stage: FormStage): void {
    form.core.goTo(stage);
    void this.#part.load();
    this.#refresh(stageId(stage));
  }

  #goToPlace(form: LoadedForm, pointer: string): void {
    form.core.goTo(stageOfPointer(pointer));
    this.#refresh(pointer);
  }

  /** To the first fault in reading order, in whatever stage it is. */
  async #leadToFault(): Promise<void> {
    await this.updateComplete;
    const field = this.renderRoot.querySelector('.stage .error')?.closest<HTMLElement>('[data-pointer]');
    const pointer = field?.dataset['pointer'];
    if (pointer !== undefined && this.#flow.form) this.#goToPlace(this.#flow.form, pointer);
    else this.#refresh(SUMMARY_HEADING);
  }

  /** The element to focus for an id or a pointer; for a place without a control of its own, the nearest around it. */
  #place(target: string): HTMLElement | null {
    const root = this.renderRoot as ShadowRoot;
    const named = root.getElementById(target) ?? root.getElementById(fieldId(target));
    if (named) return named;
    for (let pointer = target; pointer.includes('/'); pointer = pointer.slice(0, pointer.lastIndexOf('/'))) {
      const frame = root.querySelector(`[data-pointer="${pointer}"]`);
      const control = frame?.querySelector<HTMLElement>('input, select, textarea, button');
      if (control) return control;
    }
    // A place that the form does not show, such as one that only the server knows.
    return root.getElementById(SUMMARY_HEADING);
  }

  #refresh(focus?: string): void {
    if (focus !== undefined) this.#focusNext = focus;
    this.requestUpdate();
  }

  /** Speaks through the one polite region; the same words twice are spoken twice. */
  async #say(words: string): Promise<void> {
    this.announcement = '';
    await this.updateComplete;
    this.#announcedIn = this.localize.language;
    this.announcement = words;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hv-visit-form': VisitForm;
  }
}
