import type { FeedbackLink, HomevisitClient } from '@homevisit/client';
import { html, nothing, type TemplateResult } from 'lit';
import { failureOf, type Failure } from '../filing/failure.js';
import { WriteKey } from '../filing/write-key.js';
import { formatMoment } from '../../foundation/format-date.js';
import type { FormView } from '../form-view.js';
import type { LateMessages } from './messages/zh-CN.js';
import { labelOf } from '../messages/labels.js';

/** Makes the one-time link by which a family says how the visit was. */
export class FeedbackLinkDesk {
  link: FeedbackLink | undefined;
  failure: Failure | undefined;
  copied: 'no' | 'yes' | 'by-hand' = 'no';
  readonly #key = new WriteKey();
  #sending = false;

  async make(client: HomevisitClient, visitId: string, familyId: string): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    this.failure = undefined;
    try {
      this.link = await client.createFeedbackLink(visitId, { idempotencyKey: this.#key.value, familyId });
      this.#key.settle();
    } catch (error) {
      this.failure = failureOf(error);
      if (this.failure.refused) this.#key.settle();
    } finally {
      this.#sending = false;
    }
  }
}

/** The address for the family. The token stands in the fragment, which no server and no log ever sees. */
export function addressOf(page: string, token: string): string {
  const address = new URL(page, document.baseURI);
  address.hash = `t=${encodeURIComponent(token)}`;
  return address.href;
}

const LINK = 'feedback-link';

async function copy(desk: FeedbackLinkDesk, event: Event): Promise<void> {
  const field = (event.currentTarget as HTMLElement).closest('.link-row')?.querySelector('input');
  if (!field) return;
  try {
    await navigator.clipboard.writeText(field.value);
    desk.copied = 'yes';
  } catch {
    // Without TLS, without permission or in a web view: the reader copies what is selected.
    field.select();
    desk.copied = 'by-hand';
  }
}

/** A button that makes the link; then the link with a button to copy it. */
export function feedbackLink(
  desk: FeedbackLinkDesk,
  view: FormView,
  texts: LateMessages,
  actions: { readonly make: () => void; readonly changed: () => void },
): TemplateResult {
  const { feedbackPage } = view;
  const { link } = desk;
  return html`<section class="card" aria-labelledby="feedback">
    <h3 id="feedback">${texts.feedbackHeading}</h3>
    <p>${texts.feedbackIntro}</p>
    ${
      link
        ? html`<div class="field">
            <div class="field-head"><label class="label" for=${LINK}>${texts.link}</label></div>
            <div class="link-row">
              <input id=${LINK} class="control" type="text" readonly .value=${addressOf(feedbackPage, link.token)} />
              <button
                class="action primary"
                type="button"
                @click=${(event: Event) => void copy(desk, event).then(actions.changed)}
              >
                ${texts.copy}
              </button>
            </div>
            <p class="hint">
              ${texts.linkUntil(formatMoment(link.expiresAt, view.language, view.timeZone))}
              <span role="status">
                ${desk.copied === 'yes' ? texts.copied : desk.copied === 'by-hand' ? texts.copyByHand : nothing}
              </span>
            </p>
          </div>`
        : html`<button class="action" type="button" @click=${actions.make}>${texts.createLink}</button>`
    }
    ${desk.failure ? html`<p class="error">${labelOf(view.texts, 'failures', desk.failure.kind)}</p>` : nothing}
  </section>`;
}
