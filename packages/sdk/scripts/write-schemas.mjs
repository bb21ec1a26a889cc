/** Writes the JSON Schemas of packs, vectors, planning problems and plans to `schemas/`, from the built package. */
import { mkdir, writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { jsonSchemas } from '../dist/policy/schemas/json-schemas.js';
import { scheduleSchemas } from '../dist/schedule/json-schemas.js';

const folder = new URL('../schemas/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const [file, schema] of Object.entries({ ...jsonSchemas(), ...scheduleSchemas() })) {
  await writeFile(new URL(file, folder), await format(JSON.stringify(schema), { parser: 'json', printWidth: 120 }));
}
