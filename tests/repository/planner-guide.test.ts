import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './workspace.js';

const guide = readFileSync(path.join(root, 'docs/guides/planner.md'), 'utf8');
const [promised, promisedOfSeparate] = [...guide.matchAll(/```text\n([\s\S]*?)```/g)].map(([, text]) => text);
const OPTIONS = ['--strict', '--target', 'ES2022', '--module', 'NodeNext', '--skipLibCheck', '--lib'];
let folder: string;

/** All blocks of a file, one after the other, also of a list. */
function blocksOf(file: string): string {
  const blocks = [...guide.matchAll(new RegExp(`\`\`\`ts file=${file}\\n([\\s\\S]*?)\`\`\``, 'g'))];
  return blocks.map(([, code = '']) => code).join('');
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'homevisit-guide-'));
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  for (const name of ['plan.ts', 'separate.ts', 'board.ts', 'solver.ts']) {
    writeFileSync(path.join(folder, name), blocksOf(name));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]): string {
  return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
}

describe('the guide to planning', () => {
  it.each([
    ['plan', promised],
    ['separate', promisedOfSeparate],
  ])('has an example, %s, that compiles and prints what the guide says', { timeout: 120_000 }, (name, text) => {
    expect(blocksOf(`${name}.ts`).length).toBeGreaterThan(1000);
    expect(run('node_modules/typescript/bin/tsc', ...OPTIONS, 'ES2022', '--types', 'node', `${name}.ts`)).toBe('');
    expect(run(`${name}.js`)).toBe(text);
  });

  it('shows how a page uses the board and its worker, in code that compiles', { timeout: 120_000 }, () => {
    expect(blocksOf('board.ts')).toContain('hv-plan-accept');
    expect(run('node_modules/typescript/bin/tsc', ...OPTIONS, 'ES2022,DOM', 'board.ts', 'solver.ts')).toBe('');
  });
});
