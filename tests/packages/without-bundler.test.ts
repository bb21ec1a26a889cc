import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createFakeClient } from '@homevisit/client/testing';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../repository/workspace.js';
import { openQuietTab, startBrowser } from './quiet-tab.js';
import { StrictServer } from './strict-server.js';

const page = `<!doctype html>
<html lang="zh-CN">
  <meta charset="utf-8" />
  <title>家访</title>
  <hv-provider><hv-compliance-badge subject-id="student-02"></hv-compliance-badge></hv-provider>
  <script type="module" src="homevisit-elements.js"></script>
  <script type="module" src="page.js"></script>
</html>
`;

const script = `import { createHomevisitClient } from './homevisit-client.js';
document.querySelector('hv-provider').client = createHomevisitClient({ baseUrl: '/api', getToken: () => 'token' });
`;

const folder = mkdtempSync(path.join(tmpdir(), 'homevisit-without-bundler-'));
let browser: Browser;
let server: StrictServer;

beforeAll(async () => {
  for (const name of ['elements', 'client']) {
    const file = `homevisit-${name}.js`;
    cpSync(path.join(root, 'packages', name, 'dist-cdn', file), path.join(folder, file));
  }
  writeFileSync(path.join(folder, 'index.html'), page);
  writeFileSync(path.join(folder, 'page.js'), script);
  const school = createFakeClient();
  server = await StrictServer.start(folder, {
    '/api/verdicts/query': () => school.queryVerdicts({ subjects: [{ type: 'student', id: 'student-02' }] }),
    '/api/students/student-02/visits': async () => ({ visits: await school.listVisits('student-02') }),
  });
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true });
});

it('the two files for pages without a bundler show a badge with what a backend answers, on a strict page', async () => {
  const { tab, complaints } = await openQuietTab(browser, server.address);
  const badge = tab.locator('hv-compliance-badge').getByRole('button');
  await badge.waitFor();
  expect(await badge.innerText()).toMatch(/快到期 · 待访 1 次/u);
  await badge.click();
  await tab.locator('hv-compliance-badge').getByRole('dialog').waitFor();
  expect(complaints).toEqual([]);
});

it('the file of all elements registers each of them once', async () => {
  const { tab } = await openQuietTab(browser, server.address);
  const tags = ['hv-provider', 'hv-compliance-badge', 'hv-visit-form', 'hv-parent-feedback'];
  const missing = await tab.evaluate((names) => names.filter((name) => !customElements.get(name)), tags);
  expect(missing).toEqual([]);
});
