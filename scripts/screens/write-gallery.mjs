import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pictureName, SCHEMES, WIDTHS } from './take-story.mjs';

/** Names of all pictures of a story. */
export function picturesOf({ id }) {
  return WIDTHS.flatMap(({ width }) => SCHEMES.map((scheme) => pictureName(id, width, scheme)));
}

/** Takes away the pictures of stories that are no more. */
export function clearGallery(folder, stories) {
  const wanted = new Set(['README.md', ...stories.flatMap(picturesOf)]);
  for (const file of readdirSync(folder)) if (!wanted.has(file)) rmSync(join(folder, file));
}

function picture(folder, { id, title, name }, { width }, scheme) {
  const file = pictureName(id, width, scheme);
  return existsSync(join(folder, file)) ? `![${title}, ${name}, ${width} px, ${scheme}](${file})` : '–';
}

/** Writes the page that shows every picture, one row a story. */
export function writeGallery(folder, stories) {
  const columns = WIDTHS.flatMap((viewport) => SCHEMES.map((scheme) => ({ viewport, scheme })));
  const head = ['state', ...columns.map(({ viewport, scheme }) => `${viewport.width} px, ${scheme}`)];
  const titles = [...new Set(stories.map(({ title }) => title))];
  const sections = titles.map((title) => {
    const rows = stories
      .filter((story) => story.title === title)
      .map((story) => [story.name, ...columns.map(({ viewport, scheme }) => picture(folder, story, viewport, scheme))]);
    return [`## ${title}`, '', ...[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)];
  });
  const text = [
    '# Every element in every state',
    '',
    'Taken by `npm run screens`, from the stories.',
    ...sections.flatMap((lines) => ['', ...lines]),
    '',
  ];
  writeFileSync(join(folder, 'README.md'), text.join('\n'));
}
