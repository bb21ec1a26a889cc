import { PHOTO_ANSWERS, type PhotoAnswer } from '@homevisit/sdk/model';
import type { VisitFormCore } from '@homevisit/sdk/visit';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { Localize } from '../../foundation/localize.js';
import { errorMessage } from '../fields/field-frame.js';
import type { FormScreen } from '../form-screen.js';
import type { FormView } from '../form-view.js';
import type { texts } from './messages/zh-CN.js';
import { PhotoList, type PickedPhoto } from './photo-list.js';
import { photoMessages } from './photos.messages.js';

/**
 * Version of the notice that is read to the family, kept with its answer. Change it whenever the sense of `notice` in
 * the messages changes.
 */
export const PHOTO_NOTICE_VERSION = '2026-11';

/** Photos of a visit: the family is asked first, its answer is kept, and a refusal needs no reason. */
export class PhotoDesk {
  readonly #screen: FormScreen;
  readonly #localize: Localize<typeof texts>;
  readonly #lists = new WeakMap<VisitFormCore, PhotoList>();

  constructor(host: LitElement, screen: FormScreen) {
    this.#screen = screen;
    this.#localize = new Localize(host, photoMessages);
  }

  /** Settled when the texts are in the language of the element. */
  get ready(): Promise<void> | undefined {
    return this.#localize.ready;
  }

  render(view: FormView): TemplateResult {
    const { texts } = this.#localize;
    const answer = view.core.value('/photoConsent/answer') as PhotoAnswer | undefined;
    return html`${this.#renderQuestion(view, answer)}
    ${answer === 'refused' ? html`<p class="note plain">${texts.refused}</p>` : nothing}
    ${answer === 'given' ? this.#renderPhotos(view) : nothing} ${errorMessage(view, '/attachments', true)}`;
  }

  #renderQuestion({ core }: FormView, answer: PhotoAnswer | undefined): TemplateResult {
    const { texts } = this.#localize;
    return html`<div class="field" role="radiogroup" data-pointer="/photoConsent" aria-labelledby="photo-question">
      <p id="photo-notice" class="hint">${texts.notice}</p>
      <span class="label" id="photo-question">${texts.question}</span>
      <div class="choices">
        ${PHOTO_ANSWERS.map(
          (one) =>
            html`<label class="choice">
              <input
                id=${`photo-${one}`}
                type="radio"
                name="photo-consent"
                value=${one}
                aria-describedby="photo-notice"
                .checked=${answer === one}
                @change=${() => this.#answer(core, one)}
              /><span>${texts[`answers.${one}`]}</span>
            </label>`,
        )}
      </div>
    </div>`;
  }

  #answer(core: VisitFormCore, answer: PhotoAnswer): void {
    if (answer === 'refused') void this.#listOf(core).clear();
    core.set('/photoConsent', { answer, notice: PHOTO_NOTICE_VERSION });
    core.setMomentToNow('/photoConsent/askedAt');
  }

  #listOf(core: VisitFormCore): PhotoList {
    const known = this.#lists.get(core);
    if (known) return known;
    const list = new PhotoList(core, this.#screen);
    this.#lists.set(core, list);
    return list;
  }

  #renderPhotos(view: FormView): TemplateResult {
    const { texts } = this.#localize;
    const list = this.#listOf(view.core);
    const { pickPhoto } = view;
    const take = (event: Event): void => {
      const input = event.target as HTMLInputElement;
      const files = [...(input.files ?? [])];
      input.value = '';
      void list.add(files);
    };
    const ask = async (): Promise<void> => list.add((await pickPhoto?.()) ?? []);
    return html`<ul class="photos">
        ${list.photos.map((photo, index) => this.#renderPhoto(list, photo, index))}
      </ul>
      ${
        list.room === 0
          ? html`<p class="hint">${texts.noRoom(list.photos.length)}</p>`
          : pickPhoto
            ? html`<button class="action" type="button" @click=${() => void ask()}>${texts.add}</button>`
            : html`<label class="action">
                ${texts.add}
                <input class="visually-hidden" type="file" accept="image/*" multiple @change=${take} />
              </label>`
      }
      <p class="hint">${texts.shrunkHint}</p>`;
  }

  #renderPhoto(list: PhotoList, photo: PickedPhoto, index: number): TemplateResult {
    const { texts } = this.#localize;
    return html`<li class="photo" data-state=${photo.state}>
      ${photo.shrunk?.thumbnail ?? nothing}
      <span role="status">${texts.photo(index + 1)} · ${texts[`states.${photo.state}`]}</span>
      ${
        photo.state === 'waiting' || photo.state === 'kept'
          ? html`<button class="action quiet" type="button" @click=${() => void list.send(photo)}>
              ${texts.again}
            </button>`
          : nothing
      }
      <button
        class="action quiet"
        type="button"
        aria-label=${texts.removePhoto(index + 1)}
        @click=${() => void list.remove(photo)}
      >
        ${texts.remove}
      </button>
    </li>`;
  }
}
