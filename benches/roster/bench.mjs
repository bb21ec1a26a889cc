/**
 * How much memory and time the check of a large roster takes: `node benches/roster/bench.mjs [megabytes] [--json]`.
 * Makes a file of 200 MB in a temporary folder, lets `homevisit import oneroster --dry-run` read it, and csv-parse
 * beside it, which only reads. Takes a minute or two and a gigabyte of disk.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeLargeFolder } from './large-folder.mjs';
import { measuredRun } from './measured-run.mjs';

const local = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const asked = Number(process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? 200);
const quiet = process.argv.includes('--json');
const say = (/** @type {string} */ text) => quiet || console.log(text);

/** What a dry run may take of memory, whatever the size of the file. */
const MOST_MEGABYTES = 400;

const results = [];
const folder = await mkdtemp(join(tmpdir(), 'homevisit-bench-'));
try {
  for (const large of /** @type {const} */ (['users', 'enrollments'])) {
    for (const megabytes of [asked / 10, asked]) {
      const roster = join(folder, `${large}-${megabytes}`);
      const file = await writeLargeFolder(roster, large, megabytes * 1_000_000);
      const size = Math.round((await stat(file)).size / 1_000_000);
      const ours = await measuredRun([
        local('../../packages/cli/bin/homevisit.js'),
        'import',
        'oneroster',
        roster,
        '--dry-run',
        '--json',
      ]);
      const peer = await measuredRun([local('./csv-parse-peer.mjs'), file]);
      if (ours.exitCode !== 0 || peer.exitCode !== 0) throw new Error('a program failed');
      const name = `${large}.csv of ${size} MB`;
      results.push(
        {
          name: `${name}, memory`,
          value: Math.round(ours.megabytes),
          unit: 'MB',
          peer: 'csv-parse, reading only',
          ratio: Number((ours.megabytes / peer.megabytes).toFixed(2)),
          reach: MOST_MEGABYTES,
          met: ours.megabytes <= MOST_MEGABYTES,
        },
        {
          name: `${name}, time`,
          value: Number(ours.seconds.toFixed(1)),
          unit: 's',
          peer: 'csv-parse, reading only',
          ratio: Number((ours.seconds / peer.seconds).toFixed(2)),
        },
      );
      say(
        `${name}: ours ${ours.megabytes.toFixed(0)} MB, ${ours.seconds.toFixed(1)} s; ` +
          `csv-parse alone ${peer.megabytes.toFixed(0)} MB, ${peer.seconds.toFixed(1)} s`,
      );
      await rm(roster, { recursive: true });
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
if (quiet) console.log(JSON.stringify({ suite: 'roster', results }));
process.exitCode = results.every(({ met }) => met !== false) ? 0 : 1;
