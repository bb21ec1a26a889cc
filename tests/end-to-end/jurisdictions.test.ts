import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './support/accessibility.js';
import { openDuties, rowWithVisitOwed, studentRows, waitForBadges } from './support/class-list.js';
import { startPortal, type PortalProcess } from './support/portal-process.js';
import { SCREENS, type Screen } from './support/screens.js';
import { signIn } from './support/sign-in.js';
import { file, filedReport, fillRecord, openVisitForm } from './support/visit-record.js';
import { openBrowser, visit, type Visitor } from './support/visitor.js';

let portal: PortalProcess;
let browser: Browser;
beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await portal.stop();
});

async function switchTo(page: Page, screen: Screen, district: string): Promise<void> {
  if (screen.touch) await page.getByRole('button', { name: /^演示设置/ }).press('Enter');
  await page.getByLabel('所属地区的文件').selectOption({ label: district });
  await page.getByRole('button', { name: '切换' }).press('Enter');
  await page.waitForLoadState('load');
  await waitForBadges(page);
}

/** The names of all fields that the form has for a visit at home, over all its stages. */
async function fieldsOfForm(page: Page): Promise<ReadonlySet<string>> {
  const form = await openVisitForm(page, studentRows(page).first());
  await form.getByRole('radio', { name: '入户', exact: true }).press('Space');
  const names: string[] = [];
  const collect = async (): Promise<void> => {
    const snapshot = await form.ariaSnapshot();
    names.push(
      ...[...snapshot.matchAll(/- (?:textbox|checkbox|combobox|radiogroup) "([^"]+)"/g)].map(([, name = '']) => name),
    );
  };
  const next = form.getByRole('button', { name: /^下一步/ });
  await collect();
  while ((await next.count()) > 0) {
    await next.press('Enter');
    await collect();
  }
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'hidden' });
  return new Set(names);
}

const DISTRICTS = [
  { name: '河北唐山丰南区', document: '《丰南区实施方案》', others: /丽水|包头/ },
  { name: '浙江丽水市', document: '《丽水大家访指导意见》', others: /丰南|河北|包头/ },
  { name: '内蒙古包头稀土高新区', document: '《包头稀土高新区家访做法》', others: /丰南|河北|丽水/ },
] as const;

describe.each(SCREENS)('a school that is put under other documents, with $name', (screen) => {
  let teacher: Visitor;
  const fields = new Map<string, ReadonlySet<string>>();
  beforeAll(async () => {
    teacher = await visit(browser, portal.address, screen);
    await signIn(teacher.page, 'teacher');
  });
  afterAll(() => teacher.leave());

  it.each(DISTRICTS)(
    'owes in $name what the documents of that place say, and nothing of another place',
    async ({ name, document, others }) => {
      const { page } = teacher;
      await switchTo(page, screen, name);
      const texts: string[] = [];
      for (const row of (await studentRows(page).all()).slice(0, 12)) {
        const duties = await openDuties(row);
        await duties.getByRole('heading', { level: 4 }).first().waitFor();
        texts.push(await duties.innerText());
        await page.keyboard.press('Escape');
        await duties.waitFor({ state: 'hidden' });
      }
      expect(texts.join('\n')).toContain(document);
      expect(texts.join('\n')).toContain('《教育部等十三部门意见》');
      expect(texts.join('\n')).not.toMatch(others);
      fields.set(name, await fieldsOfForm(page));
    },
  );

  it('asks in each place for other fields of the record', () => {
    const [fengnan, lishui, baotou] = DISTRICTS.map(({ name }) => [...(fields.get(name) ?? [])]);
    const only = (
      own: readonly string[] = [],
      ...other: readonly (readonly string[] | undefined)[]
    ): readonly string[] => own.filter((field) => other.every((list) => !list?.includes(field)));
    expect(only(lishui, fengnan, baotou).length).toBeGreaterThan(0);
    expect(only(fengnan, lishui, baotou).length).toBeGreaterThan(0);
    expect(only(baotou, fengnan, lishui).length).toBeGreaterThan(0);
  });

  it('is told in Lishui which steps of the visit are missing, and may file the visit as it was', async () => {
    const { page } = teacher;
    await switchTo(page, screen, '浙江丽水市');
    // Another student on each screen: two visits on one day would count as one.
    const form = await openVisitForm(page, await rowWithVisitOwed(page, screen.touch ? 0 : 5));
    await fillRecord(form, { mode: '入户', begin: '08:30', end: '09:10' });
    await file(form);
    const warnings = form.getByRole('region', { name: '有几处与文件的要求不同' });
    await warnings.waitFor();
    expect(await warnings.innerText()).toContain('《丽水大家访指导意见》');
    expect(await accessibilityFaults(page)).toEqual([]);
    await warnings.getByRole('checkbox').press('Space');
    await file(form);
    const report = await filedReport(page);
    expect(await report.innerText()).toMatch(/这次家访完成的要求[^]*《丽水大家访指导意见》/);
    await page.getByRole('button', { name: '关闭', exact: true }).press('Enter');
  });

  it('is told in Baotou that one visitor is too few', async () => {
    const { page } = teacher;
    await switchTo(page, screen, '内蒙古包头稀土高新区');
    const form = await openVisitForm(page, await rowWithVisitOwed(page, 1));
    await fillRecord(form, { mode: '入户', begin: '08:30', end: '09:10' });
    await file(form);
    const warnings = form.getByRole('region', { name: '有几处与文件的要求不同' });
    await warnings.waitFor();
    const team = warnings.getByRole('listitem').filter({ hasText: '同行人数' });
    expect(await team.innerText()).toContain('《包头稀土高新区家访做法》');
    await page.keyboard.press('Escape');
  });

  it('causes no console error, no policy violation and no request to another host in all this', async () => {
    expect(await teacher.faults()).toEqual([]);
  });
});
