/**
 * Writes the roster and the earlier visits of the demonstration into `examples/campus-portal/data`, the same bytes
 * every time: `node examples/campus-portal/generator/generate.mjs`. Needs the SDK to be built.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createDataFiles } from './data-files.mjs';

const folder = new URL('../data/', import.meta.url);
await mkdir(folder, { recursive: true });
const files = createDataFiles();
for (const [name, content] of files) await writeFile(new URL(name, folder), content);
console.log(`${files.size} files written to ${fileURLToPath(folder)}`);
