import { sampleForm } from '../../testing/sample-form.js';
import { playScene, until } from '../../testing/strict-page.js';

playScene(async () => {
  await import('../../define/hv-form.js');
  await import('../../define/hv-text-field.js');
  const form = document.createElement('hv-form');
  form.definition = sampleForm;
  document.body.append(form);
  await form.updateComplete;
  form.shadowRoot?.querySelector<HTMLElement>('button[type=submit]')?.click();
  await until(() => form.shadowRoot?.querySelector('.error'));
  const errors = [...(form.shadowRoot?.querySelectorAll('.error') ?? [])].map(({ textContent }) => textContent);
  const field = document.createElement('hv-text-field');
  field.maximumLength = 3;
  field.value = 'abcd';
  document.body.append(field);
  await field.updateComplete;
  return `${errors.join(' ')} / text field: ${field.validationMessage}`;
});
