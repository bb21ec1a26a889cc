import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read, root } from '../workspace.js';

/** Every element has a module that registers it, named by its tag. */
const tags = readdirSync(path.join(root, 'packages/elements/src/define'))
  .filter((name) => name.startsWith('hv-'))
  .map((name) => path.basename(name, '.ts'));

const folder = mkdtempSync(path.join(tmpdir(), 'homevisit-framework-data-'));
const made = (): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();

beforeAll(() => {
  execFileSync(
    process.execPath,
    ['scripts/generate-framework-data.mjs', path.join(folder, 'elements'), path.join(folder, 'react/src')],
    { cwd: path.join(root, 'packages/elements') },
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('what is made from the custom-elements manifest', () => {
  it('is what lies in the packages', () => {
    expect(made().length).toBeGreaterThan(tags.length + 4);
    const behind = made().filter((file) => readFileSync(path.join(folder, file), 'utf8') !== read(`packages/${file}`));
    expect(behind).toEqual([]);
  });

  it.each(tags)('has <%s> in the data for each editor, in the types and in the reference', (tag) => {
    const vsCode = JSON.parse(read('packages/elements/vscode.html-custom-data.json')) as {
      readonly tags: readonly { readonly name: string; readonly description: string }[];
    };
    expect(vsCode.tags.find(({ name }) => name === tag)?.description).toMatch(/\S/);
    const jetBrains = JSON.parse(read('packages/elements/web-types.json')) as {
      readonly name: string;
      readonly contributions: { readonly html: { readonly elements: readonly { readonly name: string }[] } };
    };
    expect(jetBrains.name).toBe('@homevisit/elements');
    expect(jetBrains.contributions.html.elements.map(({ name }) => name)).toContain(tag);
    expect(read('packages/elements/types/elements.d.ts')).toContain(`'${tag}':`);
    expect(read('packages/elements/llms.txt')).toContain(`\n## <${tag}>\n`);
    expect(read('packages/react/src/index.ts')).toContain(`'./${tag}.js'`);
  });

  it('offers the choices of an attribute whose type has a name', () => {
    expect(read('packages/elements/vscode.html-custom-data.json')).toContain(
      '[{ "name": "dot" }, { "name": "pill" }, { "name": "card" }]',
    );
  });
});
