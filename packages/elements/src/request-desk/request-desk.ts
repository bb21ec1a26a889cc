import type { HomevisitClient, SchoolRequest } from '@homevisit/client';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from '../foundation/property.js';
import { repeat } from 'lit/directives/repeat.js';
import { RequestAnsweredEvent } from '../events/request-answered-event.js';
import { actionStyles } from '../foundation/action.styles.js';
import { ClientElement } from '../foundation/client-element.js';
import { clientContext } from '../foundation/context.js';
import { Localize } from '../foundation/localize.js';
import { proseStyles } from '../foundation/prose.styles.js';
import { reportMessages } from '../parent-feedback/report/report.messages.js';
import { DESK_FILTERS, DeskSession, type DeskFilter, type DeskState, type DeskStep } from './desk-session.js';
import { reportList } from './report-list.js';
import { requestCard } from './request-card.js';
import { requestDeskMessages } from './request-desk.messages.js';
import { requestDeskStyles } from './request-desk.styles.js';

/** Requests that are shown at once. */
const PAGE = 20;

type ShownState = Extract<DeskState, { phase: 'shown' }>;

/**
 * Families' requests and uses of their rights over data, in the order of what is due, with the school's answers. A
 * class teacher sees requests of the own class; a leader sees all, and reports of misconduct about others.
 *
 * @tag hv-request-desk
 * @summary The school's desk of families' requests: take up, answer, close.
 * @status experimental
 * @since 0.1
 *
 * @event {RequestAnsweredEvent} hv-request-answered - A step has reached the school's system.
 * @csspart request - One request with what was said and what can be done.
 * @csspart reports - Reports of misconduct, folded away.
 */
export class RequestDesk extends ClientElement<HomevisitClient> {
  /** How many requests are shown. */
  @state() private limit = PAGE;
  /** What the live region says. */
  @state() private announcement = '';

  protected override readonly localize = new Localize(this, requestDeskMessages);
  private readonly words = new Localize(this, reportMessages);
  private readonly desk = new DeskSession(() => this.requestUpdate());
  /** Selector of what gets the focus after the next update. */
  private nextFocus: string | undefined;

  constructor() {
    super(clientContext);
  }

  static override get styles(): CSSResultGroup {
    return [super.styles, proseStyles, actionStyles, requestDeskStyles];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.desk.pause();
  }

  /** Reads the requests again. */
  async refresh(): Promise<void> {
    await this.desk.load();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.isConnected) this.desk.follow(this.activeClient);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const selector = this.nextFocus;
    this.nextFocus = undefined;
    if (selector) this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  protected override renderContent(): TemplateResult {
    return html`<section class="desk" aria-labelledby="title">
      <p class="visually-hidden" role="status">${this.announcement}</p>
      ${this.renderState(this.desk.state)}
    </section>`;
  }

  private renderState(current: DeskState): TemplateResult {
    const { texts } = this.localize;
    const heading = html`<h2 id="title" tabindex="-1">${texts.title}</h2>`;
    switch (current.phase) {
      case 'idle':
      case 'loading':
        return html`${heading}
          <p class="muted loading">${texts.loading}</p>`;
      case 'failed':
        return html`${heading}
          <p class="failure">${texts.failed}</p>
          <button class="action primary" type="button" @click=${() => void this.desk.load()}>${texts.retry}</button>`;
      case 'refused':
        return html`${heading}
          <p class="failure">${texts.refused}</p>`;
      case 'shown':
        return html`${heading}${this.renderShown(current)}`;
    }
  }

  private renderShown({ session, reports }: ShownState): TemplateResult {
    const { texts, language } = this.localize;
    const { requests, waiting, filter } = this.desk;
    const { now, school } = session;
    const rest = requests.length - this.limit;
    const { timeZone } = school;
    const answer = (request: SchoolRequest, step: DeskStep): void => void this.answer(request, step);
    return html`<div class="head">
        <p>${texts.waitingCount(waiting)}</p>
        <label class="filter"
          >${texts.filter}
          <select @change=${this.choose}>
            ${DESK_FILTERS.map(
              (one) => html`<option value=${one} ?selected=${one === filter}>${texts[`filter-${one}`]}</option>`,
            )}
          </select>
        </label>
      </div>
      ${reportList(reports ?? [], { texts, words: this.words.texts, language, timeZone })}
      ${
        requests.length === 0
          ? html`<p class="muted">${texts.none}</p>`
          : html`<ul class="cards">
              ${repeat(
                requests.slice(0, this.limit),
                ({ id }) => id,
                (one) => requestCard(one, { texts, language, timeZone, now, desk: this.desk, answer }),
              )}
            </ul>`
      }
      ${
        rest > 0
          ? html`<button class="action more" type="button" @click=${this.showMore}>
              ${texts.more(Math.min(rest, PAGE))}
            </button>`
          : nothing
      }`;
  }

  private readonly choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.limit = PAGE;
    this.desk.filter = value as DeskFilter;
  };

  private readonly showMore = (): void => {
    const first = this.desk.requests[this.limit];
    this.limit += PAGE;
    if (first) this.nextFocus = `[data-request="${CSS.escape(first.id)}"] h3`;
  };

  private async answer(request: SchoolRequest, step: DeskStep): Promise<void> {
    const { texts } = this.localize;
    const hasArrived = await this.desk.answer(request, step);
    const { failure, isEmpty } = this.desk.entryOf(request.id);
    this.announcement = hasArrived
      ? step === 'taken-up'
        ? texts.takenUp
        : texts.done
      : isEmpty
        ? texts.empty
        : failure
          ? texts[`failed-${failure}`]
          : '';
    const card = `[data-request="${CSS.escape(request.id)}"]`;
    if (hasArrived || failure === 'changed') this.nextFocus = `${card} h3`;
    else if (isEmpty) this.nextFocus = `${card} textarea`;
    this.requestUpdate();
    if (hasArrived) this.emit(new RequestAnsweredEvent(request.id, step));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hv-request-desk': RequestDesk;
  }
}
