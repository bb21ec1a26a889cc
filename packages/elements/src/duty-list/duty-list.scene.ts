import { playScene, until } from '../testing/strict-page.js';

/** A list of duties with its reasons, as a host page uses it. */
playScene(async () => {
  const [{ createFakeClient }] = await Promise.all([
    import('@homevisit/client/testing'),
    import('../define/hv-duty-list.js'),
  ]);
  const list = document.createElement('hv-duty-list');
  list.client = createFakeClient();
  document.body.append(list);
  const inside = (selector: string): HTMLElement | null | undefined => list.shadowRoot?.querySelector(selector);
  await until(() => inside('.entry'));
  inside('summary')?.click();
  await until(() => inside('.duty dd'));
  const action = inside('.duty .tag.status');
  return `${inside('h2')?.textContent ?? ''} ${action ? getComputedStyle(action).fontWeight : ''}`;
});
