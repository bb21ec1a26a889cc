/**
 * Writes the roster, the earlier visits and the planning problem of the demonstration into `examples/campus-portal/data`, the
 * same bytes every time: `node examples/campus-portal/generator/generate.mjs`. Needs SDK and policies to be built.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createDataFiles } from './data-files.mjs';
import { planningFiles } from './planning-problem.mjs';

const folder = new URL('../data/', import.meta.url);
await mkdir(folder, { recursive: true });
const files = createDataFiles();
for (const [name, content] of await planningFiles(files)) files.set(name, content);
for (const [name, content] of files) await writeFile(new URL(name, folder), content);
console.log(`${files.size} files written to ${fileURLToPath(folder)}`);
