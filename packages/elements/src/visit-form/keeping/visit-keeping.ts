import type { FiledVisit } from '@homevisit/client';
import type { VisitDraft } from '@homevisit/sdk/model';
import type { CourseTap, FormSnapshot, VisitFormCore } from '@homevisit/sdk/visit';
import { SignInNeededEvent } from '../../events/sign-in-needed-event.js';
import { VisitWaitingEvent } from '../../events/visit-waiting-event.js';
import type { Localize } from '../../foundation/localize.js';
import { holdPageKeeping, type KeepingPlaces, type PageKeeping } from '../../keeping/page-keeping.js';
import { failureOf, type Failure } from '../filing/failure.js';
import type { LoadedForm } from '../filing/load-material.js';
import { OutboxFiling, type HandedOver } from '../filing/outbox-filing.js';
import { randomId } from '../filing/write-key.js';
import type { FormScreen } from '../form-screen.js';
import type { Desk, FormView } from '../form-view.js';
import { addStyles } from '../stages/add-styles.js';
import { tellCourse } from './course-tell.js';
import { firstStanding } from './first-standing.js';
import { FollowedDraft } from './followed-draft.js';
import { keepingNotice } from './keeping-notice.js';
import { keepMaterial } from './kept-form.js';
import { KeptPhotos } from './kept-photos.js';
import { keepingStyles } from './keeping.styles.js';
import { keepingTextsOf } from './keeping-texts.js';
import type { texts } from './messages/zh-CN.js';
import { WaitingDesk } from './waiting-desk.js';

/** What the form does with what becomes of a record, at once or much later. */
export interface KeepingActions {
  filed(filed: FiledVisit | undefined): void;
  refused(failure: Failure): void;
  /** Shows a picture in place of the form, or the form again. */
  show(desk: Desk | undefined, focus?: string): void;
  /** Fetches what the form needs anew; what is typed stays. */
  reload(): void;
}

/** What became of an attempt to file. */
export type Filed =
  { readonly filed: FiledVisit | undefined } | { readonly failure: Failure } | { readonly waiting: Desk };

/** Keeps one form: its draft, and its record until the server has it. One for each form that is opened. */
export class VisitKeeping {
  readonly #screen: FormScreen;
  readonly #actions: KeepingActions;
  readonly #localize: Localize<typeof texts>;
  readonly page: PageKeeping;
  /** Photos of this record that the school's system does not have yet. */
  readonly photos: KeptPhotos;
  readonly #filing: OutboxFiling;
  #followed: FollowedDraft | undefined;
  #desk: WaitingDesk | undefined;
  #stopWatching = (): void => undefined;
  #stopLooking = (): void => undefined;
  #arrived = false;
  #signedOut = false;
  #filingNow = false;
  /** The server has the record, and the form is shown no more. */
  #done = false;
  #ended = false;

  /** Opens what is kept for whoever is signed in. Rejects only where the code could not be had. */
  static async open(
    screen: FormScreen,
    form: LoadedForm,
    place: KeepingPlaces | undefined,
    actions: KeepingActions,
  ): Promise<VisitKeeping | undefined> {
    const client = screen.client();
    if (!client) return undefined;
    const page = await holdPageKeeping(client, form.session, place);
    const keeping = new VisitKeeping(screen, page, actions);
    await keeping.#localize.ready;
    // Not waited for, and where it fails the next form tries again.
    if (form.staleSince === undefined) void keepMaterial(client, form, place).catch(() => undefined);
    return keeping;
  }

  private constructor(screen: FormScreen, page: PageKeeping, actions: KeepingActions) {
    this.#screen = screen;
    this.page = page;
    this.photos = new KeptPhotos(page.drafts);
    this.#actions = actions;
    this.#localize = keepingTextsOf(screen.host);
    this.#filing = new OutboxFiling(page.outbox);
    addStyles(screen.host, [keepingStyles]);
  }

  /** Brings back what was kept of a form, and keeps it from now on. */
  async begin(form: LoadedForm, start: FormSnapshot): Promise<void> {
    const draft = await this.page.drafts.open(`visit/${this.#screen.plannedVisitId() ?? form.student.id}`);
    if (this.#ended) {
      await draft.close();
      return;
    }
    const followed = new FollowedDraft(draft, form.core, {
      start,
      atWork: () => this.#atWork(),
      changed: () => this.#look(),
    });
    this.#followed = followed;
    followed.begin();
    await this.#resume(followed);
    this.#stopLooking = this.page.outbox.subscribe(() => void setTimeout(() => this.#look(), 0));
    this.#screen.refresh();
  }

  /** What is said about keeping above the form. */
  notice({ language }: FormView, staleSince: number | undefined): unknown {
    const followed = this.#desk ? undefined : this.#followed;
    const { texts } = this.#localize;
    const reload = (): void => this.#actions.reload();
    return keepingNotice({ texts, language, followed, staleSince, reload, arrived: this.#arrived });
  }

  /** Files a record by way of the outbox. Resolves when the server has answered, or is known not to. */
  async file(draft: VisitDraft): Promise<Filed> {
    const followed = this.#followed;
    if (!followed) return { failure: failureOf(undefined) };
    this.#filingNow = true;
    try {
      const { entryId } = followed.filing;
      const before = this.#filing.standing(entryId);
      if (before.kind === 'filed') {
        // From another tab, with another content perhaps. Whoever presses again means another record.
        await followed.noteFiling({ entryId: randomId() });
        return { failure: failureOf({ code: 'homevisit.conflict' }) };
      }
      // What waits is what was written before.
      if (before.kind === 'waiting' || before.kind === 'conflict') await this.#filing.takeOut(entryId);
      // Before it is handed over: whoever is cut off here hands the same record over again.
      await followed.noteFiling({ entryId });
      const files = await this.photos.filesOf(draft);
      await this.#filing.handOver(entryId, draft, this.#screen.plannedVisitId(), files);
      await followed.noteFiling({ entryId, handedOver: true });
      return await this.#settle(entryId, await firstStanding(this.#filing, entryId));
    } catch (error) {
      return { failure: failureOf(error) };
    } finally {
      this.#filingNow = false;
    }
  }

  /** Tells the school what somebody has tapped on the way. */
  tellCourse(visitId: string, core: VisitFormCore, tap: CourseTap): Promise<void> {
    return tellCourse(this.page.outbox, visitId, core, tap);
  }

  /** Keeps what is pending and lets go. */
  async end(): Promise<void> {
    this.#ended = true;
    this.#stopWatching();
    this.#stopLooking();
    this.#filing.end();
    await this.#followed?.end();
    this.page.release();
  }

  /** Goes on with a record that an earlier page has handed over. */
  async #resume(followed: FollowedDraft): Promise<void> {
    const { entryId, handedOver } = followed.filing;
    if (!handedOver) return;
    // Reads what is there, and sends nothing.
    await this.page.outbox.unreadable().catch(() => undefined);
    const standing = this.#filing.standing(entryId);
    if (standing.kind === 'gone') await followed.renew();
    else if (standing.kind === 'refused') this.#actions.refused(standing.failure);
    else await this.#catchUp(followed, standing);
  }

  /** Follows what another tab has done with the record. */
  #look(): void {
    const followed = this.#followed;
    this.#screen.refresh();
    if (!followed || this.#desk || this.#filingNow || this.#ended || this.#done) return;
    const standing = this.#filing.standing(followed.filing.entryId);
    if (standing.kind !== 'gone' && standing.kind !== 'refused' && !this.#atWork())
      void this.#catchUp(followed, standing);
  }

  async #catchUp(followed: FollowedDraft, standing: HandedOver): Promise<void> {
    if (standing.kind === 'filed') {
      this.#arrived = true;
      await followed.renew();
    } else {
      this.#actions.show(this.#wait(followed.filing.entryId, standing));
    }
  }

  async #settle(id: string, standing: HandedOver): Promise<Filed> {
    switch (standing.kind) {
      case 'filed':
        this.#done = true;
        await this.#followed?.settle();
        await this.photos.forgetAll();
        return { filed: standing.filed };
      case 'gone':
        // Somebody has taken it out, in another tab.
        return { failure: failureOf(undefined) };
      case 'refused':
        return { failure: standing.failure };
      default:
        return { waiting: this.#wait(id, standing) };
    }
  }

  /** From now on the record is waited for, here, while anybody may send it. */
  #wait(id: string, standing: HandedOver): Desk {
    this.#stopWatching();
    const desk = new WaitingDesk(() => this.#localize.texts, this.#waitingActions(id), standing);
    this.#desk = desk;
    this.#stopWatching = this.#filing.watch(id, () => void setTimeout(() => this.#lookAgain(id, desk), 0));
    this.#screen.emit(new VisitWaitingEvent(standing.kind === 'waiting' ? standing.entry.addedAt : undefined));
    this.#askForSignIn(standing);
    return desk;
  }

  #lookAgain(id: string, desk: WaitingDesk): void {
    if (this.#desk !== desk) return;
    const standing = this.#filing.standing(id);
    switch (standing.kind) {
      case 'filed':
        this.#endWaiting();
        this.#done = true;
        void this.#followed?.settle();
        void this.photos.forgetAll();
        this.#actions.filed(standing.filed);
        return;
      case 'refused':
        this.#endWaiting();
        this.#actions.refused(standing.failure);
        return;
      case 'gone':
        this.#endWaiting();
        this.#actions.show(undefined, 'title');
        return;
      default:
        desk.standing = standing;
        this.#askForSignIn(standing);
        this.#screen.refresh();
    }
  }

  #endWaiting(): void {
    this.#stopWatching();
    this.#stopWatching = () => undefined;
    this.#desk = undefined;
  }

  #waitingActions(id: string) {
    return {
      sendNow: () => this.#filing.hurry(),
      takeOut: () => void this.#takeOut(id),
      keepTheirs: () => void this.#keepTheirs(id),
      keepBoth: () => void this.#keepBoth(id),
    };
  }

  /** Back to the form with it. It keeps its id: what the server may have of it already, it does not get twice. */
  async #takeOut(id: string): Promise<void> {
    if (!(await this.#filing.takeOut(id))) return;
    this.#endWaiting();
    await this.#followed?.noteFiling({ entryId: id });
    this.#actions.show(undefined, 'title');
  }

  async #keepTheirs(id: string): Promise<void> {
    if (!(await this.#filing.takeOut(id))) return;
    this.#endWaiting();
    // To be taken back, if it was pressed by mistake.
    await this.#followed?.discard();
    this.#actions.show(undefined, 'title');
  }

  /** As a record of its own, which belongs to no planned visit any more. */
  async #keepBoth(id: string): Promise<void> {
    const standing = this.#filing.standing(id);
    const write = standing.kind === 'conflict' ? standing.entry.write : undefined;
    if (write?.operation !== 'fileVisit') return;
    const next = randomId();
    await this.#followed?.noteFiling({ entryId: next });
    await this.#filing.handOver(next, write.body, undefined, write.files);
    await this.#filing.takeOut(id);
    await this.#followed?.noteFiling({ entryId: next, handedOver: true });
    this.#actions.show(this.#wait(next, { kind: 'sending' }), 'waiting');
  }

  /** Nothing is exchanged under somebody's hands. */
  #atWork(): boolean {
    return document.hasFocus() && this.#screen.host.matches(':focus-within');
  }

  /** Once for each time that the sign-in has expired. */
  #askForSignIn(standing: HandedOver): void {
    const signedOut = standing.kind === 'waiting' && standing.state.pause === 'signed-out';
    if (signedOut && !this.#signedOut) this.#screen.emit(new SignInNeededEvent(() => this.#filing.hurry()));
    this.#signedOut = signedOut;
  }
}
