import { playScene, until } from '../testing/strict-page.js';

/** The signal is lost between the badge and its list of duties. */
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

  await fetch('/lose?duty-panel');
  inside('button')?.click();
  await until(() => inside('.source')?.textContent?.includes('重试'));
  const said = inside('button')?.textContent?.trim() ?? '';

  await fetch('/lose');
  inside('button')?.click();
  await until(() => inside('dialog[open] h4'));
  return `${said} → ${inside('h4')?.textContent ?? ''}`;
});
