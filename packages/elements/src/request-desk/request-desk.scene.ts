import { playScene } from '../testing/strict-page.js';

playScene(async () => {
  await import('../define/hv-request-desk.js');
  const { createFakeClient } = await import('@homevisit/client/testing');
  const client = createFakeClient();
  client.school.addRequest('visit-0001', '希望图书角开放', 'family');
  const element = document.createElement('hv-request-desk');
  element.client = client;
  document.body.append(element);
  const appears = async (selector: string): Promise<HTMLElement> => {
    for (;;) {
      const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const field = (await appears('.card textarea')) as HTMLTextAreaElement;
  field.value = '下周开放';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  (await appears('[data-step=answered]')).click();
  await appears(".card[data-status='answered']");
  return (await appears('.card')).innerText;
});
