import type { HomevisitClient } from '@homevisit/client';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { DutyPanel } from '../duty-panel/duty-panel.js';
import { DutiesOpenEvent } from '../events/duties-open-event.js';
import { importAgain } from '../foundation/import-again.js';
import { ClientElement } from '../foundation/client-element.js';
import { clientContext } from '../foundation/context.js';
import { Localize } from '../foundation/localize.js';
import { statusMark, toneOf } from '../foundation/status-mark.js';
import { wordsOf, type BadgeWords } from './badge-words.js';
import { complianceBadgeMessages } from './compliance-badge.messages.js';
import { complianceBadgeStyles } from './compliance-badge.styles.js';
import { SubjectDuties } from './subject-duties.js';

/** How much room a badge takes: a shape alone, two lines, or a box with a button. */
export type BadgeVariant = 'dot' | 'pill' | 'card';

/**
 * Takes its client from `<hv-provider>` or from `client`. Badges that are shown together ask together, and follow when
 * a visit is filed anywhere on the page. Keeps its size from the first moment on.
 *
 * @tag hv-compliance-badge
 * @summary What is owed to one student, by when, and under which document; opens the list of all duties.
 * @status experimental
 * @since 0.1
 *
 * @slot actions - Buttons at the end of the list of duties, in place of the one that starts a visit record.
 * @event {DutiesOpenEvent} hv-duties-open - The list of duties is about to open. Cancel to show it elsewhere.
 * @event {DutiesCloseEvent} hv-duties-close - The reader has closed the list of duties.
 * @event {VisitStartEvent} hv-visit-start - The reader wants to record a visit. The list closes unless cancelled.
 * @csspart badge - The button, or its quiet placeholder while there is nothing to show.
 * @csspart panel - The dialog with the list of duties.
 */
export class ComplianceBadge extends ClientElement<HomevisitClient> {
  /** Whose duties: `student` or `teacher`. */
  @property({ attribute: 'subject-type' }) subjectType: 'student' | 'teacher' = 'student';
  /** The school's identifier of that person. */
  @property({ attribute: 'subject-id' }) subjectId = '';
  /** How much room the badge takes. */
  @property({ reflect: true }) variant: BadgeVariant = 'pill';
  /** The person's name, for assistive technology and the heading of the list. */
  @property() label = '';

  protected override readonly localize = new Localize(this, complianceBadgeMessages);
  private readonly duties = new SubjectDuties(() => this.requestUpdate());
  private dutyPanel: DutyPanel | undefined;
  private panelFailed = false;
  private opening = false;

  constructor() {
    super(clientContext);
  }

  static override get styles(): CSSResultGroup {
    return [super.styles, complianceBadgeStyles];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.duties.pause();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.isConnected) this.duties.follow(this.activeClient, { type: this.subjectType, id: this.subjectId });
  }

  protected override renderContent(): unknown {
    return [this.renderBadge(), this.dutyPanel?.render()];
  }

  private renderBadge(): TemplateResult {
    const { texts, language } = this.localize;
    const duties = this.duties.state;
    if (duties.phase === 'ready') {
      return this.renderButton(wordsOf(duties.verdicts, duties.sheet, texts, language), this.open);
    }
    if (duties.phase === 'failed') {
      return this.renderButton({ status: 'unknown', headline: texts.failed, source: texts.retry }, this.retry);
    }
    return html`<div part="badge" class="badge quiet">
      <span class=${this.lines}>${texts[duties.phase]}</span>
    </div>`;
  }

  private renderButton(
    { status, headline, source, title }: BadgeWords,
    act: () => Promise<void> | void,
  ): TemplateResult {
    const { texts } = this.localize;
    const opens = act === this.open;
    const isCard = opens && this.variant === 'card';
    return html`<button
      part="badge"
      class="badge"
      type="button"
      data-tone=${toneOf(status)}
      title=${this.variant === 'dot' ? headline : nothing}
      aria-haspopup=${opens ? 'dialog' : nothing}
      @click=${act}
    >
      ${statusMark(status)}<span class=${this.lines}
        ><span class="headline"
          >${this.label && html`<span class="visually-hidden">${texts.label(this.label)}</span>`}${headline}</span
        >${isCard ? html`<span>${title}</span>` : nothing}<span class="source"
          >${this.panelFailed ? texts.panelFailed : source}</span
        >${isCard ? html`<span class="show">${texts.showDuties}</span>` : nothing}</span
      >
    </button>`;
  }

  /** A dot shows its shape only. */
  private get lines(): string {
    return this.variant === 'dot' ? 'visually-hidden' : 'lines';
  }

  private readonly retry = (): void => {
    this.duties.retry();
  };

  private readonly open = async (): Promise<void> => {
    // A second press while the list is on its way.
    if (this.opening || !this.emit(new DutiesOpenEvent({ type: this.subjectType, id: this.subjectId }))) return;
    this.opening = true;
    try {
      this.dutyPanel ??= new (await importAgain(() => import('../duty-panel/duty-panel.js'))).DutyPanel(this, () => ({
        client: this.activeClient,
        subject: { type: this.subjectType, id: this.subjectId },
        label: this.label,
        duties: this.duties.state,
      }));
      await this.dutyPanel.open();
      this.panelFailed = false;
    } catch {
      // The next press tries again.
      this.panelFailed = true;
    }
    this.opening = false;
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hv-compliance-badge': ComplianceBadge;
  }
}
