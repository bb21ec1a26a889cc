import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ELEMENT_TAGS } from '@homevisit/elements/loader.js';
import { describe, expect, it } from 'vitest';
import { embeddingFaults } from './embedding-faults.js';
import { read, root } from './workspace.js';

const LANGUAGES = ['zh-CN', 'en'] as const;
const SECTIONS = {
  'zh-CN': ['用途', '嵌入', '状态', '无障碍'],
  en: ['What it is for', 'Embedding', 'States', 'Accessibility'],
};
const FOLDER = '.storybook/docs';

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly {
      readonly tagName?: string;
      readonly attributes?: readonly { readonly name: string }[];
    }[];
  }[];
}

const { modules } = JSON.parse(read('packages/elements/custom-elements.json')) as Manifest;
const attributes = new Map(
  modules
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap(({ tagName, attributes: list = [] }) =>
      tagName !== undefined && ELEMENT_TAGS.includes(tagName) ? [[tagName, list.map(({ name }) => name)] as const] : [],
    ),
);

const textOf = (tag: string, language: string): string => read(`${FOLDER}/${tag}.${language}.md`);
const codeIn = (text: string): readonly string[] => text.match(/```[\s\S]*?```/g) ?? [];

describe('the pages of the elements in the Storybook', () => {
  it('are those of the elements that there are, in each language', () => {
    const expected = ELEMENT_TAGS.flatMap((tag) => LANGUAGES.map((language) => `${tag}.${language}.md`));
    expect(readdirSync(path.join(root, FOLDER)).sort()).toEqual([...expected].sort());
  });
});

describe.each(ELEMENT_TAGS)('the page of <%s> in the Storybook', (tag) => {
  it.each(LANGUAGES)(
    'says in %s what it is for, how it is embedded, its states, and who can use it how',
    (language) => {
      const text = textOf(tag, language);
      expect([...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual(SECTIONS[language]);
      for (const section of text.split(/^## .*$/m).slice(1)) expect(section.trim().length).toBeGreaterThan(10);
    },
  );

  it('imports it and embeds it, with attributes that it has, in the same way in both languages', () => {
    expect(embeddingFaults(tag, textOf(tag, 'en'), attributes)).toEqual([]);
    expect(codeIn(textOf(tag, 'zh-CN'))).toEqual(codeIn(textOf(tag, 'en')));
  });
});

describe('a page that shows how an element is embedded', () => {
  const known = new Map([
    ['hv-a', ['label']],
    ['hv-b', []],
  ]);
  const page = (js: string, html: string): string => `\`\`\`js\n${js}\n\`\`\`\n\n\`\`\`html\n${html}\n\`\`\`\n`;
  const importOf = (tag: string): string => `import '@homevisit/elements/${tag}.js';`;

  it.each([
    ['no code at all', '', ['<hv-a> is not shown']],
    ['an empty block', page('', ''), ['<hv-a> is not shown']],
    ['no import', page('', '<hv-a label="x y"></hv-a>'), ['<hv-a> is not imported']],
    [
      'too many imports',
      page(importOf('hv-a') + `\n` + importOf('hv-b'), '<hv-a></hv-a>'),
      ['<hv-b> is imported and not shown'],
    ],
    [
      'a wrong attribute of another element',
      page(importOf('hv-a') + `\n` + importOf('hv-b'), '<hv-b label="x"><hv-a></hv-a></hv-b>'),
      ['<hv-b> has no attribute label'],
    ],
    [
      'an element that is gone',
      page(importOf('hv-a') + `\n` + importOf('hv-c'), '<hv-a></hv-a><hv-c></hv-c>'),
      ['<hv-c> is no element'],
    ],
  ])('is refused for %s', (_what, text, faults) => {
    expect(embeddingFaults('hv-a', text, known)).toEqual(faults);
  });
});
