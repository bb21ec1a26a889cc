/**
 * `npm run screens [-- name…]`: builds the Storybook, takes a picture of every story, that is of every element in every
 * state, at the width of a phone and of a desktop, light and dark, and writes them to `docs/screens`, with a page that
 * shows them all. With names, only stories are taken anew whose id holds one of them, and only those are written. With
 * `--missing`, only stories are taken of which a picture is missing: so a run that was broken off is taken up again.
 *
 * The pictures are WebP, encoded by the browser that takes them. One pixel of a picture is one CSS pixel, nothing moves, and
 * the clock stands still, so that little differs when they are taken again.
 */
import './workspace/node-version.mjs';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser, NO_BROWSER } from './find-browser.mjs';
import { serveFolder } from './screens/serve-folder.mjs';
import { takeStory } from './screens/take-story.mjs';
import { clearGallery, picturesOf, writeGallery } from './screens/write-gallery.mjs';
import { runNode } from './workspace/command.mjs';
import { ensureDependencies } from './workspace/dependencies.mjs';
import { root } from './workspace/root.mjs';

const STORYBOOK = join(root, 'storybook-static');
const SCREENS = join(root, 'docs/screens');

/** Stories at a time; each waits longer for its page than it works. */
const AT_A_TIME = 2;
const TRIES = 2;

const words = process.argv.slice(2);
const onlyMissing = words.includes('--missing');
const names = words.filter((word) => word !== '--missing');

await ensureDependencies();
const executablePath = await findBrowser();
if (executablePath === undefined) {
  console.error(NO_BROWSER);
  process.exit(1);
}
if ((await runNode('node_modules/storybook/dist/bin/dispatcher.js', ['build', '--quiet'])) !== 0) process.exit(1);

const { entries } = JSON.parse(readFileSync(join(STORYBOOK, 'index.json'), 'utf8'));
const stories = Object.values(entries).filter(({ type }) => type === 'story');
mkdirSync(SCREENS, { recursive: true });
clearGallery(SCREENS, stories);
const isMissing = (story) => picturesOf(story).some((file) => !existsSync(join(SCREENS, file)));
const asked = stories
  .filter(({ id }) => names.length === 0 || names.some((name) => id.includes(name)))
  .filter((story) => !onlyMissing || isMissing(story));

const server = await serveFolder(STORYBOOK);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const failed = [];

async function take({ id, title, name }) {
  for (let left = TRIES; left > 0; left -= 1) {
    try {
      await takeStory(browser, server.address, id, SCREENS);
      console.log(`${title} · ${name}`);
      return;
    } catch (error) {
      if (left === 1) failed.push(`${id}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

const waiting = [...asked];
async function takeInTurn() {
  for (let story = waiting.shift(); story; story = waiting.shift()) await take(story);
}

try {
  await Promise.all(Array.from({ length: AT_A_TIME }, takeInTurn));
} finally {
  await browser.close();
  await server.close();
}
writeGallery(SCREENS, stories);
for (const line of failed) console.error(line);
console.log(`${asked.length - failed.length} stories of ${asked.length} are in docs/screens.`);
process.exit(failed.length === 0 ? 0 : 1);
