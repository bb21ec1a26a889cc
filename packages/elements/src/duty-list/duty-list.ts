import type { DutyEntry, HomevisitClient } from '@homevisit/client';
import type { DutyFilter } from '@homevisit/sdk/report';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from '../foundation/property.js';
import { repeat } from 'lit/directives/repeat.js';
import { complianceBadgeMessages } from '../compliance-badge/compliance-badge.messages.js';
import { VisitStartEvent } from '../events/visit-start-event.js';
import { ClientElement } from '../foundation/client-element.js';
import { clientContext } from '../foundation/context.js';
import { formatMoment } from '../foundation/format-date.js';
import { importAgain } from '../foundation/import-again.js';
import { Localize } from '../foundation/localize.js';
import { statusMark } from '../foundation/status-mark.js';
import { renderEntry } from './duty-entry.js';
import { dutyListMessages } from './duty-list.messages.js';
import { dutyListStyles } from './duty-list.styles.js';
import { OwedList, type OwedState } from './owed-list.js';
import type { WhyPart } from './why-part.js';

type ReadyState = Extract<OwedState, { phase: 'ready' }>;

/** Filters in the order in which they are offered; those that would show nothing are left out, except the first. */
const FILTERS: readonly DutyFilter[] = [
  'to-do',
  'overdue',
  'due-soon',
  'open',
  'breached',
  'unknown',
  'undefined',
  'declined',
  'met',
];

/** What a reader should know who looks at these. */
const ABOUT = { unknown: 'aboutUnknown', undefined: 'aboutUndefined', declined: 'aboutDeclined' } as const;

function keyOf({ subject }: DutyEntry): string {
  return `${subject.type} ${subject.id}`;
}

/**
 * Takes its client from `<hv-provider>` or from `client`, and follows when a visit is filed anywhere on the page. Of a
 * large school it reads page by page.
 *
 * @tag hv-duty-list
 * @summary What the signed-in person owes, to whom, by when and why: what to do next first, and from each entry to the form.
 * @status experimental
 * @since 0.2
 *
 * @slot heading - In place of the heading.
 * @event {VisitStartEvent} hv-visit-start - The reader wants to record a visit to a student. The list itself does nothing that could be cancelled.
 * @csspart list - The whole list.
 * @csspart entry - What is owed to one student, family, class or by one person.
 */
export class DutyList extends ClientElement<HomevisitClient> {
  /** One homeroom class; empty for all own classes of a teacher, or the school of a leader. */
  @property({ attribute: 'class-id' }) classId = '';
  /** Which duties are shown: `to-do`, or one status. */
  @property() show: DutyFilter = 'to-do';

  protected override readonly localize = new Localize(this, dutyListMessages);
  private readonly words = new Localize(this, complianceBadgeMessages);
  private readonly owed = new OwedList(() => {
    this.why?.forget();
    this.requestUpdate();
  });
  private why: WhyPart | undefined;
  private whyFailed = false;
  /** Entries whose reasons are open. */
  private readonly asked = new Set<string>();
  /** Where the focus goes once more entries are there. */
  private focusAt: number | undefined;

  constructor() {
    super(clientContext);
  }

  static override get styles(): CSSResultGroup {
    return [super.styles, dutyListStyles];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.owed.pause();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.isConnected) this.owed.follow(this.activeClient, { classId: this.classId, show: this.show });
  }

  protected override updated(): void {
    const { state } = this.owed;
    if (this.focusAt === undefined || state.phase !== 'ready' || state.entries.length <= this.focusAt) return;
    this.renderRoot.querySelectorAll<HTMLElement>('.entry h4[tabindex]')[this.focusAt]?.focus();
    this.focusAt = undefined;
  }

  protected override renderContent(): unknown {
    const { texts } = this.localize;
    return html`<section class="list" part="list" aria-labelledby="title">
      <div class="head">
        <slot name="heading"><h2 id="title">${texts.title}</h2></slot>
        ${this.renderMoment()}
      </div>
      ${this.renderState()}
    </section>`;
  }

  private renderMoment(): unknown {
    const { state } = this.owed;
    if (state.phase !== 'ready') return nothing;
    const { texts } = this.localize;
    return html`<p class="as-of">${texts.asOf(this.moment(state))}</p>`;
  }

  private moment({ page }: ReadyState): string {
    return formatMoment(page.asOf, this.localize.language, page.timeZone);
  }

  private renderState(): unknown {
    const { texts } = this.localize;
    const { state } = this.owed;
    switch (state.phase) {
      case 'ready':
        return this.renderReady(state);
      case 'failed':
        return html`<p class="notice" role="alert">
          ${texts.failed}<button class="action" type="button" @click=${this.retry}>${texts.retry}</button>
        </p>`;
      default:
        return html`<p class="quietly" role="status">${texts[state.phase]}</p>`;
    }
  }

  private renderReady(state: ReadyState): unknown {
    const { texts } = this.localize;
    const about = ABOUT[this.show as keyof typeof ABOUT];
    return html`${
      state.isOld
        ? html`<p class="notice" role="status">
            ${texts.old(this.moment(state))}<button class="action" type="button" @click=${this.refresh}>
              ${texts.retry}
            </button>
          </p>`
        : nothing
    }${this.renderFilters(state)}${about ? html`<p class="about">${texts[about]}</p>` : nothing}${
      state.entries.length > 0 ? this.renderGroups(state) : this.renderEmpty()
    }${this.renderEnd(state)}`;
  }

  private renderFilters({ page: { counts } }: ReadyState): unknown {
    const { texts } = this.localize;
    const offered = FILTERS.filter((filter) => filter === 'to-do' || filter === this.show || counts[filter] > 0);
    return html`<div class="filters" role="group" aria-label=${texts.filters}>
      ${offered.map(
        (filter) =>
          html`<button
            class="filter"
            type="button"
            aria-pressed=${filter === this.show}
            @click=${() => {
              this.show = filter;
            }}
          >
            ${texts.filter(texts[filter], counts[filter])}
          </button>`,
      )}
    </div>`;
  }

  private renderEmpty(): TemplateResult {
    const { texts } = this.localize;
    return html`<p class="empty" role="status">
      ${statusMark('met')}<span>${this.show === 'to-do' ? texts.nothingOwed : texts.nothingHere}</span>
    </p>`;
  }

  /** One list for each status, as they are sorted by it. */
  private renderGroups(state: ReadyState): unknown {
    const { texts } = this.localize;
    const groups: { readonly status: keyof typeof texts; readonly entries: DutyEntry[] }[] = [];
    for (const entry of state.entries) {
      const status = entry.duties[0]?.status;
      const last = groups[groups.length - 1];
      if (status === undefined) continue;
      if (last?.status === status) last.entries.push(entry);
      else groups.push({ status, entries: [entry] });
    }
    return groups.map(
      ({ status, entries }) =>
        html`<h3>${texts[status]}</h3>
          <ul class="group" role="list">
            ${repeat(entries, keyOf, (entry) => this.renderEntry(entry, state))}
          </ul>`,
    );
  }

  private renderEntry(entry: DutyEntry, { page, clauses }: ReadyState): unknown {
    const { texts, language } = this.localize;
    const key = keyOf(entry);
    const reasons = (): unknown =>
      this.whyFailed
        ? html`<p class="notice" role="alert">${texts.whyFailed}</p>`
        : this.why?.render(entry, { ...page, clauses }, texts.otherVisitsFailed);
    return renderEntry(entry, {
      timeZone: page.timeZone,
      clauses,
      texts,
      words: this.words.texts,
      language,
      why: this.asked.has(key) ? reasons() : nothing,
      start: () => this.emit(new VisitStartEvent(entry.studentIds[0] ?? '')),
      askWhy: (open) => void this.askWhy(entry, open),
    });
  }

  private renderEnd({ entries, page, more }: ReadyState): unknown {
    const { texts } = this.localize;
    const all = page.counts[this.show];
    return html`<div class="end">
      <p class="shown" role="status">
        ${entries.length > 0 ? texts.shown(entries.length, Math.max(all, entries.length)) : ''}
      </p>
      ${more === 'failed' ? html`<p class="notice" role="alert">${texts.moreFailed}</p>` : nothing}
      ${
        more === 'none'
          ? nothing
          : html`<button class="action" type="button" aria-disabled=${more === 'loading'} @click=${this.readMore}>
              ${more === 'loading' ? texts.loading : texts.more}
            </button>`
      }
    </div>`;
  }

  private async askWhy(entry: DutyEntry, open: boolean): Promise<void> {
    const key = keyOf(entry);
    if (!open) {
      this.asked.delete(key);
      return;
    }
    this.asked.add(key);
    try {
      this.why ??= new (await importAgain(() => import('./why-part.js'))).WhyPart(this);
      await this.why.prepare();
      this.whyFailed = false;
      const { state } = this.owed;
      if (this.activeClient && state.phase === 'ready') {
        await this.why.readVisits(entry, state.page, this.activeClient);
      }
    } catch {
      // Opening it again tries again.
      this.whyFailed = true;
    }
    this.requestUpdate();
  }

  private readonly retry = (): void => this.owed.retry();

  private readonly refresh = (): void => this.owed.refresh();

  private readonly readMore = (): void => {
    const { state } = this.owed;
    if (state.phase === 'ready') this.focusAt = state.entries.length;
    this.owed.readMore();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hv-duty-list': DutyList;
  }
}
