import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { ELEMENT_TAGS } from '@homevisit/elements/loader.js';
import type { Browser, Locator, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../end-to-end/support/accessibility.js';
import { root } from '../repository/workspace.js';
import { page } from './hydration/page.js';
import { openQuietTab, startBrowser } from './quiet-tab.js';
import { StrictServer } from './strict-server.js';

/** The styles of a declarative shadow root are inline: a strict host gives them a nonce, this one lets them in. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob:; require-trusted-types-for 'script'; trusted-types lit-html";

/** One white pixel. */
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==';

/** What a reader does with an element, to see that it works: by tag, each element of the kit. */
const WORKS: Readonly<Record<string, (element: Locator) => Promise<void>>> = {
  'hv-provider': async (element) => {
    // What it gives, its elements have.
    await element.locator('hv-compliance-badge').getByRole('button').waitFor();
  },
  'hv-compliance-badge': async (element) => {
    await element.getByRole('button').click();
    await element.getByRole('dialog').waitFor();
    await element.page().keyboard.press('Escape');
  },
  'hv-duty-list': async (element) => {
    await element
      .getByRole('button', { name: /^记家访/ })
      .first()
      .waitFor();
    await element.getByText('为什么').first().click();
    await element.getByText('《示范学校方案(虚构)》').first().waitFor();
  },
  'hv-request-desk': async (element) => {
    await element.getByText('请早点通知').waitFor();
    await element.locator('details').evaluate((details) => details.setAttribute('open', ''));
    await element.locator('textarea').fill('以后提前三天通知。');
    await element.locator('[data-step=answered]').press('Enter');
    await element.getByText('没有等待处理的诉求').waitFor();
  },
  'hv-visit-form': async (element) => {
    await element.getByRole('radio', { name: '入户', exact: true }).press('Space');
    expect(await element.getByRole('radio', { name: '入户', exact: true }).isChecked()).toBe(true);
  },
  'hv-parent-feedback': async (element) => {
    await element.getByRole('radio').first().press('Space');
    expect(await element.getByRole('radio').first().isChecked()).toBe(true);
  },
  'hv-visit-planner': async (element) => {
    await element.getByRole('button', { name: '排计划' }).press('Enter');
    await element.getByText('1 次家访都已安排').last().waitFor();
  },
  'hv-text-field': async (element) => {
    await element.getByRole('textbox').pressSequentially('都好');
    expect(await submitted(element)).toEqual(['都好']);
  },
  'hv-choice-field': async (element) => {
    await element.getByRole('radio', { name: '电话' }).press('Space');
    expect(await submitted(element)).toEqual(['phone']);
  },
  'hv-choices-field': async (element) => {
    for (const box of await element.getByRole('checkbox').all()) await box.press('Space');
    expect(await submitted(element)).toEqual(['home', 'phone']);
  },
  'hv-date-field': async (element) => {
    expect(await submitted(element)).toEqual(['2026-12-01']);
    await element.locator('input').fill('2026-12-02');
    expect(await submitted(element)).toEqual(['2026-12-02']);
  },
  'hv-time-field': async (element) => {
    expect(await submitted(element)).toEqual(['18:30']);
    await element.locator('input').fill('19:00');
    expect(await submitted(element)).toEqual(['19:00']);
  },
  'hv-rating-field': async (element) => {
    await element.getByRole('radio').nth(3).press('Space');
    expect(await submitted(element)).toEqual(['4']);
  },
  'hv-people-field': async (element) => {
    await element.getByRole('button').last().press('Enter');
    await element.getByRole('textbox').first().pressSequentially('陈老师');
    expect((await submitted(element)).join()).toContain('陈老师');
  },
  'hv-photo-field': async (element) => {
    await element
      .locator('input[type=file]')
      .setInputFiles({ name: 'door.png', mimeType: 'image/png', buffer: Buffer.from(PICTURE, 'base64') });
    await expect.poll(() => submitted(element)).toHaveLength(1);
  },
  'hv-form': async (element) => {
    await element.getByRole('button').last().press('Enter');
    await element.getByText('请填写这一项').first().waitFor();
  },
};

/** What the host's form would submit for a control. */
function submitted(element: Locator): Promise<readonly string[]> {
  return element.evaluate((control) => {
    const form = control.closest('form');
    const name = control.getAttribute('name') ?? '';
    return form ? new FormData(form).getAll(name).map(String) : [];
  });
}

const folder = mkdtempSync(path.join(tmpdir(), 'homevisit-hydration-'));
let browser: Browser;
let server: StrictServer;

beforeAll(async () => {
  await import('@homevisit/elements/all.js');
  const body = await collectResult(render(page));
  await build({
    configFile: false,
    logLevel: 'error',
    // As a vendor builds it, whatever mode the tests run in.
    resolve: { conditions: ['browser', 'production', 'module'] },
    root,
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: path.join(root, 'tests/packages/hydration/page-script.ts'),
        output: { entryFileNames: 'page.js' },
      },
    },
  });
  writeFileSync(
    path.join(folder, 'index.html'),
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8" /><title>家访</title><main><h1>家访</h1><div id="rendered">${body}</div></main><script type="module" src="/page.js"></script></html>`,
  );
  server = await StrictServer.start(folder, {}, POLICY);
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true });
});

describe('a page that a server has rendered', () => {
  it('holds every element of the kit, and says what each of them does', () => {
    expect(Object.keys(WORKS).sort()).toEqual([...ELEMENT_TAGS].sort());
  });

  it('is shown without any script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const tab = await context.newPage();
    await tab.goto(server.address);
    for (const tag of ELEMENT_TAGS.filter((one) => one !== 'hv-provider')) {
      const words = await tab
        .locator(tag)
        .first()
        .evaluate((element) => element.shadowRoot?.textContent ?? '');
      expect(words, tag).toMatch(/[\u4e00-\u9fff]{2}/u);
    }
    // Nothing is answered that nobody has answered.
    const answered = tab.locator('input:checked, option:checked:not([value=""])');
    expect(await answered.evaluateAll((all) => all.map((one) => one.getAttribute('value')))).toEqual(['phone']);
    await context.close();
  });
});

describe('a rendered page that is taken over', () => {
  let tab: Page;
  let complaints: string[];
  beforeEach(async () => {
    ({ tab, complaints } = await openQuietTab(browser, server.address));
    await tab.waitForFunction(() => document.documentElement.dataset['ready'] !== undefined);
  });
  afterEach(() => tab.close());

  async function takeOver(): Promise<void> {
    await tab.evaluate(() => document.dispatchEvent(new Event('take-over')));
    await tab.waitForFunction(() => document.documentElement.dataset['replaced'] !== undefined);
  }

  it('stays as it stands, silently, without a fault that axe would find before or after', async () => {
    expect(await accessibilityFaults(tab)).toEqual([]);
    await takeOver();
    expect(await tab.evaluate(() => document.documentElement.dataset['replaced'])).toBe('');
    await tab.locator('hv-visit-form').getByRole('form').waitFor();
    expect(await accessibilityFaults(tab)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it.each(ELEMENT_TAGS)('has a <%s> that works like any other', async (tag) => {
    await takeOver();
    await WORKS[tag]?.(tab.locator(tag).first());
    expect(complaints).toEqual([]);
  });

  it('submits nothing that nobody has answered', async () => {
    await takeOver();
    const entries = await tab
      .locator('#host')
      .evaluate((form) =>
        [...new FormData(form as HTMLFormElement)].map(([name, value]) => [
          name,
          typeof value === 'string' ? value : value.name,
        ]),
      );
    expect(entries.filter(([name, value]) => name !== 'people' && value !== '')).toEqual([
      ['preset', 'phone'],
      ['date', '2026-12-01'],
      ['time', '18:30'],
    ]);
  });

  it('keeps what somebody has typed and chosen before', async () => {
    const control = (name: string) => tab.locator(`[name=${name}]`);
    await control('text').getByRole('textbox').pressSequentially('来得早');
    await control('choice').getByRole('radio', { name: '电话' }).press('Space');
    await control('listed').getByRole('combobox').selectOption('phone');
    await control('preset').getByRole('radio', { name: '到家' }).press('Space');
    await control('choices').getByRole('checkbox').last().press('Space');
    await control('date').locator('input').fill('2026-12-03');
    await control('time').locator('input').fill('19:15');
    await control('rating').getByRole('radio').nth(1).press('Space');
    await control('people').getByRole('textbox').first().pressSequentially('陈老师');
    await control('people').getByRole('combobox').first().selectOption('home');
    await tab.locator('hv-form').getByRole('textbox').pressSequentially('村口');
    await takeOver();
    expect(await control('text').getByRole('textbox').inputValue()).toBe('来得早');
    expect(await tab.locator('hv-form').evaluate((form) => ('values' in form ? form.values : undefined))).toEqual({
      place: '村口',
    });
    const kept = {
      text: ['来得早'],
      choice: ['phone'],
      listed: ['phone'],
      preset: ['home'],
      choices: ['phone'],
      date: ['2026-12-03'],
      time: ['19:15'],
      rating: ['2'],
      people: ['[{"name":"陈老师","role":"home"}]'],
    };
    for (const [name, value] of Object.entries(kept)) expect(await submitted(control(name)), name).toEqual(value);
  });
});
