import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { VisitRecord } from '@homevisit/sdk/model';
import type { PolicySet } from '@homevisit/sdk/policy';
import { checkVisit } from '@homevisit/sdk/visit';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rowOf, rowWithVisitOwed, studentRows } from './support/class-list.js';
import { startPhone, Thumb, type KeptBrowser } from './support/kept-browser.js';
import { startPortal, type PortalProcess } from './support/portal-process.js';
import { signIn } from './support/sign-in.js';
import { filedReport, openForm } from './support/visit-record.js';

const WORDS = '作息规律，愿意和家人说学校的事。';

let portal: PortalProcess;
let profile = '';
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());
beforeEach(async () => {
  profile = await mkdtemp(path.join(tmpdir(), 'phone-profile-'));
  return () => rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
});

interface FiledRecord {
  readonly id: string;
  readonly mode: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly findings: Readonly<Record<string, string>>;
}

/** What the server answers, asked past the kit. */
function answerOf<Answer>(page: Page, path: string): Promise<Answer> {
  return page.evaluate(async (address) => {
    const { token } = (await (await fetch('/portal/homevisit-token', { method: 'POST' })).json()) as { token: string };
    const answer = await fetch(`/api/homevisit${address}`, { headers: { authorization: `Bearer ${token}` } });
    return (await answer.json()) as Answer;
  }, path);
}

/** What the server has of a student. */
async function recordsOf(page: Page, studentId: string): Promise<readonly FiledRecord[]> {
  return (await answerOf<{ visits: FiledRecord[] }>(page, `/students/${studentId}/visits`)).visits;
}

/** Places of a record that the school's policies find missing or wrong: with one of them nothing can be filed. */
async function lackingIn(page: Page, record: FiledRecord): Promise<readonly string[]> {
  const policies = await answerOf<PolicySet>(page, '/policies');
  const { id: _, schoolId: __, filedAt: now, filedBy: ___, ...draft } = record as FiledRecord & VisitRecord;
  const checked = checkVisit(draft, policies, { now });
  return checked.ok ? [] : checked.faults.map(({ pointer }) => pointer);
}

async function signedIn(phone: KeptBrowser): Promise<Page> {
  await signIn(phone.page, 'teacher');
  await studentRows(phone.page).first().waitFor();
  return phone.page;
}

async function openRecord(page: Page, row: Locator, thumb: Thumb): Promise<Locator> {
  await thumb.tap(row.getByRole('button', { name: /^记家访/ }));
  const form = openForm(page);
  await form.waitFor();
  return form;
}

/** Fills in what this stage asks for, with taps and keys. */
async function fillStage(form: Locator, thumb: Thumb): Promise<void> {
  for (const field of await form.getByRole('textbox', { name: /必填/ }).all()) {
    const isClock = (await field.getAttribute('type')) === 'time';
    if (!isClock && (await field.isVisible()) && (await field.inputValue()) === '') await thumb.type(field, WORDS);
  }
  const start = form.getByRole('textbox', { name: /^开始/ });
  if ((await start.count()) > 0 && (await start.isVisible())) {
    await thumb.choose(start, '08:30');
    await thumb.choose(form.getByRole('textbox', { name: /^结束/ }), '09:10');
  }
  for (const rule of await form.getByRole('group', { name: '行为确认' }).getByRole('checkbox').all()) {
    if ((await rule.isVisible()) && !(await rule.isChecked())) await thumb.tap(rule);
  }
}

async function fillFromSecondStep(form: Locator, thumb: Thumb): Promise<void> {
  const next = form.getByRole('button', { name: /^下一步/ });
  await fillStage(form, thumb);
  while ((await next.count()) > 0) {
    await thumb.tap(next);
    await fillStage(form, thumb);
  }
}

/** The last change is kept within a second: that long a phone has to be left alone before it may be killed. */
async function untilKept(page: Page): Promise<void> {
  await page.getByText(/已保存在本机/).waitFor();
  await page.waitForTimeout(1000);
}

describe('a record written on a weak phone without a connection', () => {
  it('is on the server once and complete, though the page was killed before it was filed', async () => {
    const thumb = new Thumb();
    let phone = await startPhone(profile, portal.address);
    let page = await signedIn(phone);
    const row = await rowWithVisitOwed(page, 0);
    const studentId = (await row.getAttribute('data-student')) ?? '';
    const before = await recordsOf(page, studentId);

    let worked = 0;
    let began = performance.now();
    let form = await openRecord(page, row, thumb);
    await thumb.tap(form.getByRole('radio', { name: '入户', exact: true }).locator('xpath=..'));
    await page.getByText(/已保存在本机/).waitFor();
    await fillStage(form, thumb);
    await thumb.tap(form.getByRole('button', { name: /^下一步/ }));
    await phone.offline();
    await fillFromSecondStep(form, thumb);
    worked += performance.now() - began;
    await untilKept(page);
    await phone.kill();
    await phone.close();

    // The portal still knows who is signed in.
    phone = await startPhone(profile, portal.address);
    page = phone.page;
    await page.goto('/roster.html');
    await rowOf(page, studentId).waitFor();
    expect(await recordsOf(page, studentId)).toHaveLength(before.length);
    began = performance.now();
    form = await openRecord(page, rowOf(page, studentId), thumb);
    await page.getByText(/接着 .+ 的草稿继续填写/).waitFor();
    const file = form.getByRole('button', { name: '归档家访记录' });
    await file.waitFor();
    await thumb.tap(file);
    const confirm = form.getByText('当时就是这样，照实记录');
    await confirm
      .or(page.getByRole('region', { name: '家访记录已归档' }))
      .first()
      .waitFor();
    if (await confirm.isVisible()) {
      await thumb.tap(confirm);
      await thumb.tap(file);
    }
    await filedReport(page);
    worked += performance.now() - began;

    const after = await recordsOf(page, studentId);
    const known = new Set(before.map(({ id }) => id));
    const added = after.filter(({ id }) => !known.has(id));
    expect(added).toHaveLength(1);
    expect(added[0]?.mode).toBe('home');
    expect(added[0]?.startedAt).toContain('T08:30');
    expect(added[0]?.endedAt).toContain('T09:10');
    const written = Object.values(added[0]?.findings ?? {});
    expect(written.length).toBeGreaterThan(0);
    expect(written.every((text) => text === WORDS)).toBe(true);
    // Every text that was typed, before the connection was gone and after, is in the record, whole.
    const typed = JSON.stringify(added[0]).split(WORDS).length - 1;
    expect(typed * WORDS.length).toBe(thumb.keys);
    expect(await lackingIn(page, added[0]!)).toEqual([]);
    const seconds = (worked / 1000).toFixed(1);
    console.log(`Filed in ${seconds} s with ${thumb.taps} taps and ${thumb.keys} characters: one record, complete.`);
    expect(worked).toBeLessThan(120_000);
    await phone.close();
  }, 240_000);
});
