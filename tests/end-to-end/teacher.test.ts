import type { Browser, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './support/accessibility.js';
import {
  badgeOf,
  closeDialogs,
  nameIn,
  openDuties,
  rowWithVisitOwed,
  studentRows,
  waitForBadges,
} from './support/class-list.js';
import { startPortal, type PortalProcess } from './support/portal-process.js';
import { SCREENS } from './support/screens.js';
import { signIn } from './support/sign-in.js';
import { file, filedReport, fillRecord, openForm, openVisitForm } from './support/visit-record.js';
import { openBrowser, visit, type Visitor } from './support/visitor.js';

/** Document in title marks, then the section. */
const CITATION = /《.+》\S/;

let portal: PortalProcess;
let browser: Browser;
beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await portal.stop();
});

describe.each(SCREENS)('a class teacher with $name', (screen) => {
  let teacher: Visitor;
  beforeAll(async () => {
    teacher = await visit(browser, portal.address, screen);
    await signIn(teacher.page, 'teacher');
    await waitForBadges(teacher.page);
  });
  // What a failed test leaves open would make every later one fail as well.
  afterEach(() => closeDialogs(teacher.page));
  afterAll(() => teacher.leave());

  /** Students who are owed a visit when the walk begins; each test that files one takes another. */
  const owed = (place: number): Promise<Locator> => rowWithVisitOwed(teacher.page, place);

  it('sees one badge for each student of the class, which says in words what is owed, by when, and where that is written', async () => {
    const badges = teacher.page.locator('hv-compliance-badge');
    expect(await badges.count()).toBe(await studentRows(teacher.page).count());
    expect(await badges.count()).toBeGreaterThan(30);
    const words = await badgeOf(await owed(0)).innerText();
    expect(words).toMatch(/待访 \d+ 次/);
    expect(words).toMatch(/\d+月\d+日/);
    expect(words).toMatch(CITATION);
  });

  it('sees the whole page without scrolling sideways', async () => {
    const width = await teacher.page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(screen.width);
  });

  it('opens all duties of a student, each with document and section, and comes back to the badge', async () => {
    const row = await owed(0);
    const duties = await openDuties(row);
    const items = duties.getByRole('heading', { level: 4 });
    expect(await items.count()).toBeGreaterThan(2);
    const citations = duties.getByText(/^《.+》/);
    expect(await citations.count()).toBeGreaterThanOrEqual(await items.count());
    expect(await accessibilityFaults(teacher.page)).toEqual([]);
    await teacher.page.keyboard.press('Escape');
    await duties.waitFor({ state: 'hidden' });
    expect(await badgeOf(row).evaluate((button) => button.matches(':focus'))).toBe(true);
  });

  it('finds a student by name and by how the duties stand', async () => {
    const { page } = teacher;
    const name = await nameIn(await owed(0));
    const search = page.getByRole('searchbox', { name: '按姓名查找' });
    await search.pressSequentially(name);
    expect(await studentRows(page).filter({ visible: true }).count()).toBe(1);
    await search.fill('');
    const all = await studentRows(page).filter({ visible: true }).count();
    await page.getByLabel('家访情况').selectOption({
      label:
        (await page.locator('#status-filter option').allInnerTexts()).find((text) => text.startsWith('已完成')) ?? '',
    });
    const met = studentRows(page).filter({ visible: true });
    expect(await met.count()).toBeLessThan(all);
    for (const row of await met.all()) expect(await badgeOf(row).innerText()).toContain('已完成');
    await page.getByLabel('家访情况').selectOption('');
  });

  it('finds a half-filled form again after closing it', async () => {
    const { page } = teacher;
    const row = await owed(1);
    const form = await openVisitForm(page, row);
    await form.getByRole('radio', { name: '入户', exact: true }).press('Space');
    await page.getByRole('button', { name: '关闭', exact: true }).press('Enter');
    await form.waitFor({ state: 'hidden' });
    expect(await row.getByRole('button', { name: /^记家访/ }).evaluate((button) => button.matches(':focus'))).toBe(
      true,
    );
    await openVisitForm(page, row);
    expect(await form.getByRole('radio', { name: '入户', exact: true }).isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'hidden' });
  });

  it('is told about each field that is missing before anything is sent, and is led to the first', async () => {
    const { page } = teacher;
    const form = await openVisitForm(page, await owed(1));
    while ((await form.getByRole('button', { name: /^下一步/ }).count()) > 0) {
      await form.getByRole('button', { name: /^下一步/ }).press('Enter');
    }
    await file(form);
    await form.locator('[aria-invalid="true"]:focus').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'hidden' });
  });

  it('files a phone call, which does not answer the yearly visit of Hebei outside an emergency, and is told so', async () => {
    const { page } = teacher;
    const row = await owed(2);
    const before = await badgeOf(row).innerText();
    const form = await openVisitForm(page, row);
    await fillRecord(form, { mode: '电话', begin: '08:00', end: '08:20' });
    await file(form);
    const report = await filedReport(page);
    const hebei = report.getByRole('listitem').filter({ hasText: '学生家庭学年家访' });
    expect(await hebei.innerText()).toContain('《河北省家访通知》');
    expect(await hebei.innerText()).toMatch(/电话家访不算在内/);
    expect(await hebei.innerText()).toMatch(/疫情等突发事件期间除外/);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '关闭', exact: true }).press('Enter');
    expect(await badgeOf(row).innerText()).toBe(before);
  });

  it('files a visit at home: the badge changes without a reload, and the form says which duties the visit answers', async () => {
    const { page } = teacher;
    const row = await owed(3);
    const before = await badgeOf(row).innerText();
    await page.evaluate(() => document.body.setAttribute('data-not-reloaded', ''));
    const form = await openVisitForm(page, row);
    await fillRecord(form, { mode: '入户', begin: '08:30', end: '09:10' });
    await file(form);
    const report = await filedReport(page);
    const answered = await report.innerText();
    expect(answered).toContain('这次家访完成的要求');
    expect(answered).toContain('《河北省家访通知》');
    expect(answered).toContain('《丰南区实施方案》');
    expect(answered).toContain('《教育部等十三部门意见》');
    await expect.poll(() => badgeOf(row).innerText()).not.toBe(before);
    expect(await page.locator('body[data-not-reloaded]').count()).toBe(1);
    await page.getByRole('button', { name: '关闭', exact: true }).press('Enter');

    const duties = await openDuties(row);
    const yearly = duties.getByRole('listitem').filter({ hasText: '学生家庭学年家访' });
    await yearly.locator('summary').press('Enter');
    await yearly
      .getByText(/2026年11月22日的入户家访/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
  });

  it('reads in the list of duties which visit was not counted, and why', async () => {
    const { page } = teacher;
    const row = studentRows(page).filter({ has: page.getByRole('button', { name: /待访/ }) });
    // The student of the phone call: everybody else who is owed a visit has had none today.
    const duties = await openDuties(row.nth(2));
    await duties
      .getByText(/2026年11月22日的电话家访.*不算在内/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
  });

  it('starts a record from the list of duties as well', async () => {
    const { page } = teacher;
    const row = await owed(0);
    const duties = await openDuties(row);
    await duties.getByRole('button', { name: '记一次家访' }).press('Enter');
    await openForm(page).waitFor();
    expect(await page.getByRole('dialog', { name: new RegExp(`记家访.*${await nameIn(row)}`) }).count()).toBe(1);
    await page.keyboard.press('Escape');
  });

  it('reads what to do next for the class, asks why, and starts the record from there', async () => {
    const { page } = teacher;
    await page.getByText('我的家访待办').press('Enter');
    const list = page.locator('hv-duty-list');
    const entries = list.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 4 }) });
    await entries.first().waitFor();
    const first = await entries.first().innerText();
    expect(first).toMatch(/待访 \d+ 次/);
    expect(first).toMatch(CITATION);
    await list.locator('summary').first().press('Enter');
    await list.getByText('依据与明细').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const record = list.getByRole('button', { name: /^记家访：/ }).first();
    const name = ((await record.getAttribute('aria-label')) ?? '').replace('记家访：', '');
    await record.press('Enter');
    await openForm(page).waitFor();
    expect(await page.getByRole('dialog', { name: new RegExp(`记家访.*${name}`) }).count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.getByText('我的家访待办').press('Enter');
    await list.waitFor({ state: 'hidden' });
  });

  it('reads the badges in another language, while the portal keeps its own', async () => {
    const { page } = teacher;
    if (screen.touch) await page.getByRole('button', { name: /^演示设置/ }).press('Enter');
    const language = page.getByLabel('家访组件的语言');
    await language.selectOption('en');
    await expect.poll(() => badgeOf(studentRows(page).first()).innerText()).toMatch(/[A-Za-z]{4}/);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('班级花名册');
    await language.selectOption('zh-CN');
    await expect.poll(() => badgeOf(studentRows(page).first()).innerText()).not.toMatch(/[A-Za-z]{4}/);
  });

  it('has a list and a form that axe finds no fault with', async () => {
    const { page } = teacher;
    expect(await accessibilityFaults(page)).toEqual([]);
    await openVisitForm(page, await owed(0));
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('causes no console error, no policy violation and no request to another host in all this', async () => {
    expect(await teacher.faults()).toEqual([]);
  });
});
