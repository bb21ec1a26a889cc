import { readdirSync } from 'node:fs';
import path from 'node:path';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, unsafeStatic } from 'lit/static-html.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from './workspace.js';

/** Every element has a module that registers it, named by its tag. */
const tags = readdirSync(path.join(root, 'packages/elements/src/define'))
  .filter((name) => name.startsWith('hv-'))
  .map((name) => path.basename(name, '.ts'));

const rendered = (tag: string): Promise<string> => {
  const name = unsafeStatic(tag);
  return collectResult(render(html`<${name} subject-id="student-03" student-id="student-03"><p>inside</p></${name}>`));
};

describe('on a server', () => {
  beforeAll(async () => {
    await import('@homevisit/elements/all.js');
  });

  it.each(tags)('<%s> is rendered as a declarative shadow root, with what the host has put into it', async (tag) => {
    const text = await rendered(tag);
    expect(text).toContain('<template shadowroot="open" shadowrootmode="open"');
    expect(text).toContain('<p>inside</p>');
    expect(text).toMatch(/class="surface"|<slot/);
    expect(text).not.toMatch(/undefined|\[object/);
  });

  it.each(['hv-compliance-badge', 'hv-visit-form', 'hv-parent-feedback'])(
    '<%s> says in words what comes',
    async (tag) => {
      const shadow = (await rendered(tag)).replace(/<style>[\s\S]*?<\/style>/g, '').replace(/<p>inside<\/p>/, '');
      expect(shadow).toMatch(/[\u4e00-\u9fff]{2}/);
    },
  );

  it.each(tags)('<%s> comes with its styles in the shadow root, and with none in the page', async (tag) => {
    const text = await rendered(tag);
    const outside = text.replace(/<template shadowroot[\s\S]*<\/template>/, '');
    expect(outside).not.toContain('<style');
    expect(outside).not.toContain('style=');
  });
});
