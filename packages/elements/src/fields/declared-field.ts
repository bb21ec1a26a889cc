import { html, nothing, type TemplateResult } from 'lit';
import { choicesInput, radioInput, ratingInput, selectInput } from './choice-inputs.js';
import { faultWords } from './fault-words.js';
import { frame, type Frame } from './field-frame.js';
import type { FieldDefinition } from './field-definition.js';
import { errorId, hintId } from './field-id.js';
import { textIn, type FieldsView } from './fields-view.js';
import { fileInput } from './file-input.js';
import { inputAttributes } from './input-attributes.js';
import { momentInput } from './moment-input.js';
import { listInput } from './list-input.js';
import { numberInput, textInput } from './text-input.js';

/** Up to how many choices stand in view where nothing else is asked for. */
const MOST_RADIOS = 5;

interface Control {
  readonly group?: Frame['group'];
  readonly control: unknown;
}

function controlOf(view: FieldsView, field: FieldDefinition, pointer: string): Control {
  const attributes = inputAttributes(view, field, pointer);
  switch (field.kind) {
    case 'text':
      return { control: textInput(view, field, attributes) };
    case 'number':
      return { control: numberInput(view, field, attributes) };
    case 'choice':
      return (field.look ?? (field.choices.length > MOST_RADIOS ? 'select' : 'radios')) === 'select'
        ? { control: selectInput(view, field, attributes) }
        : { control: radioInput(view, field, attributes), group: 'radiogroup' };
    case 'choices':
      return { control: choicesInput(view, field, attributes), group: 'group' };
    case 'rating':
      return { control: ratingInput(view, field, attributes), group: 'radiogroup' };
    case 'file':
      return { control: fileInput(view, field, attributes), group: 'group' };
    case 'list':
      return { control: listInput(view, field, attributes, declaredField), group: 'group' };
    default:
      return { control: momentInput(view, field, attributes), group: field.kind === 'date-time' ? 'group' : undefined };
  }
}

/** A field with everything around it, rendered from what a form declares. */
export function declaredField(view: FieldsView, field: FieldDefinition, pointer = `/${field.name}`): TemplateResult {
  const { core, texts, language } = view;
  const hint = textIn(field.hint, language);
  const fault = core.shownAt(pointer);
  const { group, control } = controlOf(view, field, pointer);
  const describedBy = [hint && hintId(pointer), fault && errorId(pointer)].filter(Boolean).join(' ');
  return frame({
    pointer,
    label: textIn(field.label, language),
    mark: field.required ? texts.required : undefined,
    hint,
    group,
    describedBy: describedBy === '' ? undefined : describedBy,
    required: field.required,
    invalid: fault !== undefined,
    labelHidden: view.labelHidden,
    control,
    // One place for eye and ear: it is announced where the reader has gone on, and read with the field elsewhere.
    error: html`<div class="error-place" aria-live=${view.quiet ? 'off' : 'polite'}>
      ${fault ? html`<p id=${errorId(pointer)} part="error" class="error">${faultWords(fault, view, field.kind)}</p>` : nothing}
    </div>`,
  });
}
