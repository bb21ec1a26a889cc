import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { vectorFile } from '@homevisit/sdk/policy/vectors';
import { firefox, webkit, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openBrowser } from '../end-to-end/support/visitor.js';
import { root } from '../repository/workspace.js';
import { askEverything, type Answer, type Question } from './all-verdicts.js';
import { buildScripts, type Scripts } from './bundle.js';
import { askPage, askWorker, onDevice } from './in-browser.js';
import { askProcess, askThread } from './in-node.js';

const packs = path.join(root, 'packages/policies/packs');
const vectors = readdirSync(packs).map((id) =>
  vectorFile.parse(parse(readFileSync(path.join(packs, id, 'vectors.yaml'), 'utf8'))),
);
const question: Question = { vectors, seed: 2026 };

/** Far from the school in every respect. */
const devices = [
  { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
  { locale: 'ar-EG', timezoneId: 'Pacific/Kiritimati' },
];

const engines = [
  { name: 'Chromium', installed: true, open: openBrowser },
  { name: 'Firefox', installed: existsSync(firefox.executablePath()), open: () => firefox.launch() },
  { name: 'WebKit', installed: existsSync(webkit.executablePath()), open: () => webkit.launch() },
];

const installed = engines.filter((engine) => engine.installed);
const absent = engines.filter((engine) => !engine.installed).map(({ name }) => name);

let scripts: Scripts;
let inNode: Readonly<Record<string, Answer>>;
beforeAll(async () => {
  [scripts, inNode] = await Promise.all([buildScripts(), askEverything(question)]);
});
afterAll(() => {
  if (absent.length > 0) console.log(`No verdicts were compared in ${absent.join(' and ')}, which are not installed.`);
  rmSync(scripts.folder, { recursive: true });
});

describe('what the policy engine says in Node.js', () => {
  it('covers vectors and a school with thousands of verdicts of every common status', () => {
    const answers = Object.values(inNode);
    expect(answers.reduce((sum, { answers: count }) => sum + count, 0)).toBeGreaterThan(10_000);
    const statuses = new Set(answers.flatMap(({ statuses: counts }) => Object.keys(counts)));
    expect([...statuses]).toEqual(
      expect.arrayContaining(['met', 'open', 'due-soon', 'overdue', 'breached', 'exempt', 'declined', 'unknown']),
    );
  });

  it('is another answer for another school', async () => {
    const other = await askEverything({ vectors: [], seed: 2027 });
    for (const part of Object.keys(inNode).filter((name) => name.endsWith('school'))) {
      expect(other[part]?.sha256).not.toBe(inNode[part]?.sha256);
    }
  });

  it('is the same in a thread', async () => {
    expect(await askThread(question, scripts)).toEqual({ said: inNode, hasDocument: false });
  });

  it.each([
    { timeZone: 'Pacific/Kiritimati', language: 'ar_EG.UTF-8' },
    { timeZone: 'America/New_York', language: 'tr_TR.UTF-8' },
  ])('is the same in $timeZone, in the language $language', async (place) => {
    const { said, timeZone, locale } = await askProcess(question, scripts, place);
    expect([timeZone, locale]).toEqual([place.timeZone, place.language.slice(0, 5).replace('_', '-')]);
    expect(said).toEqual(inNode);
  });
});

describe.each(installed)('what the policy engine says in $name', ({ name, open }) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await open();
    console.log(
      `Verdicts of ${name} ${browser.version()} are compared with those of Node.js ${process.versions.node}.`,
    );
  });
  afterAll(() => browser.close());

  it.each(devices)('is the same as in Node.js, on a device in $timezoneId in the language $locale', async (device) => {
    const { said, hasDocument } = await onDevice(browser, device, scripts, askPage(question));
    expect(hasDocument).toBe(true);
    expect(said).toEqual(inNode);
  });

  it.each(devices)('is the same in a worker, without a document, on a device in $timezoneId', async (device) => {
    const { said, hasDocument } = await onDevice(browser, device, scripts, askWorker(question));
    expect(hasDocument).toBe(false);
    expect(said).toEqual(inNode);
  });
});
