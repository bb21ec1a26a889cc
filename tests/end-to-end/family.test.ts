import { readFile } from 'node:fs/promises';
import { COMMON_CATEGORY_CODES } from '@homevisit/sdk/model';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './support/accessibility.js';
import { rowOf, rowWithVisitOwed, studentRows, waitForBadges } from './support/class-list.js';
import { categoryTitles, categoryWords, readDemoSchool, type DemoSchool } from './support/demo-school.js';
import { startPortal, type PortalProcess } from './support/portal-process.js';
import { SCREENS } from './support/screens.js';
import { signIn } from './support/sign-in.js';
import { file, filedReport, fillRecord, openVisitForm } from './support/visit-record.js';
import { openBrowser, visit, type Visitor } from './support/visitor.js';
import { everythingIn } from './support/whole-page.js';

const REPORTED = '老师收下了一箱苹果';

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
  let reference = '';
  const asked: { readonly url: string; readonly referer: string | undefined }[] = [];

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
    family.context.on('request', (request) => {
      // What the browser itself opens has the fragment in Playwright's record, and not on the wire.
      const url = request.url().split('#')[0] ?? '';
      asked.push({ url, referer: request.headers()['referer'] });
    });
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
    for (const path of [
      `/students/${studentId}/visits`,
      '/requests',
      '/misconduct-reports',
      '/coverage',
      '/staff',
      '/session',
    ]) {
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
    await page.getByRole('button', { name: '发送', exact: true }).press('Enter');
    await page.getByRole('heading', { level: 2, name: /谢谢|感谢/ }).waitFor();
    expect(await page.getByText(`<b>${screen.name}</b>`).count()).toBe(1);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('finds what it has sent when it opens the link again', async () => {
    const { page } = family;
    await page.reload();
    await page.getByText('希望放学后图书馆多开一小时').first().waitFor();
    expect(await page.getByRole('button', { name: '发送', exact: true }).count()).toBe(0);
  });

  it('reports misconduct past the teacher, unnamed, and is given a number', async () => {
    const { page } = family;
    await page.getByRole('button', { name: '向校领导反映老师的违规行为' }).press('Enter');
    await page.getByRole('heading', { level: 2, name: '向校领导反映' }).waitFor();
    await page.getByRole('checkbox', { name: '收了礼品、礼金' }).press('Space');
    await page.getByRole('textbox').pressSequentially(`${REPORTED} ${screen.name}`);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '交给校领导' }).press('Enter');
    await page.getByRole('radio', { name: '不要让校领导知道' }).press('Space');
    await page.getByRole('button', { name: '交给校领导' }).press('Enter');
    await page.getByRole('heading', { level: 2, name: '已经交给校领导' }).waitFor();
    reference = await page
      .getByText(/[0-9A-Z]{4}-[0-9A-Z]{4}/)
      .first()
      .innerText();
    await page.getByRole('button', { name: '返回' }).press('Enter');
    expect(await everythingIn(page)).not.toContain(REPORTED);
  });

  it('sees what the school keeps about it, and asks for a correction with a day for the answer', async () => {
    const { page } = family;
    await page.getByRole('button', { name: '看学校保存了我家的哪些信息' }).press('Enter');
    await page.getByText('记录归档').waitFor();
    expect(await everythingIn(page)).toContain('谈话内容');
    expect(await accessibilityFaults(page)).toEqual([]);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载到手机' }).press('Enter');
    const copy = await (await downloading).path();
    expect(JSON.parse(await readFile(copy, 'utf8'))).toMatchObject({ students: [{}], visit: { mode: 'home' } });
    await page.getByRole('radio', { name: '更正写错的信息' }).press('Space');
    await page.getByRole('textbox').pressSequentially('奶奶的电话写错了。');
    await page.getByRole('button', { name: '提出要求' }).press('Enter');
    await page
      .getByText(/最晚 2026年12月7日 前答复/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: '返回' }).press('Enter');
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
    const reports = leader.page.getByText(/违规行为反映/);
    await reports.press('Enter');
    const report = leader.page.getByRole('listitem').filter({ hasText: `${REPORTED} ${screen.name}` });
    expect(await report.innerText()).toMatch(/收了礼品、礼金[\s\S]*不愿让学校知道是哪一家/);
    expect(reference).toContain(/[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await report.innerText())?.[0]);
    await leader.page.getByRole('listitem').filter({ hasText: '奶奶的电话写错了' }).first().waitFor();
    expect(await leader.faults()).toEqual([]);
    await leader.leave();
  });

  it('is answered by the class teacher, who is shown neither the report nor what was asked about data', async () => {
    const teacher = await visit(browser, portal.address, screen);
    await signIn(teacher.page, 'teacher');
    await waitForBadges(teacher.page);
    const { page } = teacher;
    const request = page.getByRole('listitem').filter({ hasText: `<b>${screen.name}</b>` });
    await request.getByText('处理和答复').press('Enter');
    await request.getByRole('textbox', { name: '给家长的答复' }).pressSequentially('图书馆从下周一起开到五点半。');
    await request.getByRole('button', { name: '发送答复' }).press('Enter');
    await request.getByText('已答复').waitFor();
    const seen = [await everythingIn(page), ...(await teacher.answers('/'))].join('\n');
    for (const hidden of [REPORTED, '奶奶的电话写错了']) expect(seen).not.toContain(hidden);
    expect(reference).not.toBe('');
    expect(seen).not.toContain(/[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(reference)?.[0]);
    expect(await teacher.faults()).toEqual([]);
    await teacher.leave();
  });

  it('reads the answer on the same link, and says that it settles the matter', async () => {
    const { page } = family;
    await page.reload();
    await page.getByText('图书馆从下周一起开到五点半。').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '解决了' }).press('Enter');
    await page.getByText('您说这件事解决了').waitFor();
  });

  it('was sent no byte with a word for an attention category, scripts and styles among them', async () => {
    const bytes = (await family.answers('/')).join('\n');
    expect(bytes.length).toBeGreaterThan(50_000);
    expect(categoryTitles().length).toBeGreaterThan(20);
    expect(categoryTitles().filter((title) => bytes.includes(title))).toEqual([]);
    // As a value: the word "disabled" alone belongs to HTML.
    const values = COMMON_CATEGORY_CODES.filter((code) => new RegExp(`["'\`]${code}["'\`]`).test(bytes));
    expect(values.filter((code) => code !== 'disabled')).toEqual([]);
  });

  it('leaves its token in no address and no Referer', () => {
    const token = new URLSearchParams(new URL(link).hash.slice(1)).get('t') ?? '';
    expect(token.length).toBeGreaterThan(20);
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter(({ url, referer }) => url.includes(token) || referer?.includes(token))).toEqual([]);
    expect(portal.output()).not.toContain(token);
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
