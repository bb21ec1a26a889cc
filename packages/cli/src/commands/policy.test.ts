import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { runHomevisit } from '../testing/run-homevisit.js';

const policies = fileURLToPath(new URL('../../../policies', import.meta.url));
const text = (value: string) => ({ 'zh-CN': value, 'zh-Hant': value, en: value });

/** A plan of a school that is not among the published documents. */
const plan = {
  format: 'homevisit-policy/1',
  id: 'our-plan',
  title: text('Our plan'),
  level: 'school',
  under: ['moe', 'hebei', 'fengnan'],
  document: {
    title: 'Plan of our school',
    issuer: 'our school',
    issuedOn: '2026-09-01',
    effectiveFrom: '2026-09-01',
    effectiveTo: null,
  },
  categories: { open: true, list: [] },
  clauses: [
    {
      id: 'P1',
      title: text('Twice a year'),
      summary: text('Each student twice a school year'),
      strength: 'must',
      citation: { section: '1' },
      rule: {
        kind: 'visit-count',
        owedBy: 'class-teacher',
        subject: 'student',
        population: {},
        quantity: { atLeast: 2 },
        per: 'school-year',
        modes: ['home'],
        byVisitor: ['class-teacher'],
      },
    },
  ],
};
const vectors = (status: string) => ({
  format: 'homevisit-vectors/1',
  facts: {
    students: { lin: { class: '1-1' } },
    teachers: { wang: [{ role: 'class-teacher', class: '1-1' }] },
    visits: { v1: { on: '2026-10-10', students: ['lin'], mode: 'home', by: { wang: 'class-teacher' } } },
  },
  vectors: [
    {
      name: 'one visit is half of it',
      clause: 'our-plan/P1',
      moments: [{ asOf: '2026-11-22T10:00:00+08:00', expect: [{ subject: 'student lin', status, have: 1 }] }],
    },
  ],
});

let folder: string;
const file = (name: string): string => join(folder, name);
const write = (name: string, data: unknown): Promise<void> => writeFile(file(name), stringify(data));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homevisit-policy-'));
  await write('plan.yaml', plan);
  await write('right.yaml', vectors('open'));
  await write('wrong.yaml', vectors('met'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('homevisit policy', () => {
  it('finds no error in the published packs, and says how many clauses and vectors each has', async () => {
    const { exitCode, stdout } = await runHomevisit('policy', 'check', policies, '--lang', 'en');
    expect(stdout).toMatch(/moe +\d+ clauses, \d+ vectors/);
    expect(stdout).toContain('Checked: 0 errors');
    expect(exitCode).toBe(0);
  });

  it('passes every vector of the published packs', async () => {
    const { exitCode, stdout } = await runHomevisit('policy', 'test', policies, '--lang', 'en');
    expect(stdout).toMatch(/Vectors: \d+ passed, 0 failed\./);
    expect(exitCode).toBe(0);
  });

  it('runs a pack and its vectors from anywhere, under the published packs', async () => {
    const right = await runHomevisit(
      'policy',
      'test',
      file('plan.yaml'),
      '--vectors',
      file('right.yaml'),
      '--lang',
      'en',
    );
    expect(right).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('Vectors: 1 passed, 0 failed.') as string,
    });
  });

  it('shows what was expected and what came, and exits with 1', async () => {
    const wrong = await runHomevisit(
      'policy',
      'test',
      file('plan.yaml'),
      '--vectors',
      file('wrong.yaml'),
      '--lang',
      'en',
    );
    expect(wrong.exitCode).toBe(1);
    expect(wrong.stdout).toContain('✗ our-plan/P1: one visit is half of it');
    expect(wrong.stdout).toMatch(/student lin \(2026\)\n +part +expected +got\n +status +met +open\n +why: \S+/);
    expect(wrong.stdout).toMatch(/wrong\.yaml:\d+ \/vectors\/0/);
  });

  it('gives the same as one JSON document', async () => {
    const { stdout, exitCode } = await runHomevisit(
      'policy',
      'test',
      file('plan.yaml'),
      '--vectors',
      file('wrong.yaml'),
      '--json',
    );
    expect(JSON.parse(stdout)).toMatchObject({
      passed: 0,
      failed: 1,
      failures: [{ clause: 'our-plan/P1', pointer: '/vectors/0' }],
    });
    expect(exitCode).toBe(1);
    expect(JSON.parse((await runHomevisit('policy', 'check', policies, '--json')).stdout)).toMatchObject({ errors: 0 });
  });

  it('refuses a plan that loosens a must above it, naming both', async () => {
    const [first] = plan.clauses;
    await write('loose.yaml', {
      ...plan,
      clauses: [
        {
          ...first,
          rule: {
            ...first?.rule,
            quantity: { atLeast: 1 },
            modes: ['home', 'agreed-place', 'phone'],
            byVisitor: 'anyone',
          },
        },
      ],
    });
    const { exitCode, stdout } = await runHomevisit('policy', 'check', file('loose.yaml'), '--lang', 'en');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('/clauses/0/rule: clause P1 asks for less than fengnan/F1');
  });

  it('names the line of a file that is no YAML, and the word of a pack that is not known', async () => {
    await writeFile(file('broken.yaml'), 'format: homevisit-policy/1\n  id: [');
    const broken = await runHomevisit('policy', 'check', file('broken.yaml'), '--lang', 'en');
    expect(broken).toMatchObject({
      exitCode: 1,
      stdout: expect.stringMatching(/broken\.yaml:\d+:\d+: is no valid YAML/) as string,
    });
    await write('unknown.yaml', { ...plan, klauses: [] });
    const unknown = await runHomevisit('policy', 'check', file('unknown.yaml'), '--lang', 'en');
    expect(unknown).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('unknown word klauses') as string });
  });

  it('says that a path is not there, and that a file is neither pack nor vectors', async () => {
    const missing = await runHomevisit('policy', 'check', file('nowhere'), '--lang', 'en');
    expect(missing).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining('there is no such file or folder') as string,
    });
    await write('other.yaml', { format: 'something-else' });
    const other = await runHomevisit('policy', 'check', file('other.yaml'), '--lang', 'en');
    expect(other).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining('it should be homevisit-policy/1') as string,
    });
  });

  it('puts a clause into words, in Chinese and in English', async () => {
    const chinese = await runHomevisit('policy', 'explain', 'hebei', 'H1', '--lang', 'zh-CN');
    expect(chinese.stdout).toContain('次数：每学年至少 1 次');
    const english = await runHomevisit('policy', 'explain', file('plan.yaml'), 'P1', '--lang', 'en');
    expect(english.stdout).toContain('At least 2 visits a school year');
    const unknown = await runHomevisit('policy', 'explain', 'hebei', 'H99', '--lang', 'en');
    expect(unknown).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(/There are: .*\bH1, H2, H3\b/) as string,
    });
  });
});
