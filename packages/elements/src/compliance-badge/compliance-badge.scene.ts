import { playScene, until } from '../testing/strict-page.js';

/** A badge with its list of duties, as a host page uses them. */
playScene(async () => {
  const [{ createFakeClient }] = await Promise.all([
    import('@homevisit/client/testing'),
    import('../define/hv-compliance-badge.js'),
  ]);
  const badge = document.createElement('hv-compliance-badge');
  badge.subjectId = 'student-03';
  badge.client = createFakeClient();
  document.body.append(badge);
  const inside = (selector: string): HTMLElement | null | undefined => badge.shadowRoot?.querySelector(selector);
  await until(() => inside('button'));
  inside('button')?.click();
  await until(() => inside('dialog[open] .duty dd'));
  const action = inside('.primary');
  return `${inside('h4')?.textContent ?? ''} ${action ? getComputedStyle(action).backgroundColor : ''}`;
});
