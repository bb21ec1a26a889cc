import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, NO_BROWSER } from '../../scripts/find-browser.mjs';
import { root } from '../repository/workspace.js';

const guide = readFileSync(path.join(root, 'docs/guides/forms.md'), 'utf8');
const OPTIONS = ['--strict', '--target', 'ES2022', '--module', 'NodeNext', '--lib', 'ES2022,DOM', '--skipLibCheck'];
let folder: string;
let browser: Browser;

/** All blocks of a file, one after the other. */
function blocksOf(file: string): string {
  const blocks = [...guide.matchAll(new RegExp(`\`\`\`\\w+ file=${file}\\n([\\s\\S]*?)\`\`\``, 'g'))];
  return blocks.map(([, code = '']) => code).join('');
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'homevisit-guide-'));
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  for (const file of ['declaration.ts', 'portal.ts', 'core.ts']) writeFileSync(path.join(folder, file), blocksOf(file));
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', ...OPTIONS, 'portal.ts', 'core.ts'], {
    cwd: folder,
    stdio: 'pipe',
  });
  const executablePath = await findBrowser();
  if (executablePath === undefined) throw new Error(NO_BROWSER);
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** The scripts of the portal, by their names. */
async function scriptsOfPortal(): Promise<ReadonlyMap<string, string>> {
  const result = (await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['production', 'browser', 'module'] },
    build: { write: false, lib: { entry: path.join(folder, 'portal.js'), formats: ['es'] } },
  })) as readonly Rolldown.RolldownOutput[];
  const files = result.flatMap(({ output }) => output);
  return new Map(files.flatMap((file) => (file.type === 'chunk' ? [[`/${file.fileName}`, file.code] as const] : [])));
}

/** The page of the guide, and what it writes to the console. */
async function openPortal(): Promise<readonly [Page, readonly string[]]> {
  const scripts = await scriptsOfPortal();
  const page = await browser.newPage({ locale: 'en-US' });
  const lines: string[] = [];
  page.on('console', (message) => lines.push(message.text()));
  page.on('pageerror', (error) => lines.push(String(error)));
  await page.route('**/*', (route) => {
    const script = scripts.get(new URL(route.request().url()).pathname);
    return route.fulfill(
      script === undefined
        ? {
            contentType: 'text/html; charset=utf-8',
            body: `<!doctype html><html lang="zh-CN"><title>portal</title>${blocksOf('portal.html')}<script type="module" src="/portal.js"></script></html>`,
          }
        : { contentType: 'text/javascript', body: script },
    );
  });
  await page.goto('http://portal.test/');
  return [page, lines];
}

describe('the guide to forms', () => {
  it('has a form without a screen that prints what the guide says', () => {
    const promised = /```text\n([\s\S]*?)```/.exec(guide)?.[1];
    expect(execFileSync(process.execPath, ['core.js'], { cwd: folder, encoding: 'utf8' })).toBe(promised);
  });

  it('has controls that a form of the portal submits', async () => {
    const [page, lines] = await openPortal();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('请填写这一项。').first().waitFor();
    expect(lines).toEqual([]);
    await page.getByLabel('家长姓名').fill('许建国');
    await page.getByRole('group', { name: '约定时间' }).getByLabel('日期').fill('2026-11-23');
    await page.getByRole('group', { name: '约定时间' }).getByLabel('时间', { exact: true }).fill('18:30');
    await page.getByLabel('电话').check();
    await page.getByRole('button', { name: '保存' }).click();
    await expect.poll(() => lines).toEqual(['appointment: guardian=许建国 at=2026-11-23T18:30 mode=phone']);
    await page.close();
  });

  it('has a declared form that goes to the server and back', async () => {
    const [page, lines] = await openPortal();
    await page.getByRole('group', { name: '教师 1' }).getByLabel('姓名').fill('吴向晴');
    await page.getByRole('group', { name: '教师 2' }).getByLabel('姓名').fill('陈启明');
    await page.getByLabel('开始').fill('18:00');
    await page.getByLabel('结束').fill('18:40');
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByLabel('是', { exact: true }).check();
    await page.getByLabel('回访日期').fill('2026-12-25');
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('这一天不上课。').waitFor();
    expect(lines).toHaveLength(1);
    expect(JSON.parse((lines[0] ?? '').replace('record: ', ''))).toEqual({
      visitors: [{ name: '吴向晴' }, { name: '陈启明' }],
      startedAt: '18:00',
      endedAt: '18:40',
      needed: 'yes',
      on: '2026-12-25',
    });
    await page.close();
  });
});
