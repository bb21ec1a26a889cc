import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestOf, packageFolders, read, root, trackedFiles } from './workspace.js';

const markdown = trackedFiles().filter((file) => file.endsWith('.md'));

/** Heading levels, code blocks and link targets of a document, in order. */
function skeletonOf(file: string): { headings: number[]; blocks: string[]; links: string[] } {
  const content = read(file);
  const prose = content.replace(/^```[\s\S]*?^```/gm, '');
  return {
    headings: [...prose.matchAll(/^(#+) /gm)].map(([, marks = '']) => marks.length),
    blocks: [...content.matchAll(/^```[\s\S]*?^```/gm)].map(([block]) => block),
    links: [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target),
  };
}

describe('README.md and README.zh-CN.md', () => {
  const english = skeletonOf('README.md');
  const chinese = skeletonOf('README.zh-CN.md');

  it('have the same headings', () => {
    expect(english.headings.length).toBeGreaterThan(5);
    expect(chinese.headings).toEqual(english.headings);
  });

  it('have the same code', () => {
    expect(english.blocks.length).toBeGreaterThan(2);
    expect(chinese.blocks).toEqual(english.blocks);
  });

  it('have the same links, but for the one to each other', () => {
    const counterpart = (target: string): string =>
      target === 'README.md' || target === 'README.zh-CN.md' ? 'the other README' : target;
    expect(chinese.links.map(counterpart)).toEqual(english.links.map(counterpart));
  });
});

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  it('names the ceilings of size that are measured', () => {
    const { entries } = JSON.parse(read('size-limits.json')) as {
      readonly entries: readonly { readonly name: string; readonly ceiling: number }[];
    };
    const promised = [...read(file).matchAll(/^\| `([\w-]+)`\s+\| (\d+) kB/gm)].map(([, name, size]) => ({
      name,
      ceiling: Number(size) * 1000,
    }));
    expect(promised).toEqual(entries.map(({ name, ceiling }) => ({ name, ceiling })));
  });

  it('names every policy document that has a pack', () => {
    const packs = readdirSync(path.join(root, 'packages/policies/packs'));
    expect(packs.filter((id) => !read(file).includes(`| \`${id}\``))).toEqual([]);
  });
});

describe('what documents tell to run and to read', () => {
  it.each(markdown)('%s names only npm scripts that exist', (file) => {
    const scripts = Object.keys(manifestOf('.').scripts ?? {});
    const named = [...read(file).matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
      ([, script, short]) => script ?? short ?? '',
    );
    expect(named.filter((script) => !scripts.includes(script))).toEqual([]);
  });

  it.each(markdown)('%s links only to files that exist', (file) => {
    const targets = skeletonOf(file).links.filter((target) => !/^(https?:|mailto:|#)/.test(target));
    const missing = targets.filter(
      (target) => !existsSync(path.join(root, path.dirname(file), target.replace(/#.*$/, ''))),
    );
    expect(missing).toEqual([]);
  });
});

describe('docs/README.md', () => {
  it('leads to every guide and every decision', () => {
    const { links } = skeletonOf('docs/README.md');
    const documents = markdown.filter((file) => /^docs\/.+\//.test(file)).map((file) => file.slice('docs/'.length));
    expect(documents.length).toBeGreaterThan(10);
    expect(documents.filter((file) => !links.includes(file))).toEqual([]);
  });
});

describe('the licence', () => {
  it.each(packageFolders)('of %s is the one of the repository', (folder) => {
    expect(read(`${folder}/LICENSE`)).toBe(read('LICENSE'));
    expect(manifestOf(folder).license).toBe('MIT');
  });
});
