import { playScene, until } from '../testing/strict-page.js';

/** The signal is lost between the badge and what it shows, and again before its list of duties. */
playScene(async () => {
  const [{ createFakeClient }] = await Promise.all([
    import('@homevisit/client/testing'),
    import('../define/hv-compliance-badge.js'),
  ]);
  const badge = document.createElement('hv-compliance-badge');
  badge.subjectId = 'student-03';
  badge.client = createFakeClient();
  await fetch('/lose?badge-face');
  document.body.append(badge);
  const inside = (selector: string): HTMLElement | null | undefined => badge.shadowRoot?.querySelector(selector);
  await until(() => inside('button'));
  const first = inside('button')?.textContent?.replace(/\s+/g, '') ?? '';
  await fetch('/lose');
  inside('button')?.click();
  await until(() => inside('button[data-tone]'));

  await fetch('/lose?duty-panel');
  inside('button')?.click();
  await until(() => inside('.source')?.textContent?.includes('重试'));
  const said = inside('button')?.textContent?.trim() ?? '';

  await fetch('/lose');
  inside('button')?.click();
  await until(() => inside('dialog[open] h4'));
  return `${first} → ${said} → ${inside('h4')?.textContent ?? ''}`;
});
