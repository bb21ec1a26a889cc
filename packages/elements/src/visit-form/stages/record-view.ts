import type { VisitDetail } from '@homevisit/client';
import { html, nothing, type LitElement } from 'lit';
import { importAgain } from '../../foundation/import-again.js';
import type { FormScreen } from '../form-screen.js';
import type { PaperDesk } from '../paper/paper-desk.js';
import type { StageView } from './stage-view.js';

/** A filed record with who has confirmed it, and the way to its paper form, which is loaded when somebody asks. */
export class RecordView {
  readonly #host: LitElement;
  readonly #screen: FormScreen;
  #paper: Promise<PaperDesk> | undefined;

  constructor(host: LitElement, screen: FormScreen) {
    this.#host = host;
    this.#screen = screen;
  }

  /** Whose confirmation a record waits for, or who has confirmed it; nothing for one who went alone. */
  confirmations({ texts, stageTexts }: StageView, { awaiting, confirmations }: VisitDetail): unknown {
    const names = (people: readonly { readonly displayName: string }[]): string =>
      texts.list(people.map(({ displayName }) => displayName));
    if (awaiting.length > 0) {
      return html`<p class="awaiting"><strong>${stageTexts.awaiting(names(awaiting))}</strong></p>
        <p class="hint">${stageTexts.awaitingHint}</p>`;
    }
    return confirmations.length > 0 ? html`<p>${stageTexts.allConfirmed(names(confirmations))}</p>` : nothing;
  }

  /** The button that prints a record. */
  printButton(view: StageView, detail: VisitDetail): unknown {
    return html`<button id="print-record" class="action" type="button" @click=${() => void this.#print(view, detail)}>
      ${view.stageTexts.print}
    </button>`;
  }

  /** The paper form, once its code is there. */
  async paper(): Promise<PaperDesk> {
    this.#paper ??= this.#load();
    try {
      return await this.#paper;
    } catch (cause) {
      this.#paper = undefined;
      throw cause;
    }
  }

  async #load(): Promise<PaperDesk> {
    const { PaperDesk } = await importAgain(() => import('../paper/paper-desk.js'));
    const desk = new PaperDesk(this.#host);
    await desk.ready;
    return desk;
  }

  async #print(view: StageView, detail: VisitDetail): Promise<void> {
    try {
      await (await this.paper()).print(view, detail);
    } catch {
      this.#screen.say(view.stageTexts.photosFailed);
    }
  }
}
