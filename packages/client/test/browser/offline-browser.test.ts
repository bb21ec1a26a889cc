import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startAcceptingServer } from './accepting-server.js';
import type { tasks, WorkerQuestion } from './entry.js';

type Tasks = typeof tasks;

const root = fileURLToPath(new URL('../../../../', import.meta.url));
let browser: Browser;
let script: string;
let server: Awaited<ReturnType<typeof startAcceptingServer>>;
let context: BrowserContext;
let complaints: string[];

/** Bundles the entry for the oldest engines that we serve. */
async function bundle(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    root,
    build: {
      write: false,
      minify: true,
      target: ['chrome90', 'safari16.4'],
      lib: { entry: fileURLToPath(new URL('./entry.ts', import.meta.url)), formats: ['es'] },
    },
  })) as Rolldown.RolldownOutput[];
  return built[0]!.output[0].code;
}

beforeAll(async () => {
  const executablePath = execFileSync(process.execPath, ['scripts/find-browser.mjs'], { cwd: root, encoding: 'utf8' });
  [browser, script] = await Promise.all([
    chromium.launch({ executablePath: executablePath.trim(), args: ['--no-sandbox', '--disable-gpu'] }),
    bundle(),
  ]);
});
afterAll(() => browser?.close());

beforeEach(async () => {
  complaints = [];
  server = await startAcceptingServer(script);
  context = await browser.newContext();
});
afterEach(async () => {
  await context.close();
  await server.stop();
});

async function openTab(): Promise<Page> {
  const tab = await context.newPage();
  tab.on('pageerror', (error) => complaints.push(String(error)));
  tab.on('console', (message) => {
    // A connection that is cut shows in the console, whatever the page does about it.
    if (!/Failed to load resource/.test(message.text())) complaints.push(message.text());
  });
  await tab.goto(server.address);
  await tab.waitForFunction('typeof tasks === "object"');
  return tab;
}

function ask<Name extends keyof Tasks>(tab: Page, task: Name, ...parts: Parameters<Tasks[Name]>) {
  const call = `tasks.${task}(...${JSON.stringify(parts)})`;
  return tab.evaluate(call) as ReturnType<Tasks[Name]>;
}

function askWorker(tab: Page, question: WorkerQuestion): Promise<unknown> {
  return tab.evaluate(
    `new Promise((resolve) => {
      self.policy ??= trustedTypes.createPolicy('test', { createScriptURL: (url) => url });
      self.worker ??= new Worker(self.policy.createScriptURL('/entry.js'), { type: 'module' });
      self.worker.onmessage = ({ data }) => resolve(data);
      self.worker.postMessage(${JSON.stringify(question)});
    })`,
  );
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 2000 && !(await condition()); turn += 1) await new Promise((done) => setTimeout(done, 25));
  expect(await condition()).toBe(true);
}

describe('the outbox in a browser', () => {
  it('files each visit once and in order, though the connection is cut and the tab that sends is closed', async () => {
    server.behave('cut after');
    const first = await openTab();
    await ask(first, 'add', 'one', 'v1');
    await until(() => server.attempts.length > 1);
    server.behave('never answer');
    const attempts = server.attempts.length;
    const second = await openTab();
    await ask(second, 'add', 'two', 'v1');
    await until(() => server.attempts.length > attempts);
    // One tab is in the middle of sending, and holds the lock.
    await first.close();
    server.behave('accept');
    await until(async () => (await ask(second, 'outboxState')).unsent === 0);
    expect(server.accepted()).toEqual(['one', 'two']);
    expect(await ask(second, 'outboxState')).toMatchObject({ storage: 'indexeddb', counts: { sent: 2 } });
    expect(complaints).toEqual([]);
  });

  it('sends from one tab at a time, and all tabs see it', async () => {
    server.behave('never answer');
    const tabs = [await openTab(), await openTab(), await openTab()];
    for (const [index, tab] of tabs.entries()) await ask(tab, 'add', `write-${index}`, `v${index}`);
    await until(() => server.attempts.length > 0);
    // Time for another tab to send as well, if one did.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(server.attempts).toEqual(['write-0']);
    for (const tab of tabs) expect((await ask(tab, 'outboxState')).counts).toMatchObject({ sending: 1, waiting: 2 });
  });

  it('finds after a restart what it held before', async () => {
    server.behave('cut before');
    const before = await openTab();
    await ask(before, 'add', 'one', 'v1');
    await before.close();
    server.behave('accept');
    const after = await openTab();
    await until(async () => (await ask(after, 'outboxState')).counts.sent === 1);
    expect(server.accepted()).toEqual(['one']);
  });
});

describe('drafts in a browser', () => {
  it('are there after a reload, with a key that nobody can take out', async () => {
    const tab = await openTab();
    expect(await ask(tab, 'writeDraft', '家访记录')).toBe('indexeddb');
    expect(await ask(tab, 'exportKey')).toBe('InvalidAccessError');
    await tab.reload();
    expect(await ask(await openTab(), 'readDraft')).toEqual({ text: '家访记录' });
    expect(complaints).toEqual([]);
  });

  it('are kept when the page is hidden and then gone', async () => {
    const tab = await openTab();
    await ask(tab, 'writeAndHide', 'last words');
    const other = await openTab();
    await expect.poll(() => ask(other, 'readDraft')).toEqual({ text: 'last words' });
    await tab.close();
    expect(await ask(await openTab(), 'readDraft')).toEqual({ text: 'last words' });
  });

  it('are gone after sign-out', async () => {
    const tab = await openTab();
    await ask(tab, 'writeDraft', 'secret');
    await ask(tab, 'wipeDrafts');
    expect(await ask(tab, 'exportKey')).toBe('no key');
    expect(await ask(await openTab(), 'readDraft')).toBeUndefined();
  });
});

describe('a worker in a browser', () => {
  it('shares outbox and drafts with the pages', async () => {
    const tab = await openTab();
    await ask(tab, 'writeDraft', 'from the page');
    expect(await askWorker(tab, { task: 'readDraft', parts: [] })).toEqual({ text: 'from the page' });
    expect(await askWorker(tab, { task: 'add', parts: ['one', 'v1'] })).toBe('waiting');
    await until(() => server.accepted().length === 1);
    await until(async () => (await ask(tab, 'outboxState')).counts.sent === 1);
    expect(complaints).toEqual([]);
  });
});
