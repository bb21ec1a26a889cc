import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { vectorFile } from '@homevisit/sdk/policy/vectors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from '../repository/workspace.js';
import { askEverything, askForPlan, type Answer, type PlanQuestion, type Question } from './all-verdicts.js';
import { buildScripts, type Scripts } from './bundle.js';
import { chromium } from './chromium.js';
import type { OpenEngine } from './engine.js';
import { firefox } from './firefox.js';
import { askProcess, askThread } from './in-node.js';
import { serveScripts, type ScriptsServer } from './scripts-server.js';
import { webkit } from './webkit.js';

const packs = path.join(root, 'packages/policies/packs');
const vectors = readdirSync(packs, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .map((file): unknown => parse(readFileSync(path.join(packs, file), 'utf8')))
  .filter((content) => (content as { readonly format?: unknown }).format === 'homevisit-vectors/1')
  .map((content) => vectorFile.parse(content));
const question: Question = { vectors, seed: 2026 };

const problemFile = path.join(root, 'examples/campus-portal/data/problem.json');
const plan: PlanQuestion = { problem: JSON.parse(readFileSync(problemFile, 'utf8')), seed: 7, iterations: 20_000 };

/** One at the school, and one far from it in every respect. */
const devices = [
  { locale: 'zh-CN', timeZone: 'Asia/Shanghai' },
  { locale: 'ar-EG', timeZone: 'Pacific/Kiritimati' },
];

const engines = [chromium, firefox, webkit];
const installed = engines.filter((engine) => engine.installed);
const absent = engines.filter((engine) => !engine.installed).map(({ name }) => name);

let scripts: Scripts;
let server: ScriptsServer;
let inNode: Readonly<Record<string, Answer>>;
let planInNode: Readonly<Record<string, Answer>>;
beforeAll(async () => {
  [scripts, inNode, planInNode] = await Promise.all([buildScripts(), askEverything(question), askForPlan(plan)]);
  server = await serveScripts(scripts);
});
afterAll(() => {
  if (absent.length > 0) console.log(`No verdicts were compared in ${absent.join(' and ')}, which are not installed.`);
  server.close();
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
    expect(await askThread(question, scripts)).toMatchObject({ said: inNode, hasDocument: false });
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

describe('the plan of the demo school in Node.js', () => {
  it('is what the command prints, byte for byte', () => {
    const command = path.join(root, 'packages/cli/bin/homevisit.js');
    const printed = execFileSync(process.execPath, [
      command,
      'plan',
      problemFile,
      '--seed',
      '7',
      '--iterations',
      '20000',
    ]);
    expect(createHash('sha256').update(printed).digest('hex')).toBe(planInNode['plan']?.sha256);
  });

  it('is the same in a thread', async () => {
    const { said } = await askThread({ ...question, plan }, scripts);
    expect(said).toEqual({ ...inNode, ...planInNode });
  });
});

describe.each(installed)('what the policy engine says in $name', (engine) => {
  describe.each(devices)('on a device in $timeZone, in the language $locale', (device) => {
    let open: OpenEngine;
    beforeAll(async () => {
      open = await engine.open(server.address, device);
      console.log(`${engine.name} ${open.version} is compared with Node.js ${process.versions.node}.`);
    });
    afterAll(() => open.close());

    it('is the same as in Node.js', async () => {
      const { said, ...place } = await open.askPage(question);
      expect(place).toEqual({ hasDocument: true, timeZone: device.timeZone });
      expect(said).toEqual(inNode);
    });

    it('is the same in a worker, without a document, and so is the plan of the demo school', async () => {
      const { said, ...place } = await open.askWorker({ ...question, plan });
      expect(place).toEqual({ hasDocument: false, timeZone: device.timeZone });
      expect(said).toEqual({ ...inNode, ...planInNode });
    });
  });
});
