/**
 * Writes `docs/traceability.md`: row of the capability matrix → clauses → vectors, and what is not codable with its
 * reason. `--check` writes nothing and fails where the file is stale. Either fails where a row is nowhere.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { findGaps } from './traceability/find-gaps.mjs';
import { readClauses, readRows } from './traceability/read-packs.mjs';
import { reportOf } from './traceability/write-report.mjs';

const path = fileURLToPath(new URL('../../../docs/traceability.md', import.meta.url));
const rows = await readRows();
const read = await readClauses();
const gaps = findGaps(rows, read.clauses);
for (const gap of gaps) console.error(gap);
if (gaps.length > 0) process.exit(1);

const report = await reportOf(read, rows, path);
const before = await readFile(path, 'utf8').catch(() => '');
if (before === report) console.log(`traceability: ${rows.length} rows, ${read.clauses.length} clauses, up to date`);
else if (process.argv.includes('--check')) {
  console.error('docs/traceability.md is stale: run `node packages/policies/scripts/traceability.mjs`');
  process.exitCode = 1;
} else {
  await writeFile(path, report);
  console.log(`traceability: ${rows.length} rows, ${read.clauses.length} clauses, written`);
}
