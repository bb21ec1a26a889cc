import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../repository/workspace.js';
import { openQuietTab, startBrowser } from './quiet-tab.js';
import { StrictServer } from './strict-server.js';

/** The styles of a declarative shadow root are inline: a strict host gives them a nonce, this one lets them in. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types lit-html";

const script = `
const marked = [...document.querySelectorAll('hv-compliance-badge, hv-visit-form, hv-parent-feedback')];
const sent = new Map(marked.map((element) => [element, element.shadowRoot?.querySelector('.surface')]));
await import('@lit-labs/ssr-client/lit-element-hydrate-support.js');
await import('@homevisit/elements/all.js');
await Promise.all(marked.map((element) => element.updateComplete));
document.documentElement.dataset.kept = marked
  .filter((element) => sent.get(element) && sent.get(element) === element.shadowRoot.querySelector('.surface'))
  .map(({ localName }) => localName)
  .join();
const { createFakeClient } = await import('@homevisit/client/testing');
const provider = document.querySelector('hv-provider');
provider.keeping = 'off';
provider.client = createFakeClient();
`;

const folder = mkdtempSync(path.join(tmpdir(), 'homevisit-hydration-'));
let browser: Browser;
let server: StrictServer;

beforeAll(async () => {
  await import('@homevisit/elements/all.js');
  const body = await collectResult(
    render(
      html`<hv-provider
        ><hv-compliance-badge subject-id="student-02"></hv-compliance-badge
        ><hv-visit-form student-id="student-02"></hv-visit-form><hv-parent-feedback></hv-parent-feedback
      ></hv-provider>`,
    ),
  );
  const entry = path.join(root, 'packages/elements/dist/hydration-page.js');
  await build({
    configFile: false,
    logLevel: 'error',
    // As a vendor builds it, whatever mode the tests run in.
    resolve: { conditions: ['browser', 'production', 'module'] },
    root: path.join(root, 'packages/elements'),
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: entry, output: { entryFileNames: 'page.js' } },
    },
    plugins: [
      {
        name: 'the page’s script',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? script : undefined),
      },
    ],
  });
  writeFileSync(
    path.join(folder, 'index.html'),
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8" /><title>家访</title>${body}<script type="module" src="/page.js"></script></html>`,
  );
  server = await StrictServer.start(folder, {}, POLICY);
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true });
});

it('what a server has rendered is shown without any script', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const tab = await context.newPage();
  await tab.goto(server.address);
  for (const tag of ['hv-compliance-badge', 'hv-visit-form', 'hv-parent-feedback']) {
    const words = await tab.locator(tag).evaluate((element) => element.shadowRoot?.textContent ?? '');
    expect(words, tag).toMatch(/[\u4e00-\u9fff]{2}/u);
  }
  await context.close();
});

it('what a server has rendered is taken over as it stands, silently, and then works like any other', async () => {
  const { tab, complaints } = await openQuietTab(browser, server.address);
  await tab.waitForFunction(() => document.documentElement.dataset['kept'] !== undefined);
  expect(await tab.evaluate(() => document.documentElement.dataset['kept'])).toBe(
    'hv-compliance-badge,hv-visit-form,hv-parent-feedback',
  );
  const badge = tab.locator('hv-compliance-badge').getByRole('button');
  await badge.waitFor();
  expect(await badge.innerText()).toMatch(/待访 1 次/u);
  await tab.locator('hv-visit-form').getByRole('form').waitFor();
  expect(complaints).toEqual([]);
});
