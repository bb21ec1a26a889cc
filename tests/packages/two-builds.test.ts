import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createFakeClient } from '@homevisit/client/testing';
import { VERSION } from '@homevisit/elements';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read } from '../repository/workspace.js';
import { badgePage } from './badge-page.js';
import { openQuietTab, startBrowser } from './quiet-tab.js';
import { StrictServer } from './strict-server.js';

/** A page of a vendor with two teams that each brought the one file of all elements, built from different versions. */
const OLDER = '0.0.1';

const pageWith = (...files: readonly string[]): string =>
  badgePage(files.map((file) => `<script type="module" src="${file}"></script>`).join('\n  '));

const folder = mkdtempSync(path.join(tmpdir(), 'homevisit-two-builds-'));
let browser: Browser;
let asked: string[] = [];

async function serve(policy: string): Promise<StrictServer> {
  const school = createFakeClient();
  return StrictServer.start(
    folder,
    {
      '/campus/token': () => ({ token: 'campus-token' }),
      '/api/verdicts/query': () => {
        asked.push('verdicts');
        return school.queryVerdicts({ subjects: [{ type: 'student', id: 'student-02' }] });
      },
      '/api/students/student-02/visits': async () => ({ visits: await school.listVisits('student-02') }),
    },
    policy,
  );
}

beforeAll(async () => {
  const build = read('packages/elements/dist-cdn/homevisit-elements.js');
  const older = build.replaceAll(`\`${VERSION}\``, `\`${OLDER}\``).replaceAll(`"${VERSION}"`, `"${OLDER}"`);
  expect(older).not.toBe(build);
  writeFileSync(path.join(folder, 'newer.js'), build);
  writeFileSync(path.join(folder, 'older.js'), older);
  writeFileSync(path.join(folder, 'newer-first.html'), pageWith('newer.js', 'older.js'));
  writeFileSync(path.join(folder, 'older-first.html'), pageWith('older.js', 'newer.js'));
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

describe.each([
  { first: 'newer', held: VERSION, refused: OLDER },
  { first: 'older', held: OLDER, refused: VERSION },
])('a page with two whole builds, the $first one first', ({ first, held, refused }) => {
  it('works with the first one, asks once, and says of each tag which version holds it', async () => {
    asked = [];
    const server = await serve(
      "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'",
    );
    try {
      const { tab, complaints } = await openQuietTab(browser, `${server.address}${first}-first.html`);
      const badge = tab.locator('hv-compliance-badge');
      await badge.getByRole('button').click();
      await badge.getByRole('dialog').waitFor();
      const tags = [...read('packages/elements/src/loader/element-modules.ts').matchAll(/'(hv-[a-z-]+)':/g)];
      await expect.poll(() => complaints.length).toBe(tags.length);
      for (const [, tag] of tags)
        expect(complaints).toContainEqual(
          expect.stringMatching(new RegExp(`^\\[HV001\\] <${tag}> is held by ${held}; ${refused} `)),
        );
      expect(asked).toEqual(['verdicts']);
      await tab.close();
    } finally {
      await server.stop();
    }
  });

  it('works also where the page allows one copy of Lit only: the second build stops at its start', async () => {
    const server = await serve("default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html");
    try {
      const { tab, complaints } = await openQuietTab(browser, `${server.address}${first}-first.html`);
      const badge = tab.locator('hv-compliance-badge').getByRole('button');
      await badge.waitFor();
      expect(await badge.innerText()).toMatch(/待访 1 次/u);
      expect(complaints.join('\n')).toMatch(/lit-html/);
      expect(await tab.evaluate(() => customElements.get('hv-visit-form') !== undefined)).toBe(true);
      await tab.close();
    } finally {
      await server.stop();
    }
  });
});
