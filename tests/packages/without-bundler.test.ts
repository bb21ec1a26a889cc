import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createFakeClient } from '@homevisit/client/testing';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { integrityOf } from '../../scripts/workspace/integrity.mjs';
import { read, root } from '../repository/workspace.js';
import { badgePage } from './badge-page.js';
import { openQuietTab, startBrowser } from './quiet-tab.js';
import { StrictServer } from './strict-server.js';

const tagOf = (integrity: string): string =>
  `<script type="module" src="homevisit-elements.js" integrity="${integrity}" crossorigin="anonymous"></script>`;

const { 'homevisit-elements.js': integrity = '' } = JSON.parse(
  read('packages/elements/dist-cdn/integrity.json'),
) as Readonly<Record<string, string>>;

/** A host with a script, which takes the client from the other file. */
const pageWithScript = `<!doctype html>
<html lang="zh-CN">
  <meta charset="utf-8" />
  <title>家访</title>
  <hv-provider><hv-compliance-badge subject-id="student-02"></hv-compliance-badge></hv-provider>
  ${tagOf(integrity)}
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
  writeFileSync(path.join(folder, 'index.html'), badgePage(tagOf(integrity)));
  writeFileSync(path.join(folder, 'changed.html'), badgePage(tagOf(integrity.replace(/.{8}$/, 'AAAAAAAA'))));
  writeFileSync(path.join(folder, 'script.html'), pageWithScript);
  writeFileSync(path.join(folder, 'page.js'), script);
  const school = createFakeClient();
  server = await StrictServer.start(folder, {
    '/campus/token': () => ({ token: 'campus-token' }),
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

it.each(['', 'script.html'])(
  'a page without a bundler (%s) shows a badge with what a backend answers, on a strict page',
  async (file) => {
    const { tab, complaints } = await openQuietTab(browser, server.address + file);
    const badge = tab.locator('hv-compliance-badge').getByRole('button');
    await badge.waitFor();
    expect(await badge.innerText()).toMatch(/快到期 · 待访 1 次/u);
    await badge.click();
    await tab.locator('hv-compliance-badge').getByRole('dialog').waitFor();
    expect(complaints).toEqual([]);
  },
);

it('asks no address but those that the configuration block names', async () => {
  const tab = await browser.newPage();
  const asked: string[] = [];
  tab.on('request', (request) => asked.push(request.url().replace(server.address, '/')));
  await tab.goto(server.address);
  await tab.locator('hv-compliance-badge').getByRole('button').click();
  await tab.locator('hv-compliance-badge').getByRole('dialog').waitFor();
  const elsewhere = asked.filter(
    (url) => !/^\/(|homevisit-elements\.js|favicon\.ico|campus\/token|api\/.*)$/.test(url),
  );
  expect(elsewhere).toEqual([]);
  expect(asked).toContain('/campus/token');
  await tab.close();
});

it('the file of all elements registers each of them once', async () => {
  const { tab } = await openQuietTab(browser, server.address);
  const tags = Object.keys(
    (JSON.parse(read('packages/elements/package.json')) as { readonly exports: Readonly<Record<string, unknown>> })
      .exports,
  ).flatMap((name) => /^\.\/(hv-.*)\.js$/.exec(name)?.[1] ?? []);
  expect(tags.length).toBeGreaterThan(3);
  const missing = await tab.evaluate((names) => names.filter((name) => !customElements.get(name)), tags);
  expect(missing).toEqual([]);
});

it.each(['elements', 'client'])('integrity.json of %s holds the hash of its file', (name) => {
  const noted = JSON.parse(read(`packages/${name}/dist-cdn/integrity.json`)) as Readonly<Record<string, string>>;
  const file = `homevisit-${name}.js`;
  expect(noted).toEqual({ [file]: integrityOf(path.join(root, 'packages', name, 'dist-cdn', file)) });
  expect(readFileSync(path.join(root, 'packages', name, 'dist-cdn', file)).length).toBeGreaterThan(10_000);
});

it('a file that has been changed on its way is not run, and what stands in the page stays', async () => {
  const { tab, complaints } = await openQuietTab(browser, `${server.address}changed.html`);
  await expect.poll(() => complaints.join('\n')).toMatch(/integrity/);
  expect(await tab.evaluate(() => customElements.get('hv-provider') === undefined)).toBe(true);
});
