import { isLocalDate } from '@homevisit/sdk/calendar';
import { html, nothing, type TemplateResult } from 'lit';
import type { MomentDefinition } from './field-definition.js';
import type { FieldsView } from './fields-view.js';
import type { InputAttributes } from './input-attributes.js';

/** Kept for what was begun and cannot be read yet; it is neither date nor time, and so at fault. */
const UNREADABLE = '-';

function typed(event: Event): string {
  const { value, validity } = event.target as HTMLInputElement;
  return value === '' && validity.badInput ? UNREADABLE : value;
}

const WHOLE_TIME = /^\d\d:\d\d$/;

interface NativePart {
  readonly id: string;
  readonly type: 'date' | 'time';
  readonly value: string;
  readonly minimum?: string | undefined;
  readonly maximum?: string | undefined;
  /** Names the control where the label of the frame names a group. */
  readonly name?: string | undefined;
  take(value: string): void;
}

function nativePart(part: NativePart, input: InputAttributes): TemplateResult {
  return html`<input
    id=${part.id}
    part="control"
    class="control short"
    type=${part.type}
    min=${part.minimum ?? nothing}
    max=${part.maximum ?? nothing}
    autocomplete=${input.autocomplete}
    aria-label=${part.name ?? nothing}
    aria-invalid=${input.invalid}
    aria-describedby=${part.name ? nothing : input.describedBy}
    aria-required=${input.required}
    ?disabled=${input.disabled}
    ?readonly=${input.readonly}
    .value=${part.value}
    @input=${(event: Event) => part.take(typed(event))}
  />`;
}

/** What a native control can show: it would empty itself of anything else, and lose what is being typed. */
function shownDate(text: string): string {
  return isLocalDate(text) ? text : '';
}

function shownTime(text: string): string {
  return WHOLE_TIME.test(text) ? text : '';
}

/**
 * Native controls for a day, a time, or both. Values stay text on the clock of the place, and never pass through a `Date`
 * or a time zone.
 */
export function momentInput(view: FieldsView, field: MomentDefinition, input: InputAttributes): TemplateResult {
  const { core, texts } = view;
  const { pointer } = input;
  const held = core.value(pointer);
  const value = typeof held === 'string' ? held : '';
  const { kind, minimum, maximum } = field;
  const set = (text: string): void => core.set(pointer, text === '' ? undefined : text);
  if (kind === 'date') {
    return nativePart({ id: input.id, type: 'date', value: shownDate(value), minimum, maximum, take: set }, input);
  }
  if (kind === 'time') {
    return nativePart({ id: input.id, type: 'time', value: shownTime(value), minimum, maximum, take: set }, input);
  }
  const [day = '', time = ''] = value.split('T');
  const join = (newDay: string, newTime: string): void => set(newDay || newTime ? `${newDay}T${newTime}` : '');
  return html`<div class="pair">
    ${nativePart(
      {
        id: input.id,
        type: 'date',
        value: shownDate(day),
        minimum: minimum?.split('T')[0],
        maximum: maximum?.split('T')[0],
        name: texts.date,
        take: (text) => join(text, time),
      },
      input,
    )}
    ${nativePart(
      {
        id: `${input.id}-time`,
        type: 'time',
        value: shownTime(time),
        name: texts.time,
        take: (text) => join(day, text),
      },
      input,
    )}
  </div>`;
}
