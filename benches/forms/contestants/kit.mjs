/** Our form layer: the declaration goes into `<hv-form>` as it is. */
import '../../../packages/elements/dist/define/hv-form.js';
import { checks, steps } from '../questions.mjs';
import { enter } from './enter.mjs';

const form = document.createElement('hv-form');
form.definition = { steps, checks };
let isSent = false;
form.addEventListener('hv-form-submit', () => (isSent = true));
document.body.append(form);

const root = () => form.shadowRoot;
const headingOf = (step) => root().querySelector('h2')?.textContent === steps[step].title;

enter({
  ready: () => root()?.querySelector('#at-address'),
  fill: (values) => void (form.values = values),
  next: async () => {
    root().querySelector('button[type=submit]').click();
    await form.updateComplete;
  },
  step: () => (isSent ? steps.length : steps.findIndex((_, step) => headingOf(step))),
  fields: () => [...root().querySelectorAll('[data-pointer]')].map(({ dataset }) => dataset.pointer.split('/')[1]),
  faults: () =>
    [...root().querySelectorAll('.error')].map(
      (error) => error.closest('[data-pointer]').dataset.pointer.split('/')[1],
    ),
  address: () => root().querySelector('#at-address'),
  faultText: (name) => root().querySelector(`#at-${name}-error`)?.textContent ?? '',
});
