import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { manifestOf, packageFolders, read } from '../repository/workspace.js';
import { ConsumerProject } from './consumer-project.js';
import { openQuietTab, startBrowser } from './quiet-tab.js';
import { StrictServer } from './strict-server.js';

/** The first HTML page of the README: what a vendor copies. */
const page = /```html\n([\s\S]*?)```/.exec(read('README.md'))?.[1] ?? '';

const typedConsumer = `import { createHomevisitClient, type HomevisitClient } from '@homevisit/client';
import type { ComplianceBadge } from '@homevisit/elements/hv-compliance-badge.js';
import { jurisdictions } from '@homevisit/policies';
import { layerPolicies, type PolicySet, type Verdict } from '@homevisit/sdk/policy';

export const policies: PolicySet = layerPolicies(jurisdictions.fengnan);
export const client: HomevisitClient = createHomevisitClient({ baseUrl: '/homevisit', getToken: () => 'token' });
export const isOwed = ({ status }: Verdict): boolean => status === 'overdue' || status === 'open';
export const subject = (badge: ComplianceBadge): string => badge.subjectId;
`;

describe('a vendor’s project with the packed packages', () => {
  const project = new ConsumerProject();
  let browser: Browser;

  beforeAll(async () => {
    project.install(inject('packedPackages'), ['vite', 'typescript']);
    browser = await startBrowser();
  });

  afterAll(async () => {
    await browser.close();
    project.remove();
  });

  it('needs a page of at most 15 lines for a working badge, which breaks no rule of a strict page', async () => {
    expect(page.trimEnd().split('\n').length).toBeLessThanOrEqual(15);
    project.write('index.html', page);
    project.runInstalled('vite/bin/vite.js', ['build', '--logLevel', 'warn']);
    const server = await StrictServer.start(`${project.folder}/dist`);
    try {
      const { tab, complaints } = await openQuietTab(browser, server.address);
      // Whom it is about, for assistive technology; then what is owed, by when, and under which section of which document.
      const said = /^高子沐（学生）：\s+快到期 · 待访 1 次 · \d+月\d+日前\s+《.+》\S/u;
      const badge = tab.locator('hv-compliance-badge').getByRole('button', { name: said });
      await badge.waitFor();
      expect(await badge.innerText()).toMatch(/^快到期 · 待访 1 次 · \d+月\d+日前\s+《.+》\S/u);
      await badge.click();
      await tab.locator('hv-compliance-badge').getByRole('dialog').waitFor();
      expect(complaints).toEqual([]);
    } finally {
      await server.stop();
    }
  });

  it('type-checks against what the packages declare', () => {
    project.write('consumer.ts', typedConsumer);
    const options = [
      '--strict',
      '--noEmit',
      '--target',
      'ES2022',
      '--module',
      'NodeNext',
      '--lib',
      'ES2022,DOM,DOM.Iterable',
    ];
    expect(project.runInstalled('typescript/bin/tsc', [...options, 'consumer.ts'])).toBe('');
  });

  it('resolves every path that the packages export to a file', () => {
    const specifiers = packageFolders.flatMap((folder) => {
      const { name, exports = {} } = manifestOf(folder);
      return Object.keys(exports)
        .filter((key) => !key.includes('*'))
        .map((key) => name + key.slice(1));
    });
    expect(specifiers.length).toBeGreaterThan(10);
    project.write(
      'resolve.mjs',
      `import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
for (const specifier of ${JSON.stringify(specifiers)}) {
  if (!existsSync(fileURLToPath(import.meta.resolve(specifier)))) console.log(specifier);
}`,
    );
    expect(project.runScript('resolve.mjs')).toBe('');
  });

  it('loads the packages for servers, and the elements, in Node.js', () => {
    project.write(
      'load.mjs',
      `for (const name of ['sdk', 'policies', 'client', 'elements', 'server']) await import('@homevisit/' + name);`,
    );
    expect(project.runScript('load.mjs')).toBe('');
  });

  it('has the command homevisit', () => {
    expect(project.runScript('node_modules/.bin/homevisit', ['--help'])).toContain('import');
  });
});
