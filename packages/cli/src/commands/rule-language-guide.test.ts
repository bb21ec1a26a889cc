import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { runHomevisit } from '../testing/run-homevisit.js';

const guides = ['rule-language.md', 'rules-beside-counting.md', 'vectors.md'].map(
  (name) => new URL(`../../../../docs/guides/${name}`, import.meta.url),
);
const schema = new URL('../../../sdk/schemas/homevisit-policy-1.schema.json', import.meta.url);

interface TypedClause {
  readonly rule: { readonly kind: string };
}

let folder: string;
let clauses: readonly TypedClause[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homevisit-rule-language-'));
  const text = (await Promise.all(guides.map((guide) => readFile(guide, 'utf8')))).join('\n');
  const blocks = (name: string): string[] =>
    [...text.matchAll(new RegExp(`\`\`\`yaml ${name}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, content = '']) => content);
  clauses = blocks('clause').map((block) => parse(block) as TypedClause);
  const [head = '', figures = ''] = [...blocks('pack'), ...blocks('figures')];
  const pack = { ...(parse(head) as object), clauses, ...(parse(figures) as object) };
  await writeFile(join(folder, 'pack.yaml'), stringify(pack));
  await writeFile(join(folder, 'vectors.yaml'), blocks('vectors').join('\n'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the pages about the rule language', () => {
  it('shows every kind of rule that there is', async () => {
    const { properties } = JSON.parse(await readFile(schema, 'utf8')) as {
      properties: {
        clauses: { items: { properties: { rule: { oneOf: { properties: { kind: { const: string } } }[] } } } };
      };
    };
    const kinds = properties.clauses.items.properties.rule.oneOf.map((one) => one.properties.kind.const);
    expect([...new Set(clauses.map(({ rule }) => rule.kind))].sort()).toEqual([...kinds].sort());
  });

  it('shows only what the check accepts', async () => {
    const { stdout } = await runHomevisit('policy', 'check', join(folder, 'pack.yaml'), '--json');
    const { findings } = JSON.parse(stdout) as { findings: { code: string; problem: string }[] };
    const expected = ['missing-span', 'missing-vectors'];
    expect(findings.filter(({ code }) => !expected.includes(code))).toEqual([]);
  });

  it('shows vectors that pass', async () => {
    const { exitCode, stdout } = await runHomevisit('policy', 'test', join(folder, 'pack.yaml'), '--lang', 'en');
    expect({ exitCode, stdout }).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('6 passed, 0 failed') as string,
    });
  });
});
