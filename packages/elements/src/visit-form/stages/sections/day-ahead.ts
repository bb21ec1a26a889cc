import { html, type TemplateResult } from 'lit';
import { fieldFrame } from '../../fields/field-frame.js';
import { fieldId } from '../../fields/field-id.js';
import type { StageView } from '../stage-view.js';

/** A day from today on. */
export function dayAhead(
  view: StageView,
  { pointer, label }: { readonly pointer: string; readonly label: string },
): TemplateResult {
  const { core } = view;
  return fieldFrame(view, {
    pointer,
    label,
    control: html`<input
      id=${fieldId(pointer)}
      class="control short"
      type="date"
      min=${core.today}
      autocomplete="off"
      .value=${core.text(pointer)}
      @input=${(event: Event) => core.set(pointer, (event.target as HTMLInputElement).value || undefined)}
    />`,
  });
}
