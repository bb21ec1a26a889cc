/**
 * What a badge shows once there is an answer. It is loaded while the question is on its way, so that a page of badges
 * can be shown, and has asked, without it.
 *
 * @module
 */
import { html, nothing, type TemplateResult } from 'lit';
import { statusMark, toneOf } from '../foundation/status-mark.js';
import { wordsOf, type KnownDuties } from './badge-words.js';
import type { ComplianceBadgeMessages } from './messages/zh-CN.js';

/** How the face is shown. */
export interface FaceView {
  readonly variant: 'dot' | 'pill' | 'card';
  /** Whom the badge is about, for assistive technology. */
  readonly about: string;
  readonly texts: ComplianceBadgeMessages;
  readonly language: string;
  /** True where the list of duties could not be loaded. */
  readonly panelFailed: boolean;
  readonly open: () => void;
}

/** The button that says how the duties stand. */
export function renderFace(known: KnownDuties, view: FaceView): TemplateResult {
  const { texts, variant } = view;
  const { status, headline, source, title } = wordsOf(known, texts, view.language);
  const isCard = variant === 'card';
  return html`<button
    part="badge"
    class="badge"
    type="button"
    data-tone=${toneOf(status)}
    title=${variant === 'dot' ? headline : nothing}
    aria-haspopup="dialog"
    aria-labelledby="about lines"
    @click=${view.open}
  >
    <span id="about" hidden>${view.about}</span>${statusMark(status)}<span
      id="lines"
      class=${variant === 'dot' ? 'visually-hidden' : 'lines'}
      ><span class="headline">${headline}</span>${isCard && title ? html`<span>${title}</span>` : nothing}<span
        class=${known.standings ? 'source counts' : 'source'}
        >${view.panelFailed ? texts.panelFailed : source}</span
      >${isCard ? html`<span class="show">${texts.showDuties}</span>` : nothing}</span
    >
  </button>`;
}
