/** The floor: the form written by hand with Lit over native controls, for itself alone. */
import { html } from 'lit';
import { defineHandWritten } from './hand-written-form.mjs';
import { handWrittenStyles } from './hand-written.styles.mjs';

const native =
  (type) =>
  (_, { id, value, invalid, describedBy, set, touch }) =>
    html`<input
      id=${id}
      class="control"
      type=${type}
      autocomplete="off"
      aria-invalid=${invalid}
      aria-describedby=${describedBy}
      .value=${value ?? ''}
      @input=${(event) => set(event.target.value)}
      @change=${touch}
    />`;

const box = (type, id, { value, label }, checked, take, touch) =>
  html`<label class="choice"
    ><input
      type=${type}
      name=${id}
      value=${value}
      .checked=${checked}
      @input=${(event) => take(event.target.checked)}
      @change=${touch}
    /><span>${label}</span></label
  >`;

const radios = ({ choices }, { id, value, set, touch }) =>
  html`<div class="choices">
    ${choices.map((choice) => box('radio', id, choice, value === choice.value, () => set(choice.value), touch))}
  </div>`;

defineHandWritten(
  'floor-form',
  {
    text: native('text'),
    number: native('number'),
    date: native('date'),
    'date-time': native('datetime-local'),
    file: ({ accept }, { id, set, touch }) =>
      html`<input
        id=${id}
        class="control"
        type="file"
        accept=${accept}
        @input=${(event) => set([...event.target.files])}
        @change=${touch}
      />`,
    textarea: ({ lines }, { id, value, invalid, describedBy, set, touch }) =>
      html`<textarea
        id=${id}
        class="control"
        rows=${lines}
        aria-invalid=${invalid}
        aria-describedby=${describedBy}
        .value=${value ?? ''}
        @input=${(event) => set(event.target.value)}
        @change=${touch}
      ></textarea>`,
    select: ({ choices }, { id, value = '', invalid, describedBy, set, touch }) =>
      html`<select
        id=${id}
        class="control"
        aria-invalid=${invalid}
        aria-describedby=${describedBy}
        @input=${(event) => set(event.target.value)}
        @change=${touch}
      >
        <option value="" ?selected=${value === ''}>请选择</option>
        ${choices.map((choice) => html`<option value=${choice.value} ?selected=${value === choice.value}>${choice.label}</option>`)}
      </select>`,
    radios,
    choices: ({ choices }, { id, value = [], set, touch }) =>
      html`<div class="choices">
        ${choices.map((choice) =>
          box(
            'checkbox',
            id,
            choice,
            value.includes(choice.value),
            (checked) => set(checked ? [...value, choice.value] : value.filter((one) => one !== choice.value)),
            touch,
          ),
        )}
      </div>`,
    rating: ({ maximum }, state) =>
      radios(
        { choices: Array.from({ length: maximum }, (_, index) => ({ value: index + 1, label: String(index + 1) })) },
        state,
      ),
    button: (label, act) => html`<button type="button" @click=${act}>${label}</button>`,
  },
  handWrittenStyles,
);
