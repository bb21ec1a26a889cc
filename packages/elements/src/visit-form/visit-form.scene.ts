import { playScene } from '../testing/strict-page.js';

playScene(async () => {
  await import('../define/hv-visit-form.js');
  const { createFakeClient } = await import('@homevisit/client/testing');
  const element = document.createElement('hv-visit-form');
  element.client = createFakeClient();
  element.studentId = 'student-03';
  document.body.append(element);
  const appears = async (selector: string): Promise<HTMLElement> => {
    for (;;) {
      const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const type = async (selector: string, value: string): Promise<void> => {
    const control = (await appears(selector)) as HTMLInputElement;
    control.value = value;
    control.dispatchEvent(new Event('input'));
  };
  (await appears("input[value='agreed-place']")).click();
  await type('#at-startedAt', '17:00');
  await type('#at-endedAt', '17:30');
  await type('#at-findings-conduct-at-school', '上课专心');
  await type('#at-findings-family-opinions', '希望多读书');
  (await appears('.step:last-child')).click();
  for (const step of element.shadowRoot?.querySelectorAll<HTMLElement>('.step') ?? []) step.click();
  await element.updateComplete;
  (await appears('button[type=submit]')).click();
  const title = (await appears('.duty-title')).innerText;
  return `${(await appears('#outcome')).innerText.replace('✓', '').trim()} ${title}`;
});
