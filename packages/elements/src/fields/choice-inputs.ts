import { html, isServer, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ChoiceDefinition, ChoicesDefinition, RatingDefinition } from './field-definition.js';
import { textIn, type FieldsView } from './fields-view.js';
import type { InputAttributes } from './input-attributes.js';

interface Box {
  readonly type: 'radio' | 'checkbox';
  /** Only the first box of a group has the id of the field: a message leads there. */
  readonly id?: string | undefined;
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
  take(checked: boolean): void;
}

// A server writes a property as an attribute, and `checked="false"` is a tick; so it is with `selected`.
function box(one: Box, input: InputAttributes, words: unknown = html`<span>${one.label}</span>`): TemplateResult {
  return html`<label class="choice">
    <input
      id=${one.id ?? nothing}
      type=${one.type}
      name=${input.id}
      value=${one.value}
      ?disabled=${input.disabled || input.readonly}
      ?checked=${isServer && one.checked}
      .checked=${isServer ? nothing : live(one.checked)}
      @input=${(event: Event) => one.take((event.target as HTMLInputElement).checked)}
    />${words}
  </label>`;
}

/** A way back to no answer, where none is asked for: a radio button cannot be let go. */
function clearButton(view: FieldsView, input: InputAttributes): unknown {
  const { core, texts } = view;
  if (input.required === 'true' || input.disabled || input.readonly || core.value(input.pointer) === undefined) {
    return nothing;
  }
  const clear = (): void => {
    core.set(input.pointer, undefined);
    view.acted(input.id);
  };
  return html`<button class="action quiet clear" type="button" aria-label=${texts.clearOf(input.label)} @click=${clear}>
    ${texts.clear}
  </button>`;
}

/** One out of a few, all in view. */
export function radioInput(view: FieldsView, field: ChoiceDefinition, input: InputAttributes): TemplateResult {
  const { core, language } = view;
  const chosen = core.value(input.pointer);
  return html`<div class="choices">
      ${field.choices.map(({ value, label }, index) =>
        box(
          {
            type: 'radio',
            id: index === 0 ? input.id : undefined,
            value,
            label: textIn(label, language),
            checked: chosen === value,
            take: () => core.set(input.pointer, value),
          },
          input,
        ),
      )}
    </div>
    ${clearButton(view, input)}`;
}

function option(value: string, selected: boolean, words: string): TemplateResult {
  return html`<option value=${value} ?selected=${isServer && selected} .selected=${isServer ? nothing : live(selected)}>
    ${words}
  </option>`;
}

/** One out of several, in a native list. */
export function selectInput(view: FieldsView, field: ChoiceDefinition, input: InputAttributes): TemplateResult {
  const { core, texts, language } = view;
  const chosen = core.value(input.pointer) ?? '';
  const choose = (event: Event): void =>
    core.set(input.pointer, (event.target as HTMLSelectElement).value || undefined);
  return html`<select
    id=${input.id}
    part="control"
    class="control"
    autocomplete=${input.autocomplete}
    aria-invalid=${input.invalid}
    aria-describedby=${input.describedBy}
    aria-required=${input.required}
    ?disabled=${input.disabled || input.readonly}
    @input=${choose}
  >
    ${option('', chosen === '', texts.none)}
    ${field.choices.map(({ value, label }) => option(value, chosen === value, textIn(label, language)))}
  </select>`;
}

/** Many out of several. */
export function choicesInput(view: FieldsView, field: ChoicesDefinition, input: InputAttributes): TemplateResult {
  const { core, language } = view;
  const chosen = (core.value(input.pointer) ?? []) as readonly string[];
  // In the order of the declaration, whatever the order of ticking.
  const tick = (value: string, checked: boolean): void =>
    core.set(
      input.pointer,
      field.choices.map((one) => one.value).filter((one) => (one === value ? checked : chosen.includes(one))),
    );
  return html`<div class="choices">
    ${field.choices.map(({ value, label }, index) =>
      box(
        {
          type: 'checkbox',
          id: index === 0 ? input.id : undefined,
          value,
          label: textIn(label, language),
          checked: chosen.includes(value),
          take: (checked) => tick(value, checked),
        },
        input,
      ),
    )}
  </div>`;
}

/** Points, each a native radio button with its number in a box. */
export function ratingInput(view: FieldsView, field: RatingDefinition, input: InputAttributes): TemplateResult {
  const { core, texts, language } = view;
  const { maximum = 5, lowText, highText } = field;
  const chosen = core.value(input.pointer);
  return html`<div class="scale">
      ${Array.from({ length: maximum }, (_, index) => index + 1).map((points) =>
        box(
          {
            type: 'radio',
            id: points === 1 ? input.id : undefined,
            value: String(points),
            label: String(points),
            checked: chosen === points,
            take: () => core.set(input.pointer, points),
          },
          input,
          html`<span class="points" aria-hidden="true">${points}</span
            ><span class="visually-hidden">${texts.points(points, maximum)}</span>`,
        ),
      )}
    </div>
    ${
      lowText || highText
        ? html`<p class="hint ends">
            <span>${textIn(lowText, language)}</span><span>${textIn(highText, language)}</span>
          </p>`
        : nothing
    }
    ${clearButton(view, input)}`;
}
