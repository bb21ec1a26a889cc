/**
 * `npm run size`: bytes of each entry as a browser fetches them, against the ceilings in `size-limits.json`. An entry is
 * its built module with Lit and everything else that is loaded at the start, minified and compressed by brotli. Ends
 * with exit code 1 above a ceiling, or where an entry holds a text that it must not hold. `--json` prints figures only.
 */
import './workspace/node-version.mjs';
import { readFileSync } from 'node:fs';
import { runNode } from './workspace/command.mjs';
import { inRoot } from './workspace/root.mjs';

const json = process.argv.includes('--json');
const limits = JSON.parse(readFileSync(inRoot('size-limits.json'), 'utf8'));
const say = json ? () => undefined : console.log;
const inFigures = (bytes) => bytes.toLocaleString('en');
const sum = (chunks) => chunks.reduce((total, chunk) => total + chunk.bytes, 0);

if ((await runNode('scripts/build.mjs', [], { stdio: ['ignore', json ? 'ignore' : 'inherit', 'inherit'] })) !== 0) {
  process.exit(1);
}
// Imported here, as Vite is there only after the dependencies have been installed.
const { bundleEntry } = await import('./size/bundle-entry.mjs');

const results = [];
for (const { name, module, ceiling, forbidden } of limits.entries) {
  const { start, onDemand, code } = await bundleEntry(module);
  const value = sum(start);
  const found = [...limits.forbidden, ...forbidden].filter((text) => code.some((chunk) => chunk.includes(text)));
  const met = value <= ceiling && found.length === 0;
  results.push({
    name,
    value,
    unit: 'B',
    reach: ceiling,
    met,
    ...(found.length > 0 && { why: `holds ${found.join(', ')}` }),
  });

  say(`\n${name}: ${inFigures(value)} of ${inFigures(ceiling)} bytes at the start ${met ? '' : '— TOO MUCH'}`);
  for (const text of found) say(`  must not hold: ${text}`);
  for (const chunk of onDemand) say(`  on demand: ${chunk.name.padEnd(50)} ${inFigures(chunk.bytes).padStart(7)}`);
}

if (json) console.log(JSON.stringify({ suite: 'size', results }));
const missed = results.filter((result) => !result.met);
say(`\n${results.length - missed.length} of ${results.length} entries are within their ceilings.`);
process.exit(missed.length > 0 ? 1 : 0);
