import type { FamilyClient } from '@homevisit/client';
import type { FeedbackQuestion } from '@homevisit/sdk/model';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FeedbackSentEvent } from '../events/feedback-sent-event.js';
import { FeedbackSubmitEvent } from '../events/feedback-submit-event.js';
import { actionStyles } from '../foundation/action.styles.js';
import { ClientElement } from '../foundation/client-element.js';
import { familyClientContext } from '../foundation/context.js';
import { Localize } from '../foundation/localize.js';
import { proseStyles } from '../foundation/prose.styles.js';
import { FeedbackSession, type FeedbackState, type LoadFailure } from './feedback-session.js';
import { lazyLinkClient } from './lazy-link-client.js';
import type { ParentFeedbackMessages } from './messages/zh-CN.js';
import { parentFeedbackMessages } from './parent-feedback.messages.js';
import { parentFeedbackStyles } from './parent-feedback.styles.js';
import { questionField } from './question-field.js';
import { requestField } from './request-field.js';
import { requestList } from './request-list.js';
import { sentAnswers } from './sent-answers.js';
import { visitSummary } from './visit-summary.js';

type OpenState = Extract<FeedbackState, { phase: 'open' }>;
type SentState = Extract<FeedbackState, { phase: 'sent' }>;

/** Something to say, in the language that holds when it is said. */
type Announcement = (texts: ParentFeedbackMessages) => string;

const SILENCE: Announcement = () => '';

/** Where so many characters are left, assistive technology is told; a count that speaks with each key would drown the typing. */
const NEARLY_FULL = [100, 20, 0];

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
  private linkClient: FamilyClient | undefined;
  /** Selector of what gets the focus after the next update. */
  private nextFocus: string | undefined;
  private isReloading = false;
  private toldRemaining = Infinity;

  constructor() {
    super(familyClientContext);
  }

  static override get styles(): CSSResultGroup {
    return [super.styles, proseStyles, actionStyles, parentFeedbackStyles];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.readHash();
    window.addEventListener('hashchange', this.readHash);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.readHash);
    this.session.pause();
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
      ${this.renderState(this.session.state)}
    </div>`;
  }

  private renderState(current: FeedbackState): TemplateResult {
    switch (current.phase) {
      case 'idle':
      case 'loading':
        return html`<p class="loading">${this.localize.texts.loading}</p>`;
      case 'unavailable':
        return this.renderUnavailable(current.reason);
      case 'open':
        return this.renderQuestions(current);
      case 'sent':
        return this.renderSent(current);
    }
  }

  private renderUnavailable(reason: LoadFailure): TemplateResult {
    const { texts } = this.localize;
    return html`<h2 tabindex="-1">${texts[`load-${reason}`]}</h2>
      <p>${texts[`load-${reason}-text`]}</p>
      <slot name="help"></slot>
      ${
        reason === 'link'
          ? nothing
          : html`<button class="action primary" type="button" @click=${this.reload}>${texts.retry}</button>`
      }`;
  }

  private renderQuestions({ visit, sending, failure }: OpenState): TemplateResult {
    const { texts, language } = this.localize;
    const { entries, remaining } = this.session;
    const { ratings, request } = entries;
    return html`<h2 tabindex="-1">${texts.title}</h2>
      ${visitSummary(visit, texts, language)}
      <p>${texts.intro}</p>
      ${visit.questions.map((question) => questionField(question, ratings[question], texts, this.rate))}
      ${requestField(request, remaining, texts, this.write)} ${requestList(visit.requests, texts)}
      <slot name="notice"></slot>
      <div class="sending">
        ${failure ? html`<p class="failure">${texts[`send-${failure}`]}</p>` : nothing}
        ${this.isEmpty ? html`<p class="failure">${texts.nothing}</p>` : nothing}
        <button class="action primary send" type="button" aria-disabled=${sending} @click=${this.send}>
          ${sending ? texts.sending : failure ? texts.sendAgain : texts.send}
        </button>
      </div>`;
  }

  private renderSent({ visit, justNow, looking }: SentState): TemplateResult {
    const { texts, language } = this.localize;
    const isWaiting = visit.requests.some(({ answer }) => !answer);
    return html`<h2 tabindex="-1">
        <svg class="done" viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12.5l4.5 4.5L19 7.5" /></svg>
        ${justNow ? texts.thanks : texts.alreadySent}
      </h2>
      ${visitSummary(visit, texts, language)} ${sentAnswers(visit, texts)} ${requestList(visit.requests, texts)}
      ${
        isWaiting
          ? html`<button class="action" type="button" aria-disabled=${looking === 'under-way'} @click=${this.look}>
              ${looking === 'under-way' ? texts.refreshing : texts.refresh}
            </button>`
          : nothing
      }
      ${looking === 'nothing-new' ? html`<p class="muted">${texts.stillWaiting}</p>` : nothing}
      ${looking === 'failed' ? html`<p class="failure">${texts.refreshFailed}</p>` : nothing}`;
  }

  private readonly readHash = (): void => {
    this.hash = window.location.hash;
  };

  private sessionChanged(): void {
    const current = this.session.state;
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

  private readonly write = (event: Event): void => {
    this.forgetEmptiness();
    this.session.write((event.target as HTMLTextAreaElement).value);
    const { remaining } = this.session;
    const before = this.toldRemaining;
    this.toldRemaining = remaining;
    if (remaining < 0) {
      if (before >= 0) this.announcement = (texts) => texts.tooLong(-remaining);
    } else if (before < 0 || NEARLY_FULL.some((mark) => remaining <= mark && mark < before)) {
      this.announcement = (texts) => texts.remaining(remaining);
    }
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
