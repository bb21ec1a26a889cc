import type { LocalDate } from '@homevisit/sdk/calendar';
import type { Plan, Problem } from '@homevisit/sdk/schedule';
import type { MessagePortLike } from '@homevisit/sdk/schedule/worker';
import { html, isServer, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../foundation/property.js';
import { PlanAcceptEvent } from '../events/plan-accept-event.js';
import { PlanChangeEvent } from '../events/plan-change-event.js';
import { actionStyles } from '../foundation/action.styles.js';
import { HomevisitElement } from '../foundation/homevisit-element.js';
import { importAgain } from '../foundation/import-again.js';
import { Localize } from '../foundation/localize.js';
import { proseStyles } from '../foundation/prose.styles.js';
import { NarrowLayout } from '../visit-form/narrow-layout.js';
import type { PlannerBoard } from './board/planner-board.js';
import { visitPlannerMessages } from './visit-planner.messages.js';
import { visitPlannerStyles } from './visit-planner.styles.js';
import { weekTableStyles } from './week-table.styles.js';

// Whoever imports the element has its events typed on `addEventListener`.
export type { PlanAcceptEvent, PlanChangeEvent };

/**
 * A term of planned visits on a board: weeks by people, or day after day where there is little room. The reader makes a
 * plan, moves visits by mouse, tap or keys and sees beforehand what that costs, and has the plan mended when a family
 * cancels or a colleague is ill. What has no place says why, and what would give it one.
 *
 * It shows names that the host gives and nothing else about a student. Whatever the reader does not touch stays as it is.
 *
 * @tag hv-visit-planner
 * @summary The school's board of planned visits: plan, move, mend, accept.
 * @status experimental
 * @since 0.1
 *
 * @event {PlanChangeEvent} hv-plan-change - The reader has planned or changed something.
 * @event {PlanAcceptEvent} hv-plan-accept - The reader wants the plan to hold. Cancel to keep it open.
 * @csspart visit - One visit on the board.
 * @csspart panel - The visit that is picked up, with the days to choose from.
 * @csspart changes - What the last step has changed.
 * @csspart unplaced - Visits without a place, with reasons and ways out.
 */
export class VisitPlanner extends HomevisitElement {
  /** What is to be planned; see the problem format of `@homevisit/sdk/schedule`. */
  @property({ attribute: false }) problem?: Problem | undefined;
  /** A plan to begin with. */
  @property({ attribute: false }) plan?: Plan | undefined;
  /** How people, families and teams of the problem are called, by id; an id without a name is shown as it is. */
  @property({ attribute: false }) names: Readonly<Record<string, string>> = {};
  /** A Web Worker that runs `serveSolver` of `@homevisit/sdk/schedule/worker`; without one the page itself plans, in small steps. */
  @property({ attribute: false }) worker?: MessagePortLike | undefined;
  /** What lies before this day stays as it is (`YYYY-MM-DD`). */
  @property({ attribute: 'freeze-before' }) freezeBefore?: LocalDate | undefined;
  /** The same problem with the same seed and iterations gives the same plan. */
  @property({ type: Number }) seed = 1;
  /** How long a plan is searched for. */
  @property({ type: Number }) iterations = 20_000;

  @state() private board: PlannerBoard | undefined;
  @state() private hasFailed = false;

  protected override readonly localize = new Localize(this, visitPlannerMessages);
  private readonly layout = new NarrowLayout(this);
  /** Selectors of what gets the focus after the next update: the first that is there. */
  private nextFocus: readonly string[] = [];

  static override get styles(): CSSResultGroup {
    return [super.styles, proseStyles, actionStyles, weekTableStyles, visitPlannerStyles];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.print);
    window.addEventListener('afterprint', this.print);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.print);
    window.removeEventListener('afterprint', this.print);
    this.board?.session.stop();
    // Put elsewhere in the page, it must not show a search that has ended.
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // A host that hands back what the board has told it changes nothing.
    const { problem, plan } = this.board?.session ?? {};
    const isAnother = !this.board || problem !== this.problem || plan !== this.plan;
    if ((changed.has('problem') || changed.has('plan')) && isAnother) {
      this.board?.session.stop();
      this.board = undefined;
      this.hasFailed = false;
      if (this.problem && !isServer) void this.open(this.problem);
    } else if (this.board) this.board.session.settings = this.settings;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const selectors = this.nextFocus;
    this.nextFocus = [];
    for (const selector of selectors) {
      const found = this.renderRoot.querySelector<HTMLElement>(selector);
      if (!found) continue;
      found.focus();
      return;
    }
  }

  protected override renderContent(): TemplateResult {
    const { texts } = this.localize;
    return html`<section class="planner" aria-labelledby="title">
      <h2 id="title" tabindex="-1">${texts.title}</h2>
      <p class="visually-hidden" role="status">${this.board?.announcement}</p>
      ${this.renderBoard()}
    </section>`;
  }

  private renderBoard(): TemplateResult {
    const { texts, language } = this.localize;
    if (this.hasFailed) {
      return html`<p class="failure">${texts.failed}</p>
        <button class="action primary" type="button" @click=${this.retry}>${texts.retry}</button>`;
    }
    if (!this.problem) return html`<p class="muted">${texts.waiting}</p>`;
    if (!this.board) return html`<p class="muted loading">${texts.loading}</p>`;
    return this.board.render({ texts, language, names: this.names, narrow: this.layout.narrow });
  }

  private get settings() {
    const { seed, iterations, worker, freezeBefore } = this;
    return { seed, iterations, worker, freezeBefore };
  }

  private readonly print = ({ type }: Event): void => {
    if (!this.board) return;
    this.board.isPrinted = type === 'beforeprint';
    this.requestUpdate();
    // At once: a page is printed as it is when the event has been heard.
    this.performUpdate();
  };

  private readonly retry = (): void => {
    this.hasFailed = false;
    if (this.problem) void this.open(this.problem);
  };

  private async open(problem: Problem): Promise<void> {
    try {
      const { PlannerBoard } = await importAgain(() => import('./board/planner-board.js'));
      // Another problem may have been set meanwhile.
      if (problem !== this.problem) return;
      this.board = new PlannerBoard({ problem, plan: this.plan }, this.settings, {
        update: (...focus) => {
          this.nextFocus = focus;
          this.requestUpdate();
        },
        changed: (plan, changed) => void this.emit(new PlanChangeEvent(plan, changed)),
        accept: (plan) => this.emit(new PlanAcceptEvent(plan)),
      });
    } catch {
      this.hasFailed = problem === this.problem;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hv-visit-planner': VisitPlanner;
  }
}
