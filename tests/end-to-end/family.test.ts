import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './support/accessibility.js';
import { rowOf, rowWithVisitOwed, studentRows, waitForBadges } from './support/class-list.js';
import { categoryWords, readDemoSchool, type DemoSchool } from './support/demo-school.js';
import { startPortal, type PortalProcess } from './support/portal-process.js';
import { SCREENS } from './support/screens.js';
import { signIn } from './support/sign-in.js';
import { file, filedReport, fillRecord, openVisitForm } from './support/visit-record.js';
import { openBrowser, visit, type Visitor } from './support/visitor.js';
import { everythingIn } from './support/whole-page.js';

let portal: PortalProcess;
let browser: Browser;
let school: DemoSchool;
beforeAll(async () => {
  [portal, browser, school] = await Promise.all([startPortal(), openBrowser(), readDemoSchool()]);
});
afterAll(async () => {
  await browser.close();
  await portal.stop();
});

describe.each(SCREENS)('a family with $name, after a visit', (screen) => {
  let family: Visitor;
  let studentId = '';
  let link = '';

  /** A visit to a child who has an attention flag: there is something that the family's page must not give away. */
  beforeAll(async () => {
    const teacher = await visit(browser, portal.address, screen);
    await signIn(teacher.page, 'teacher');
    await waitForBadges(teacher.page);
    const ids = await studentRows(teacher.page).evaluateAll((rows) =>
      rows.map((row) => row.getAttribute('data-student') ?? ''),
    );
    const owed = (await (await rowWithVisitOwed(teacher.page, 0)).getAttribute('data-student')) ?? '';
    studentId = ids.slice(ids.indexOf(owed)).find((id) => school.flaggedStudents.has(id)) ?? '';
    const form = await openVisitForm(teacher.page, rowOf(teacher.page, studentId));
    await fillRecord(form, { mode: '入户', begin: '08:30', end: '09:10' });
    await file(form);
    await filedReport(teacher.page);
    await teacher.page.getByRole('button', { name: '生成家长反馈链接', exact: true }).press('Enter');
    link = await teacher.page.getByRole('textbox', { name: /链接/ }).inputValue();
    expect(await teacher.faults()).toEqual([]);
    await teacher.leave();

    family = await visit(browser, portal.address, screen);
    await family.page.goto(link);
    await family.page.getByRole('heading', { name: '这次家访怎么样' }).waitFor();
  });
  afterAll(() => family.leave());

  it('opens the link without an account, on a page that asks for none', async () => {
    expect(link).toContain('/feedback.html#t=');
    expect(await family.context.cookies()).toEqual([]);
    expect(await family.page.getByText('无需注册').count()).toBe(1);
  });

  it('sees its own visit: child, day, hour, visitor and way', async () => {
    const page = await everythingIn(family.page);
    expect(page).toContain(school.names.get(studentId));
    expect(page).toMatch(/2026年11月22日/);
    expect(page).toMatch(/0?8:30/);
    expect(page).toContain('班主任');
    expect(page).toContain('到家里家访');
  });

  it('sees no other child of the school, on the page and in what was sent to it', async () => {
    const seen = [await everythingIn(family.page), ...(await family.answers('/api/'))].join('\n');
    const others = [...school.names].filter(([id]) => id.startsWith('student-') && id !== studentId);
    expect(others.length).toBeGreaterThan(200);
    // A name can be part of a longer one, so only whole names count.
    const own = school.names.get(studentId) ?? '';
    expect(others.filter(([, name]) => name !== own && seen.replaceAll(own, '').includes(name))).toEqual([]);
  });

  it('meets no word for an attention category, on the page and in what was sent to it', async () => {
    expect((await family.answers('/api/')).join('').length).toBeGreaterThan(100);
    const seen = [await everythingIn(family.page), ...(await family.answers('/api/'))].join('\n').toLowerCase();
    expect(categoryWords().length).toBeGreaterThan(40);
    expect(categoryWords().filter((word) => seen.includes(word.toLowerCase()))).toEqual([]);
  });

  it('can use its link for nothing but its own visit', async () => {
    const headers = {
      authorization: `HomevisitLink ${new URLSearchParams(new URL(link).hash.slice(1)).get('t') ?? ''}`,
    };
    const at = (path: string): Promise<number> =>
      fetch(`${portal.address}/api/homevisit${path}`, { headers }).then(({ status }) => status);
    expect(await at('/family/visit')).toBe(200);
    for (const path of [`/students/${studentId}/visits`, '/requests', '/coverage', '/staff', '/session']) {
      expect([path, await at(path)]).toEqual([path, 401]);
    }
  });

  it('sees the whole page without scrolling sideways, and axe finds no fault', async () => {
    expect(await family.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(screen.width);
    expect(await accessibilityFaults(family.page)).toEqual([]);
  });

  it('answers some questions, leaves others out, writes a request and sends it with the keyboard', async () => {
    const { page } = family;
    const questions = page
      .getByRole('radiogroup')
      .or(page.getByRole('group'))
      .filter({ has: page.getByRole('radio') });
    expect(await questions.count()).toBeGreaterThan(2);
    await questions.nth(0).getByRole('radio').last().press('Space');
    await questions.nth(1).getByRole('radio').nth(3).press('Space');
    await page.getByRole('textbox').pressSequentially(`希望放学后图书馆多开一小时。<b>${screen.name}</b>`);
    await page.getByRole('button', { name: '发送' }).press('Enter');
    await page.getByRole('heading', { level: 2, name: /谢谢|感谢/ }).waitFor();
    expect(await page.getByText(`<b>${screen.name}</b>`).count()).toBe(1);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('finds what it has sent when it opens the link again', async () => {
    const { page } = family;
    await page.reload();
    await page.getByText('希望放学后图书馆多开一小时').first().waitFor();
    expect(await page.getByRole('button', { name: '发送' }).count()).toBe(0);
  });

  it('is told in plain words when a link does not hold, and sees nothing else', async () => {
    const stranger = await visit(browser, portal.address, screen);
    await stranger.page.goto(`${portal.address}/feedback.html#t=not-a-link`);
    await stranger.page.getByRole('heading', { level: 2, name: /链接/ }).waitFor();
    await stranger.page.getByText('请联系班主任').waitFor();
    expect(await everythingIn(stranger.page)).not.toContain(school.names.get(studentId));
    expect(await accessibilityFaults(stranger.page)).toEqual([]);
    await stranger.leave();
  });

  it('leaves its request with the school leader, as text', async () => {
    const leader = await visit(browser, portal.address, screen);
    await signIn(leader.page, 'leader');
    const request = leader.page.getByRole('listitem').filter({ hasText: `<b>${screen.name}</b>` });
    await request.waitFor();
    expect(await request.innerText()).toContain('家长通过链接提交');
    expect(await leader.faults()).toEqual([]);
    await leader.leave();
  });

  it('causes no console error, no policy violation and no request to another host in all this', async () => {
    expect(await family.faults()).toEqual([]);
  });
});

describe('what the portal writes to its log', () => {
  it('names nobody, and no category', () => {
    const log = portal.output();
    expect([...school.names.values()].filter((name) => log.includes(name))).toEqual([]);
    expect(categoryWords().filter((word) => log.includes(word))).toEqual([]);
  });
});
