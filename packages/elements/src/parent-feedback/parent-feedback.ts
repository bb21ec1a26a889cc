import type { FamilyClient, OwnRequest } from '@homevisit/client';
import type { FeedbackQuestion } from '@homevisit/sdk/model';
import type { nothing } from 'lit';
import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../foundation/property.js';
import { FeedbackSentEvent } from '../events/feedback-sent-event.js';
import { FeedbackSubmitEvent } from '../events/feedback-submit-event.js';
import { actionStyles } from '../foundation/action.styles.js';
import { ClientElement } from '../foundation/client-element.js';
import { familyClientContext } from '../foundation/context.js';
import { Localize } from '../foundation/localize.js';
import { proseStyles } from '../foundation/prose.styles.js';
import { AnswerKeeper } from './answer-keeper.js';
import { FeedbackSession } from './feedback-session.js';
import type { FeedbackState } from './feedback-state.js';
import { lazyLinkClient } from './lazy-link-client.js';
import { MoreParts } from './more-parts.js';
import type { ParentFeedbackMessages } from './messages/zh-CN.js';
import { parentFeedbackMessages } from './parent-feedback.messages.js';
import { parentFeedbackStyles } from './parent-feedback.styles.js';
import { partsStyles } from './parts.styles.js';
import { questionsScreen } from './questions-screen.js';
import { RemainingTeller } from './remaining-teller.js';
import { requestList } from './request-list.js';
import { RequestReplies } from './request-replies.js';
import { sentScreen } from './sent-screen.js';
import { unavailableScreen } from './unavailable-screen.js';

/** Something to say, in the language that holds when it is said. */
type Announcement = (texts: ParentFeedbackMessages) => string;

const SILENCE: Announcement = () => '';

/**
 * For a family that came by a link and has no account. Rates the visit, never a person; every question may be left out.
 * Shows nothing that the link does not bring. What was filled in is kept when sending fails.
 *
 * Takes its client from `client`, else from `<hv-provider>`, else makes one from `base-url` and the token in the
 * address's fragment (`#t=…`).
 *
 * @tag hv-parent-feedback
 * @summary A family's page about one visit: what it was, a few plain questions, a request, and the school's answer.
 * @status experimental
 * @since 0.1
 *
 * @slot notice - The school's notice on what happens to the data, above the button that sends.
 * @slot help - Whom to call; shown below the advice where the visit cannot be shown.
 * @event {FeedbackSubmitEvent} hv-feedback-submit - The family wants to send. Cancel to send by other means.
 * @event {FeedbackSentEvent} hv-feedback-sent - The feedback has reached the school.
 * @csspart visit - Whose visit it was, when, by whom and how.
 * @csspart question - One question with its answers.
 * @csspart request - A request with the school's answer.
 */
export class ParentFeedback extends ClientElement<FamilyClient> {
  /** Where the contract's paths begin; for a page that has no client of its own. */
  @property({ attribute: 'base-url' }) baseUrl?: string | undefined;

  @state() private hash = '';
  /** What the live region says. */
  @state() private announcement: Announcement = SILENCE;
  /** True after an attempt to send nothing. */
  @state() private isEmpty = false;

  protected override readonly localize = new Localize(this, parentFeedbackMessages);
  private readonly session = new FeedbackSession(() => this.sessionChanged());
  private readonly keeper = new AnswerKeeper(this.session, () => void this.send());
  private readonly replies = new RequestReplies({
    client: () => this.activeClient,
    changed: () => this.requestUpdate(),
    take: (visit) => this.session.take(visit),
  });
  private readonly more = new MoreParts(this, {
    client: () => this.activeClient,
    take: (visit) => this.session.take(visit),
    announce: (text) => {
      this.announcement = () => text;
    },
    focus: (selector) => this.moveFocus(selector),
  });
  private linkClient: FamilyClient | undefined;
  /** Selector of what gets the focus after the next update. */
  private nextFocus: string | undefined;
  private isReloading = false;
  private readonly teller = new RemainingTeller();

  constructor() {
    super(familyClientContext);
  }

  static override get styles(): CSSResultGroup {
    return [super.styles, proseStyles, actionStyles, parentFeedbackStyles, partsStyles];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.readHash();
    window.addEventListener('hashchange', this.readHash);
    window.addEventListener('online', this.sendWaiting);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.readHash);
    window.removeEventListener('online', this.sendWaiting);
    this.session.pause();
    this.keeper.close();
  }

  protected override get activeClient(): FamilyClient | undefined {
    return super.activeClient ?? this.linkClient;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('baseUrl') || changed.has('hash')) {
      this.linkClient = this.baseUrl === undefined ? undefined : lazyLinkClient(this.baseUrl, this.hash);
    }
    super.willUpdate(changed);
    if (this.isConnected) this.session.follow(this.activeClient);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const selector = this.nextFocus;
    this.nextFocus = undefined;
    if (selector) this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  protected override renderContent(): TemplateResult {
    return html`<div class="page" aria-busy=${this.session.state.phase === 'loading'}>
      <p class="visually-hidden" role="status">${this.announcement(this.localize.texts)}</p>
      ${this.more.part?.render() ?? this.renderState(this.session.state)}
    </div>`;
  }

  private renderState(current: FeedbackState): TemplateResult {
    switch (current.phase) {
      case 'idle':
      case 'loading':
        return html`<p class="loading">${this.localize.texts.loading}</p>`;
      case 'unavailable':
        return unavailableScreen(current.reason, this.localize.texts, () => void this.reload());
      case 'open':
        return questionsScreen(current, this.session, this.localize, {
          isEmpty: this.isEmpty,
          requests: this.renderRequests(current.visit.requests),
          more: this.more.render(this.localize.texts, current.visit),
          rate: this.rate,
          decline: this.decline,
          write: this.write,
          send: () => void this.send(),
        });
      case 'sent':
        return sentScreen(current, this.localize.texts, this.localize.language, {
          requests: this.renderRequests(current.visit.requests),
          more: this.more.render(this.localize.texts, current.visit),
          look: () => void this.look(),
        });
    }
  }

  private renderRequests(requests: readonly OwnRequest[]): TemplateResult | typeof nothing {
    const { texts, language } = this.localize;
    return requestList(requests, {
      texts,
      language,
      replies: this.replies,
      send: (one, settles) => void this.reply(one, settles),
    });
  }

  private readonly readHash = (): void => {
    this.hash = window.location.hash;
  };

  private sessionChanged(): void {
    const current = this.session.state;
    this.keeper.follow();
    if (current.phase !== 'open' && current.phase !== 'sent') this.more.reset();
    // After a press of the button the heading gets the focus and says the same.
    if (current.phase === 'unavailable' && !this.isReloading) {
      this.announcement = (texts) => texts[`load-${current.reason}`];
    }
    this.requestUpdate();
  }

  private moveFocus(selector: string): void {
    this.nextFocus = selector;
    this.requestUpdate();
  }

  private readonly rate = (question: FeedbackQuestion, value: number | undefined): void => {
    this.forgetEmptiness();
    this.session.rate(question, value);
    // The button that took the answer back is gone.
    if (value === undefined) this.moveFocus(`[data-question='${question}'] input`);
  };

  private readonly decline = (declined: boolean): void => {
    this.forgetEmptiness();
    this.session.decline(declined);
  };

  private readonly reply = async (request: OwnRequest, settles?: boolean): Promise<void> => {
    this.announcement = (texts) => texts.sending;
    const hasArrived = await this.replies.send(request, settles);
    const { failure, isEmpty } = this.replies.stateOf(request.id);
    this.announcement = (texts) => (isEmpty ? texts.replyEmpty : failure ? texts[`reply-${failure}`] : '');
    const section = `[data-request="${CSS.escape(request.id)}"]`;
    if (hasArrived || failure === 'changed') this.moveFocus(`${section} h3`);
    else if (isEmpty) this.moveFocus(`${section} textarea`);
  };

  /** The network is back: what could not be sent goes out by itself, with the key that it had. */
  private readonly sendWaiting = (): void => {
    const { state } = this.session;
    if (state.phase === 'open' && state.failure === 'connection') void this.send();
  };

  private readonly write = (event: Event): void => {
    this.forgetEmptiness();
    this.session.write((event.target as HTMLTextAreaElement).value);
    const announcement = this.teller.after(this.session.remaining);
    if (announcement) this.announcement = announcement;
  };

  private forgetEmptiness(): void {
    if (!this.isEmpty) return;
    this.isEmpty = false;
    this.announcement = SILENCE;
  }

  private readonly reload = async (): Promise<void> => {
    this.isReloading = true;
    this.announcement = (texts) => texts.loading;
    await this.session.load();
    this.isReloading = false;
    this.announcement = SILENCE;
    this.moveFocus('h2');
  };

  private readonly send = async (): Promise<void> => {
    const { draft, remaining, state: before } = this.session;
    if (before.phase !== 'open' || before.sending) return;
    if (!draft) {
      this.isEmpty = true;
      this.announcement = (texts) => texts.nothing;
      this.moveFocus('.question input, textarea');
      return;
    }
    if (remaining < 0) {
      this.moveFocus('textarea');
      return;
    }
    if (!this.emit(new FeedbackSubmitEvent(draft))) return;
    this.announcement = (texts) => texts.sending;
    const hasArrived = await this.session.send();
    const after = this.session.state;
    if (after.phase === 'sent') {
      this.announcement = SILENCE;
      this.moveFocus('h2');
    } else if (after.phase === 'open') {
      const { failure } = after;
      this.announcement = failure ? (texts) => texts[`send-${failure}`] : SILENCE;
    }
    if (hasArrived) this.emit(new FeedbackSentEvent(before.visit.visitId));
  };

  private readonly look = async (): Promise<void> => {
    this.announcement = (texts) => texts.refreshing;
    await this.session.look();
    const current = this.session.state;
    const looking = current.phase === 'sent' ? current.looking : undefined;
    if (looking === 'failed') this.announcement = (texts) => texts.refreshFailed;
    else if (looking === 'nothing-new') this.announcement = (texts) => texts.stillWaiting;
    else {
      this.announcement = SILENCE;
      this.moveFocus('.requests h3');
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hv-parent-feedback': ParentFeedback;
  }
}
