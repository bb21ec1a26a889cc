import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHomevisit } from '../testing/run-homevisit.js';

const guide = new URL('../../../../docs/guides/write-your-own-plan.md', import.meta.url);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homevisit-guide-'));
  const text = await readFile(guide, 'utf8');
  for (const [, name, content] of text.matchAll(/```yaml file=(\S+)\n([\s\S]*?)```/g)) {
    await writeFile(join(folder, name ?? ''), content ?? '');
  }
});
afterAll(() => rm(folder, { recursive: true }));

describe('the guide to a school’s own plan', () => {
  it('writes a plan that the check accepts, but for the places in a text that it does not have', async () => {
    const run = await runHomevisit(
      'policy',
      'check',
      join(folder, 'plan.yaml'),
      join(folder, 'vectors.yaml'),
      '--json',
    );
    expect(run.exitCode).toBe(0);
    const report = JSON.parse(run.stdout) as { findings: { code: string }[] };
    expect(report.findings.map((finding) => finding.code)).toEqual(['missing-span', 'missing-span']);
  });

  it('writes vectors that pass', async () => {
    const vectors = join(folder, 'vectors.yaml');
    const run = await runHomevisit('policy', 'test', join(folder, 'plan.yaml'), '--vectors', vectors, '--lang', 'en');
    expect(run).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('Vectors: 2 passed, 0 failed.') as string,
    });
  });

  it('puts its clause into words', async () => {
    const run = await runHomevisit('policy', 'explain', join(folder, 'plan.yaml'), 'P1', '--lang', 'en');
    expect(run.stdout).toContain('To: each student (new first-graders, and whom the school adds)');
  });
});
