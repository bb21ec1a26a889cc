import type { FamilyClient, FamilyVisit } from '@homevisit/client';
import { html, type LitElement, type TemplateResult } from 'lit';
import { importAgain } from '../foundation/import-again.js';
import type { ParentFeedbackMessages } from './messages/zh-CN.js';

/** What a family can open beside its feedback. */
export type PartName = 'agreement' | 'data' | 'report';

/** A part of the page that is loaded when a family first opens it. */
export interface FamilyPart {
  /** Begins anew. Resolves when the texts are there. */
  open(): Promise<void>;
  render(): TemplateResult;
}

/** What a part needs from the page that it stands on. */
export interface PartSurroundings {
  readonly client: () => FamilyClient | undefined;
  /** Shows the visit as it stands after something was sent. */
  readonly take: (visit: FamilyVisit) => void;
  /** Goes back to the feedback. */
  readonly back: () => void;
  /** Lets assistive technology say something, once. */
  readonly announce: (text: string) => void;
  /** Moves the focus after the next update. */
  readonly focus: (selector: string) => void;
}

async function load(name: PartName, host: LitElement, around: PartSurroundings): Promise<FamilyPart> {
  if (name === 'agreement') {
    const { AgreementPart } = await importAgain(() => import('./agreement/agreement-part.js'));
    return new AgreementPart(host, around);
  }
  if (name === 'data') {
    const { OwnDataPart } = await importAgain(() => import('./own-data/own-data-part.js'));
    return new OwnDataPart(host, around);
  }
  const { ReportPart } = await importAgain(() => import('./report/report-part.js'));
  return new ReportPart(host, around);
}

/** The ways to what a family rarely needs, and what it has opened. */
export class MoreParts {
  readonly #host: LitElement;
  readonly #around: PartSurroundings;
  /** Loaded parts: one of each, because each listens to the language of the page. */
  readonly #loaded = new Map<PartName, FamilyPart>();
  #name: PartName | undefined;
  #part: FamilyPart | undefined;
  #loading: PartName | undefined;
  #failed = false;

  constructor(host: LitElement, around: Omit<PartSurroundings, 'back'>) {
    this.#host = host;
    this.#around = { ...around, back: () => this.close() };
  }

  /** The part that stands in place of the feedback. */
  get part(): FamilyPart | undefined {
    return this.#part;
  }

  /** Goes back to the feedback, to the button by which the part was opened. What was typed in the part is forgotten. */
  close(): void {
    this.#part = undefined;
    this.#around.focus(`[data-open=${this.#name ?? 'data'}]`);
    this.#host.requestUpdate();
  }

  /** Forgets everything, as when another visit is shown. */
  reset(): void {
    this.#part = this.#loading = undefined;
    this.#failed = false;
  }

  render(texts: ParentFeedbackMessages, { hasAgreement }: Pick<FamilyVisit, 'hasAgreement'>): TemplateResult {
    const button = (name: PartName, text: string) =>
      html`<button
        class="action"
        type="button"
        data-open=${name}
        aria-disabled=${this.#loading !== undefined}
        @click=${() => void this.#open(name, texts)}
      >
        ${this.#loading === name ? texts.opening : text}
      </button>`;
    return html`<section class="more" aria-labelledby="more">
      <h3 id="more">${texts.more}</h3>
      ${hasAgreement ? button('agreement', texts.openAgreement) : ''} ${button('data', texts.openData)}
      ${button('report', texts.openReport)} ${this.#failed ? html`<p class="failure">${texts.openFailed}</p>` : ''}
    </section>`;
  }

  async #open(name: PartName, texts: ParentFeedbackMessages): Promise<void> {
    if (this.#loading) return;
    this.#loading = name;
    this.#failed = false;
    this.#host.requestUpdate();
    this.#around.announce(texts.opening);
    try {
      const part = this.#loaded.get(name) ?? (await load(name, this.#host, this.#around));
      this.#loaded.set(name, part);
      await part.open();
      // The page may have gone on to another visit in the meantime.
      if (this.#loading !== name) return;
      this.#part = part;
      this.#name = name;
      this.#around.announce('');
      this.#around.focus('h2');
    } catch {
      this.#failed = true;
      this.#around.announce(texts.openFailed);
    }
    this.#loading = undefined;
    this.#host.requestUpdate();
  }
}
