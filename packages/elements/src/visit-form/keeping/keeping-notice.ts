import { html, nothing, type TemplateResult } from 'lit';
import type { FollowedDraft } from './followed-draft.js';
import type { KeepingTexts } from './messages/zh-CN.js';
import { timeWords } from './time-words.js';

/** What the notice is made of. */
export interface NoticeContent {
  readonly texts: KeepingTexts;
  readonly language: string;
  readonly followed: FollowedDraft | undefined;
  /** When what the form needs was fetched, where it could not be fetched now. */
  readonly staleSince: number | undefined;
  /** Fetches what the form needs anew. */
  readonly reload: () => void;
  /** True when a record that had been waiting has arrived. */
  readonly arrived: boolean;
}

/** The one thing to say about how well the draft is kept; nothing where all is well. */
function trouble({ followed, texts }: NoticeContent): string | undefined {
  if (!followed) return undefined;
  const { state } = followed;
  if (state.storage === 'nowhere') return texts.signedOut;
  if (state.storage === 'memory') return state.trouble === 'quota' ? texts.deviceFull : texts.onlyMemory;
  return state.unreadable > 0 ? texts.unreadable : undefined;
}

function origin(content: NoticeContent, followed: FollowedDraft): TemplateResult | typeof nothing {
  const { texts, language } = content;
  switch (followed.origin.kind) {
    case 'own':
      return nothing;
    case 'continued':
      return html`<p>
        ${texts.continued(timeWords(followed.origin.savedAt, language))}
        <button id="discard-draft" class="link" type="button" @click=${() => void followed.discard()}>
          ${texts.discard}
        </button>
      </p>`;
    case 'replaced':
      return html`<p>${texts.replaced(timeWords(followed.origin.savedAt, language))}</p>`;
    case 'discarded':
      return html`<p>
        ${texts.discarded}
        <button id="take-back-draft" class="link" type="button" @click=${() => followed.takeBack()}>
          ${texts.takeBack}
        </button>
      </p>`;
  }
}

function other({ texts, language }: NoticeContent, followed: FollowedDraft): TemplateResult | typeof nothing {
  const version = followed.origin.kind === 'discarded' ? undefined : followed.other;
  if (!version) return nothing;
  return html`<p>
    ${texts.otherKept(timeWords(version.savedAt, language))}
    <button id="use-other-draft" class="link" type="button" @click=${() => void followed.exchange()}>
      ${texts.useOther}
    </button>
  </p>`;
}

/** How what is typed is kept: one quiet line while all is well. */
export function keepingNotice(content: NoticeContent): TemplateResult | typeof nothing {
  const { texts, language, followed, staleSince, arrived, reload } = content;
  const warning = trouble(content);
  const savedAt = followed?.state.storage === 'indexeddb' ? followed.state.savedAt : undefined;
  const quiet = followed?.origin.kind === 'own' && savedAt !== undefined;
  const lines = [
    staleSince === undefined
      ? nothing
      : html`<p>
          ${texts.stale(timeWords(staleSince, language))}
          <button id="reload-material" class="link" type="button" @click=${reload}>${texts.reload}</button>
        </p>`,
    arrived ? html`<p>${texts.arrived}</p>` : nothing,
    warning === undefined ? nothing : html`<p class="warn">${warning}</p>`,
    followed ? origin(content, followed) : nothing,
    followed ? other(content, followed) : nothing,
    quiet && savedAt !== undefined ? html`<p class="hint">${texts.keptAt(timeWords(savedAt, language))}</p>` : nothing,
  ].filter((line) => line !== nothing);
  if (lines.length === 0) return nothing;
  return html`<aside class="keeping" aria-label=${texts.heading}>${lines}</aside>`;
}
