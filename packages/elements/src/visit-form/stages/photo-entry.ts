import { html, nothing, type LitElement } from 'lit';
import { importAgain } from '../../foundation/import-again.js';
import type { FormScreen } from '../form-screen.js';
import type { PhotoDesk } from '../photos/photo-desk.js';
import { section } from '../sections/section.js';
import type { StageView } from './stage-view.js';

/** The way to photos: closed until somebody says that one is needed. Nothing of it is loaded before. */
export class PhotoEntry {
  readonly #host: LitElement;
  readonly #screen: FormScreen;
  #desk: PhotoDesk | undefined;
  #failed = false;
  #opening = false;

  constructor(host: LitElement, screen: FormScreen) {
    this.#host = host;
    this.#screen = screen;
  }

  section(view: StageView): unknown {
    const { core, stageTexts } = view;
    // A draft that was taken up again may hold the family's answer already.
    if (core.value('/photoConsent') !== undefined && !this.#desk && !this.#failed) void this.#open();
    return section(
      'photos',
      stageTexts.photos,
      this.#desk
        ? this.#desk.render(view)
        : html`<p class="hint">${stageTexts.photosHint}</p>
            ${this.#failed ? html`<p class="error">${stageTexts.photosFailed}</p>` : nothing}
            <button id="photos-open" class="action" type="button" @click=${() => void this.#open('photo-given')}>
              ${stageTexts.addPhotos}
            </button>`,
    );
  }

  async #open(focus?: string): Promise<void> {
    if (this.#opening) return;
    this.#opening = true;
    try {
      const { PhotoDesk } = await importAgain(() => import('../photos/photo-desk.js'));
      const desk = new PhotoDesk(this.#host, this.#screen);
      await desk.ready;
      this.#desk ??= desk;
      this.#failed = false;
    } catch {
      this.#failed = true;
    } finally {
      this.#opening = false;
    }
    this.#screen.refresh(focus);
  }
}
