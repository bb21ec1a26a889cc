import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestOf, read, root } from './workspace.js';

/** What the documentation of an element is made from. */
interface ElementDeclaration {
  readonly tagName?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly status?: string;
  readonly since?: string;
}

const { modules } = JSON.parse(read('packages/elements/custom-elements.json')) as {
  readonly modules: readonly { readonly declarations?: readonly ElementDeclaration[] }[];
};
const declarations = modules.flatMap((module) => module.declarations ?? []);

/** Every element has a module that registers it, named by its tag. */
const tags = readdirSync(path.join(root, 'packages/elements/src/define'))
  .filter((name) => name.startsWith('hv-'))
  .map((name) => path.basename(name, '.ts'));

describe.each(tags)('the element %s', (tag) => {
  it('is described in the custom-elements manifest, which Storybook and editors read', () => {
    expect(declarations.find(({ tagName }) => tagName === tag)).toMatchObject({
      summary: expect.stringMatching(/\.$/) as string,
      description: expect.stringMatching(/\S/) as string,
      status: expect.stringMatching(/^(experimental|stable|deprecated)$/) as string,
      since: expect.stringMatching(/^\d+\.\d+$/) as string,
    });
  });

  it('can be imported by itself, and comes with all elements', () => {
    expect(manifestOf('packages/elements').exports).toHaveProperty([`./${tag}.js`]);
    expect(read('packages/elements/src/define/all.ts')).toContain(`'./${tag}.js'`);
  });

  it('has stories', () => {
    const folder = path.join(root, 'packages/elements/src');
    const stories = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.stories.ts'),
    );
    const isAbout = (name: string): boolean => read(path.join('packages/elements/src', name)).includes(`'${tag}'`);
    expect(stories.filter(isAbout)).not.toEqual([]);
  });
});
