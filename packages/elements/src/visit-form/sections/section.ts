import { html, type TemplateResult } from 'lit';

/** A part of the form with a heading of its own. */
export function section(id: string, heading: string, content: unknown): TemplateResult {
  return html`<section class="card" aria-labelledby=${id}>
    <h4 id=${id}>${heading}</h4>
    ${content}
  </section>`;
}
