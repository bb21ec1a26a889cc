import { html, isServer, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FileDefinition } from './field-definition.js';
import { fileSize } from './file-size.js';
import { textIn, type FieldsView } from './fields-view.js';
import type { InputAttributes } from './input-attributes.js';

/**
 * Consent first, then a native control for files behind words of ours, as its own are in the browser's language, then what
 * has been chosen, each with a way to take it out.
 */
export function fileInput(view: FieldsView, field: FileDefinition, input: InputAttributes): TemplateResult {
  const { core, texts, language } = view;
  const { pointer, id } = input;
  const { accept = 'image/*', maximum = 1, maximumSize, consent } = field;
  const value = core.value(pointer);
  const files = (value ?? []) as readonly File[];
  const isFixed = input.disabled || input.readonly;
  const isAllowed = consent === undefined || value !== undefined;
  const choose = (event: Event): void => {
    const control = event.target as HTMLInputElement;
    core.set(pointer, [...files, ...(control.files ?? [])]);
    // The list below shows what was chosen; the same file may be chosen again after it was taken out.
    control.value = '';
  };
  const remove = (index: number): void => {
    core.set(
      pointer,
      files.filter((_, other) => other !== index),
    );
    view.acted(id);
  };
  return html`${
      consent === undefined
        ? nothing
        : html`<label class="choice">
            <input
              id=${`${id}-consent`}
              type="checkbox"
              ?disabled=${isFixed}
              ?checked=${isServer && value !== undefined}
              .checked=${isServer ? nothing : live(value !== undefined)}
              @input=${(event: Event) => core.set(pointer, (event.target as HTMLInputElement).checked ? [] : undefined)}
            /><span>${textIn(consent, language)}</span>
          </label>`
    }
    ${isAllowed ? nothing : html`<p class="hint" id=${`${id}-first`}>${texts.consentFirst}</p>`}
    <label part="control" class="action picker" aria-disabled=${isFixed || !isAllowed ? 'true' : nothing}
      >${texts.choosePhoto}<input
        id=${id}
        class="visually-hidden"
        type="file"
        accept=${accept}
        ?multiple=${maximum > 1}
        ?disabled=${isFixed || !isAllowed}
        aria-label=${input.label}
        aria-invalid=${input.invalid}
        aria-describedby=${isAllowed ? input.describedBy : `${id}-first`}
        @input=${choose}
    /></label>
    ${maximumSize === undefined ? nothing : html`<p class="hint">${texts.fileLimit(fileSize(maximumSize))}</p>`}
    ${
      files.length === 0
        ? nothing
        : html`<ul class="files">
            ${files.map(
              ({ name }, index) =>
                html`<li>
                  <span>${name}</span>
                  ${
                    isFixed
                      ? nothing
                      : html`<button
                          class="action quiet"
                          type="button"
                          aria-label=${texts.removeOf(name, '')}
                          @click=${() => remove(index)}
                        >
                          ${texts.remove}
                        </button>`
                  }
                </li>`,
            )}
          </ul>`
    }`;
}
