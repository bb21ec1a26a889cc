import { html, nothing } from 'lit';
import type { FormView } from '../form-view.js';
import { fieldId } from './field-id.js';
import { labelOf } from '../messages/labels.js';

/** A field that policies ask for: where it is, what it is called, and which clauses ask. */
export interface ReasonedField {
  readonly pointer: string;
  readonly label: string;
  readonly clauses: readonly string[];
}

/** Document and section of a clause. */
export function citationOf(view: Pick<FormView, 'clauses' | 'texts' | 'locale'>, id: string): string {
  const clause = view.clauses[id];
  return clause ? view.texts.citation(clause.document.title[view.locale], clause.citation.section) : id;
}

/** The quiet button that opens {@link reasonPanel}; nothing where no clause asks. */
export function reasonButton(view: FormView, { pointer, label, clauses }: ReasonedField): unknown {
  if (clauses.length === 0) return nothing;
  const open = view.openReasons.has(pointer);
  return html`<button
    class="why"
    type="button"
    aria-expanded=${open}
    aria-controls=${`${fieldId(pointer)}-why`}
    @click=${() => view.toggleReason(pointer)}
  >
    ${view.texts.why}<span class="visually-hidden">${label}</span>
  </button>`;
}

/** Which clauses ask for a field, in short, each with its document and section. */
export function reasonPanel(view: FormView, { pointer, clauses }: ReasonedField): unknown {
  if (clauses.length === 0) return nothing;
  const open = view.openReasons.has(pointer);
  return html`<div id=${`${fieldId(pointer)}-why`} class="reasons" ?hidden=${!open}>
    ${open ? clauses.map((id) => reason(view, id)) : nothing}
  </div>`;
}

function reason(view: FormView, id: string): unknown {
  const clause = view.clauses[id];
  if (!clause) return nothing;
  const { texts, locale } = view;
  return html`<div class="reason">
    <p class="reason-title">${clause.title[locale]}</p>
    <p>${clause.summary[locale]}</p>
    <p class="source">${texts.sourceOf(citationOf(view, id), labelOf(texts, 'strengths', clause.strength))}</p>
  </div>`;
}
