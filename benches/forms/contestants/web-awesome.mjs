/** The same form assembled by hand from Web Awesome's controls. */
import '@awesome.me/webawesome/dist/styles/themes/default.css';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';
import '@awesome.me/webawesome/dist/components/radio/radio.js';
import '@awesome.me/webawesome/dist/components/rating/rating.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import { html } from 'lit';
import { defineHandWritten } from './hand-written-form.mjs';
import { handWrittenStyles } from './hand-written.styles.mjs';

const input =
  (type) =>
  ({ label }, { id, value, set, touch }) =>
    html`<wa-input
      id=${id}
      type=${type}
      aria-label=${label}
      .value=${value === undefined ? '' : String(value)}
      @input=${(event) => set(event.target.value)}
      @change=${touch}
    ></wa-input>`;

defineHandWritten(
  'web-awesome-form',
  {
    text: input('text'),
    number: input('number'),
    date: input('date'),
    'date-time': input('datetime-local'),
    // Web Awesome has no control for files in its free part.
    file: ({ accept }, { id, set, touch }) =>
      html`<input
        id=${id}
        class="control"
        type="file"
        accept=${accept}
        @input=${(event) => set([...event.target.files])}
        @change=${touch}
      />`,
    textarea: ({ label, lines }, { id, value, set, touch }) =>
      html`<wa-textarea
        id=${id}
        aria-label=${label}
        rows=${lines}
        .value=${value ?? ''}
        @input=${(event) => set(event.target.value)}
        @change=${touch}
      ></wa-textarea>`,
    select: ({ label, choices }, { id, value = '', set, touch }) =>
      html`<wa-select
        id=${id}
        aria-label=${label}
        placeholder="请选择"
        .value=${value}
        @input=${(event) => set(event.target.value)}
        @change=${touch}
      >
        ${choices.map((choice) => html`<wa-option value=${choice.value}>${choice.label}</wa-option>`)}
      </wa-select>`,
    radios: ({ label, choices }, { id, value = '', set, touch }) =>
      html`<wa-radio-group
        id=${id}
        aria-label=${label}
        .value=${value}
        @input=${(event) => set(event.target.value)}
        @change=${touch}
      >
        ${choices.map((choice) => html`<wa-radio value=${choice.value}>${choice.label}</wa-radio>`)}
      </wa-radio-group>`,
    choices: ({ choices }, { value = [], set, touch }) =>
      html`<div class="choices">
        ${choices.map(
          (choice) =>
            html`<wa-checkbox
              .checked=${value.includes(choice.value)}
              @input=${(event) =>
                set(event.target.checked ? [...value, choice.value] : value.filter((one) => one !== choice.value))}
              @change=${touch}
              >${choice.label}</wa-checkbox
            >`,
        )}
      </div>`,
    rating: ({ label, maximum }, { id, value = 0, set, touch }) =>
      html`<wa-rating
        id=${id}
        label=${label}
        max=${maximum}
        .value=${value}
        @change=${(event) => {
          set(event.target.value);
          touch();
        }}
      ></wa-rating>`,
    button: (label, act) => html`<wa-button @click=${act}>${label}</wa-button>`,
  },
  handWrittenStyles,
);
