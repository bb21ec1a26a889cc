import type { HomevisitClient } from '@homevisit/client';
import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from '../foundation/property.js';
import type { DutyPanel } from '../duty-panel/duty-panel.js';
import { DutiesOpenEvent } from '../events/duties-open-event.js';
import { importAgain } from '../foundation/import-again.js';
import { ClientElement } from '../foundation/client-element.js';
import { clientContext } from '../foundation/context.js';
import { Localize } from '../foundation/localize.js';
import type * as BadgeFace from './badge-face.js';
import { complianceBadgeMessages } from './compliance-badge.messages.js';
import { complianceBadgeStyles } from './compliance-badge.styles.js';
import { SubjectDuties, type DutySubjectType } from './subject-duties.js';

/** Shared by all badges: the first one that asks loads it. */
let face: typeof BadgeFace | undefined;
let faceOnItsWay: Promise<void> | undefined;

function loadFace(): Promise<void> {
  return (faceOnItsWay ??= importAgain(() => import('./badge-face.js')).then(
    (module) => {
      face = module;
    },
    (error: unknown) => {
      // The next retry loads it again.
      faceOnItsWay = undefined;
      throw error;
    },
  ));
}

/** How much room a badge takes: a shape alone, two lines, or a box with a button. */
export type BadgeVariant = 'dot' | 'pill' | 'card';

/**
 * Takes its client from `<hv-provider>` or from `client`. Badges that are shown together ask together, and follow when
 * a visit is filed anywhere on the page. Keeps its size from the first moment on.
 *
 * @tag hv-compliance-badge
 * @summary What is owed to a student, a family, a class or by a teacher or a school, by when, and under which document; opens the list of all duties.
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
  /** Whose duties: `student`, `family`, `class`, `teacher` or `school`. */
  @property({ attribute: 'subject-type' }) subjectType: DutySubjectType = 'student';
  /** The school's identifier of that person, family or class, or of the school. */
  @property({ attribute: 'subject-id' }) subjectId = '';
  /** How much room the badge takes. */
  @property({ reflect: true }) variant: BadgeVariant = 'pill';
  /** Name of the subject, for assistive technology and the heading of the list. */
  @property() label = '';

  protected override readonly localize = new Localize(this, complianceBadgeMessages);
  private readonly duties = new SubjectDuties(() => this.requestUpdate());
  private dutyPanel: DutyPanel | undefined;
  private panelFailed = false;
  private opening = false;
  private faceFailed = false;
  private faceAwaited = false;

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
    if (!this.isConnected) return;
    this.duties.follow(this.activeClient, { type: this.subjectType, id: this.subjectId });
    if (this.duties.state.phase !== 'idle') void this.awaitFace();
  }

  protected override renderContent(): unknown {
    return [this.renderBadge(), this.dutyPanel?.render()];
  }

  private renderBadge(): TemplateResult {
    const { texts, language } = this.localize;
    const duties = this.duties.state;
    const kind = texts[this.subjectType];
    const about = this.label ? texts.labelled(this.label, kind) : texts.unlabelled(kind);
    if (duties.phase === 'ready' && face) {
      const { variant, panelFailed, open } = this;
      return face.renderFace(duties, { variant, about, texts, language, panelFailed, open: () => void open() });
    }
    const lines = this.variant === 'dot' ? 'visually-hidden' : 'lines';
    if (duties.phase === 'failed' || this.faceFailed) {
      return html`<button part="badge" class="badge" type="button" @click=${this.retry}>
        <b class="mark" aria-hidden="true">?</b
        ><span class=${lines}
          ><span class="headline"><span class="visually-hidden">${about}</span>${texts.failed}</span
          ><span>${texts.retry}</span></span
        >
      </button>`;
    }
    return html`<div part="badge" class="badge quiet">
      <span class=${lines}>${texts[duties.phase === 'idle' ? 'idle' : 'loading']}</span>
    </div>`;
  }

  /** Also before the answer is there: both are on their way at the same time. */
  private async awaitFace(): Promise<void> {
    if (face || this.faceFailed || this.faceAwaited) return;
    this.faceAwaited = true;
    try {
      await loadFace();
    } catch {
      this.faceFailed = true;
    }
    this.faceAwaited = false;
    this.requestUpdate();
  }

  private readonly retry = (): void => {
    this.faceFailed = false;
    if (this.duties.state.phase === 'failed') this.duties.retry();
    else this.requestUpdate();
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
