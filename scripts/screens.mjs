/**
 * `npm run screens [-- name…]`: builds the Storybook, takes a picture of every story, that is of every element in every
 * state, at the width of a phone and of a desktop, light and dark, and writes them to `docs/screens`, with a page that
 * shows them all. With names, only stories are taken anew whose id holds one of them, and only those are written.
 */
import './workspace/node-version.mjs';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser, NO_BROWSER } from './find-browser.mjs';
import { serveFolder } from './screens/serve-folder.mjs';
import { takeStory } from './screens/take-story.mjs';
import { writeGallery } from './screens/write-gallery.mjs';
import { runNode } from './workspace/command.mjs';
import { ensureDependencies } from './workspace/dependencies.mjs';
import { root } from './workspace/root.mjs';

const STORYBOOK = join(root, 'storybook-static');
const SCREENS = join(root, 'docs/screens');

const names = process.argv.slice(2);
await ensureDependencies();
const executablePath = await findBrowser();
if (executablePath === undefined) {
  console.error(NO_BROWSER);
  process.exit(1);
}
if ((await runNode('node_modules/storybook/dist/bin/dispatcher.js', ['build', '--quiet'])) !== 0) process.exit(1);

const { entries } = JSON.parse(readFileSync(join(STORYBOOK, 'index.json'), 'utf8'));
const stories = Object.values(entries).filter(({ type }) => type === 'story');
const asked = stories.filter(({ id }) => names.length === 0 || names.some((name) => id.includes(name)));
if (names.length === 0) rmSync(SCREENS, { recursive: true, force: true });
mkdirSync(SCREENS, { recursive: true });

const server = await serveFolder(STORYBOOK);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const failed = [];
try {
  for (const { id, title, name } of asked) {
    try {
      await takeStory(browser, server.address, id, SCREENS);
      console.log(`${title} · ${name}`);
    } catch (error) {
      failed.push(`${id}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
} finally {
  await browser.close();
  await server.close();
}
writeGallery(SCREENS, stories);
for (const line of failed) console.error(line);
console.log(`${asked.length - failed.length} stories of ${asked.length} are in docs/screens.`);
process.exit(failed.length === 0 ? 0 : 1);
