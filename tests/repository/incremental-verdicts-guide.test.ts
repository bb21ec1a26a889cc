import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './workspace.js';

const guide = readFileSync(path.join(root, 'docs/guides/incremental-verdicts.md'), 'utf8');
const example = [...guide.matchAll(/```ts file=ledger\.ts\n([\s\S]*?)```/g)].map(([, code = '']) => code).join('');
const promised = /```text\n([\s\S]*?)```/.exec(guide)?.[1];
const OPTIONS = ['--strict', '--target', 'ES2022', '--module', 'NodeNext', '--lib', 'ES2022', '--types', 'node'];
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'homevisit-guide-'));
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  writeFileSync(path.join(folder, 'ledger.ts'), example);
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]): string {
  return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
}

describe('the guide to verdicts that are kept up to date', () => {
  it('has an example that compiles, and prints what the guide says', { timeout: 120_000 }, () => {
    expect(example.length).toBeGreaterThan(1000);
    expect(run('node_modules/typescript/bin/tsc', ...OPTIONS, 'ledger.ts')).toBe('');
    expect(run('ledger.js')).toBe(promised);
  });
});
