import { playScene } from '../testing/strict-page.js';

playScene(async () => {
  await import('../define/hv-parent-feedback.js');
  const { createFakeFamilyClient } = await import('@homevisit/client/testing');
  const element = document.createElement('hv-parent-feedback');
  element.client = createFakeFamilyClient();
  document.body.append(element);
  const appears = async (selector: string): Promise<HTMLElement> => {
    for (;;) {
      const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  (await appears('.question input')).click();
  (await appears('.send')).click();
  await appears('.answers');
  return (await appears('h2')).innerText;
});
