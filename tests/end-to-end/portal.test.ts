import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './support/accessibility.js';
import { badgeOf, rowOf, rowWithVisitOwed, waitForBadges } from './support/class-list.js';
import { startPortal, type PortalProcess } from './support/portal-process.js';
import { SCREENS } from './support/screens.js';
import { signIn } from './support/sign-in.js';
import { file, filedReport, fillRecord, openVisitForm } from './support/visit-record.js';
import { openBrowser, visit } from './support/visitor.js';

const DATA = fileURLToPath(new URL('../../examples/campus-portal/data', import.meta.url));

let browser: Browser;
let folder = '';
beforeAll(async () => {
  browser = await openBrowser();
  folder = await mkdtemp(path.join(tmpdir(), 'portal-database-'));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

describe('the portal as a program', () => {
  it('says what it does while it starts, where it answers, and what to try, in Chinese and in English', async () => {
    const portal = await startPortal();
    expect(portal.output()).toMatch(/^Creating a database/m);
    expect(portal.output()).toMatch(/^Importing the roster/m);
    await expect.poll(() => portal.output()).toMatch(/试一试[^]*Try:/);
    expect(await portal.stop()).toBe(0);
    expect(portal.output()).toMatch(/Stopped\.\s*$/);
  });

  it('takes the next free port where the wanted one is taken, and tells two portals apart', async () => {
    const first = await startPortal();
    const second = await startPortal('--port', new URL(first.address).port);
    expect(second.address).not.toBe(first.address);
    for (const portal of [first, second]) expect((await fetch(`${portal.address}/sign-in.html`)).status).toBe(200);
    expect([await first.stop(), await second.stop()]).toEqual([0, 0]);
  });

  it('keeps in its folder what was filed, imports nothing twice, and lets its clock go on', async () => {
    const screen = SCREENS[1];
    const before = await startPortal('--database', folder);
    const teacher = await visit(browser, before.address, screen);
    await signIn(teacher.page, 'teacher');
    await waitForBadges(teacher.page);
    const row = await rowWithVisitOwed(teacher.page, 0);
    const studentId = (await row.getAttribute('data-student')) ?? '';
    await fillRecord(await openVisitForm(teacher.page, row), { mode: '入户', begin: '08:30', end: '09:10' });
    await file(teacher.page.getByRole('form', { name: '家访记录' }));
    await filedReport(teacher.page);
    const words = await badgeOf(row).innerText();
    await teacher.leave();
    expect(await before.stop()).toBe(0);

    const after = await startPortal('--database', folder);
    expect(after.output()).toMatch(/^0 new rows, 0 earlier visits, 0 refusals\.$/m);
    const again = await visit(browser, after.address, screen);
    await signIn(again.page, 'teacher');
    await waitForBadges(again.page);
    expect(await badgeOf(rowOf(again.page, studentId)).innerText()).toBe(words);
    await again.leave();
    expect(await after.stop()).toBe(0);
  });

  it('does not mix two versions of its data, and says what to do', async () => {
    const other = await mkdtemp(path.join(tmpdir(), 'portal-data-'));
    await cp(DATA, other, { recursive: true });
    const visits = path.join(other, 'visits.json');
    await writeFile(visits, (await readFile(visits, 'utf8')).replace('"purpose": "', '"purpose": "另'));
    await expect(startPortal('--database', folder, '--data', other)).rejects.toThrow(
      /Delete that folder to begin anew/,
    );
    await rm(other, { recursive: true });
  });

  it('says in one sentence what is wrong with an option or a folder, and ends with 1', async () => {
    await expect(startPortal('--policies', 'atlantis')).rejects.toThrow('--policies takes one of');
    await expect(startPortal('--data', folder)).rejects.toThrow('homevisit.json');
  });
});

describe('the portal that the walks are made in', () => {
  let portal: PortalProcess;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.stop());

  it.each(SCREENS)('offers three roles on its sign-in page with $name, and axe finds no fault', async (screen) => {
    const visitor = await visit(browser, portal.address, screen);
    const { page } = visitor;
    await page.goto('/');
    for (const role of ['班主任', '校长', '家长']) await page.getByText(role).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(screen.width);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '打开一条示例链接' }).press('Enter');
    await page.getByRole('heading', { name: '这次家访怎么样' }).waitFor();
    expect(await visitor.faults()).toEqual([]);
    await visitor.leave();
  });

  it('shows an accessibility fault inside an element of the kit, so that the walks would see it', async () => {
    const visitor = await visit(browser, portal.address, SCREENS[1]);
    await signIn(visitor.page, 'teacher');
    await waitForBadges(visitor.page);
    expect(await accessibilityFaults(visitor.page)).toEqual([]);
    await visitor.page.evaluate(() => {
      document.querySelector('hv-compliance-badge')?.shadowRoot?.querySelector('button')?.replaceChildren();
    });
    expect((await accessibilityFaults(visitor.page)).join('\n')).toContain('button-name');
    await visitor.leave();
  });

  it('reports markup from a string, an inline style and a picture from another host, so that the walks would see them', async () => {
    const visitor = await visit(browser, portal.address, SCREENS[1]);
    const { page } = visitor;
    await page.goto('/sign-in.html');
    expect(await visitor.faults()).toEqual([]);
    await page.evaluate(() => {
      document.body.setAttribute('style', 'color: red');
      const picture = document.createElement('img');
      picture.src = 'https://elsewhere.example/picture.png';
      document.body.append(picture);
    });
    await expect(page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>markup</p>'))).rejects.toThrow(
      'TrustedHTML',
    );
    const reports = async (): Promise<string> => (await visitor.faults()).join('\n');
    for (const directive of ['require-trusted-types-for', 'style-src', 'img-src']) {
      await expect.poll(reports).toContain(`"directive":"${directive}`);
    }
    await visitor.leave();
  });
});
