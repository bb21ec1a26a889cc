import { html, nothing, type TemplateResult } from 'lit';

/**
 * A part of the form with a heading of its own.
 *
 * @param mark - Stands beside the heading, such as that the part is required.
 */
export function section(id: string, heading: string, content: unknown, mark?: string): TemplateResult {
  return html`<div class="card" role="group" aria-labelledby=${id}>
    <h4 id=${id}>${heading}${mark ? html`<span class="mark">${mark}</span>` : nothing}</h4>
    ${content}
  </div>`;
}
